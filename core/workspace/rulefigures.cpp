// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/rulefigures.h"

#include <map>

namespace jingge {

namespace {

Cell share(std::int64_t part, std::int64_t whole)
{
    return whole == 0 ? Cell() : Cell(static_cast<double>(part) / static_cast<double>(whole));
}

} // namespace

Table backtestTable(const RunningRule& rule, const Backtest& test)
{
    Table table{{"rule", "version", "from", "to", "calls", "keyed", "hits", "hits_per_week"}, {{}}};
    std::vector<Cell>& row = table.rows.front();
    row = {rule.rule.code,
           std::int64_t{rule.stored.version},
           test.period.from.text(),
           test.period.to.text(),
           test.calls,
           test.keyed,
           static_cast<std::int64_t>(test.hits.size()),
           test.hitsPerWeek()};
    for (const FollowUp& follow : test.followUps) {
        const std::string days = "_" + std::to_string(follow.days);
        for (const char* name : {"judged", "again", "again_share", "covered", "covered_share"})
            table.columns.push_back(name + days);
        row.insert(row.end(), {follow.judged, follow.again, share(follow.again, follow.judged),
                               follow.covered, share(follow.covered, test.calls)});
    }
    return table;
}

std::string figuresJson(const Table& table)
{
    std::string text = "{";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        text += (i == 0 ? "" : ",") + jsonText(table.columns[i]) + ":" + cellJson(table.rows.front()[i]);
    return text + "}";
}

Result<Table> hitTable(const Workspace& workspace, const RuleTrial& trial)
{
    const Frame& frame = *workspace.frame();
    Table table{{"hit", "fired", "first", "count", "grid", "officer", "address", "later_30", "incidents"},
                {}};
    for (auto hit = trial.hits.rbegin(); hit != trial.hits.rend(); ++hit) {
        std::vector<IncidentId> ids;
        for (const std::uint32_t row : hit->rows)
            ids.push_back(frame.incident(row));
        auto sources = workspace.sourceIds(ids);
        const auto last = workspace.incidents(std::span(ids).last(1));
        if (!sources || !last)
            return Unexpected(!sources ? sources.error() : last.error());
        table.rows.push_back(
            {static_cast<std::int64_t>(table.rows.size()) + 1, hit->fired.text(),
             frame.receivedAt(hit->rows.front()).text(), static_cast<std::int64_t>(hit->rows.size()),
             textCell(gridCode(frame, hit->grid)), textCell(hit->officer),
             textCell(last->empty() ? std::string() : last->front().address),
             static_cast<std::int64_t>(hit->later.size()), std::move(*sources)});
    }
    return table;
}

Table forecastTable(const Workspace& workspace, const RuleTrial& trial)
{
    std::map<std::string, std::int64_t> hits; // by code
    for (const auto& [grid, count] : trial.grids)
        hits[gridCode(*workspace.frame(), grid)] += count;
    Table table{{"grid", "officer", "hits", "hits_per_week"}, {}};
    const double weeks = trial.test.weekCount();
    for (const auto& [grid, count] : hits)
        table.rows.push_back({textCell(grid), textCell(recipientOf(trial.rule, workspace.station(), grid)), count,
                              weeks > 0 ? Cell(static_cast<double>(count) / weeks) : Cell()});
    return table;
}

} // namespace jingge
