// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/arealayer.h"

#include "core/base/text.h"
#include "core/geo/areacolumn.h"
#include "core/geo/ogrshape.h"
#include "core/geo/vectorfile.h"

#include <QtGlobal>

#include <algorithm>
#include <charconv>
#include <gdal.h>
#include <ogr_api.h>
#include <unordered_set>

namespace jingge {

namespace {

constexpr std::size_t kSamples = 3;
constexpr std::size_t kLongestSample = 200;
constexpr const char* kWhat = "read vector file";

bool isAmount(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value >= 0;
}

bool isSurface(OGRGeometryH geometry)
{
    if (geometry == nullptr)
        return false;
    const OGRwkbGeometryType type = wkbFlatten(OGR_G_GetGeometryType(geometry));
    return OGR_GT_IsSurface(type) != 0 || OGR_GT_IsSubClassOf(type, wkbMultiSurface) != 0 ||
           type == wkbGeometryCollection;
}

/// A field with the texts that were seen in it.
class FieldCount {
public:
    explicit FieldCount(AreaColumn column) : m_column(std::move(column)) { m_field.name = m_column.name; }

    void add(void* feature)
    {
        const std::string text = withReplacementCharacters(std::string(trimmed(m_column.textOf(feature))));
        if (text.empty())
            return;
        ++m_field.filled;
        m_field.numbers += isAmount(text) ? 1 : 0;
        if (m_seen.insert(text).second && m_field.samples.size() < kSamples)
            m_field.samples.push_back(text.size() > kLongestSample
                                          ? withReplacementCharacters(text.substr(0, kLongestSample))
                                          : text);
    }
    [[nodiscard]] AreaField finish() &&
    {
        m_field.different = static_cast<std::int64_t>(m_seen.size());
        return std::move(m_field);
    }

private:
    AreaColumn m_column;
    AreaField m_field;
    std::unordered_set<std::string> m_seen;
};

std::vector<FieldCount> countsOf(void* layer)
{
    std::vector<FieldCount> counts;
    if (hasSourceIds(layer))
        counts.emplace_back(AreaColumn{AreaColumn::Kind::SourceId, std::string(kSourceIdName), 0});
    int index = 0;
    for (const std::string& name : fieldNames(layer)) {
        if (counts.empty() || name != kSourceIdName)
            counts.emplace_back(AreaColumn{AreaColumn::Kind::Field, name, index});
        ++index;
    }
    return counts;
}

/// The layer that is meant; null when there is none.
void* chosenLayer(void* dataset, const std::string& wanted, AreaLayer& found)
{
    void* chosen = nullptr;
    bool isSure = false;
    for (int i = 0; i < GDALDatasetGetLayerCount(dataset); ++i) {
        void* layer = GDALDatasetGetLayer(dataset, i);
        found.layers.push_back(withReplacementCharacters(OGR_L_GetName(layer)));
        const OGRwkbGeometryType type = wkbFlatten(OGR_L_GetGeomType(layer));
        const bool mayHold = OGR_GT_IsSurface(type) != 0 || OGR_GT_IsSubClassOf(type, wkbMultiSurface) != 0;
        const bool isMeant = wanted.empty() ? mayHold : wanted == found.layers.back();
        if (!isSure && (isMeant || (wanted.empty() && chosen == nullptr))) {
            chosen = layer;
            isSure = isMeant;
        }
    }
    return chosen;
}

} // namespace

Result<AreaLayer> readAreaLayer(const std::string& path, const std::string& layer,
                                const std::string& encoding, const TaskContext& context)
{
    const auto source = VectorFile::open(path, encoding, true);
    if (!source)
        return Unexpected(source.error());
    AreaLayer found;
    void* chosen = chosenLayer((*source)->dataset(), layer, found);
    if (chosen == nullptr)
        return fail(ErrorKind::Data, kWhat, path,
                    layer.empty() ? QT_TRANSLATE_NOOP("core", "the file has no layer")
                                  : Message{QT_TRANSLATE_NOOP("core", "there is no layer “%1”"), {layer}});
    found.name = withReplacementCharacters(OGR_L_GetName(chosen));
    if (OGR_L_GetSpatialRef(chosen) != nullptr) {
        auto system = systemOf(chosen);
        if (!system)
            return Unexpected(system.error());
        found.crs = system->system.name();
    }
    std::vector<FieldCount> counts = countsOf(chosen);
    while (const Feature feature = (*source)->next(chosen)) {
        if (context.isStopped())
            return fail(ErrorKind::Cancelled, kWhat, path, QT_TRANSLATE_NOOP("core", "cancelled"));
        ++found.features;
        found.surfaces += isSurface(OGR_F_GetGeometryRef(feature.get())) ? 1 : 0;
        for (FieldCount& count : counts)
            count.add(feature.get());
    }
    if (auto checked = (*source)->check(); !checked)
        return Unexpected(checked.error());
    for (FieldCount& count : counts)
        found.fields.push_back(std::move(count).finish());
    return found;
}

} // namespace jingge
