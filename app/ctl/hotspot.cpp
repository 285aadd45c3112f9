// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/hotspot.h"
#include "app/ctl/commands.h"
#include "app/ctl/session.h"
#include "core/frame/counting.h"

#include <QtGlobal>

#include <algorithm>
#include <memory>

namespace jingge {

namespace {

constexpr double kMostCells = 4'000'000;
constexpr std::string_view kCell = "cell:";

struct HotspotWords {
    AnalysisOptions options;
    std::string method;
    std::string by;
    std::string distance;
};

/// What the options mean.
struct Question {
    double metres = 0;
    std::optional<double> cell; ///< width of a cell; none = grids
};

/// Figures with what they rest on besides the filters.
struct Answer {
    Table table;
    std::int64_t counted = 0;
    std::vector<std::pair<std::string, std::int64_t>> excluded;
    std::string zone;
};

Result<Question> readQuestion(const HotspotWords& words)
{
    if (words.method != "gi")
        return usageError("--method", {QT_TRANSLATE_NOOP("core", "not gi: %1"), {words.method}});
    const auto metres = positiveNumber(words.distance);
    if (!metres)
        return usageError("--distance", {QT_TRANSLATE_NOOP("core", "not a number of metres above 0: %1"),
                                         {words.distance}});
    if (words.by == "grid")
        return Question{*metres, {}};
    const bool isCell = words.by.starts_with(kCell);
    const auto width =
        isCell ? positiveNumber(std::string_view(words.by).substr(kCell.size())) : std::nullopt;
    if (!width)
        return usageError("--by", {QT_TRANSLATE_NOOP("core", "not grid or cell:METRES: %1"), {words.by}});
    return Question{*metres, width};
}

void appendCells(std::vector<Cell>& row, const Hotspot& spot)
{
    row.emplace_back(spot.count);
    row.push_back(cellOf(spot.z));
    row.push_back(cellOf(spot.p));
    row.emplace_back(std::string(hotspotLevelName(spot.level)));
}

Result<Answer> byGrid(const Frame& frame, const RowSet& rows, const PlaneZone& zone, double metres)
{
    const std::vector<Area>& areas = frame.areas->at(Level::Grid);
    std::vector<PlanePoint> centroids;
    for (const Area& area : areas) {
        const auto centroid = centroidOf(area.shape, zone);
        if (!centroid)
            return Unexpected(centroid.error());
        centroids.push_back(*centroid);
    }
    std::vector<std::int64_t> counts = countByArea(frame, rows, Level::Grid);
    Answer answer{
        {{"area", "count", "z", "p", "level"}, {}}, static_cast<std::int64_t>(rows.count()), {}, {}};
    if (counts.back() > 0)
        answer.excluded.emplace_back("in_no_grid", counts.back());
    answer.counted -= counts.back();
    counts.pop_back();
    const std::vector<Hotspot> spots = pointHotspots(centroids, counts, metres);
    for (std::size_t i = 0; i < areas.size(); ++i)
        appendCells(answer.table.rows.emplace_back(std::vector<Cell>{areas[i].code}), spots[i]);
    return answer;
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

/// The box that the cells cover: the grids', else the points'.
Result<std::vector<PlanePoint>> coverage(const Frame& frame, const PlaneZone& zone,
                                         const std::vector<PlanePoint>& points)
{
    const std::vector<LonLat> corners = gridCorners(frame);
    return corners.empty() ? Result<std::vector<PlanePoint>>(points) : zone.toPlane(corners);
}

Result<Answer> byCell(const Frame& frame, const LocatedRows& located, const PlaneZone& zone, double metres,
                      double width)
{
    const auto points = zone.toPlane(located.places);
    if (!points)
        return Unexpected(points.error());
    const auto box = coverage(frame, zone, *points);
    if (!box)
        return Unexpected(box.error());
    const auto [west, east] = std::ranges::minmax(*box, {}, &PlanePoint::x);
    const auto [south, north] = std::ranges::minmax(*box, {}, &PlanePoint::y);
    if ((east.x - west.x + width) / width * ((north.y - south.y + width) / width) > kMostCells)
        return fail(ErrorKind::Data, "hotspot", "--by",
                    QT_TRANSLATE_NOOP("core", "more than 4 million cells"),
                    QT_TRANSLATE_NOOP("core", "take larger cells"));
    const CellLattice lattice = CellLattice::over(*box, width);
    std::vector<std::int64_t> counts(lattice.size(), 0);
    Answer answer{{{"lon", "lat", "count", "z", "p", "level"}, {}}, 0, {}, {}};
    for (const PlanePoint& point : *points) {
        if (const auto cell = lattice.cellAt(point)) {
            ++counts[*cell];
            ++answer.counted;
        }
    }
    if (const auto outside = static_cast<std::int64_t>(points->size()) - answer.counted; outside > 0)
        answer.excluded.emplace_back("outside_the_box", outside);
    const std::vector<Hotspot> spots = latticeHotspots(lattice, counts, metres);
    for (std::size_t i = 0; i < spots.size(); ++i) {
        const LonLat centre = zone.toLonLat(lattice.centre(i)).value_or(LonLat{});
        appendCells(answer.table.rows.emplace_back(std::vector<Cell>{centre.lon, centre.lat}), spots[i]);
    }
    return answer;
}

Result<Answer> answerOf(const Session& session, const Question& question)
{
    const Frame& frame = session.frame();
    const LocatedRows located = locatedRows(frame, session.rows.all());
    const auto zone = PlaneZone::ofMedian(located.places.empty() ? gridCorners(frame) : located.places);
    if (!zone)
        return Unexpected(zone.error());
    auto answer = question.cell ? byCell(frame, located, *zone, question.metres, *question.cell)
                                : byGrid(frame, session.rows.all(), *zone, question.metres);
    if (!answer)
        return answer;
    const std::int64_t unlocated = countUnlocated(frame, session.rows.all());
    if (question.cell && unlocated > 0)
        answer->excluded.emplace_back("unlocated", unlocated);
    answer->zone = zone->name();
    return answer;
}

Result<int> run(const HotspotWords& words)
{
    const auto question = readQuestion(words);
    if (!question)
        return Unexpected(question.error());
    const auto session = words.options.open();
    if (!session)
        return Unexpected(session.error());
    const auto answer = answerOf(*session, *question);
    if (!answer)
        return Unexpected(answer.error());
    Provenance p = words.options.provenance(
        *session, "Getis-Ord Gi*, binary weights, itself included; level by p after Benjamini and Hochberg");
    p.n = answer->counted;
    p.excluded.insert(p.excluded.end(), answer->excluded.begin(), answer->excluded.end());
    p.parameters.emplace_back("by", words.by);
    p.parameters.emplace_back("distance", words.distance);
    p.parameters.emplace_back("zone", answer->zone);
    return words.options.output.print(answer->table, &p);
}

} // namespace

void addHotspot(Command root)
{
    auto words = std::make_shared<HotspotWords>();
    Command command = root.add("hotspot", "Where incidents gather more, or less, than chance explains");
    words->options.addTo(command);
    command.text("--method", words->method, "gi: Getis-Ord Gi*", true)
        .text("--by", words->by, "grid, or cell:METRES for square cells", true)
        .text("--distance", words->distance, "Neighbours lie at most so many metres apart", true)
        .run([words] { return run(*words); });
}

} // namespace jingge
