// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/areafile.h"

#include "core/base/text.h"
#include "core/geo/areacolumn.h"
#include "core/geo/ogrshape.h"
#include "core/geo/shapes.h"
#include "core/geo/vectorfile.h"

#include <QtGlobal>

#include <charconv>
#include <cmath>
#include <gdal.h>
#include <ogr_api.h>
#include <set>

namespace jingge {

namespace {

constexpr const char* kWhat = "read vector file";
constexpr std::int64_t kReportEvery = 256;

Unexpected bad(const std::string& path, Message why, Message mend = {})
{
    return fail(ErrorKind::Data, kWhat, path, std::move(why), std::move(mend));
}

Unexpected tooMuch(const std::string& path)
{
    return bad(path,
               QT_TRANSLATE_NOOP("core", "the file has more than 2,000,000 corners, 100,000 rings or 32 "
                                         "collections within each other"));
}

bool asksSourceId(const AreaFileRequest& request)
{
    const auto asked = {request.codeField, request.nameField, request.parentField, request.populationField};
    return std::ranges::find(asked, kSourceIdName) != asked.end();
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text.empty() ? "–" : text;
}

/// The columns of a request, found in a layer.
struct Columns {
    AreaColumn code;
    AreaColumn name;
    AreaColumn parent;
    AreaColumn population;
};

Result<AreaColumn> findColumn(void* layer, const std::string& wanted, const std::string& path)
{
    if (wanted.empty())
        return AreaColumn{};
    std::vector<std::string> names = fieldNames(layer);
    auto found = std::ranges::find(names, wanted);
    if (found == names.end())
        found = std::ranges::find(names, foldedHeader(wanted), foldedHeader);
    if (found != names.end())
        return AreaColumn{AreaColumn::Kind::Field, *found, static_cast<int>(found - names.begin())};
    const std::string rowNumber = OGR_L_GetFIDColumn(layer);
    if (!rowNumber.empty() && rowNumber == wanted)
        return AreaColumn{AreaColumn::Kind::RowNumber, wanted, 0};
    if (wanted == kSourceIdName && hasSourceIds(layer))
        return AreaColumn{AreaColumn::Kind::SourceId, wanted, 0};
    if (!rowNumber.empty())
        names.push_back(rowNumber);
    return bad(
        path,
        {QT_TRANSLATE_NOOP("core", "there is no field “%1”; the fields are: %2"), {wanted, joined(names)}},
        QT_TRANSLATE_NOOP("core", "Name one of these fields."));
}

Result<Columns> findColumns(void* layer, const AreaFileRequest& request)
{
    Columns columns;
    const std::pair<AreaColumn*, const std::string*> wanted[] = {{&columns.code, &request.codeField},
                                                             {&columns.name, &request.nameField},
                                                             {&columns.parent, &request.parentField},
                                                             {&columns.population, &request.populationField}};
    for (const auto& [column, name] : wanted) {
        auto found = findColumn(layer, *name, request.path);
        if (!found)
            return Unexpected(found.error());
        *column = std::move(*found);
    }
    return columns;
}

Result<void*> findLayer(void* dataset, const AreaFileRequest& request)
{
    std::vector<std::string> names;
    for (int i = 0; i < GDALDatasetGetLayerCount(dataset); ++i) {
        void* layer = GDALDatasetGetLayer(dataset, i);
        if (request.layer.empty() || request.layer == OGR_L_GetName(layer))
            return layer;
        names.emplace_back(withReplacementCharacters(OGR_L_GetName(layer)));
    }
    if (request.layer.empty())
        return bad(request.path, QT_TRANSLATE_NOOP("core", "the file has no layer"));
    return bad(request.path, {QT_TRANSLATE_NOOP("core", "there is no layer “%1”; the layers are: %2"),
                              {request.layer, joined(names)}});
}

std::optional<double> populationOf(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value) || value < 0)
        return std::nullopt;
    return value;
}

/// Turns features into areas and keeps account of those that cannot become one.
class AreaCollector {
public:
    AreaCollector(const AreaFileRequest& request, Columns columns, LayerSystem system)
        : m_path(request.path), m_columns(std::move(columns)), m_system(std::move(system))
    {
    }

    /// false when the file holds more than it may.
    [[nodiscard]] bool add(void* feature)
    {
        ++m_file.read;
        AreaFeature area;
        area.number = m_file.read;
        area.code = trimmed(m_columns.code.textOf(feature));
        if (const Message fault = codeFault(area.code); !fault.isEmpty()) {
            reject(m_columns.code.name, withReplacementCharacters(area.code), fault);
            return true;
        }
        SurfaceRead read = readSurface(OGR_F_GetGeometryRef(feature), m_system, m_budget);
        if (read.fault == ShapeFault::OverLimit)
            return false;
        if (read.fault == ShapeFault::OutOfRange) {
            reject("geometry", read.value,
                   QT_TRANSLATE_NOOP("core", "coordinates out of range; which system are they in?"));
            return true;
        }
        auto mended = read.fault == ShapeFault::None ? repaired(read.shape) : std::nullopt;
        if (!mended) {
            reject("geometry", read.value, QT_TRANSLATE_NOOP("core", "no surface"));
            return true;
        }
        fillTexts(feature, area);
        keep(std::move(area), std::move(*mended));
        return true;
    }

