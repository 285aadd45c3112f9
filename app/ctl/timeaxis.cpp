// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/session.h"
#include "core/frame/counting.h"

#include <QtGlobal>

#include <memory>

namespace jingge {

namespace {

struct AxisWords {
    AnalysisOptions options;
    std::string by;
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

Result<int> run(const AxisWords& words)
{
    if (words.by != "grid")
        return usageError("--by", {QT_TRANSLATE_NOOP("core", "no such key: %1"), {words.by}});
    const auto session = words.options.open();
    if (!session)
        return Unexpected(session.error());
    const Frame& frame = session->frame();
    Table table{{"grid"}, {}};
    for (int hour = 0; hour < 24; ++hour)
        table.columns.push_back((hour < 10 ? "h0" : "h") + std::to_string(hour));
    table.columns.emplace_back("total");
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
    command.text("--by", words->by, "grid", true).run([words] { return run(*words); });
}

} // namespace jingge
