// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/countkeys.h"
#include "app/ctl/session.h"
#include "core/workspace/stationholidays.h"
#include "core/analysis/comparison.h"
#include "core/analysis/exactcomparison.h"
#include "core/analysis/periods.h"

#include <QtGlobal>

#include <cmath>
#include <memory>

namespace jingge {

namespace {

struct CompareWords {
    AnalysisOptions options;
    std::string by;
    std::string against = "previous";
    bool isExact = false;
    std::string align;
};

/// The earlier periods, and for each what was aligned, or why nothing was.
struct Bases {
    std::vector<TimeRange> periods;
    std::vector<std::string> aligned;
};

/// The earlier periods. Errors: Usage without a whole range or for an unknown word.
Result<std::vector<TimeRange>> readBases(const CompareWords& words, Against against)
{
    const auto filter = words.options.filter.filter();
    if (!filter)
        return Unexpected(filter.error());
    if (!filter->from || !filter->to)
        return usageError(
            "compare",
            QT_TRANSLATE_NOOP("core", "a comparison needs a period: --week, --month or --from and --to"));
    return basePeriods({*filter->from, *filter->to}, against, words.options.filter.isMonth());
}

/// A mean over years that the store does not hold whole would be too low.
Result<void> checkReach(const Frame& frame, CivilTime from, const std::string& path)
{
    const auto extent = frame.extent();
    if (extent && extent->from <= from)
        return {};
    return fail(ErrorKind::Data, "compare", path,
                {QT_TRANSLATE_NOOP("core", "the store does not reach back to %1: it begins on %2"),
                 {from.text(), extent ? extent->from.date().text() : "-"}},
                QT_TRANSLATE_NOOP("core", "take --against year, or import the earlier years"));
}

/// Moves the earlier periods so that a moving holiday stands at the same place. Those of which the calendar
/// does not know it stay.
Result<Bases> alignedBases(const CompareWords& words, const Session& session, std::vector<TimeRange> periods)
{
    Bases bases{std::move(periods), {}};
    if (words.align.empty())
        return bases;
    const auto calendar = holidaysOf(session.workspace->station());
    if (!calendar)
        return Unexpected(calendar.error());
    const TimeRange period{*session.filter.from, *session.filter.to};
    for (std::size_t i = 0; i < bases.periods.size(); ++i) {
        const auto moved = alignedPeriod(period, static_cast<int>(i) + 1, *calendar);
        if (moved)
            bases.periods[i] = moved->period;
        bases.aligned.push_back(moved ? moved->holiday + " " + moved->now.text() + " with " + moved->then.text()
                                      : "no holiday that is known in both years");
    }
    return bases;
}

Cell baseCell(double base, std::size_t periods)
{
    return periods == 1 ? Cell(static_cast<std::int64_t>(base)) : Cell(base);
}

/// Both counts as whole numbers: p of the exact test, and the ratio of the rates with its bounds.
void appendExact(std::vector<Cell>& cells, const ComparisonRow& row, std::size_t periods)
{
    const auto k = static_cast<double>(periods);
    const ExactComparison exact = compareCounts(row.current, std::llround(row.base * k), k);
    cells.emplace_back(exact.p);
    cells.push_back(cellOf(exact.ratio));
    cells.emplace_back(exact.ratioLow);
    cells.push_back(cellOf(exact.ratioHigh));
}

Table tableOf(const std::vector<ComparisonRow>& rows, CountKey key, std::size_t periods, bool isExact)
{
    Table table{{"key", "current", "base", "change", "change_pct", "low", "high"}, {}};
    if (isExact)
        table.columns.insert(table.columns.end(), {"p", "ratio", "ratio_low", "ratio_high"});
    for (const ComparisonRow& row : rows) {
        std::vector<Cell>& cells = table.rows.emplace_back(std::vector<Cell>{
            keyCell(key, row.key), row.current, baseCell(row.base, periods), baseCell(row.change, periods),
            cellOf(row.changePercent), row.low, row.high});
        if (isExact)
            appendExact(cells, row, periods);
    }
    return table;
}

Provenance provenanceOf(const CompareWords& words, const Session& session,
                        const Bases& earlier, const std::vector<RowSet>& bases)
{
    const std::vector<TimeRange>& periods = earlier.periods;
    Provenance p = words.options.provenance(session, "count by received_at, duplicates once, beside the mean "
                                                     "of earlier periods; low, high = change ± 1.96 · "
                                                     "√(current + base / k)");
    p.parameters.emplace_back("by", words.by);
    p.parameters.emplace_back("against", words.against);
    if (words.isExact)
        p.parameters.emplace_back("p", "exact conditional test, two-sided; ratio with 95 % bounds");
    for (std::size_t i = 0; i < periods.size(); ++i)
        p.parameters.emplace_back("base_" + std::to_string(i + 1),
                                  "[" + periods[i].from.text() + ", " + periods[i].to.text() +
                                      ") n=" + std::to_string(bases[i].count()));
    for (std::size_t i = 0; i < earlier.aligned.size(); ++i)
        p.parameters.emplace_back("aligned_" + std::to_string(i + 1), earlier.aligned[i]);
    return p;
}

Result<int> run(const CompareWords& words)
{
    const auto key = readCountKey(words.by);
    if (!key)
        return Unexpected(key.error());
    const auto against = againstFromName(words.against);
    if (!against)
        return usageError("--against",
                          {QT_TRANSLATE_NOOP("core", "not previous, year or 3y-mean: %1"), {words.against}});
    if (!words.align.empty() && (words.align != "holidays" || *against == Against::Previous))
        return usageError("--align",
                          {QT_TRANSLATE_NOOP("core", "takes holidays, with --against year or 3y-mean: %1"), {words.align}});
    const auto unmoved = readBases(words, *against);
    if (!unmoved)
        return Unexpected(unmoved.error());
    const auto session = words.options.open();
    if (!session)
        return Unexpected(session.error());
    const auto earlier = alignedBases(words, *session, *unmoved);
    if (!earlier)
        return Unexpected(earlier.error());
    const std::vector<TimeRange>* periods = &earlier->periods;
    const Frame& frame = session->frame();
    if (*against == Against::ThreeYearMean) {
        if (auto reaches = checkReach(frame, periods->back().from, words.options.store.path().value_or(""));
            !reaches)
            return Unexpected(reaches.error());
    }
    const RowSet ever = session->rows.allBut(Dimension::Time);
    std::vector<RowSet> bases;
    for (const TimeRange& period : *periods)
        bases.emplace_back(rowsWithin(frame, period)).intersect(ever);
    const Table table = tableOf(compareBy(frame, session->rows.all(), bases, *key), *key, periods->size(), words.isExact);
    const Provenance provenance = provenanceOf(words, *session, *earlier, bases);
    return words.options.output.print(table, &provenance);
}

} // namespace

void addCompare(Command root)
{
    auto words = std::make_shared<CompareWords>();
    Command command = root.add("compare", "Incidents of a period beside those of an earlier one, by a key");
    words->options.addTo(command);
    command
        .text("--by", words->by,
              "grid squad community governance category hour weekday day week month channel", true)
        .text("--against", words->against, "previous (default), year or 3y-mean")
        .text("--align", words->align, "holidays: a moving holiday (Spring Festival) stands at the same place in the years before")
        .flag("--exact", words->isExact, "Add p of the exact test of both counts and the ratio with its bounds")
        .run([words] { return run(*words); });
}

} // namespace jingge
