// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/taskrepository.h"

#include "core/store/statement.h"
#include "core/store/store.h"
#include "core/store/taskseal.h"

#include <QtGlobal>

#include <sqlite3.h>

#include <algorithm>
#include <charconv>

namespace jingge {

namespace {

std::optional<CivilTime> timeOf(const Statement& statement, int column)
{
    return statement.isNull(column) ? std::nullopt : std::optional(CivilTime{statement.integer(column)});
}

/// A time that may be absent, as SQLite keeps it; seconds of civil time are whole in a double.
std::optional<double> secondsOf(const std::optional<CivilTime>& time)
{
    return time ? std::optional(static_cast<double>(time->seconds)) : std::nullopt;
}

Task taskOf(const Statement& row)
{
    Task task;
    task.id = TaskId(row.integer(0));
    task.number = row.text(1);
    task.state = static_cast<TaskState>(row.integer(2));
    task.level = static_cast<TaskLevel>(row.integer(3));
    task.isVerified = row.integer(4) != 0;
    task.title = row.text(5);
    task.measure = row.text(6);
    task.rule = row.text(7);
    task.ruleVersion = static_cast<int>(row.integer(8));
    task.key = row.text(9);
    task.grid = row.text(10);
    task.officer = row.text(11);
    task.raisedBy = row.text(12);
    task.raisedAt = {row.integer(13)};
    task.issuedAt = timeOf(row, 14);
    task.receivedAt = timeOf(row, 15);
    task.dueAt = timeOf(row, 16);
    task.closedAt = timeOf(row, 17);
    task.returns = static_cast<int>(row.integer(18));
    task.events = static_cast<int>(row.integer(19));
    task.incidents = static_cast<int>(row.integer(20));
    task.party = row.text(21);
    task.partyDueAt = timeOf(row, 22);
    return task;
}

bool isAsked(const Task& task, const TaskQuery& query)
{
    return (query.states.empty() || std::ranges::find(query.states, task.state) != query.states.end()) &&
           (query.officer.empty() || query.officer == task.officer) &&
           (query.grid.empty() || query.grid == task.grid) && (query.rule.empty() || query.rule == task.rule);
}

Unexpected noSuchTask(const std::string& which)
{
    return fail(ErrorKind::Data, "tasks", which, QT_TRANSLATE_NOOP("core", "there is no such task"));
}

Result<void> insertEvent(Store& store, TaskId task, const TaskEvent& event)
{
    Statement insert(
        store,
        "INSERT INTO task_event (task, sequence, move, state_before, state_after, at, recorded_at, person,"
        " text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(task.value())
        .bind(event.sequence)
        .bind(taskMoveText(event.move))
        .bind(static_cast<int>(event.before));
    insert.bind(static_cast<int>(event.after)).bind(event.at.seconds).bind(event.recordedAt.seconds);
    return insert.bind(event.person).bind(event.text).run();
}

Result<void> insertIncidents(Store& store, TaskId task, std::span<const std::int64_t> numbers, bool isAtRaise)
{
    Statement insert(store, "INSERT OR IGNORE INTO task_incident (task, number, at_raise) VALUES (?, ?, ?)");
    for (const std::int64_t number : numbers) {
        if (auto done = insert.bind(task.value()).bind(number).bind(isAtRaise ? 1 : 0).run(); !done)
            return done;
    }
    return {};
}

Result<void> updateTask(Store& store, const Task& after)
{
    Statement update(
        store,
        "UPDATE task SET state = ?, level = ?, verified = ?, officer = ?, issued_at = ?, received_at = ?,"
        " due_at = ?, closed_at = ?, returns = ?, party = ?, party_due_at = ?, events = ? WHERE id = ? AND events = ?");
    update.bind(static_cast<int>(after.state)).bind(static_cast<int>(after.level)).bind(after.isVerified ? 1 : 0);
    update.bind(after.officer).bind(secondsOf(after.issuedAt)).bind(secondsOf(after.receivedAt)).bind(secondsOf(after.dueAt));
    update.bind(secondsOf(after.closedAt)).bind(after.returns).bind(after.party).bind(secondsOf(after.partyDueAt));
    if (auto done = update.bind(after.events).bind(after.id.value()).bind(after.events - 1).run(); !done)
        return done;
    if (sqlite3_changes(store.native()) != 1)
        return fail(ErrorKind::Data, "tasks", after.number,
                    QT_TRANSLATE_NOOP("core", "somebody else has changed this task in the meantime"),
                    QT_TRANSLATE_NOOP("core", "look at it again and repeat"));
    return {};
}

Result<void> insertAttachment(Store& store, const TaskChange& change)
{
    if (!change.attachment)
        return {};
    Statement insert(store, "INSERT INTO task_attachment (task, sequence, name, kind, bytes, digest) VALUES (?, ?, ?, ?, ?, ?)");
    insert.bind(change.after.id.value()).bind(change.event.sequence).bind(change.attachment->name).bind(change.attachment->kind);
    return insert.bind(change.attachment->bytes).bind(change.attachment->digest).run();
}

/// 2025-0042: the year in which it was raised and a running number. Nothing is ever removed, so a count will
/// do.
Result<std::string> nextNumber(Store& store, CivilTime raisedAt)
{
    const std::string year = raisedAt.date().text().substr(0, 4);
    Statement statement(store, "SELECT count(*) FROM task WHERE number LIKE ?");
    if (auto done = statement.bind(year + "-%").run(); !done)
        return Unexpected(done.error());
    const std::int64_t count = statement.next() ? statement.integer(0) : 0;
    std::string digits = std::to_string(count + 1);
    if (digits.size() < 4)
        digits.insert(0, 4 - digits.size(), '0');
    return year + "-" + digits;
}

} // namespace

Result<std::vector<Task>> readTasks(const Store& store, const TaskQuery& query)
{
    Statement statement(store, "SELECT * FROM task_card ORDER BY raised_at, id");
    if (auto done = statement.run(); !done)
        return Unexpected(done.error());
    std::vector<Task> tasks;
    while (statement.next()) {
        if (Task task = taskOf(statement); isAsked(task, query))
            tasks.push_back(std::move(task));
    }
    return tasks;
}

Result<Task> readTask(const Store& store, TaskId id)
{
    Statement statement(store, "SELECT * FROM task_card WHERE id = ?");
    if (auto done = statement.bind(id.value()).run(); !done)
        return Unexpected(done.error());
    return statement.next() ? Result<Task>(taskOf(statement)) : noSuchTask(std::to_string(id.value()));
}

Result<Task> findTask(const Store& store, const std::string& numberOrId)
{
    std::int64_t id = 0;
    const auto [end, error] = std::from_chars(numberOrId.data(), numberOrId.data() + numberOrId.size(), id);
    if (error == std::errc() && end == numberOrId.data() + numberOrId.size())
        return readTask(store, TaskId(id));
    Statement statement(store, "SELECT * FROM task_card WHERE number = ?");
    if (auto done = statement.bind(numberOrId).run(); !done)
        return Unexpected(done.error());
    return statement.next() ? Result<Task>(taskOf(statement)) : noSuchTask(numberOrId);
}

Result<std::vector<TaskEvent>> readTaskEvents(const Store& store, TaskId id)
{
    Statement statement(
        store,
        "SELECT sequence, move, state_before, state_after, at, recorded_at, person, text FROM task_event"
        " WHERE task = ? ORDER BY sequence");
    if (auto done = statement.bind(id.value()).run(); !done)
        return Unexpected(done.error());
    std::vector<TaskEvent> events;
    while (statement.next())
        events.push_back({static_cast<int>(statement.integer(0)),
                          parseTaskMove(statement.text(1)).value_or(TaskMove::Note),
                          static_cast<TaskState>(statement.integer(2)),
                          static_cast<TaskState>(statement.integer(3)),
                          {statement.integer(4)},
                          {statement.integer(5)},
                          statement.text(6),
                          statement.text(7)});
    return events;
}

Result<std::vector<TaskIncident>> readTaskIncidents(const Store& store, TaskId id)
{
    Statement statement(store, "SELECT number, at_raise FROM task_incident WHERE task = ? ORDER BY number");
    if (auto done = statement.bind(id.value()).run(); !done)
        return Unexpected(done.error());
    std::vector<TaskIncident> incidents;
    while (statement.next())
        incidents.push_back({statement.integer(0), statement.integer(1) != 0});
    return incidents;
}

Result<std::vector<IncidentId>> currentIncidents(const Store& store, TaskId id)
{
    Statement statement(
        store, "SELECT max(v.id) FROM task_incident i JOIN incident f ON f.id = i.number"
               " JOIN incident v ON v.source_id = f.source_id AND v.source = f.source AND v.number = i.number"
               " JOIN batch b ON b.id = v.batch AND b.state = 'complete'"
               " WHERE i.task = ? GROUP BY i.number ORDER BY i.number");
    if (auto done = statement.bind(id.value()).run(); !done)
        return Unexpected(done.error());
    std::vector<IncidentId> ids;
    while (statement.next())
        ids.emplace_back(statement.integer(0));
    return ids;
}

Result<std::vector<std::pair<TaskId, std::int64_t>>> readAllTaskIncidents(const Store& store)
{
    Statement statement(store, "SELECT i.task, i.number FROM task_incident i JOIN task t ON t.id = i.task"
                               " WHERE t.rule_version IS NOT NULL");
    if (auto done = statement.run(); !done)
        return Unexpected(done.error());
    std::vector<std::pair<TaskId, std::int64_t>> all;
    while (statement.next())
        all.emplace_back(statement.integer(0), statement.integer(1));
    return all;
}

Result<Task> createTask(Store& store, Task task, std::int64_t ruleVersion, const TaskEvent& event,
                        std::span<const std::int64_t> incidents)
{
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return Unexpected(transaction.error());
    auto number = nextNumber(store, task.raisedAt);
    if (!number)
        return Unexpected(number.error());
    task.number = std::move(*number);
    task.events = 1;
    task.incidents = static_cast<int>(incidents.size());
    Statement insert(
        store,
        "INSERT INTO task (number, state, level, verified, title, measure, rule_version, matter, grid,"
        " officer, raised_by, raised_at, due_at, events) VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)");
    insert.bind(task.number)
        .bind(static_cast<int>(task.state))
        .bind(static_cast<int>(task.level))
        .bind(task.title);
    insert.bind(task.measure)
        .bind(ruleVersion == 0 ? std::nullopt : std::optional(static_cast<double>(ruleVersion)));
    insert.bind(task.key).bind(task.grid).bind(task.officer).bind(task.raisedBy).bind(task.raisedAt.seconds);
    insert.bind(secondsOf(task.dueAt));
    if (auto done = insert.run(); !done)
        return Unexpected(done.error());
    task.id = TaskId(insert.lastId());
    if (auto done = insertEvent(store, task.id, event); !done)
        return Unexpected(done.error());
    if (auto done = insertIncidents(store, task.id, incidents, true); !done)
        return Unexpected(done.error());
    if (auto done = recordTaskStep(store, task, event); !done)
        return Unexpected(done.error());
    if (auto done = transaction->commit(Touched::Workflow); !done)
        return Unexpected(done.error());
    return task;
}

Result<std::vector<TaskAttachment>> readAttachments(const Store& store, TaskId id)
{
    Statement statement(store, "SELECT sequence, name, kind, bytes, digest FROM task_attachment WHERE task = ? ORDER BY sequence");
    if (auto done = statement.bind(id.value()).run(); !done)
        return Unexpected(done.error());
    std::vector<TaskAttachment> attachments;
    while (statement.next())
        attachments.push_back({static_cast<int>(statement.integer(0)), statement.text(1), statement.text(2), statement.integer(3), statement.text(4)});
    return attachments;
}

Result<void> saveTasks(Store& store, std::span<const TaskChange> changes)
{
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return Unexpected(transaction.error());
    for (const TaskChange& change : changes) {
        if (auto done = updateTask(store, change.after); !done)
            return done;
        if (auto done = insertEvent(store, change.after.id, change.event); !done)
            return done;
        if (auto done = insertIncidents(store, change.after.id, change.joined, false); !done)
            return done;
        if (auto done = insertAttachment(store, change); !done)
            return done;
        if (auto done = recordTaskStep(store, change.after, change.event); !done)
            return done;
    }
    return transaction->commit(Touched::Workflow);
}

} // namespace jingge
