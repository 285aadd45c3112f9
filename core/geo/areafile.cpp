// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/areafile.h"

#include "core/base/text.h"
#include "core/geo/ogrshape.h"
#include "core/geo/shapes.h"
#include "core/geo/vectorfile.h"

#include <QtGlobal>

#include <charconv>
#include <cmath>
#include <cpl_json.h>
#include <gdal.h>
#include <ogr_api.h>
#include <set>

namespace jingge {

namespace {

constexpr const char* kWhat = "read vector file";
constexpr std::int64_t kReportEvery = 256;
constexpr std::string_view kSourceId = "id"; ///< how the id of a GeoJSON feature is called

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

/// The id that stands beside a GeoJSON feature's properties; GDAL makes one up where there is none, so the
/// feature's own text is asked. Empty = none.
std::string sourceIdOf(void* feature)
{
    const char* source = OGR_F_GetNativeData(feature);
    CPLJSONDocument document;
    if (source == nullptr || !document.LoadMemory(source))
        return {};
    const CPLJSONObject id = document.GetRoot().GetObj(std::string(kSourceId));
    if (!id.IsValid() || id.GetType() == CPLJSONObject::Type::Null)
        return {};
    return id.GetType() == CPLJSONObject::Type::Double ? numberText(id.ToDouble()) : id.ToString();
}

bool hasSourceIds(void* layer)
{
    bool found = false;
    OGR_L_ResetReading(layer);
    while (!found) {
        const Feature feature(OGR_L_GetNextFeature(layer));
        if (!feature)
            break;
        found = !sourceIdOf(feature.get()).empty();
    }
    OGR_L_ResetReading(layer);
    return found;
}

bool asksSourceId(const AreaFileRequest& request)
{
    const auto asked = {request.codeField, request.nameField, request.parentField, request.populationField};
    return std::ranges::find(asked, kSourceId) != asked.end();
}

/// Where a text is taken from.
struct Column {
    enum class Kind { None, Field, RowNumber, SourceId };
    Kind kind = Kind::None;
    std::string name;
    int index = 0; ///< of a field

    [[nodiscard]] std::string textOf(void* feature) const
    {
        switch (kind) {
        case Kind::None:
            return {};
        case Kind::RowNumber:
            return OGR_F_GetFID(feature) == OGRNullFID ? std::string()
                                                       : std::to_string(OGR_F_GetFID(feature));
        case Kind::SourceId:
            return sourceIdOf(feature);
        case Kind::Field:
            break;
        }
        if (OGR_F_IsFieldSetAndNotNull(feature, index) == 0)
            return {};
        // A code that was once a number in a table of reals is still "1", not "1.0" or "1e5".
        if (OGR_Fld_GetType(OGR_F_GetFieldDefnRef(feature, index)) == OFTReal)
            return numberText(OGR_F_GetFieldAsDouble(feature, index));
        return OGR_F_GetFieldAsString(feature, index);
    }
};

std::vector<std::string> fieldNames(void* layer)
{
    const OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer);
    std::vector<std::string> names;
    for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i)
        names.push_back(withReplacementCharacters(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, i))));
    return names;
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
    Column code;
    Column name;
    Column parent;
    Column population;
};

Result<Column> findColumn(void* layer, const std::string& wanted, const std::string& path)
{
    if (wanted.empty())
        return Column{};
    std::vector<std::string> names = fieldNames(layer);
    auto found = std::ranges::find(names, wanted);
    if (found == names.end())
        found = std::ranges::find(names, foldedHeader(wanted), foldedHeader);
    if (found != names.end())
        return Column{Column::Kind::Field, *found, static_cast<int>(found - names.begin())};
    const std::string rowNumber = OGR_L_GetFIDColumn(layer);
    if (!rowNumber.empty() && rowNumber == wanted)
        return Column{Column::Kind::RowNumber, wanted, 0};
    if (wanted == kSourceId && hasSourceIds(layer))
        return Column{Column::Kind::SourceId, wanted, 0};
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
    const std::pair<Column*, const std::string*> wanted[] = {{&columns.code, &request.codeField},
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

    std::string cleanText(const Column& column, void* feature, const AreaFeature& area)
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
