// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/basemapfile.h"

#include "core/geo/ogrshape.h"
#include "core/geo/vectorfile.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <map>
#include <ogr_api.h>
#include <utility>

namespace jingge {

namespace {

struct KindWord {
    std::string_view field;
    std::string_view value; ///< empty = any
    BaseKind kind;
};

constexpr std::array kKindWords{
    KindWord{"kind", "minor", BaseKind::Minor},
    KindWord{"kind", "major", BaseKind::Major},
    KindWord{"kind", "rail", BaseKind::Rail},
    KindWord{"kind", "river", BaseKind::Water},
    KindWord{"kind", "water", BaseKind::Water},
    KindWord{"kind", "park", BaseKind::Park},
    KindWord{"kind", "building", BaseKind::Building},
    KindWord{"highway", "motorway", BaseKind::Major},
    KindWord{"highway", "trunk", BaseKind::Major},
    KindWord{"highway", "primary", BaseKind::Major},
    KindWord{"highway", "secondary", BaseKind::Major},
    KindWord{"highway", "tertiary", BaseKind::Major},
    KindWord{"highway", "", BaseKind::Minor},
    KindWord{"railway", "rail", BaseKind::Rail},
    KindWord{"railway", "light_rail", BaseKind::Rail},
    KindWord{"waterway", "river", BaseKind::Water},
    KindWord{"waterway", "riverbank", BaseKind::Water},
    KindWord{"waterway", "canal", BaseKind::Water},
    KindWord{"natural", "water", BaseKind::Water},
    KindWord{"natural", "bay", BaseKind::Water},
    KindWord{"leisure", "park", BaseKind::Park},
    KindWord{"leisure", "garden", BaseKind::Park},
    KindWord{"landuse", "forest", BaseKind::Park},
    KindWord{"landuse", "grass", BaseKind::Park},
    KindWord{"landuse", "recreation_ground", BaseKind::Park},
    KindWord{"building", "", BaseKind::Building},
};

/// How the features of one layer are understood.
struct BaseLayer {
    LayerSystem system;
    std::vector<std::pair<int, std::string>> fields; ///< those that tell kinds, with their position
};

std::vector<std::pair<int, std::string>> kindFieldsOf(void* layer)
{
    std::vector<std::pair<int, std::string>> fields;
    OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer);
    for (const std::string_view name :
         {"kind", "building", "natural", "leisure", "landuse", "railway", "waterway", "highway"}) {
        const int position = OGR_FD_GetFieldIndex(definition, std::string(name).c_str());
        if (position >= 0)
            fields.emplace_back(position, name);
    }
    return fields;
}

std::optional<BaseKind> kindOf(void* feature, const BaseLayer& layer)
{
    for (const auto& [position, name] : layer.fields) {
        if (OGR_F_IsFieldSetAndNotNull(feature, position) == 0)
            continue;
        if (const auto kind = baseKindOf(name, OGR_F_GetFieldAsString(feature, position)))
            return kind;
    }
    return std::nullopt;
}

/// Reads one file, layer by layer as the features come.
class BaseMapReading {
public:
    [[nodiscard]] Result<BaseLayer*> layerOf(void* handle)
    {
        if (const auto known = m_layers.find(handle); known != m_layers.end())
            return &known->second;
        auto system = systemOf(handle);
        if (!system)
            return Unexpected(system.error());
        return &m_layers.emplace(handle, BaseLayer{std::move(*system), kindFieldsOf(handle)}).first->second;
    }

    /// false when the budget is used up.
    bool take(void* feature, const BaseLayer& layer)
    {
        const auto kind = layer.fields.empty() ? std::optional(BaseKind::Minor) : kindOf(feature, layer);
        if (!kind)
            return true;
        OGRGeometryH geometry = OGR_F_GetGeometryRef(feature);
        std::vector<Line> lines;
        const bool isWhole = readLineStrings(geometry, layer.system, m_budget, lines);
        for (Line& line : lines)
            m_shapes.push_back({*kind, false, {std::move(line)}});
        if (!isWhole)
            return false;
        return layer.fields.empty() || !lines.empty() || takeSurface(geometry, *kind, layer);
    }
    [[nodiscard]] std::vector<BaseShape> result() && { return std::move(m_shapes); }

private:
    bool takeSurface(void* geometry, BaseKind kind, const BaseLayer& layer)
    {
        SurfaceRead read = readSurface(geometry, layer.system, m_budget);
        if (read.fault != ShapeFault::None)
            return read.fault != ShapeFault::OverLimit;
        for (Polygon& polygon : read.shape) {
            BaseShape shape{kind, true, {std::move(polygon.outer)}};
            for (Ring& hole : polygon.holes)
                shape.parts.push_back(std::move(hole));
            m_shapes.push_back(std::move(shape));
        }
        return true;
    }

    std::map<void*, BaseLayer> m_layers;
    ShapeBudget m_budget;
    std::vector<BaseShape> m_shapes;
};

} // namespace

std::optional<BaseKind> baseKindOf(std::string_view field, std::string_view value)
{
    for (const KindWord& word : kKindWords) {
        const bool isAny = word.value.empty() && value != "no";
        if (word.field == field && !value.empty() && (word.value == value || isAny))
            return word.kind;
    }
    return std::nullopt;
}

Result<std::vector<BaseShape>> readBaseMap(const std::string& path, const TaskContext& context)
{
    const auto file = VectorFile::open(path);
    if (!file)
        return Unexpected(file.error());
    BaseMapReading reading;
    while (const Feature feature = (*file)->next(nullptr)) {
        if (context.isStopped())
            return fail(ErrorKind::Cancelled, "read vector file", path,
                        QT_TRANSLATE_NOOP("core", "cancelled"));
        const auto layer = reading.layerOf((*file)->layerOfLast());
        if (!layer)
            return Unexpected(layer.error());
        if (!reading.take(feature.get(), **layer))
            break;
    }
    if (auto checked = (*file)->check(); !checked)
        return Unexpected(checked.error());
    return std::move(reading).result();
}

} // namespace jingge
