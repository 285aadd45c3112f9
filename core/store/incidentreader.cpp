// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/incidentreader.h"

#include "core/seal/seal.h"
#include "core/store/duplicates.h"
#include "core/store/incidentrecord.h"
#include "core/store/nativestatement.h"
#include "core/store/statement.h"
#include "core/store/store.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace jingge {

namespace {

IncidentRow rowOf(IncidentId id, std::int64_t number, Incident&& incident)
{
    IncidentRow row;
    row.id = id;
    row.number = number;
    row.sourceId = std::move(incident.sourceId);
    row.receivedAt = incident.receivedAt;
    row.isDayOnly = (incident.receivedMark & kTimeDayOnly) != 0;
    row.category = std::move(incident.category);
    row.sourceCategory =
        std::move(incident.sourceCategory.empty() ? incident.sourceCategoryInitial : incident.sourceCategory);
    row.address = std::move(incident.address);
    row.place = incident.place;
    row.channel = std::move(incident.channel);
    row.callerMask = std::move(incident.callerMask);
    row.nameMask = std::move(incident.nameMask);
    row.callerToken = isNone(incident.callerToken) ? std::string() : hexText(incident.callerToken);
    row.plate = std::move(incident.plate);
    row.addressKey = std::move(incident.addressKey);
    row.closedAt = incident.closedAt;
    row.narrative = std::move(incident.narrative);
    row.outcome = std::move(incident.outcome);
    return row;
}

std::unordered_map<std::int64_t, std::size_t> rowsById(const Frame& frame)
{
    std::unordered_map<std::int64_t, std::size_t> rows;
    rows.reserve(frame.size());
    for (std::size_t row = 0; row < frame.size(); ++row)
        rows.emplace(frame.id[row], row);
    return rows;
}

} // namespace

Result<std::vector<StoredIncident>> readStoredIncidents(const Store& store, std::span<const IncidentId> ids)
{
    auto read = NativeStatement::prepare(store.native(), kReadIncidentSql);
    auto number = NativeStatement::prepare(store.native(), "SELECT number FROM incident WHERE id = ?1");
    if (!read || !number)
        return Unexpected(!read ? read.error() : number.error());
    std::vector<StoredIncident> incidents;
    incidents.reserve(ids.size());
    for (const IncidentId id : ids) {
        read->bind(1, id.value());
        number->bind(1, id.value());
        const auto found = read->step();
        const auto numbered = number->step();
        if (!found || !numbered)
            return Unexpected(!found ? found.error() : numbered.error());
        if (*found && *numbered)
            incidents.push_back({id, number->integer(0), readIncident(*read)});
        read->reset();
        number->reset();
    }
    return incidents;
}

Result<std::vector<IncidentRow>> readIncidents(const Store& store, std::span<const IncidentId> ids)
{
    auto stored = readStoredIncidents(store, ids);
    if (!stored)
        return Unexpected(stored.error());
    std::vector<IncidentRow> rows;
    rows.reserve(stored->size());
    for (StoredIncident& one : *stored)
        rows.push_back(rowOf(one.id, one.number, std::move(one.incident)));
    return rows;
}

Result<std::uint32_t> readGivenFields(const Store& store)
{
    Statement statement(store, "SELECT DISTINCT incident.columns FROM incident JOIN batch ON batch.id = incident.batch"
                               " WHERE batch.state = 'complete'");
    if (auto done = statement.run(); !done)
        return Unexpected(done.error());
    std::uint32_t fields = 0;
    while (statement.next())
        fields |= static_cast<std::uint32_t>(statement.integer(0));
    return fields;
}

Result<std::vector<std::string>> readSourceIds(const Store& store, std::span<const IncidentId> ids)
{
    auto read = NativeStatement::prepare(store.native(), "SELECT source_id FROM incident WHERE id = ?1");
    if (!read)
        return Unexpected(read.error());
    std::vector<std::string> texts;
    texts.reserve(ids.size());
    for (const IncidentId id : ids) {
        read->bind(1, id.value());
        const auto found = read->step();
        if (!found)
            return Unexpected(found.error());
        texts.emplace_back(*found ? read->text(0) : std::string_view());
        read->reset();
    }
    return texts;
}

Result<IncidentDetail> readIncidentDetail(const Store& store, IncidentId id)
{
    auto read = NativeStatement::prepare(store.native(), kReadIncidentSql);
    // Versions of one incident stand side by side in the index of its identity.
    auto about = NativeStatement::prepare(store.native(),
                                          "SELECT batch.file, (SELECT count(*) FROM incident AS other"
                                          " WHERE other.source_id = one.source_id AND other.source = one.source"
                                          " AND other.number = one.number)"
                                          " FROM incident AS one JOIN batch ON batch.id = one.batch WHERE one.id = ?1");
    if (!read || !about)
        return Unexpected(!read ? read.error() : about.error());
    read->bind(1, id.value());
    about->bind(1, id.value());
    const auto found = read->step();
    const auto told = about->step();
    if (!found || !told)
        return Unexpected(!found ? found.error() : told.error());
    if (!*found || !*told)
        return fail(ErrorKind::Store, "store", store.path(), {QT_TRANSLATE_NOOP("core", "this incident is no longer there"), {}});
    return IncidentDetail{readIncident(*read), static_cast<int>(about->integer(1)), std::string(about->text(0))};
}

