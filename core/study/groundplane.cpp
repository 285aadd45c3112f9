// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What studies of places have in common.
#include "core/frame/counting.h"
#include "core/study/studyruns.h"

namespace jingge {

Result<GroundPlane> planeOf(const StudyGround& ground)
{
    LocatedRows located = locatedRows(*ground.frame, *ground.rows);
    auto zone = PlaneZone::ofMedian(located.places);
    if (!zone)
        return Unexpected(zone.error());
    auto points = zone->toPlane(located.places);
    if (!points)
        return Unexpected(points.error());
    return GroundPlane{std::move(*zone), std::move(*points), std::move(located.rows)};
}

std::vector<PlotRing> outlinesOf(const Area& area, const PlaneZone& zone)
{
    std::vector<PlotRing> rings;
    for (const Polygon& polygon : area.shape) {
        if (auto ring = zone.toPlane(polygon.outer))
            rings.push_back(std::move(*ring));
    }
    return rings;
}

void tellUnlocated(const StudyGround& ground, Provenance& provenance)
{
    const std::int64_t unlocated = countUnlocated(*ground.frame, *ground.rows);
    if (unlocated > 0)
        provenance.excluded.emplace_back("unlocated", unlocated);
    provenance.n -= unlocated;
}

std::vector<PlotRing> gridOutlines(const StudyGround& ground, const PlaneZone& zone)
{
    std::vector<PlotRing> outlines;
    for (const Area& area : ground.frame->areas->at(Level::Grid)) {
        for (PlotRing& ring : outlinesOf(area, zone))
            outlines.push_back(std::move(ring));
    }
    return outlines;
}

std::vector<std::int64_t> timesOf(const StudyGround& ground, const GroundPlane& plane)
{
    std::vector<std::int64_t> times;
    for (const std::uint32_t row : plane.rows)
        times.push_back(ground.frame->time[row]);
    return times;
}

Result<PlaceCounts> placesOf(const StudyGround& ground, const StudyQuestion& question)
{
    return countPlaces(*ground.frame, *ground.rows, parseCells(settingOf(question, "by")));
}

std::pair<std::string, std::string> namesOf(const StudyGround& ground, const PlaceCounts& places,
                                            std::size_t place)
{
    if (places.lattice) {
        const LonLat at = places.zone.toLonLat(places.places[place]).value_or(LonLat{});
        return {shortNumber(at.lon, 6) + "," + shortNumber(at.lat, 6), {}};
    }
    const Area& area = ground.frame->areas->at(Level::Grid)[place];
    return {area.code, area.name.empty() ? area.code : area.name};
}

PlotShape shapeOf(const StudyGround& ground, const PlaceCounts& places, std::size_t place, int tone)
{
    if (places.lattice)
        return {{places.lattice->outline(place)}, tone, {}};
    return {outlinesOf(ground.frame->areas->at(Level::Grid)[place], places.zone), tone,
            namesOf(ground, places, place).second};
}

} // namespace jingge
