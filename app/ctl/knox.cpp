// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/knox.h"
#include "app/ctl/commands.h"
#include "app/ctl/interruption.h"
#include "app/ctl/session.h"
#include "core/base/text.h"
#include "core/frame/counting.h"
#include "core/jobs/threadedfor.h"

#include <QtGlobal>

#include <charconv>
#include <cmath>
#include <iostream>
#include <memory>

namespace jingge {

namespace {

constexpr std::int64_t kMostPermutations = 1'000'000;
constexpr std::string_view kSameDay = "same-day";

struct KnoxWords {
    AnalysisOptions options;
    std::string space;
    std::string time;
    std::string metric = "euclidean";
    std::int64_t permutations = 999;
    std::int64_t seed = 1;
};

/// Rising numbers between commas; a list that does not begin with 0 gets it. Error (Usage).
Result<std::vector<double>> readEdges(const std::vector<std::string_view>& pieces, const char* option)
{
    std::vector<double> edges{0};
    for (const std::string_view piece : pieces) {
        const std::string_view text = trimmed(piece);
        double edge = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), edge);
        const bool isFirstZero = edges.size() == 1 && edge == 0;
        if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(edge) ||
            (!isFirstZero && !(edge > edges.back())))
            return usageError(option, {QT_TRANSLATE_NOOP("core", "not rising numbers between commas: %1"),
                                       {std::string(piece)}});
        if (!isFirstZero)
            edges.push_back(edge);
    }
    return edges;
}

Result<KnoxSetting> readSetting(const KnoxWords& words)
{
    KnoxSetting setting;
    const auto space = readEdges(split(words.space, ','), "--space");
    std::vector<std::string_view> pieces = split(words.time, ',');
    setting.hasSameDay =
        std::erase_if(pieces, [](std::string_view piece) { return trimmed(piece) == kSameDay; }) > 0;
    const auto time = readEdges(pieces, "--time");
    if (!space || !time)
        return Unexpected(!space ? space.error() : time.error());
    if (space->size() < 2)
        return usageError("--space", QT_TRANSLATE_NOOP("core", "name at least one band, such as 0,100"));
    if (time->size() < 2 && !setting.hasSameDay)
        return usageError("--time",
                          QT_TRANSLATE_NOOP("core", "name at least one band, such as 0,7 or same-day"));
    if (words.metric != "euclidean" && words.metric != "manhattan")
        return usageError("--metric",
                          {QT_TRANSLATE_NOOP("core", "not euclidean or manhattan: %1"), {words.metric}});
    if (words.permutations < 1 || words.permutations > kMostPermutations)
        return usageError("--permutations",
                          {QT_TRANSLATE_NOOP("core", "the number must lie between 1 and %1"),
                           {std::to_string(kMostPermutations)}});
    if (words.seed < 0)
        return usageError("--seed", QT_TRANSLATE_NOOP("core", "must not be negative"));
    setting.spaceEdges = *space;
    setting.timeEdges = *time;
    setting.metric = words.metric == "manhattan" ? Metric::Manhattan : Metric::Euclidean;
    setting.permutations = static_cast<int>(words.permutations);
    setting.seed = static_cast<std::uint64_t>(words.seed);
    return setting;
}

Table tableOf(const std::vector<KnoxCell>& cells, const KnoxSetting& setting)
{
    Table table{{"space_from", "space_to", "time_from", "time_to", "observed", "expected", "ratio", "p"}, {}};
    auto cell = cells.begin();
    const auto add = [&](std::size_t band, Cell from, Cell to) {
        table.rows.push_back({setting.spaceEdges[band], setting.spaceEdges[band + 1], std::move(from),
                              std::move(to), cell->observed, cell->expected, cellOf(cell->ratio), cell->p});
        ++cell;
    };
    for (std::size_t band = 0; band + 1 < setting.spaceEdges.size(); ++band) {
        if (setting.hasSameDay)
            add(band, std::string(kSameDay), std::string(kSameDay));
        for (std::size_t i = 0; i + 1 < setting.timeEdges.size(); ++i)
            add(band, setting.timeEdges[i], setting.timeEdges[i + 1]);
    }
    return table;
}

