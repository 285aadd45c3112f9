// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/session.h"
#include "core/analysis/aoristic.h"
#include "core/frame/counting.h"

#include <QtGlobal>

#include <memory>
#include <numeric>

namespace jingge {

namespace {

struct AxisWords {
    AnalysisOptions options;
    std::string by;
    bool isAoristic = false;
    std::string longest = "24h";
};

std::vector<Cell> rowOf(Cell grid, const std::array<std::int64_t, 24>& hours)
{
    std::vector<Cell> row{std::move(grid)};
    std::int64_t total = 0;
    for (const std::int64_t count : hours) {
        row.emplace_back(count);
        total += count;
    }
    row.emplace_back(total);
    return row;
}

Table emptyTable()
{
    Table table{{"grid"}, {}};
    for (int hour = 0; hour < 24; ++hour)
        table.columns.push_back((hour < 10 ? "h0" : "h") + std::to_string(hour));
    table.columns.emplace_back("total");
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

Result<int> run(const AxisWords& words)
{
    if (words.by != "grid")
        return usageError("--by", {QT_TRANSLATE_NOOP("core", "no such key: %1"), {words.by}});
    if (!parseDuration(words.longest))
        return usageError("--longest", {QT_TRANSLATE_NOOP("core", "not a duration such as 4h or 90m: %1"),
                                        {words.longest}});
    const auto session = words.options.open();
    if (!session)
        return Unexpected(session.error());
    if (words.isAoristic)
        return printAoristic(words, *session);
    const Frame& frame = session->frame();
    Table table = emptyTable();
    const auto counts = countByAreaAndHour(frame, session->rows.all(), Level::Grid);
    const std::vector<Area>& grids = frame.areas->at(Level::Grid);
    for (std::size_t i = 0; i < grids.size(); ++i)
        table.rows.push_back(rowOf(grids[i].code, counts[i]));
    table.rows.push_back(rowOf({}, counts.back()));

    Provenance provenance = words.options.provenance(*session, "24-hour axis by received_at, duplicates once");
    const std::int64_t dayOnly = countDayOnly(frame, session->rows.all());
    if (dayOnly > 0)
        provenance.excluded.emplace_back("day_only", dayOnly);
    provenance.n -= dayOnly;
    return words.options.output.print(table, &provenance);
}

} // namespace

void addTimeAxis(Command root)
{
    auto words = std::make_shared<AxisWords>();
    Command command = root.add("timeaxis", "The 24-hour axis of each grid");
    words->options.addTo(command);
    command.text("--by", words->by, "grid", true)
        .flag("--aoristic", words->isAoristic, "Spread incidents over the span in which they happened")
        .text("--longest", words->longest, "Aoristic: longer spans are left out and counted (default 24h)")
        .run([words] { return run(*words); });
}

} // namespace jingge
