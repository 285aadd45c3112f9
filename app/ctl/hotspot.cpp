// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/placecells.h"
#include "app/ctl/session.h"

#include <QtGlobal>

#include <memory>

namespace jingge {

namespace {

struct HotspotWords {
    AnalysisOptions options;
    std::string method;
    std::string by;
    std::string distance;
};

/// What the options mean.
struct Question {
    double metres = 0;
    std::optional<CellsAsked> cells; ///< none = grids
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
    const auto cells = parseCells(words.by);
    if (!cells)
        return usageError("--by",
                          {QT_TRANSLATE_NOOP("core", "not grid, cell:METRES or hex:METRES: %1"), {words.by}});
    return Question{*metres, cells};
}

Table tableOf(const Frame& frame, const PlaceCounts& places, const std::vector<Hotspot>& spots)
{
    Table table{placeColumns(places), {}};
    table.columns.insert(table.columns.end(), {"count", "z", "p", "level"});
    for (std::size_t i = 0; i < spots.size(); ++i) {
        std::vector<Cell>& row = table.rows.emplace_back(placeCells(frame, places, i));
        row.emplace_back(spots[i].count);
        row.push_back(cellOf(spots[i].z));
        row.push_back(cellOf(spots[i].p));
        row.emplace_back(std::string(hotspotLevelName(spots[i].level)));
    }
    return table;
}

Result<int> run(const HotspotWords& words)
{
    const auto question = readQuestion(words);
    if (!question)
        return Unexpected(question.error());
    const auto session = words.options.open();
    if (!session)
        return Unexpected(session.error());
    const auto places = countPlaces(session->frame(), session->rows.all(), question->cells);
    if (!places)
        return Unexpected(places.error());
    Provenance p = words.options.provenance(
        *session, "Getis-Ord Gi*, binary weights, itself included; level by p after Benjamini and Hochberg");
    tellPlaces(*places, p);
    p.parameters.emplace_back("by", words.by);
    p.parameters.emplace_back("distance", words.distance);
    p.parameters.emplace_back("zone", places->zone.name());
    return words.options.output.print(
        tableOf(session->frame(), *places, hotspotsOf(*places, question->metres)), &p);
}

} // namespace

void addHotspot(Command root)
{
    auto words = std::make_shared<HotspotWords>();
    Command command = root.add("hotspot", "Where incidents gather more, or less, than chance explains");
    words->options.addTo(command);
    command.text("--method", words->method, "gi: Getis-Ord Gi*", true)
        .text("--by", words->by, "grid, cell:METRES for squares, hex:METRES for hexagons", true)
        .text("--distance", words->distance, "Neighbours lie at most so many metres apart", true)
        .run([words] { return run(*words); });
}

} // namespace jingge