/// The bands as the intervals that were computed.
std::string bandsText(const std::vector<double>& edges, const char* unit)
{
    std::string text;
    for (std::size_t i = 0; i + 1 < edges.size(); ++i)
        text += (i == 0 ? "[" : " [") + cellText(edges[i]) + ", " + cellText(edges[i + 1]) + ")";
    return text + " " + unit;
}

/// One sentence that says what can be acted on.
std::string sentenceOf(const KnoxFinding& finding)
{
    switch (finding.kind) {
    case KnoxFinding::Kind::Nothing:
        return "no more incidents come near each other than by chance: nothing to act on";
    case KnoxFinding::Kind::SameDayOnly:
        return "incidents come near each other on the same day only: too late to act on";
    case KnoxFinding::Kind::Watch:
        break;
    }
    return "after an incident, more than by chance follow within " + cellText(finding.metres) + " m and " +
           cellText(finding.days) + " days: watch there and so long";
}

Provenance provenanceOf(const KnoxWords& words, const KnoxSetting& setting, const Session& session,
                        const PlaneZone& zone, std::size_t located)
{
    Provenance p =
        words.options.provenance(session, "Knox test, pairs by distance and difference of civil times, "
                                          "expected by shuffling times among places");
    const std::int64_t unlocated = countUnlocated(session.frame(), session.rows.all());
    if (unlocated > 0)
        p.excluded.emplace_back("unlocated", unlocated);
    p.n = static_cast<std::int64_t>(located);
    if (const std::int64_t dayOnly = countDayOnly(session.frame(), session.rows.all()); dayOnly > 0)
        p.parameters.emplace_back("day_only_at_00:00", std::to_string(dayOnly));
    p.parameters.emplace_back("space", bandsText(setting.spaceEdges, "m"));
    p.parameters.emplace_back(
        "time", (setting.hasSameDay ? "same-day " : "") +
                    (setting.timeEdges.size() > 1 ? bandsText(setting.timeEdges, "d") : std::string()));
    p.parameters.emplace_back("metric", words.metric);
    p.parameters.emplace_back("zone", zone.name());
    p.parameters.emplace_back("permutations", std::to_string(words.permutations));
    p.seed = words.seed;
    return p;
}

Result<int> run(const KnoxWords& words)
{
    const auto setting = readSetting(words);
    if (!setting)
        return Unexpected(setting.error());
    const auto session = words.options.open();
    if (!session)
        return Unexpected(session.error());
    const LocatedRows located = locatedRows(session->frame(), session->rows.all());
    const auto zone = PlaneZone::ofMedian(located.places);
    if (!zone)
        return Unexpected(zone.error());
    const auto points = zone->toPlane(located.places);
    if (!points)
        return Unexpected(points.error());
    std::vector<std::int64_t> times;
    for (const std::uint32_t row : located.rows)
        times.push_back(session->frame().time[row]);
    TerminalTask task("knox", "M");
    const auto cells = knoxTest(*points, times, *setting, ThreadedFor(), task.context());
    if (!cells)
        return Unexpected(cells.error());
    const std::string sentence = sentenceOf(knoxFinding(*setting, *cells));
    Provenance provenance = provenanceOf(words, *setting, *session, *zone, located.rows.size());
    provenance.parameters.emplace_back("finding", sentence);
    const Result<int> printed = words.options.output.print(tableOf(*cells, *setting), &provenance);
    if (printed)
        std::cerr << "jinggectl: knox: " << sentence << '\n';
    return printed;
}

} // namespace

void addKnox(Command root)
{
    auto words = std::make_shared<KnoxWords>();
    Command command =
        root.add("knox", "Do incidents that are near in space come near in time more often than by chance?");
    words->options.addTo(command);
    command.text("--space", words->space, "Edges of distance bands in metres: 0,100,200", true)
        .text("--time", words->time,
              "Edges of time bands in days: 0,7,14; same-day is the band of equal dates", true)
        .text("--metric", words->metric, "euclidean (default) or manhattan")
        .number("--permutations", words->permutations, "How many (default 999)")
        .number("--seed", words->seed, "Same seed, same answer (default 1)")
        .run([words] { return run(*words); });
}

} // namespace jingge
