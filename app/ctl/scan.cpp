// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/interruption.h"
#include "app/ctl/session.h"
#include "core/analysis/scanground.h"
#include "core/jobs/threadedfor.h"

#include <QtGlobal>

#include <memory>

namespace jingge {

namespace {

constexpr std::int64_t kMostPermutations = 1'000'000;
constexpr std::int64_t kMostDays = 3650;

struct ScanWords {
    AnalysisOptions options;
    std::string by;
    std::string model = "permutation";
    std::string radius = "1000";
    std::string share = "50";
    std::string longest = "28d";
    std::int64_t permutations = 999;
    std::int64_t clusters = 10;
    std::int64_t seed = 1;
};

Result<int> readDays(const std::string& text)
{
    const auto seconds = parseDuration(text);
    if (!seconds || *seconds < kDaySeconds || *seconds > kMostDays * kDaySeconds ||
        *seconds % kDaySeconds != 0)
        return usageError("--longest", {QT_TRANSLATE_NOOP("core", "not whole days from 1d on: %1"), {text}});
    return static_cast<int>(*seconds / kDaySeconds);
}

/// The numbers that may lie only between bounds. Error (Usage).
Result<void> checkNumbers(const ScanWords& words)
{
    if (words.permutations < 1 || words.permutations > kMostPermutations)
        return usageError("--permutations",
                          {QT_TRANSLATE_NOOP("core", "the number must lie between 1 and %1"),
                           {std::to_string(kMostPermutations)}});
    if (words.clusters < 1)
        return usageError("--clusters", QT_TRANSLATE_NOOP("core", "must be 1 or more"));
    if (words.seed < 0)
        return usageError("--seed", QT_TRANSLATE_NOOP("core", "must not be negative"));
    return {};
}

Result<ScanSetting> readSetting(const ScanWords& words)
{
    ScanSetting setting;
    if (words.model != "permutation" && words.model != "poisson")
        return usageError("--model",
                          {QT_TRANSLATE_NOOP("core", "not permutation or poisson: %1"), {words.model}});
    if (words.by != "grid" && words.by != "point")
        return usageError("--by", {QT_TRANSLATE_NOOP("core", "not grid or point: %1"), {words.by}});
    if (words.by == "point" && words.model == "poisson")
        return usageError("--model",
                          QT_TRANSLATE_NOOP("core", "poisson needs the population of grids: take --by grid"));
    const auto metres = positiveNumber(words.radius);
    if (!metres)
        return usageError("--radius",
                          {QT_TRANSLATE_NOOP("core", "not a number of metres above 0: %1"), {words.radius}});
    const auto share = positiveNumber(words.share);
    if (!share || *share > 50)
        return usageError("--share", {QT_TRANSLATE_NOOP("core", "not a percentage above 0 and up to 50: %1"),
                                      {words.share}});
    const auto days = readDays(words.longest);
    if (!days)
        return Unexpected(days.error());
    if (auto checked = checkNumbers(words); !checked)
        return Unexpected(checked.error());
    setting.model = words.model == "poisson" ? ScanModel::Poisson : ScanModel::Permutation;
    setting.metres = *metres;
    setting.mostShare = *share / 100;
    setting.longest = *days;
    setting.permutations = static_cast<int>(words.permutations);
    setting.clusters = static_cast<int>(words.clusters);
    setting.seed = static_cast<std::uint64_t>(words.seed);
    return setting;
}

/// The filter's period, open ends at those of the data.
TimeRange periodOf(const Session& session)
{
    TimeRange period = session.frame().extent().value_or(TimeRange{});
    period.from = session.filter.from.value_or(period.from);
    period.to = session.filter.to.value_or(period.to);
    return period;
}

Table tableOf(const ScanGround& ground, const ScanResult& found)
{
    Table table{{"cluster", "lon", "lat", "radius", "from", "to", "places", "observed", "expected", "ratio",
                 "statistic", "p", "recurrence_days", "areas"},
                {}};
    const std::int32_t end = ground.firstDay.days + ground.cases.days;
    for (const ScanCluster& cluster : found.clusters) {
        std::vector<std::string> codes;
        for (const std::uint32_t place : cluster.places) {
            if (!ground.codes.empty())
                codes.push_back(ground.codes[place]);
        }
        const LonLat centre = ground.lonLat[cluster.centre];
        table.rows.push_back(
            {static_cast<std::int64_t>(table.rows.size()) + 1, FixedNumber{centre.lon, 7},
             FixedNumber{centre.lat, 7}, cluster.radius, CivilDate{end - cluster.days}.text(),
             CivilDate{end}.text(), static_cast<std::int64_t>(cluster.places.size()), cluster.observed,
             cluster.expected, static_cast<double>(cluster.observed) / cluster.expected, cluster.statistic,
             cluster.p, 1 / cluster.p, codes.empty() ? Cell() : Cell(std::move(codes))});
    }
    return table;
}

Provenance provenanceOf(const ScanWords& words, const Session& session, const ScanGround& ground,
                        const ScanResult& found)
{
    Provenance p = words.options.provenance(
        session, words.model == "poisson"
                     ? "prospective space-time scan, Poisson by population; cylinders end with the last day"
                     : "prospective space-time scan, permutation; cylinders end with the last day");
    p.n = static_cast<std::int64_t>(ground.cases.placeOf.size());
    p.excluded.insert(p.excluded.end(), ground.excluded.begin(), ground.excluded.end());
    p.from = ground.firstDay.text();
    p.to = CivilDate{ground.firstDay.days + ground.cases.days}.text();
    p.parameters.emplace_back("by", words.by);
    p.parameters.emplace_back("places", std::to_string(ground.cases.places.size()));
    p.parameters.emplace_back("radius", words.radius);
    p.parameters.emplace_back("share", words.share);
    p.parameters.emplace_back("longest", words.longest);
    p.parameters.emplace_back("zone", ground.zone);
    p.parameters.emplace_back("cylinders", std::to_string(found.cylinders));
    p.parameters.emplace_back("permutations", std::to_string(words.permutations));
    p.seed = words.seed;
    return p;
}

Result<int> run(const ScanWords& words)
{
    const auto setting = readSetting(words);
    if (!setting)
        return Unexpected(setting.error());
    const auto session = words.options.open();
    if (!session)
        return Unexpected(session.error());
    const auto ground =
        scanGround(session->frame(), session->rows.all(), periodOf(*session),
                   words.by == "point" ? ScanPlaces::Points : ScanPlaces::Grids, setting->model);
    if (!ground)
        return Unexpected(ground.error());
    TerminalTask task("scan", "replicas");
    const auto found = spaceTimeScan(ground->cases, *setting, ThreadedFor(), task.context());
    if (!found)
        return Unexpected(found.error());
    const Provenance provenance = provenanceOf(words, *session, *ground, *found);
    return words.options.output.print(tableOf(*ground, *found), &provenance);
}

} // namespace

void addScan(Command root)
{
    auto words = std::make_shared<ScanWords>();
    Command command = root.add(
        "scan", "Where and since when more happens now than place and time explain (scan statistic)");
    words->options.addTo(command);
    command.text("--by", words->by, "grid, or point for the incidents' own places", true)
        .text("--model", words->model, "permutation (default), or poisson by the grids' population")
        .text("--radius", words->radius, "Metres from the centre of the largest circle (default 1000)")
        .text("--share", words->share, "Percent of all in the largest circle (default 50)")
        .text("--longest", words->longest, "The longest window that ends with the last day (default 28d)")
        .number("--permutations", words->permutations, "Replicas (default 999)")
        .number("--clusters", words->clusters, "Tell at most so many (default 10)")
        .number("--seed", words->seed, "Same seed, same answer (default 1)")
        .run([words] { return run(*words); });
}

} // namespace jingge
