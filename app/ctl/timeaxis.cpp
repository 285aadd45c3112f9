// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/session.h"
#include "core/workspace/stationholidays.h"
#include "core/analysis/aoristic.h"
#include "core/analysis/dayslots.h"
#include "core/frame/counting.h"

#include <QtGlobal>

#include <algorithm>
#include <functional>
#include <memory>
#include <numeric>
#include <tuple>

namespace jingge {

namespace {

struct AxisWords {
    AnalysisOptions options;
    std::string by;
    bool isAoristic = false;
    std::string longest = "24h";
    std::int64_t slot = 60;
    std::string dayStart = "00:00";
    std::string days = "all";
    bool isPeaks = false;
};

/// The words, read.
struct AxisQuestion {
    DayCut cut;
    DayKind days = DayKind::All;
};

Result<AxisQuestion> readQuestion(const AxisWords& words)
{
    if (words.by != "grid")
        return usageError("--by", {QT_TRANSLATE_NOOP("core", "no such key: %1"), {words.by}});
    if (!parseDuration(words.longest))
        return usageError("--longest", {QT_TRANSLATE_NOOP("core", "not a duration such as 4h or 90m: %1"),
                                        {words.longest}});
    if (words.slot != 15 && words.slot != 30 && words.slot != 60)
        return usageError("--slot", QT_TRANSLATE_NOOP("core", "take 15, 30 or 60"));
    const auto start = parseMinuteOfDay(words.dayStart);
    if (!start)
        return usageError("--day-start", {QT_TRANSLATE_NOOP("core", "not a time of day such as 08:30: %1"),
                                          {words.dayStart}});
    const auto days = parseDayKind(words.days);
    if (!days)
        return usageError("--days", {QT_TRANSLATE_NOOP("core", "not all, workdays, restdays or holidays: %1"),
                                     {words.days}});
    const AxisQuestion question{{static_cast<int>(words.slot), *start}, *days};
    const bool isPlain = question.cut.slotMinutes == 60 && *start == 0;
    if (words.isAoristic && (!isPlain || words.isPeaks || *days != DayKind::All))
        return usageError("--aoristic", QT_TRANSLATE_NOOP("core", "takes whole hours from 0 on of all days, and no --peaks"));
    return question;
}

std::vector<Cell> rowOf(Cell grid, const std::vector<std::int64_t>& slots)
{
    std::vector<Cell> row{std::move(grid)};
    row.insert(row.end(), slots.begin(), slots.end());
    row.emplace_back(std::accumulate(slots.begin(), slots.end(), std::int64_t{0}));
    return row;
}

/// h00 … where slots are hours of the clock, else t0830 …
Table emptyTable(const DayCut& cut = {})
{
    Table table{{"grid"}, {}};
    const bool isHours = cut.slotMinutes == 60 && cut.firstMinute % 60 == 0;
    for (std::size_t slot = 0; slot < cut.slots(); ++slot) {
        const std::string text = minuteText(cut.minuteOf(slot));
        table.columns.push_back(isHours ? "h" + text.substr(0, 2) : "t" + text.substr(0, 2) + text.substr(3));
    }
    table.columns.emplace_back("total");
    return table;
}

/// The likeliest peak of an axis, and those beside it that are more than chance.
void appendPeaks(Table& table, const std::string& grid, const std::vector<std::int64_t>& slots, const DayCut& cut)
{
    constexpr double kAboveChance = 0.05;
    constexpr std::size_t kLongestMinutes = 360;
    const std::size_t longest = kLongestMinutes / static_cast<std::size_t>(cut.slotMinutes);
    for (const DayPeak& peak : dayPeaks(slots, longest)) {
        if (!(peak.p < 1))
            continue;
        table.rows.push_back({grid, minuteText(cut.minuteOf(peak.first)),
                              minuteText(cut.minuteOf((peak.first + peak.length) % cut.slots())), peak.count,
                              peak.share, peak.expected, peak.p, peak.p < kAboveChance});
    }
}

Table peakTable(const Frame& frame, const std::vector<std::vector<std::int64_t>>& counts, const DayCut& cut)
{
    Table table{{"grid", "from", "to", "count", "share", "expected", "p", "above_chance"}, {}};
    std::vector<std::int64_t> all(cut.slots(), 0);
    for (const auto& slots : counts)
        std::ranges::transform(all, slots, all.begin(), std::plus<>());
    appendPeaks(table, "all", all, cut);
    const std::vector<Area>& grids = frame.areas->at(Level::Grid);
    for (std::size_t i = 0; i < grids.size(); ++i)
        appendPeaks(table, grids[i].code, counts[i], cut);
    return table;
}

std::vector<Cell> weightsRow(Cell grid, const HourWeights& hours)
{
    std::vector<Cell> row{std::move(grid)};
    row.insert(row.end(), hours.begin(), hours.end());
    row.emplace_back(std::accumulate(hours.begin(), hours.end(), 0.0));
    return row;
}

Provenance aoristicProvenance(const AxisWords& words, const Session& session, const AoristicAxis& axis)
{
    Provenance p = words.options.provenance(
        session, "24-hour axis, each incident spread evenly over the span in which it happened, duplicates once");
    p.n = axis.spans + axis.points;
    for (const auto& [reason, count] :
         {std::pair{"day_only", axis.dayOnly}, {"span_too_long", axis.tooLong}, {"span_reversed", axis.reversed}}) {
        if (count > 0)
            p.excluded.emplace_back(reason, count);
    }
    p.parameters.emplace_back("spread_over_spans", std::to_string(axis.spans));
    p.parameters.emplace_back("at_their_moment", std::to_string(axis.points));
    p.parameters.emplace_back("longest", words.longest);
    return p;
}

/// The axis of weights, by when it happened instead of when it was called in.
Result<int> printAoristic(const AxisWords& words, const Session& session)
{
    const auto moments = session.workspace->momentSearch()();
    if (!moments)
        return Unexpected(moments.error());
    const AoristicAxis axis =
        aoristicAxis(session.frame(), session.rows.all(), *moments, Level::Grid, parseDuration(words.longest).value_or(kDaySeconds));
    Table table = emptyTable();
    const std::vector<Area>& grids = session.frame().areas->at(Level::Grid);
    for (std::size_t i = 0; i < grids.size(); ++i)
        table.rows.push_back(weightsRow(grids[i].code, axis.areas[i]));
    table.rows.push_back(weightsRow({}, axis.areas.back()));
    const Provenance provenance = aoristicProvenance(words, session, axis);
    return words.options.output.print(table, &provenance);
}

/// The rows of the days that are asked for.
Result<RowSet> rowsAsked(const Session& session, const AxisQuestion& question)
{
    if (question.days == DayKind::All)
        return session.rows.all();
    const auto calendar = holidaysOf(session.workspace->station());
    if (!calendar)
        return Unexpected(calendar.error());
    return rowsOfDays(session.frame(), session.rows.all(), question.days, *calendar);
}

Result<int> run(const AxisWords& words)
{
    const auto question = readQuestion(words);
    if (!question)
        return Unexpected(question.error());
    const auto session = words.options.open();
    if (!session)
        return Unexpected(session.error());
    if (words.isAoristic)
        return printAoristic(words, *session);
    const Frame& frame = session->frame();
    const auto rows = rowsAsked(*session, *question);
    if (!rows)
        return Unexpected(rows.error());
    const auto counts = countByAreaAndSlot(frame, *rows, Level::Grid, question->cut);
    Provenance provenance = words.options.provenance(*session, "24-hour axis by received_at, duplicates once");
    const std::int64_t dayOnly = countDayOnly(frame, *rows);
    provenance.n = static_cast<std::int64_t>(rows->count()) - dayOnly;
    if (dayOnly > 0)
        provenance.excluded.emplace_back("day_only", dayOnly);
    for (const auto& [name, value, usual] : {std::tuple{"slot", std::to_string(words.slot), std::string("60")},
                                             {"day_start", minuteText(question->cut.firstMinute), "00:00"},
                                             {"days", words.days, "all"}}) {
        if (value != usual)
            provenance.parameters.emplace_back(name, value);
    }
    if (words.isPeaks) {
        provenance.parameters.emplace_back("peaks", "of up to 6 h beside an even spread over the day; p by "
                                                    "Bonferroni over all times looked at");
        return words.options.output.print(peakTable(frame, counts, question->cut), &provenance);
    }
    Table table = emptyTable(question->cut);
    const std::vector<Area>& grids = frame.areas->at(Level::Grid);
    for (std::size_t i = 0; i < grids.size(); ++i)
        table.rows.push_back(rowOf(grids[i].code, counts[i]));
    table.rows.push_back(rowOf({}, counts.back()));
    return words.options.output.print(table, &provenance);
}

} // namespace

void addTimeAxis(Command root)
{
    auto words = std::make_shared<AxisWords>();
    Command command = root.add("timeaxis", "The 24-hour axis of each grid");
    words->options.addTo(command);
    command.text("--by", words->by, "grid", true)
        .number("--slot", words->slot, "Minutes of a slot: 15, 30 or 60 (default)")
        .text("--day-start", words->dayStart, "Where the day begins: 08:30 (default 00:00)")
        .text("--days", words->days,
              "all (default), workdays (make-up days too), restdays (weekends and holidays), or holidays")
        .flag("--peaks", words->isPeaks, "The times at which incidents gather, with share and chance, instead")
        .flag("--aoristic", words->isAoristic, "Spread incidents over the span in which they happened")
        .text("--longest", words->longest, "Aoristic: longer spans are left out and counted (default 24h)")
        .run([words] { return run(*words); });
}

} // namespace jingge