namespace {

struct StoredTicket {
    std::uint32_t row;
    std::int64_t source;
    std::string id;
    std::string duplicateOf;
};

/// Tickets that name a main one and those that are named, in order of the frame.
Result<std::vector<StoredTicket>> readTickets(const Store& store, const Frame& frame)
{
    auto read = NativeStatement::prepare(store.native(),
                                         "WITH confirmed AS (SELECT source, source_id, main_id FROM duplicate_decision"
                                         "  WHERE is_same = 1 AND struck_at IS NULL)"
                                         " SELECT id, source, source_id, coalesce(duplicate_of, (SELECT main_id FROM"
                                         "  confirmed WHERE confirmed.source_id = incident.source_id"
                                         "  AND confirmed.source = incident.source)) FROM incident"
                                         " WHERE duplicate_of IS NOT NULL"
                                         " OR (source, source_id) IN (SELECT source, source_id FROM confirmed)"
                                         " OR (source, source_id) IN (SELECT source, duplicate_of FROM incident"
                                         "  WHERE duplicate_of IS NOT NULL UNION SELECT source, main_id FROM confirmed)");
    if (!read)
        return Unexpected(read.error());
    const std::unordered_map<std::int64_t, std::size_t> rowOfId = rowsById(frame);
    std::vector<StoredTicket> tickets;
    for (;;) {
        const auto row = read->step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            break;
        const auto at = rowOfId.find(read->integer(0));
        if (at != rowOfId.end())
            tickets.push_back({static_cast<std::uint32_t>(at->second), read->integer(1), std::string(read->text(2)),
                               std::string(read->text(3))});
    }
    std::ranges::sort(tickets, {}, &StoredTicket::row);
    return tickets;
}

} // namespace

Result<std::vector<std::vector<std::uint32_t>>> readDuplicateSets(const Store& store, const Frame& frame)
{
    const auto tickets = readTickets(store, frame);
    if (!tickets)
        return Unexpected(tickets.error());
    std::vector<TicketRow> rows;
    for (const StoredTicket& ticket : *tickets)
        rows.push_back({ticket.source, ticket.id, ticket.duplicateOf});
    const std::vector<std::size_t> counting = findCountingRows(rows);
    std::vector<std::vector<std::uint32_t>> setOf(rows.size()); // by the row that counts
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (counting[i] != i)
            setOf[counting[i]].push_back((*tickets)[i].row);
    }
    std::vector<std::vector<std::uint32_t>> sets;
    for (std::size_t i = 0; i < setOf.size(); ++i) {
        if (setOf[i].empty())
            continue;
        sets.push_back({(*tickets)[i].row});
        sets.back().insert(sets.back().end(), setOf[i].begin(), setOf[i].end());
    }
    return sets;
}

Result<Moments> readMoments(const Store& store, const Frame& frame)
{
    auto read = NativeStatement::prepare(
        store.native(), "SELECT id, dispatched_at, enroute_at, arrived_at, occurred_from, occurred_to FROM incident");
    if (!read)
        return Unexpected(read.error());
    const std::unordered_map<std::int64_t, std::size_t> rowOfId = rowsById(frame);
    Moments moments;
    const std::array columns{&moments.dispatched, &moments.enroute, &moments.arrived, &moments.occurredFrom,
                             &moments.occurredTo};
    for (std::vector<std::int64_t>* column : columns)
        column->assign(frame.size(), kNoMoment);
    while (true) {
        const auto stepped = read->step();
        if (!stepped)
            return Unexpected(stepped.error());
        if (!*stepped)
            return moments;
        const auto found = rowOfId.find(read->integer(0));
        for (std::size_t i = 0; found != rowOfId.end() && i < columns.size(); ++i) {
            if (const int column = static_cast<int>(i) + 1; !read->isNull(column))
                (*columns[i])[found->second] = read->integer(column);
        }
    }
}

Result<std::vector<CategoryName>> readCategoryNames(const Store& store)
{
    Statement statement(store, "SELECT code, name_en, name_zh FROM category ORDER BY id");
    if (auto done = statement.run(); !done)
        return Unexpected(done.error());
    std::vector<CategoryName> names;
    while (statement.next())
        names.push_back({statement.text(0), statement.text(1), statement.text(2)});
    return names;
}

} // namespace jingge