    [[nodiscard]] AreaFile finish() &&
    {
        m_file.crs = m_system.system.name();
        return std::move(m_file);
    }
    [[nodiscard]] std::int64_t read() const { return m_file.read; }

private:
    [[nodiscard]] Message codeFault(const std::string& code) const
    {
        if (code.empty())
            return QT_TRANSLATE_NOOP("core", "no code");
        if (!isValidUtf8(code))
            return QT_TRANSLATE_NOOP("core", "the code cannot be read in this encoding");
        if (m_codes.contains(code))
            return QT_TRANSLATE_NOOP("core", "the code stands twice in the file");
        return {};
    }

    void fillTexts(void* feature, AreaFeature& area)
    {
        area.name = cleanText(m_columns.name, feature, area);
        if (area.name.empty())
            area.name = area.code;
        area.parent = cleanText(m_columns.parent, feature, area);
        const std::string population = cleanText(m_columns.population, feature, area);
        area.population = populationOf(population);
        if (!population.empty() && !area.population)
            warn(area, m_columns.population.name, population,
                 QT_TRANSLATE_NOOP("core", "the population is no number"));
    }

    std::string cleanText(const AreaColumn& column, void* feature, const AreaFeature& area)
    {
        const std::string text(trimmed(column.textOf(feature)));
        if (isValidUtf8(text))
            return text;
        const std::string readable = withReplacementCharacters(text);
        warn(area, column.name, readable,
             QT_TRANSLATE_NOOP("core", "the text cannot be read in this encoding"));
        return readable;
    }

    void keep(AreaFeature area, Repaired mended)
    {
        m_codes.insert(area.code);
        area.isRepaired = !mended.defect.empty();
        if (area.isRepaired)
            m_file.repairs.push_back({m_path,
                                      area.number,
                                      "geometry",
                                      area.code,
                                      {QT_TRANSLATE_NOOP("core", "outline repaired: %1"), {mended.defect}}});
        area.shape = std::move(mended.shape);
        m_file.areas.push_back(std::move(area));
    }

    void reject(std::string column, std::string value, Message reason)
    {
        m_file.rejected.push_back(
            {m_path, m_file.read, std::move(column), std::move(value), std::move(reason)});
    }
    void warn(const AreaFeature& area, const std::string& column, const std::string& value, Message reason)
    {
        m_file.warnings.push_back({m_path, area.number, column, value, std::move(reason)});
    }

    std::string m_path;
    Columns m_columns;
    LayerSystem m_system;
    ShapeBudget m_budget;
    AreaFile m_file;
    std::set<std::string, std::less<>> m_codes;
};

Result<LayerSystem> chooseSystem(void* layer, const AreaFileRequest& request)
{
    if (request.crs.empty())
        return systemOf(layer);
    auto named = CoordinateSystem::fromName(request.crs);
    if (!named)
        return Unexpected(named.error());
    return LayerSystem{std::move(*named), false};
}

Result<AreaFile> readLayer(VectorFile& source, void* layer, const AreaFileRequest& request,
                           const TaskContext& context)
{
    auto columns = findColumns(layer, request);
    if (!columns)
        return Unexpected(columns.error());
    auto system = chooseSystem(layer, request);
    if (!system)
        return Unexpected(system.error());
    AreaCollector collector(request, std::move(*columns), std::move(*system));
    const std::int64_t total = std::max<std::int64_t>(0, OGR_L_GetFeatureCount(layer, FALSE));
    while (const Feature feature = source.next(layer)) {
        if (context.isStopped())
            return fail(ErrorKind::Cancelled, kWhat, request.path, QT_TRANSLATE_NOOP("core", "cancelled"));
        if (!collector.add(feature.get()))
            return tooMuch(request.path);
        if (collector.read() % kReportEvery == 0)
            context.report(collector.read(), total);
    }
    return std::move(collector).finish();
}

} // namespace

Result<AreaFile> readAreaFile(const AreaFileRequest& request, const TaskContext& context)
{
    const auto source = VectorFile::open(request.path, request.encoding, asksSourceId(request));
    if (!source)
        return Unexpected(source.error());
    const auto layer = findLayer((*source)->dataset(), request);
    if (!layer)
        return Unexpected(layer.error());
    Result<AreaFile> file = readLayer(**source, *layer, request, context);
    if (!file)
        return file;
    if (auto checked = (*source)->check(); !checked)
        return Unexpected(checked.error());
    if (file->read == 0)
        return bad(request.path, QT_TRANSLATE_NOOP("core", "the file holds no feature"));
    for (const std::string& warning : (*source)->warnings())
        file->warnings.push_back({request.path, 0, {}, {}, {QT_TRANSLATE_NOOP("core", "%1"), {warning}}});
    return file;
}

} // namespace jingge
