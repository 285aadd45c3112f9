// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Studies of where: density, hot spots, concentration.
#include "core/analysis/concentration.h"
#include "core/analysis/hotspot.h"
#include "core/analysis/moran.h"
#include "core/analysis/placecounts.h"
#include "core/study/studyruns.h"

#include <algorithm>
#include <array>

namespace jingge {

namespace {

constexpr double kSurfaceCells = 480; ///< along the longer side
constexpr std::int64_t kAfterWhichBlurred = 20000;

Result<std::vector<float>> surfaceValues(const std::vector<PlanePoint>& points, const DensityGrid& grid,
                                         const DensityKernel& kernel, const ParallelFor& loop,
                                         const TaskContext& context)
{
    if (kernel.kernel == Kernel::Gaussian && static_cast<std::int64_t>(points.size()) > kAfterWhichBlurred)
        return blurredDensity(points, grid, kernel.bandwidth, loop);
    const auto values = kernelDensity(points, grid, kernel, loop, context);
    if (!values)
        return Unexpected(values.error());
    return std::vector<float>(values->begin(), values->end());
}

Table surfaceTable(const SurfacePlot& plot, const PlaneZone& zone)
{
    Table table{{"rank", "lon", "lat", "per_km2"}, {}};
    std::vector<std::size_t> order(plot.values.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    const std::size_t shown = std::min<std::size_t>(order.size(), 200);
    std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(shown), std::greater<>(),
                              [&plot](std::size_t i) { return plot.values[i]; });
    for (std::size_t rank = 0; rank < shown; ++rank) {
        const std::size_t cell = order[rank];
        const auto place = zone.toLonLat(
            {plot.grid.centreX(cell % plot.grid.columns), plot.grid.centreY(cell / plot.grid.columns)});
        table.rows.push_back({static_cast<std::int64_t>(rank + 1), FixedNumber{place ? place->lon : 0, 7},
                              FixedNumber{place ? place->lat : 0, 7},
                              static_cast<double>(plot.values[cell])});
    }
    return table;
}

int toneOf(HotspotLevel level)
{
    constexpr std::array<int, 7> kTones{3, 2, 1, 0, -1, -2, -3};
    return kTones[static_cast<std::size_t>(level)];
}

std::vector<std::pair<int, std::string>> hotspotLegend(const StudyGround& ground)
{
    return {{3, words(ground, "热 99 %", "hot 99 %")},   {2, words(ground, "热 95 %", "hot 95 %")},
            {1, words(ground, "热 90 %", "hot 90 %")},   {0, words(ground, "不显著", "neither")},
            {-1, words(ground, "冷 90 %", "cold 90 %")}, {-2, words(ground, "冷 95 %", "cold 95 %")},
            {-3, words(ground, "冷 99 %", "cold 99 %")}};
}

} // namespace

Result<StudyAnswer> runDensity(const StudyGround& ground, const StudyQuestion& question,
                               const ParallelFor& loop, const TaskContext& context)
{
    const auto plane = planeOf(ground);
    if (!plane)
        return Unexpected(plane.error());
    DensityKernel kernel{settingOf(question, "kernel") == "gaussian" ? Kernel::Gaussian : Kernel::Quartic, 0};
    const std::string bandwidth = settingOf(question, "bandwidth");
    const std::optional<double> given = bandwidth == "rule" ? bandwidthByRule(plane->points, kernel.kernel)
                                                            : numberSetting(question, "bandwidth");
    kernel.bandwidth = given.value_or(300);
    const auto [west, east] = std::ranges::minmax(plane->points, {}, &PlanePoint::x);
    const auto [south, north] = std::ranges::minmax(plane->points, {}, &PlanePoint::y);
    const double longer = std::max(east.x - west.x, north.y - south.y) + 2 * kernel.margin();
    const auto grid = DensityGrid::around(plane->points, kernel, longer / kSurfaceCells);
    if (!grid)
        return Unexpected(grid.error());
    auto values = surfaceValues(plane->points, *grid, kernel, loop, context);
    if (!values)
        return Unexpected(values.error());
    SurfacePlot plot{*grid, std::move(*values), gridOutlines(ground, plane->zone),
                     words(ground, "每平方公里警情", "incidents per km²")};
    StudyAnswer answer{surfaceTable(plot, plane->zone), studyProvenance(ground, "kernel density"), {}};
    tellUnlocated(ground, answer.provenance);
    answer.provenance.parameters.emplace_back("kernel", settingOf(question, "kernel"));
    answer.provenance.parameters.emplace_back("bandwidth", shortNumber(kernel.bandwidth, 0) + " m");
    answer.provenance.parameters.emplace_back("cell", shortNumber(grid->cell, 1) + " m");
    answer.provenance.parameters.emplace_back("zone", plane->zone.name());
    answer.plot = std::move(plot);
    return answer;
}

namespace {

void tellPlaces(const StudyQuestion& question, const PlaceCounts& places, Provenance& provenance)
{
    provenance.n = places.counted;
    provenance.excluded.insert(provenance.excluded.end(), places.excluded.begin(), places.excluded.end());
    provenance.parameters.emplace_back("by", settingOf(question, "by"));
    provenance.parameters.emplace_back("distance", settingOf(question, "distance") + " m");
    provenance.parameters.emplace_back("zone", places.zone.name());
}

int toneOf(MoranCluster cluster)
{
    constexpr std::array<int, 5> kTones{0, 3, -3, 1, -1};
    return kTones[static_cast<std::size_t>(cluster)];
}

std::string globalText(const StudyGround& ground, const Moran& found)
{
    if (!found.global)
        return words(ground, "各处起数相同，或几乎没有相邻的地方",
                     "All counts are equal, or hardly any place has a neighbour");
    const GlobalMoran& global = *found.global;
    const std::string figures = "I = " + shortNumber(global.i, 3) + ", z = " + shortNumber(global.z, 1) +
                                ", p = " + shortNumber(global.p, 3);
    if (global.p >= 0.05)
        return words(ground, "相邻的地方并不比偶然更相像：",
                     "Neighbours are no more alike than by chance: ") +
               figures;
    return (global.z > 0 ? words(ground, "相邻的地方彼此相像：", "Neighbours are alike: ")
                         : words(ground, "相邻的地方彼此相反：", "Neighbours are unlike: ")) +
           figures;
}

} // namespace

Result<StudyAnswer> runHotspot(const StudyGround& ground, const StudyQuestion& question, const ParallelFor&,
                               const TaskContext&)
{
    const auto places = placesOf(ground, question);
    if (!places)
        return Unexpected(places.error());
    const auto spots = hotspotsOf(*places, numberSetting(question, "distance"));
    StudyAnswer answer{{{"key", "name", "count", "z", "p", "level"}, {}},
                       studyProvenance(ground, "Getis-Ord Gi*, level by p after Benjamini and Hochberg"),
                       {}};
    ShapePlot plot;
    for (std::size_t i = 0; i < spots.size(); ++i) {
        const auto [code, name] = namesOf(ground, *places, i);
        answer.table.rows.push_back({code, name, spots[i].count, cellOf(spots[i].z), cellOf(spots[i].p),
                                     studyWord(hotspotLevelName(spots[i].level), ground.language)});
        plot.shapes.push_back(shapeOf(ground, *places, i, toneOf(spots[i].level)));
    }
    plot.legend = hotspotLegend(ground);
    tellPlaces(question, *places, answer.provenance);
    answer.plot = std::move(plot);
    return answer;
}

Result<StudyAnswer> runMoran(const StudyGround& ground, const StudyQuestion& question, const ParallelFor&,
                             const TaskContext&)
{
    const auto places = placesOf(ground, question);
    if (!places)
        return Unexpected(places.error());
    const Moran found = moran(places->places, places->counts, numberSetting(question, "distance"));
    StudyAnswer answer{{{"key", "name", "count", "neighbours", "i", "z", "p", "cluster"}, {}},
                       studyProvenance(ground, "Moran's I, level by p after Benjamini and Hochberg at 0.05"),
                       {}};
    ShapePlot plot;
    for (std::size_t i = 0; i < found.local.size(); ++i) {
        const LocalMoran& local = found.local[i];
        const auto [code, name] = namesOf(ground, *places, i);
        answer.table.rows.push_back({code, name, local.count, static_cast<std::int64_t>(local.neighbours),
                                     cellOf(local.i), cellOf(local.z), cellOf(local.p),
                                     studyWord(moranClusterName(local.cluster), ground.language)});
        plot.shapes.push_back(shapeOf(ground, *places, i, toneOf(local.cluster)));
    }
    for (const MoranCluster cluster : {MoranCluster::HighHigh, MoranCluster::HighLow, MoranCluster::None,
                                       MoranCluster::LowHigh, MoranCluster::LowLow})
        plot.legend.emplace_back(toneOf(cluster),
                                 cluster == MoranCluster::None
                                     ? words(ground, "不显著", "neither")
                                     : studyWord(moranClusterName(cluster), ground.language));
    plot.headline = globalText(ground, found);
    tellPlaces(question, *places, answer.provenance);
    answer.plot = std::move(plot);
    return answer;
}

Result<StudyAnswer> runConcentration(const StudyGround& ground, const StudyQuestion& question,
                                     const ParallelFor&, const TaskContext&)
{
    const CountKey key = keySetting(question);
    const Concentration found = concentrationBy(*ground.frame, *ground.rows, key);
    StudyAnswer answer{
        {{"rank", "key", "name", "count", "perc", "cumu_perc", "cumu_lperc"}, {}},
        studyProvenance(ground, "places by count, running shares; places without incidents are places"),
        {}};
    SharePlot plot{{{0, 0}},
                   words(ground, "地方占比 %", "places, %"),
                   words(ground, "警情占比 %", "incidents, %"),
                   {},
                   {}};
    for (std::size_t i = 0; i < found.rows.size(); ++i) {
        const ConcentrationRow& row = found.rows[i];
        answer.table.rows.push_back({static_cast<std::int64_t>(i + 1), row.key, keyName(ground, key, row.key),
                                     row.count, row.percent, row.incidentsSoFar, row.placesSoFar});
        plot.points.emplace_back(row.placesSoFar, row.incidentsSoFar);
    }
    if (found.incidents > 0) {
        plot.mark = std::pair(found.placesForEighty, 80.0);
        plot.markName =
            shortNumber(found.placesForEighty, 1) +
            words(ground, " % 的地方集中了 80 % 的警情", " % of the places hold 80 % of the incidents");
    }
    answer.provenance.n = found.incidents;
    if (found.withoutKey > 0)
        answer.provenance.excluded.emplace_back("without_key", found.withoutKey);
    answer.provenance.parameters.emplace_back("by", settingOf(question, "by"));
    answer.provenance.parameters.emplace_back("places", std::to_string(found.rows.size()));
    answer.provenance.parameters.emplace_back("empty_places", std::to_string(found.emptyPlaces));
    answer.provenance.parameters.emplace_back("gini", shortNumber(found.gini, 3));
    answer.plot = std::move(plot);
    return answer;
}

} // namespace jingge
