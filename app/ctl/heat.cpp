// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/placecells.h"
#include "app/ctl/session.h"
#include "app/ctl/surface.h"
#include "core/analysis/comparison.h"
#include "core/analysis/heat.h"
#include "core/analysis/periods.h"
#include "core/frame/counting.h"

#include <QtGlobal>

#include <memory>

namespace jingge {

namespace {

struct HeatWords {
    AnalysisOptions options;
    std::string by;
    std::string compare;
    SurfaceWords surface;
};

/// The filter moved to the earlier period that --compare names.
Result<Filter> earlierFilter(const HeatWords& words, const Filter& filter)
{
    if (words.compare != "previous" && words.compare != "year")
        return usageError("--compare", {QT_TRANSLATE_NOOP("core", "not previous or year: %1"), {words.compare}});
    if (!filter.from || !filter.to)
        return usageError("--compare", QT_TRANSLATE_NOOP("core", "a comparison needs a period: --week, --month or --from and --to"));
    const Against against = words.compare == "year" ? Against::Year : Against::Previous;
    const TimeRange earlier = earlierPeriod({*filter.from, *filter.to}, against, words.options.filter.isMonth());
    Filter moved = filter;
    moved.from = earlier.from;
    moved.to = earlier.to;
    return moved;
}

/// Cells of the plane instead of grids; those of both periods are the same.
Result<int> printCells(const HeatWords& words, const Session& session, const CellsAsked& cells,
                       const RowSet* earlier)
{
    const auto places = countPlaces(session.frame(), session.rows.all(), cells);
    if (!places)
        return Unexpected(places.error());
    std::vector<std::int64_t> previous(places->counts.size(), 0);
    if (earlier != nullptr) {
        const auto points = places->zone.toPlane(locatedRows(session.frame(), *earlier).places);
        if (!points)
            return Unexpected(points.error());
        previous = countInCells(*places->lattice, *points);
    }
    Table table{{"lon", "lat", "count", "per_km2", "previous", "change_pct"}, {}};
    for (std::size_t i = 0; i < places->counts.size(); ++i) {
        const std::int64_t count = places->counts[i];
        std::vector<Cell>& row = table.rows.emplace_back(placeCells(session.frame(), *places, i));
        row.insert(row.end(), {count, static_cast<double>(count) / places->lattice->areaKm2(),
                               earlier == nullptr ? Cell() : Cell(previous[i]),
                               earlier == nullptr ? Cell()
                                                  : cellOf(changePercent(static_cast<double>(count),
                                                                         static_cast<double>(previous[i])))});
    }
    Provenance provenance = words.options.provenance(session, "incidents per cell by received_at, duplicates once");
    tellPlaces(*places, provenance);
    provenance.parameters.emplace_back("by", words.by);
    provenance.parameters.emplace_back("zone", places->zone.name());
    if (earlier != nullptr)
        provenance.parameters.emplace_back("compare", words.compare);
    return words.options.output.print(table, &provenance);
}

Result<int> run(const HeatWords& words)
{
    if (words.surface.isAsked()) {
        if (!words.by.empty() || !words.compare.empty())
            return usageError("--surface", QT_TRANSLATE_NOOP("core", "takes neither --by nor --compare"));
        return printSurface(words.options, words.surface);
    }
    if (words.by.empty())
        return usageError("heat", QT_TRANSLATE_NOOP("core", "name --by grid or --surface kde"));
    const auto cells = parseCells(words.by);
    if (words.by != "grid" && !cells)
        return usageError("--by", {QT_TRANSLATE_NOOP("core", "no such key: %1"), {words.by}});
    const auto filter = words.options.filter.filter();
    if (!filter)
        return Unexpected(filter.error());
    const auto earlier = words.compare.empty() ? Result<Filter>(*filter) : earlierFilter(words, *filter);
    if (!earlier)
        return Unexpected(earlier.error());
    const auto session = words.options.open();
    if (!session)
        return Unexpected(session.error());
    const auto before = session->workspace->apply(*earlier);
    if (!before)
        return Unexpected(before.error());
    const Frame& frame = session->frame();
    if (cells)
        return printCells(words, *session, *cells, words.compare.empty() ? nullptr : &before->all());
    Table table{{"grid", "name", "count", "per_km2", "per_1000", "previous", "change_pct"}, {}};
    for (const HeatRow& row :
         heatByArea(frame, session->rows.all(), Level::Grid, words.compare.empty() ? nullptr : &before->all())) {
        const Area& grid = frame.areas->at(Level::Grid)[static_cast<std::size_t>(row.area)];
        table.rows.push_back({grid.code, grid.name, row.count, cellOf(row.perKm2), cellOf(row.perThousand),
                              cellOf(row.previous), cellOf(row.changePercent)});
    }
    Provenance provenance = words.options.provenance(*session, "incidents per grid by received_at, duplicates once");
    const std::int64_t outside = countByArea(frame, session->rows.all(), Level::Grid).back();
    if (outside > 0)
        provenance.excluded.emplace_back("in_no_grid", outside);
    provenance.n -= outside;
    if (!words.compare.empty())
        provenance.parameters.emplace_back("compare", words.compare + " [" + earlier->from->text() + ", " +
                                                          earlier->to->text() + ")");
    return words.options.output.print(table, &provenance);
}

} // namespace

void addHeat(Command root)
{
    auto words = std::make_shared<HeatWords>();
    Command command = root.add("heat", "Incidents per grid, per km² and per 1,000 residents");
    words->options.addTo(command);
    command.text("--by", words->by, "grid, cell:METRES for squares, hex:METRES for hexagons")
        .text("--compare", words->compare, "previous or year: the count of an earlier period beside it");
    words->surface.addTo(command);
    command.run([words] { return run(*words); });
}

} // namespace jingge
