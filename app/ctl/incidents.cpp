// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/session.h"

#include <QtGlobal>

#include <algorithm>
#include <memory>

namespace jingge {

namespace {

struct ListWords {
    AnalysisOptions options;
    std::int64_t limit = -1;
};

/// The last that applies of open, closed, duplicate, invalid.
std::string statusOf(std::uint8_t flags)
{
    if ((flags & kRowInvalid) != 0)
        return "invalid";
    if ((flags & kRowDuplicate) != 0)
        return "duplicate";
    return (flags & kRowClosed) != 0 ? "closed" : "open";
}

constexpr int kDegreeDecimals = 7;

std::vector<Cell> rowOf(const Frame& frame, std::uint32_t at, IncidentRow&& incident)
{
    const std::int32_t grid = frame.areaOf(Level::Grid, at);
    Cell lon;
    Cell lat;
    if (incident.place) {
        lon = FixedNumber{incident.place->lon, kDegreeDecimals};
        lat = FixedNumber{incident.place->lat, kDegreeDecimals};
    }
    return {incident.number,
            std::move(incident.sourceId),
            incident.receivedAt.text(),
            std::move(incident.category),
            textCell(std::move(incident.address)),
            lon,
            lat,
            grid == kNoArea ? Cell() : Cell(frame.areas->at(Level::Grid)[static_cast<std::size_t>(grid)].code),
            statusOf(frame.flags[at])};
}

Result<int> run(const ListWords& words)
{
    if (words.limit < -1)
        return usageError("--limit", QT_TRANSLATE_NOOP("core", "must not be negative"));
    auto session = words.options.open(Scope::Listing);
    if (!session)
        return Unexpected(session.error());
    const Frame& frame = session->frame();
    std::vector<std::uint32_t> rows = session->rows.all().toRows();
    const std::size_t all = rows.size();
    if (words.limit >= 0)
        rows.resize(std::min(rows.size(), static_cast<std::size_t>(words.limit)));
    std::vector<IncidentId> ids;
    for (const std::uint32_t row : rows)
        ids.push_back(frame.incident(row));
    auto incidents = session->workspace->incidents(ids);
    if (!incidents)
        return Unexpected(incidents.error());
    Table table{{"id", "source_id", "received_at", "category", "address", "lon", "lat", "grid", "status"}, {}};
    for (std::size_t i = 0; i < incidents->size(); ++i)
        table.rows.push_back(rowOf(frame, rows[i], std::move((*incidents)[i])));
    Provenance provenance = words.options.provenance(*session, "incidents list, duplicates included");
    if (rows.size() < all)
        provenance.parameters.emplace_back("limit", std::to_string(words.limit));
    return words.options.output.print(table, &provenance);
}

} // namespace

void addIncidents(Command root)
{
    auto words = std::make_shared<ListWords>();
    Command incidents = root.add("incidents", "Single incidents");
    Command list = incidents.add("list", "Incidents in order of time, duplicates included");
    words->options.addTo(list);
    list.number("--limit", words->limit, "At most so many").run([words] { return run(*words); });
}

} // namespace jingge
