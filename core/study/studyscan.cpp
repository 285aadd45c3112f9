// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The space-time scan as a study.
#include "core/analysis/scanground.h"
#include "core/study/studyruns.h"

#include <algorithm>

namespace jingge {

namespace {

constexpr double kUnlikely = 0.05;
constexpr double kClear = 0.01;

/// Since when and where, of a cluster in one line.
std::string sinceText(const ScanGround& scan, const ScanCluster& cluster)
{
    return CivilDate{scan.firstDay.days + scan.cases.days - cluster.days}.text();
}

std::string centreName(const StudyGround& ground, const ScanGround& scan, const ScanCluster& cluster)
{
    if (!scan.codes.empty())
        return keyName(ground, CountKey::Grid, scan.codes[cluster.centre]);
    const LonLat at = scan.lonLat[cluster.centre];
    return shortNumber(at.lon, 5) + ", " + shortNumber(at.lat, 5);
}

Table scanTable(const StudyGround& ground, const ScanGround& scan, const ScanResult& found)
{
    Table table{{"cluster", "name", "radius", "from", "days", "places", "observed", "expected", "ratio",
                 "statistic", "p", "recurrence_days"},
                {}};
    for (const ScanCluster& cluster : found.clusters)
        table.rows.push_back({static_cast<std::int64_t>(table.rows.size()) + 1,
                              centreName(ground, scan, cluster), cluster.radius, sinceText(scan, cluster),
                              std::int64_t{cluster.days}, static_cast<std::int64_t>(cluster.places.size()),
                              cluster.observed, cluster.expected,
                              static_cast<double>(cluster.observed) / cluster.expected, cluster.statistic,
                              cluster.p, 1 / cluster.p});
    return table;
}

std::string scanHeadline(const StudyGround& ground, const ScanGround& scan, const ScanResult& found)
{
    if (found.clusters.empty() || found.clusters.front().p >= kUnlikely)
        return words(ground, "没有超出偶然的聚集", "No cluster beyond chance");
    const ScanCluster& first = found.clusters.front();
    return centreName(ground, scan, first) + words(ground, "一带自 ", ", since ") + sinceText(scan, first) +
           words(ground, " 以来 ", ": ") + std::to_string(first.observed) +
           words(ground, " 起，预期 ", " incidents, expected ") + shortNumber(first.expected, 1) +
           words(ground, " 起，p = ", ", p = ") + shortNumber(first.p, 3);
}

PlotTone toneOf(double p)
{
    return p < kClear ? PlotTone::Red : p < kUnlikely ? PlotTone::Yellow : PlotTone::Quiet;
}

void drawCluster(const StudyGround& ground, const ScanGround& scan, const ScanCluster& cluster,
                 const PlaneZone& zone, PointPlot& plot)
{
    plot.circles.push_back({scan.cases.places[cluster.centre], cluster.radius, toneOf(cluster.p),
                            std::to_string(plot.circles.size() + 1) + "  p " + shortNumber(cluster.p, 3)});
    if (scan.codes.empty())
        return;
    for (const std::uint32_t place : cluster.places) {
        for (PlotRing& ring : outlinesOf(ground.frame->areas->at(Level::Grid)[place], zone))
            plot.areas.emplace_back(std::move(ring), toneOf(cluster.p));
    }
}

PointPlot scanPlot(const StudyGround& ground, const ScanGround& scan, const ScanResult& found)
{
    PointPlot plot;
    const auto plane = planeOf(ground);
    if (!plane)
        return plot;
    plot.outlines = gridOutlines(ground, plane->zone);
    const int window = found.clusters.empty() ? 1 : found.clusters.front().days;
    const CivilTime since = CivilTime::at({scan.firstDay.days + scan.cases.days - window});
    for (std::size_t i = 0; i < plane->points.size(); ++i) {
        if (ground.frame->receivedAt(plane->rows[i]) >= since)
            plot.dots.push_back({plane->points[i], PlotTone::Plain});
    }
    for (const ScanCluster& cluster : found.clusters) {
        if (cluster.p < kUnlikely || plot.circles.empty())
            drawCluster(ground, scan, cluster, plane->zone, plot);
    }
    plot.legend = {{PlotTone::Plain, words(ground, "最可疑时段内的警情", "incidents of the likeliest span")},
                   {PlotTone::Red, "p < 0.01"},
                   {PlotTone::Yellow, "p < 0.05"},
                   {PlotTone::Quiet, words(ground, "不超出偶然", "within chance")}};
    plot.headline = scanHeadline(ground, scan, found);
    return plot;
}

} // namespace

Result<StudyAnswer> runScan(const StudyGround& ground, const StudyQuestion& question, const ParallelFor& loop,
                            const TaskContext& context)
{
    ScanSetting setting;
    setting.model = settingOf(question, "model") == "poisson" ? ScanModel::Poisson : ScanModel::Permutation;
    const bool isByPoint = settingOf(question, "by") == "point" && setting.model == ScanModel::Permutation;
    setting.metres = numberSetting(question, "radius");
    setting.longest = static_cast<int>(
        parseDuration(settingOf(question, "longest")).value_or(28 * kDaySeconds) / kDaySeconds);
    setting.permutations = static_cast<int>(numberSetting(question, "permutations"));
    const auto scan = scanGround(*ground.frame, *ground.rows, groundPeriod(ground),
                                 isByPoint ? ScanPlaces::Points : ScanPlaces::Grids, setting.model);
    if (!scan)
        return Unexpected(scan.error());
    const auto found = spaceTimeScan(scan->cases, setting, loop, context);
    if (!found)
        return Unexpected(found.error());
    StudyAnswer answer{scanTable(ground, *scan, *found),
                       studyProvenance(ground, "prospective space-time scan"),
                       scanPlot(ground, *scan, *found)};
    Provenance& p = answer.provenance;
    p.n = static_cast<std::int64_t>(scan->cases.placeOf.size());
    p.excluded = scan->excluded;
    p.parameters.emplace_back("by", isByPoint ? "point" : "grid");
    p.parameters.emplace_back("model", settingOf(question, "model"));
    p.parameters.emplace_back("radius", settingOf(question, "radius") + " m");
    p.parameters.emplace_back("longest", settingOf(question, "longest"));
    p.parameters.emplace_back("cylinders", std::to_string(found->cylinders));
    p.parameters.emplace_back("permutations", settingOf(question, "permutations"));
    p.seed = static_cast<std::int64_t>(setting.seed);
    return answer;
}

} // namespace jingge
