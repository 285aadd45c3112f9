// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/nearrepeat.h"
#include "app/ctl/commands.h"
#include "app/ctl/interruption.h"
#include "app/ctl/session.h"
#include "core/frame/counting.h"

#include <QtGlobal>

#include <memory>

namespace jingge {

namespace {

struct NearRepeatWords {
    AnalysisOptions options;
    std::string distance;
    std::string window = "14d";
    std::string repeatDistance = "10";
    std::int64_t most = 50;
    bool isByChain = false;
};

/// The incidents that have a place, their answer, and their names in the source.
struct Classified {
    LocatedRows located;
    NearRepeats found;
    std::vector<std::string> sourceIds;
    std::string zone;
};

Result<NearRepeatSetting> readSetting(const NearRepeatWords& words)
{
    NearRepeatSetting setting;
    const auto metres = positiveNumber(words.distance);
    if (!metres)
        return usageError("--distance", {QT_TRANSLATE_NOOP("core", "not a number of metres above 0: %1"),
                                         {words.distance}});
    const auto window = parseDuration(words.window);
    if (!window || *window <= 0)
        return usageError(
            "--window",
            {QT_TRANSLATE_NOOP("core", "not a duration such as 14d, 36h or 90m: %1"), {words.window}});
    const auto same = positiveNumber(words.repeatDistance);
    if (!same || *same > *metres)
        return usageError(
            "--repeat-distance",
            {QT_TRANSLATE_NOOP("core", "not a number of metres above 0 and up to --distance: %1"),
             {words.repeatDistance}});
    if (words.most < 2)
        return usageError("--most", QT_TRANSLATE_NOOP("core", "must be 2 or more"));
    return NearRepeatSetting{*metres, *window, *same, static_cast<std::size_t>(words.most)};
}

Result<Classified> classify(const Session& session, const NearRepeatSetting& setting)
{
    Classified classified{locatedRows(session.frame(), session.rows.all()), {}, {}, {}};
    const auto zone = PlaneZone::ofMedian(classified.located.places);
    if (!zone)
        return Unexpected(zone.error());
    const auto points = zone->toPlane(classified.located.places);
    if (!points)
        return Unexpected(points.error());
    std::vector<std::int64_t> times;
    std::vector<IncidentId> ids;
    for (const std::uint32_t row : classified.located.rows) {
        times.push_back(session.frame().time[row]);
        ids.push_back(session.frame().incident(row));
    }
    TerminalTask task("nearrepeat", "M");
    auto found = nearRepeats(*points, times, setting, task.context());
    if (!found)
        return Unexpected(found.error());
    auto sourceIds = session.workspace->sourceIds(ids);
    if (!sourceIds)
        return Unexpected(sourceIds.error());
    classified.found = std::move(*found);
    classified.sourceIds = std::move(*sourceIds);
    classified.zone = zone->name();
    return classified;
}

Cell gridCell(const Frame& frame, std::size_t row)
{
    const std::int32_t grid = frame.areaOf(Level::Grid, row);
    return grid == kNoArea ? Cell() : Cell(frame.areas->at(Level::Grid)[static_cast<std::size_t>(grid)].code);
}

/// Every incident that has a label, in order of time.
Table eventTable(const Frame& frame, const Classified& classified)
{
    Table table{{"incident", "received_at", "category", "lon", "lat", "grid", "label", "chain", "after",
                 "metres", "days"},
                {}};
    for (std::size_t i = 0; i < classified.found.events.size(); ++i) {
        const NearRepeatEvent& event = classified.found.events[i];
        if (event.label == NearRepeatLabel::None)
            continue;
        const std::size_t row = classified.located.rows[i];
        const LonLat place = frame.position(row);
        std::vector<Cell>& cells = table.rows.emplace_back(std::vector<Cell>{
            classified.sourceIds[i], frame.receivedAt(row).text(), frame.categories[frame.category[row]],
            FixedNumber{place.lon, 7}, FixedNumber{place.lat, 7}, gridCell(frame, row),
            std::string(nearRepeatLabelName(event.label)),
            event.chain ? Cell(std::int64_t{*event.chain} + 1) : Cell()});
        if (event.after) {
            cells.emplace_back(classified.sourceIds[*event.after]);
            cells.emplace_back(event.metresFrom);
            cells.emplace_back(static_cast<double>(event.secondsSince) / static_cast<double>(kDaySeconds));
        } else {
            cells.insert(cells.end(), 3, Cell());
        }
    }
    return table;
}

std::vector<Cell> chainRow(const Frame& frame, const Classified& classified, std::size_t number)
{
    const NearRepeatChain& chain = classified.found.chains[number];
    std::array<std::int64_t, 4> labels{};
    std::vector<std::string> ids;
    Cell grid;
    for (const std::uint32_t event : chain.events) {
        ++labels[static_cast<std::size_t>(classified.found.events[event].label)];
        ids.push_back(classified.sourceIds[event]);
        if (Cell own = gridCell(frame, classified.located.rows[event]); own.index() != 0)
            grid = std::move(own);
    }
    const CivilTime first = frame.receivedAt(classified.located.rows[chain.events.front()]);
    const CivilTime last = frame.receivedAt(classified.located.rows[chain.events.back()]);
    return {static_cast<std::int64_t>(number) + 1,
            static_cast<std::int64_t>(chain.events.size()),
            labels[1],
            labels[2],
            labels[3],
            first.text(),
            last.text(),
            static_cast<double>(last.seconds - first.seconds) / static_cast<double>(kDaySeconds),
            grid,
            chain.isCapped,
            std::move(ids)};
}

Table chainTable(const Frame& frame, const Classified& classified)
{
    Table table{{"chain", "count", "originators", "repeats", "near_repeats", "first", "last", "days", "grid",
                 "capped", "incidents"},
                {}};
    for (std::size_t i = 0; i < classified.found.chains.size(); ++i)
        table.rows.push_back(chainRow(frame, classified, i));
    return table;
}

Provenance provenanceOf(const NearRepeatWords& words, const Session& session, const Classified& classified)
{
    Provenance p = words.options.provenance(
        session,
        "repeats and near repeats: the later of two incidents follows the earlier; limits half-open");
    const NearRepeats& found = classified.found;
    p.n = static_cast<std::int64_t>(found.events.size());
    if (const std::int64_t unlocated = countUnlocated(session.frame(), session.rows.all()); unlocated > 0)
        p.excluded.emplace_back("unlocated", unlocated);
    if (const std::int64_t dayOnly = countDayOnly(session.frame(), session.rows.all()); dayOnly > 0)
        p.parameters.emplace_back("day_only_at_00:00", std::to_string(dayOnly));
    p.parameters.emplace_back("distance", "[0, " + words.distance + ") m");
    p.parameters.emplace_back("window", "[0, " + words.window + ")");
    p.parameters.emplace_back("repeat_distance", "[0, " + words.repeatDistance + ") m");
    p.parameters.emplace_back("zone", classified.zone);
    for (std::size_t label = 0; label < found.labelled.size(); ++label)
        p.parameters.emplace_back(nearRepeatLabelName(static_cast<NearRepeatLabel>(label)),
                                  std::to_string(found.labelled[label]));
    p.parameters.emplace_back("chains", std::to_string(found.chains.size()));
    p.parameters.emplace_back("most_in_chain", std::to_string(words.most));
    p.parameters.emplace_back("links", std::to_string(found.links));
    p.parameters.emplace_back("links_cut", std::to_string(found.cutLinks));
    return p;
}

Result<int> run(const NearRepeatWords& words)
{
    const auto setting = readSetting(words);
    if (!setting)
        return Unexpected(setting.error());
    const auto session = words.options.open();
    if (!session)
        return Unexpected(session.error());
    const auto classified = classify(*session, *setting);
    if (!classified)
        return Unexpected(classified.error());
    const Provenance provenance = provenanceOf(words, *session, *classified);
    return words.options.output.print(words.isByChain ? chainTable(session->frame(), *classified)
                                                      : eventTable(session->frame(), *classified),
                                      &provenance);
}

} // namespace

void addNearRepeat(Command root)
{
    auto words = std::make_shared<NearRepeatWords>();
    Command command = root.add(
        "nearrepeat", "Which incidents follow one at the same place or near it, and in which chains");
    words->options.addTo(command);
    command.text("--distance", words->distance, "Near is closer than so many metres", true)
        .text("--window", words->window, "and sooner than this after the other: 14d (default), 36h, 90m")
        .text("--repeat-distance", words->repeatDistance,
              "The same place is closer than so many metres (default 10)")
        .number("--most", words->most, "A chain grows no further than so many incidents (default 50)")
        .flag("--chains", words->isByChain, "One row a chain instead of one an incident")
        .run([words] { return run(*words); });
}

} // namespace jingge
