// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/disputerepository.h"

#include "core/store/optionalcells.h"
#include "core/store/statement.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <sqlite3.h>

#include <algorithm>

namespace jingge {

namespace {

std::optional<double> idNumber(std::int64_t id)
{
    return id == 0 ? std::nullopt : std::optional(static_cast<double>(id));
}

Dispute disputeIn(const Statement& row)
{
    Dispute one;
    int at = 0;
    one.id = DisputeId(row.integer(at++));
    one.number = row.text(at++);
    one.state = static_cast<DisputeState>(row.integer(at++));
    one.level = static_cast<DisputeLevel>(row.integer(at++));
    one.everyDays = static_cast<int>(row.integer(at++));
    one.levelReason = row.text(at++);
    one.levelBy = row.text(at++);
    one.levelAt = {row.integer(at++)};
    one.isOnline = row.integer(at++) != 0;
    one.sourceKey = row.text(at++);
    one.category = row.text(at++);
    one.title = row.text(at++);
    one.grid = row.text(at++);
    one.address = row.text(at++);
    one.sumAtStake = row.isNull(at) ? std::nullopt : std::optional(row.real(at));
    ++at;
    one.officer = row.text(at++);
    one.foundAt = {row.integer(at++)};
    one.foundBy = row.text(at++);
    one.jointForm = parseJointForm(row.text(at++)).value_or(JointForm::None);
    for (auto& stage : one.joint)
        stage = timeIn(row, at++);
    one.team = TeamId(row.integer(at++));
    one.agreement = row.text(at++);
    one.agreedAt = timeIn(row, at++);
    one.performBy = dayIn(row, at++);
    one.performedAt = timeIn(row, at++);
    one.concludedAt = timeIn(row, at++);
    one.callbackOn = dayIn(row, at++);
    one.calledBackAt = timeIn(row, at++);
    one.returnedFrom = DisputeId(row.integer(at++));
    one.isReturned = row.integer(at++) != 0;
    one.events = static_cast<int>(row.integer(at));
    return one;
}

/// The columns that a change may change, in the order of both statements of saveState().
void bindState(Statement& save, const Dispute& after)
{
    save.bind(static_cast<int>(after.state))
        .bind(static_cast<int>(after.level))
        .bind(after.everyDays)
        .bind(after.levelReason);
    save.bind(after.levelBy)
        .bind(after.levelAt.seconds)
        .bind(after.officer)
        .bind(jointFormText(after.jointForm));
    for (const auto& stage : after.joint)
        save.bind(secondsOf(stage));
    save.bind(idNumber(after.team.value()))
        .bind(after.agreement)
        .bind(secondsOf(after.agreedAt))
        .bind(dayOf(after.performBy));
    save.bind(secondsOf(after.performedAt)).bind(secondsOf(after.concludedAt)).bind(dayOf(after.callbackOn));
    save.bind(secondsOf(after.calledBackAt)).bind(after.isReturned ? 1 : 0).bind(after.events);
}

Result<void> insertState(Store& store, Dispute& after)
{
    Statement insert(store,
                     "INSERT INTO dispute (state, level, every_days, level_reason, level_by, level_at, "
                     "officer, joint_form,"
                     " joint_asked_at, joint_accepted_at, joint_met_at, joint_ended_at, team, agreement, "
                     "agreed_at, perform_by,"
                     " performed_at, concluded_at, callback_on, called_back_at, is_returned, events, number, "
                     "is_online, source_key,"
                     " category, title, grid, address, sum_at_stake, found_at, found_by, returned_from)"
                     " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                     "?, ?, ?, ?, ?, ?, ?)");
    bindState(insert, after);
    insert.bind(after.number)
        .bind(after.isOnline ? 1 : 0)
        .bind(after.sourceKey)
        .bind(after.category)
        .bind(after.title);
    insert.bind(after.grid)
        .bind(after.address)
        .bind(after.sumAtStake)
        .bind(after.foundAt.seconds)
        .bind(after.foundBy);
    if (auto done = insert.bind(idNumber(after.returnedFrom.value())).run(); !done)
        return done;
    after.id = DisputeId(insert.lastId());
    return {};
}

Result<void> updateState(Store& store, const Dispute& after)
{
    Statement update(
        store,
        "UPDATE dispute SET state = ?, level = ?, every_days = ?, level_reason = ?, level_by = ?, level_at = "
        "?,"
        " officer = ?, joint_form = ?, joint_asked_at = ?, joint_accepted_at = ?, joint_met_at = ?,"
        " joint_ended_at = ?, team = ?, agreement = ?, agreed_at = ?, perform_by = ?, performed_at = ?,"
        " concluded_at = ?, callback_on = ?, called_back_at = ?, is_returned = ?, events = ?"
        " WHERE id = ? AND events = ?");
    bindState(update, after);
    if (auto done = update.bind(after.id.value()).bind(after.events - 1).run(); !done)
        return done;
    if (sqlite3_changes(store.native()) != 1)
        return fail(ErrorKind::Data, "disputes", after.number,
                    QT_TRANSLATE_NOOP("core", "somebody else has changed this dispute in the meantime"),
                    QT_TRANSLATE_NOOP("core", "look at it again and repeat"));
    return {};
}

/// D2025-0007: the year in which it was found and a running number. Nothing is ever removed, so a count will
/// do.
Result<std::string> nextNumber(Store& store, CivilTime foundAt)
{
    const std::string prefix = "D" + foundAt.date().text().substr(0, 4) + "-";
    Statement statement(store, "SELECT count(*) FROM dispute WHERE number LIKE ?");
    if (auto done = statement.bind(prefix + "%").run(); !done)
        return Unexpected(done.error());
    std::string digits = std::to_string((statement.next() ? statement.integer(0) : 0) + 1);
    if (digits.size() < 4)
        digits.insert(0, 4 - digits.size(), '0');
    return prefix + digits;
}

Result<void> insertEvent(Store& store, DisputeId id, const DisputeEvent& event)
{
    Statement insert(store, "INSERT INTO dispute_event (dispute, sequence, move, state_before, state_after, "
                            "level, every_days, at,"
                            " recorded_at, person, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(id.value())
        .bind(event.sequence)
        .bind(disputeMoveText(event.move))
        .bind(static_cast<int>(event.before));
    insert.bind(static_cast<int>(event.after))
        .bind(static_cast<int>(event.level))
        .bind(event.everyDays)
        .bind(event.at.seconds);
    return insert.bind(event.recordedAt.seconds).bind(event.person).bind(event.text).run();
}

Result<void> insertBelongings(Store& store, const DisputeChange& change)
{
    Statement part(store, "INSERT INTO dispute_part (dispute, sequence, role, name) VALUES (?, ?, ?, ?)");
    for (const DisputePart& one : change.parts) {
        part.bind(change.after.id.value()).bind(change.event.sequence).bind(one.role).bind(one.name);
        if (auto done = part.run(); !done)
            return done;
    }
    Statement incident(store, "INSERT OR IGNORE INTO dispute_incident (dispute, number) VALUES (?, ?)");
    for (const std::int64_t number : change.incidents) {
        if (auto done = incident.bind(change.after.id.value()).bind(number).run(); !done)
            return done;
    }
    return {};
}

Result<void> saveOne(Store& store, DisputeChange& change)
{
    Dispute& after = change.after;
    if (after.events == 1) {
        auto number = nextNumber(store, after.foundAt);
        if (!number)
            return Unexpected(number.error());
        after.number = std::move(*number);
    }
    if (auto done = after.events == 1 ? insertState(store, after) : updateState(store, after); !done)
        return done;
    if (auto done = insertEvent(store, after.id, change.event); !done)
        return done;
    return insertBelongings(store, change);
}

DisputeEvent eventIn(const Statement& row)
{
    return {static_cast<int>(row.integer(1)),
            parseDisputeMove(row.text(2)).value_or(DisputeMove::Note),
            static_cast<DisputeState>(row.integer(3)),
            static_cast<DisputeState>(row.integer(4)),
            static_cast<DisputeLevel>(row.integer(5)),
            static_cast<int>(row.integer(6)),
            {row.integer(7)},
            {row.integer(8)},
            row.text(9),
            row.text(10)};
}

constexpr const char* kDisputeSql =
    "SELECT id, number, state, level, every_days, level_reason, level_by, level_at, is_online, source_key, "
    "category, title, grid, address,"
    " sum_at_stake, officer, found_at, found_by, joint_form, joint_asked_at, joint_accepted_at, "
    "joint_met_at, joint_ended_at, team,"
    " agreement, agreed_at, perform_by, performed_at, concluded_at, callback_on, called_back_at, "
    "returned_from, is_returned, events"
    " FROM dispute WHERE ? = '' OR number = ? OR CAST(id AS TEXT) = ? ORDER BY found_at, id";
constexpr const char* kEventSql =
    "SELECT dispute, sequence, move, state_before, state_after, level, every_days, at, recorded_at, person,"
    " text FROM dispute_event WHERE ? = 0 OR dispute = ? ORDER BY dispute, sequence";

Result<std::vector<Dispute>> disputesCalled(const Store& store, const std::string& which)
{
    Statement statement(store, kDisputeSql);
    if (auto done = statement.bind(which).bind(which).bind(which).run(); !done)
        return Unexpected(done.error());
    std::vector<Dispute> disputes;
    while (statement.next())
        disputes.push_back(disputeIn(statement));
    return disputes;
}

Result<std::vector<std::pair<DisputeId, DisputeEvent>>> eventsOf(const Store& store, DisputeId id)
{
    Statement statement(store, kEventSql);
    if (auto done = statement.bind(id.value()).bind(id.value()).run(); !done)
        return Unexpected(done.error());
    std::vector<std::pair<DisputeId, DisputeEvent>> events;
    while (statement.next())
        events.emplace_back(DisputeId(statement.integer(0)), eventIn(statement));
    return events;
}

} // namespace

Result<std::vector<Dispute>> readDisputes(const Store& store)
{
    return disputesCalled(store, "");
}

Result<Dispute> findDispute(const Store& store, const std::string& numberOrId)
{
    auto found = disputesCalled(store, numberOrId);
    if (!found)
        return Unexpected(found.error());
    if (numberOrId.empty() || found->empty())
        return fail(ErrorKind::Data, "disputes", numberOrId,
                    QT_TRANSLATE_NOOP("core", "there is no such dispute"));
    return std::move(found->front());
}

Result<std::vector<std::pair<DisputeId, DisputeEvent>>> readAllDisputeEvents(const Store& store)
{
    return eventsOf(store, {});
}

Result<std::vector<DisputeEvent>> readDisputeEvents(const Store& store, DisputeId id)
{
    auto all = eventsOf(store, id);
    if (!all)
        return Unexpected(all.error());
    std::vector<DisputeEvent> events;
    for (auto& [dispute, event] : *all)
        events.push_back(std::move(event));
    return events;
}

Result<std::vector<DisputePart>> readDisputeParts(const Store& store, DisputeId id)
{
    Statement statement(store, "SELECT role, name FROM dispute_part WHERE dispute = ? ORDER BY id");
    if (auto done = statement.bind(id.value()).run(); !done)
        return Unexpected(done.error());
    std::vector<DisputePart> parts;
    while (statement.next())
        parts.push_back({statement.text(0), statement.text(1)});
    return parts;
}

Result<std::vector<std::int64_t>> readDisputeIncidents(const Store& store, DisputeId id)
{
    Statement statement(store, "SELECT number FROM dispute_incident WHERE dispute = ? ORDER BY number");
    if (auto done = statement.bind(id.value()).run(); !done)
        return Unexpected(done.error());
    std::vector<std::int64_t> numbers;
    while (statement.next())
        numbers.push_back(statement.integer(0));
    return numbers;
}

Result<std::vector<Dispute>> saveDisputes(Store& store, std::vector<DisputeChange> changes)
{
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return Unexpected(transaction.error());
    std::vector<Dispute> after;
    for (DisputeChange& change : changes) {
        if (auto done = saveOne(store, change); !done)
            return Unexpected(done.error());
        after.push_back(std::move(change.after));
    }
    if (auto done = transaction->commit(Touched::Workflow); !done)
        return Unexpected(done.error());
    return after;
}

Result<std::vector<MediatorTeam>> readTeams(const Store& store)
{
    Statement statement(store, "SELECT id, name, members, made_at, made_by FROM mediator_team ORDER BY id");
    if (auto done = statement.run(); !done)
        return Unexpected(done.error());
    std::vector<MediatorTeam> teams;
    while (statement.next())
        teams.push_back({TeamId(statement.integer(0)),
                         statement.text(1),
                         statement.text(2),
                         {statement.integer(3)},
                         statement.text(4)});
    return teams;
}

Result<MediatorTeam> addTeam(Store& store, MediatorTeam team)
{
    const auto teams = readTeams(store);
    if (!teams)
        return Unexpected(teams.error());
    if (std::ranges::find(*teams, team.name, &MediatorTeam::name) != teams->end())
        return fail(ErrorKind::Data, "disputes", team.name,
                    QT_TRANSLATE_NOOP("core", "there is a team of that name"));
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return Unexpected(transaction.error());
    Statement insert(store,
                     "INSERT INTO mediator_team (name, members, made_at, made_by) VALUES (?, ?, ?, ?)");
    insert.bind(team.name).bind(team.members).bind(team.madeAt.seconds).bind(team.madeBy);
    if (auto done = insert.run(); !done)
        return Unexpected(done.error());
    team.id = TeamId(insert.lastId());
    if (auto done = transaction->commit(Touched::Workflow); !done)
        return Unexpected(done.error());
    return team;
}

} // namespace jingge
