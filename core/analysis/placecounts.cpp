// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/placecounts.h"

#include "core/frame/counting.h"

#include <QtGlobal>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

namespace jingge {

namespace {

constexpr double kMostCells = 4'000'000;

void exclude(PlaceCounts& places, const char* reason, std::int64_t count)
{
    if (count > 0)
        places.excluded.emplace_back(reason, count);
}

Result<PlaceCounts> byGrid(const Frame& frame, const RowSet& rows, PlaneZone zone)
{
    PlaceCounts places{std::move(zone), {}, {}, {}, 0, {}};
    for (const Area& area : frame.areas->at(Level::Grid)) {
        const auto centroid = centroidOf(area.shape, places.zone);
        if (!centroid)
            return Unexpected(centroid.error());
        places.places.push_back(*centroid);
    }
    places.counts = countByArea(frame, rows, Level::Grid);
    places.counted = static_cast<std::int64_t>(rows.count()) - places.counts.back();
    exclude(places, "in_no_grid", places.counts.back());
    places.counts.pop_back();
    return places;
}

std::vector<LonLat> gridCorners(const Frame& frame)
{
    std::vector<LonLat> corners;
    for (const Area& area : frame.areas->at(Level::Grid)) {
        for (const Polygon& polygon : area.shape)
            corners.insert(corners.end(), polygon.outer.begin(), polygon.outer.end());
    }
    return corners;
}

bool isTooFine(const std::vector<PlanePoint>& box, double width)
{
    const auto [west, east] = std::ranges::minmax(box, {}, &PlanePoint::x);
    const auto [south, north] = std::ranges::minmax(box, {}, &PlanePoint::y);
    return (east.x - west.x + width) / width * ((north.y - south.y + width) / width) > kMostCells;
}

Result<PlaceCounts> byCell(const LocatedRows& located, const std::vector<LonLat>& corners, PlaneZone zone,
                           const CellsAsked& cells)
{
    const auto points = zone.toPlane(located.places);
    if (!points)
        return Unexpected(points.error());
    const auto box = corners.empty() ? Result<std::vector<PlanePoint>>(*points) : zone.toPlane(corners);
    if (!box)
        return Unexpected(box.error());
    if (isTooFine(*box, cells.width))
        return fail(ErrorKind::Data, "cells", "--by", QT_TRANSLATE_NOOP("core", "more than 4 million cells"),
                    QT_TRANSLATE_NOOP("core", "take larger cells"));
    PlaceCounts places{std::move(zone), {}, {}, CellLattice::over(*box, cells.width, cells.shape), 0, {}};
    places.places = places.lattice->centres();
    places.counts = countInCells(*places.lattice, *points);
    places.counted = std::accumulate(places.counts.begin(), places.counts.end(), std::int64_t{0});
    exclude(places, "outside_the_box", static_cast<std::int64_t>(points->size()) - places.counted);
    return places;
}

} // namespace

std::optional<CellsAsked> parseCells(std::string_view text)
{
    CellsAsked cells;
    if (text.starts_with("hex:"))
        cells.shape = CellShape::Hexagon;
    else if (!text.starts_with("cell:"))
        return std::nullopt;
    text.remove_prefix(text.find(':') + 1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), cells.width);
    const bool isNumber =
        error == std::errc() && end == text.data() + text.size() && std::isfinite(cells.width);
    return isNumber && cells.width > 0 ? std::optional(cells) : std::nullopt;
}

std::vector<std::int64_t> countInCells(const CellLattice& lattice, const std::vector<PlanePoint>& points)
{
    std::vector<std::int64_t> counts(lattice.size(), 0);
    for (const PlanePoint& point : points) {
        if (const auto cell = lattice.cellAt(point))
            ++counts[*cell];
    }
    return counts;
}

std::vector<Hotspot> hotspotsOf(const PlaceCounts& places, double metres)
{
    return places.lattice ? latticeHotspots(*places.lattice, places.counts, metres)
                          : pointHotspots(places.places, places.counts, metres);
}

Result<PlaceCounts> countPlaces(const Frame& frame, const RowSet& rows,
                                const std::optional<CellsAsked>& cells)
{
    const LocatedRows located = locatedRows(frame, rows);
    const std::vector<LonLat> corners = gridCorners(frame);
    auto zone = PlaneZone::ofMedian(located.places.empty() ? corners : located.places);
    if (!zone)
        return Unexpected(zone.error());
    auto places =
        cells ? byCell(located, corners, std::move(*zone), *cells) : byGrid(frame, rows, std::move(*zone));
    if (places && cells)
        exclude(*places, "unlocated", countUnlocated(frame, rows));
    return places;
}

} // namespace jingge
