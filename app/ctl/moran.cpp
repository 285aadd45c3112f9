// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/moran.h"
#include "app/ctl/commands.h"
#include "app/ctl/placecells.h"
#include "app/ctl/session.h"

#include <QtGlobal>

#include <memory>

namespace jingge {

namespace {

struct MoranWords {
    AnalysisOptions options;
    std::string by;
    std::string distance;
    bool isGlobal = false;
};

Table localTable(const Frame& frame, const PlaceCounts& places, const Moran& found)
{
    Table table{placeColumns(places), {}};
    table.columns.insert(table.columns.end(),
                         {"count", "neighbours", "i", "expected", "variance", "z", "p", "cluster"});
    for (std::size_t i = 0; i < found.local.size(); ++i) {
        const LocalMoran& local = found.local[i];
        std::vector<Cell>& row = table.rows.emplace_back(placeCells(frame, places, i));
        row.insert(row.end(), {local.count, static_cast<std::int64_t>(local.neighbours), cellOf(local.i),
                               cellOf(local.expected), cellOf(local.variance), cellOf(local.z),
                               cellOf(local.p), std::string(moranClusterName(local.cluster))});
    }
    return table;
}

Table globalTable(const Moran& found)
{
    Table table{{"i", "expected", "variance", "z", "p", "places"}, {}};
    if (found.global)
        table.rows.push_back({found.global->i, found.global->expected, found.global->variance,
                              found.global->z, found.global->p,
                              static_cast<std::int64_t>(found.global->places)});
    else
        table.rows.push_back({Cell(), Cell(), Cell(), Cell(), Cell(), std::int64_t{0}});
    return table;
}

Provenance provenanceOf(const MoranWords& words, const Session& session, const PlaceCounts& places,
                        const Moran& found)
{
    Provenance p = words.options.provenance(
        session,
        "Moran's I, weights of a place add up to 1, itself not included; local by the conditional moments, "
        "cluster by p after Benjamini and Hochberg at 0.05; global under randomisation");
    tellPlaces(places, p);
    p.parameters.emplace_back("by", words.by);
    p.parameters.emplace_back("distance", words.distance);
    p.parameters.emplace_back("zone", places.zone.name());
    if (found.global) {
        p.parameters.emplace_back("global_i", cellText(found.global->i));
        p.parameters.emplace_back("global_z", cellText(found.global->z));
        p.parameters.emplace_back("global_p", cellText(found.global->p));
        p.parameters.emplace_back("without_neighbours",
                                  std::to_string(places.counts.size() - found.global->places));
    }
    return p;
}

Result<int> run(const MoranWords& words)
{
    const auto cells = parseCells(words.by);
    if (!cells && words.by != "grid")
        return usageError("--by",
                          {QT_TRANSLATE_NOOP("core", "not grid, cell:METRES or hex:METRES: %1"), {words.by}});
    const auto metres = positiveNumber(words.distance);
    if (!metres)
        return usageError("--distance", {QT_TRANSLATE_NOOP("core", "not a number of metres above 0: %1"),
                                         {words.distance}});
    const auto session = words.options.open();
    if (!session)
        return Unexpected(session.error());
    const auto places = countPlaces(session->frame(), session->rows.all(), cells);
    if (!places)
        return Unexpected(places.error());
    const Moran found = moran(places->places, places->counts, *metres);
    const Provenance provenance = provenanceOf(words, *session, *places, found);
    return words.options.output.print(
        words.isGlobal ? globalTable(found) : localTable(session->frame(), *places, found), &provenance);
}

} // namespace

void addMoran(Command root)
{
    auto words = std::make_shared<MoranWords>();
    Command command =
        root.add("moran", "Are places like their neighbours, and where (Moran's I, local and global)?");
    words->options.addTo(command);
    command.text("--by", words->by, "grid, cell:METRES for squares, hex:METRES for hexagons", true)
        .text("--distance", words->distance, "Neighbours lie at most so many metres apart", true)
        .flag("--global", words->isGlobal, "One row for the whole map instead of one a place")
        .run([words] { return run(*words); });
}

} // namespace jingge
