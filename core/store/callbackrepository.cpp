// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/callbackrepository.h"

#include "core/store/optionalcells.h"
#include "core/store/statement.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <sqlite3.h>

namespace jingge {

namespace {

std::optional<bool> answerOf(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.integer(column) != 0);
}

std::optional<Satisfaction> satisfactionOf(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(static_cast<Satisfaction>(row.integer(column)));
}

std::optional<int> numberOf(const std::optional<bool>& answer)
{
    return answer ? std::optional(*answer ? 1 : 0) : std::nullopt;
}

std::optional<int> numberOf(const std::optional<Satisfaction>& level)
{
    return level ? std::optional(static_cast<int>(*level)) : std::nullopt;
}

std::optional<double> taskNumber(TaskId task)
{
    return task.isNone() ? std::nullopt : std::optional(static_cast<double>(task.value()));
}

Unexpected overtaken(const std::string& where)
{
    return fail(ErrorKind::Data, "callbacks", where,
                QT_TRANSLATE_NOOP("core", "somebody else has recorded something here in the meantime"),
                QT_TRANSLATE_NOOP("core", "look at it again and repeat"));
}

Result<void> saveState(Store& store, const Callback& after)
{
    const bool isFirst = after.events == 1;
    Statement save(
        store,
        isFirst
            ? "INSERT OR IGNORE INTO callback (week, due_at, state, attempted_at, reached_at, solved, "
              "satisfaction,"
              " measure, next_on, person, task, events, number) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
              "?)"
            : "UPDATE callback SET week = ?, due_at = ?, state = ?, attempted_at = ?, reached_at = ?, solved "
              "= ?,"
              " satisfaction = ?, measure = ?, next_on = ?, person = ?, task = ?, events = ? WHERE number = ?"
              " AND events = ?");
    save.bind(after.week).bind(after.dueAt.seconds).bind(static_cast<int>(after.state));
    save.bind(secondsOf(after.attemptedAt)).bind(secondsOf(after.reachedAt)).bind(numberOf(after.isSolved));
    save.bind(numberOf(after.satisfaction)).bind(after.measure).bind(dayOf(after.nextOn)).bind(after.person);
    save.bind(taskNumber(after.task)).bind(after.events).bind(after.number);
    if (!isFirst)
        save.bind(after.events - 1);
    if (auto done = save.run(); !done)
        return done;
    return sqlite3_changes(store.native()) == 1 ? Result<void>()
                                                : Result<void>(overtaken(std::to_string(after.number)));
}

Result<void> insertEvent(Store& store, std::int64_t number, const CallbackEvent& event)
{
    Statement insert(store, "INSERT INTO callback_event (number, sequence, move, at, recorded_at, person, "
                            "solved, satisfaction, measure,"
                            " next_on, struck, task, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(number)
        .bind(event.sequence)
        .bind(callbackMoveText(event.move))
        .bind(event.at.seconds)
        .bind(event.recordedAt.seconds);
    insert.bind(event.person)
        .bind(numberOf(event.isSolved))
        .bind(numberOf(event.satisfaction))
        .bind(event.measure);
    insert.bind(dayOf(event.nextOn)).bind(event.struck == 0 ? std::nullopt : std::optional(event.struck));
    return insert.bind(taskNumber(event.task)).bind(event.text).run();
}

Callback callbackIn(const Statement& row)
{
    Callback callback;
    callback.number = row.integer(0);
    callback.week = row.text(1);
    callback.dueAt = {row.integer(2)};
    callback.state = static_cast<CallbackState>(row.integer(3));
    callback.attemptedAt = timeIn(row, 4);
    callback.reachedAt = timeIn(row, 5);
    callback.isSolved = answerOf(row, 6);
    callback.satisfaction = satisfactionOf(row, 7);
    callback.measure = row.text(8);
    callback.nextOn = dayIn(row, 9);
    callback.person = row.text(10);
    callback.task = TaskId(row.integer(11));
    callback.events = static_cast<int>(row.integer(12));
    return callback;
}

} // namespace

Result<std::vector<Callback>> readCallbacks(const Store& store, std::span<const std::int64_t> numbers)
{
    Statement statement(store, "SELECT number, week, due_at, state, attempted_at, reached_at, solved, "
                               "satisfaction, measure, next_on,"
                               " person, task, events FROM callback WHERE number = ?");
    std::vector<Callback> callbacks;
    callbacks.reserve(numbers.size());
    for (const std::int64_t number : numbers) {
        if (auto done = statement.bind(number).run(); !done)
            return Unexpected(done.error());
        callbacks.push_back(statement.next() ? callbackIn(statement) : Callback{});
        callbacks.back().number = number;
    }
    return callbacks;
}

Result<std::optional<Callback>> readCallback(const Store& store, std::int64_t number)
{
    auto found = readCallbacks(store, {&number, 1});
    if (!found)
        return Unexpected(found.error());
    return found->front().events == 0 ? std::nullopt : std::optional(std::move(found->front()));
}

Result<std::vector<CallbackEvent>> readCallbackEvents(const Store& store, std::int64_t number)
{
    Statement statement(store, "SELECT sequence, move, at, recorded_at, person, solved, satisfaction, "
                               "measure, next_on, struck, task, text"
                               " FROM callback_event WHERE number = ? ORDER BY sequence");
    if (auto done = statement.bind(number).run(); !done)
        return Unexpected(done.error());
    std::vector<CallbackEvent> events;
    while (statement.next())
        events.push_back({static_cast<int>(statement.integer(0)),
                          parseCallbackMove(statement.text(1)).value_or(CallbackMove::Attempt),
                          {statement.integer(2)},
                          {statement.integer(3)},
                          statement.text(4),
                          answerOf(statement, 5),
                          satisfactionOf(statement, 6),
                          statement.text(7),
                          dayIn(statement, 8),
                          static_cast<int>(statement.integer(9)),
                          TaskId(statement.integer(10)),
                          statement.text(11)});
    return events;
}

Result<void> saveCallbacks(Store& store, std::span<const CallbackChange> changes)
{
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return Unexpected(transaction.error());
    for (const CallbackChange& change : changes) {
        if (auto done = saveState(store, change.after); !done)
            return done;
        if (auto done = insertEvent(store, change.after.number, change.event); !done)
            return done;
    }
    return transaction->commit(Touched::Workflow);
}

Result<std::vector<WeekSignature>> readWeekSignatures(const Store& store, const std::string& week)
{
    Statement statement(store, "SELECT week, sequence, is_signed, at, recorded_at, person, reason, due, "
                               "attempted, reached, solved, unsolved,"
                               " satisfied, fairly, dissatisfied FROM callback_week WHERE ? = '' OR week = "
                               "? ORDER BY week, sequence");
    if (auto done = statement.bind(week).bind(week).run(); !done)
        return Unexpected(done.error());
    std::vector<WeekSignature> signatures;
    while (statement.next()) {
        WeekSignature one{statement.text(0),         static_cast<int>(statement.integer(1)),
                          statement.integer(2) != 0, {statement.integer(3)},
                          {statement.integer(4)},    statement.text(5),
                          statement.text(6),         {}};
        one.counts = {statement.integer(7),  statement.integer(8),  statement.integer(9),
                      statement.integer(10), statement.integer(11), statement.integer(12),
                      statement.integer(13), statement.integer(14)};
        signatures.push_back(std::move(one));
    }
    return signatures;
}

Result<void> addWeekSignature(Store& store, const WeekSignature& signature)
{
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return Unexpected(transaction.error());
    const auto before = readWeekSignatures(store, signature.week);
    if (!before)
        return Unexpected(before.error());
    if (static_cast<int>(before->size()) != signature.sequence - 1)
        return overtaken(signature.week);
    const CallbackCounts& counts = signature.counts;
    Statement insert(store, "INSERT INTO callback_week (week, sequence, is_signed, at, recorded_at, person, "
                            "reason, due, attempted, reached,"
                            " solved, unsolved, satisfied, fairly, dissatisfied) VALUES (?, ?, ?, ?, ?, ?, "
                            "?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(signature.week)
        .bind(signature.sequence)
        .bind(signature.isSigned ? 1 : 0)
        .bind(signature.at.seconds);
    insert.bind(signature.recordedAt.seconds).bind(signature.person).bind(signature.reason);
    for (const std::int64_t count : {counts.due, counts.attempted, counts.reached, counts.solved,
                                     counts.unsolved, counts.satisfied, counts.fairly, counts.dissatisfied})
        insert.bind(count);
    if (auto done = insert.run(); !done)
        return done;
    return transaction->commit(Touched::Workflow);
}

} // namespace jingge
