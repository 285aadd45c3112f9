// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scanground.h"

#include "core/analysis/hotspot.h"

#include <QtGlobal>

#include <algorithm>
#include <map>
#include <optional>

namespace jingge {

namespace {

CivilDate lastDayOf(TimeRange period)
{
    return CivilTime{period.to.seconds - 1}.date();
}

Result<void> placeAtGrids(const Frame& frame, const PlaneZone& zone, ScanGround& ground)
{
    for (const Area& area : frame.areas->at(Level::Grid)) {
        const auto centroid = centroidOf(area.shape, zone);
        if (!centroid)
            return Unexpected(centroid.error());
        ground.cases.places.push_back(*centroid);
        ground.lonLat.push_back(zone.toLonLat(*centroid).value_or(LonLat{}));
        ground.codes.push_back(area.code);
        ground.cases.population.push_back(area.population.value_or(0));
    }
    return {};
}

/// Every different pair of coordinates is a place.
Result<std::vector<std::uint32_t>> placeAtPoints(const LocatedRows& located, const PlaneZone& zone,
                                                 ScanGround& ground)
{
    std::map<std::pair<double, double>, std::uint32_t> known;
    std::vector<std::uint32_t> placeOf;
    for (const LonLat& at : located.places) {
        const auto [place, isNew] =
            known.try_emplace({at.lon, at.lat}, static_cast<std::uint32_t>(ground.lonLat.size()));
        if (isNew)
            ground.lonLat.push_back(at);
        placeOf.push_back(place->second);
    }
    auto points = zone.toPlane(ground.lonLat);
    if (!points)
        return Unexpected(points.error());
    ground.cases.places = std::move(*points);
    return placeOf;
}

void exclude(ScanGround& ground, const char* reason, std::int64_t count)
{
    if (count > 0)
        ground.excluded.emplace_back(reason, count);
}

void addCase(ScanGround& ground, std::uint32_t place, CivilTime time)
{
    ground.cases.placeOf.push_back(place);
    ground.cases.dayOf.push_back(static_cast<std::int32_t>(time.date().days - ground.firstDay.days));
}

void takeGridCases(const Frame& frame, const RowSet& rows, TimeRange period, ScanModel model,
                   ScanGround& ground)
{
    std::int64_t inNone = 0;
    std::int64_t withoutResidents = 0;
    rows.forEach([&](std::size_t row) {
        if (!period.contains(frame.receivedAt(row)))
            return;
        const std::int32_t grid = frame.areaOf(Level::Grid, row);
        if (grid == kNoArea)
            ++inNone;
        else if (model == ScanModel::Poisson &&
                 !(ground.cases.population[static_cast<std::size_t>(grid)] > 0))
            ++withoutResidents;
        else
            addCase(ground, static_cast<std::uint32_t>(grid), frame.receivedAt(row));
    });
    exclude(ground, "in_no_grid", inNone);
    exclude(ground, "without_population", withoutResidents);
}

} // namespace

Result<ScanGround> scanGround(const Frame& frame, const RowSet& rows, TimeRange period, ScanPlaces places,
                              ScanModel model)
{
    ScanGround ground;
    ground.firstDay = period.from.date();
    ground.cases.days = static_cast<std::int32_t>(lastDayOf(period).days - ground.firstDay.days + 1);
    RowSet within = RowSet::where(frame.size(), [&](std::size_t row) {
        return rows.contains(row) && period.contains(frame.receivedAt(row));
    });
    const LocatedRows located = locatedRows(frame, within);
    const auto zone = PlaneZone::ofMedian(located.places);
    if (!zone)
        return Unexpected(zone.error());
    ground.zone = zone->name();
    if (places == ScanPlaces::Points) {
        const auto placeOf = placeAtPoints(located, *zone, ground);
        if (!placeOf)
            return Unexpected(placeOf.error());
        for (std::size_t i = 0; i < placeOf->size(); ++i)
            addCase(ground, (*placeOf)[i], frame.receivedAt(located.rows[i]));
        exclude(ground, "unlocated", static_cast<std::int64_t>(within.count() - located.rows.size()));
        return ground;
    }
    if (auto placed = placeAtGrids(frame, *zone, ground); !placed)
        return Unexpected(placed.error());
    if (model == ScanModel::Poisson &&
        std::ranges::none_of(ground.cases.population, [](double residents) { return residents > 0; }))
        return fail(ErrorKind::Data, "scan", "population",
                    QT_TRANSLATE_NOOP("core", "the population of no grid is known"),
                    QT_TRANSLATE_NOOP(
                        "core", "import the grids with --population-field, or take --model permutation"));
    takeGridCases(frame, within, period, model, ground);
    return ground;
}

} // namespace jingge
