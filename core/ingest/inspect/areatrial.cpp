// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/inspect/areatrial.h"

#include "core/geo/areaindex.h"
#include "core/geo/geodesic.h"
#include "core/ingest/foreignareas.h"

#include <algorithm>

namespace jingge {

namespace {

constexpr const char* kDegrees[] = {"EPSG:4326", "GCJ-02", "BD-09"};

bool isDegrees(const std::string& system)
{
    return system == "EPSG:4326" || system == "EPSG:4490" || system == "GCJ-02" || system == "BD-09";
}

std::vector<Area> areasOf(AreaFile& file, Level level)
{
    std::vector<Area> areas;
    for (AreaFeature& feature : file.areas)
        areas.push_back({{},
                         level,
                         feature.code,
                         feature.name,
                         feature.parent,
                         {},
                         feature.population,
                         areaKm2(feature.shape),
                         std::move(feature.shape)});
    file.areas.clear();
    return areas;
}

std::int64_t insideOf(const std::vector<Area>& areas, std::span<const LonLat> points)
{
    const AreaIndex index(areas);
    return std::ranges::count_if(points,
                                 [&](LonLat point) { return index.areaAt(point) != AreaIndex::kNone; });
}

Result<std::vector<SystemTrial>> trySystems(const AreaFileRequest& request, Level level,
                                            std::span<const LonLat> points, const TaskContext& context)
{
    std::vector<SystemTrial> systems;
    for (const char* name : kDegrees) {
        AreaFileRequest other = request;
        other.crs = name;
        auto read = readForeignAreas(other, context);
        if (!read)
            return Unexpected(read.error());
        const std::vector<Area> areas = areasOf(read->file, level);
        systems.push_back({name, static_cast<std::int64_t>(points.size()), insideOf(areas, points), 0});
    }
    std::ranges::stable_sort(systems, std::ranges::greater(), &SystemTrial::inside);
    return systems;
}

} // namespace

Result<AreaTrial> tryAreas(const AreaFileRequest& request, Level level, const AreaTable& known,
                           std::span<const LonLat> points, const TaskContext& context)
{
    auto read = readForeignAreas(request, context);
    if (!read)
        return Unexpected(read.error());
    AreaTrial trial;
    trial.areas = areasOf(read->file, level);
    trial.known = std::ranges::count_if(
        trial.areas, [&](const Area& area) { return known.find(level, area.code).has_value(); });
    trial.file = std::move(read->file);
    if (points.empty() || !isDegrees(trial.file.crs))
        return trial;
    auto systems = trySystems(request, level, points, context);
    if (!systems)
        return Unexpected(systems.error());
    trial.systems = std::move(*systems);
    return trial;
}

} // namespace jingge
