// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/problemrepository.h"

#include "core/base/text.h"
#include "core/store/logrows.h"
#include "core/store/optionalcells.h"
#include "core/store/statement.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <algorithm>

namespace jingge {

namespace {

constexpr const char* kWhat = "problems";

std::string joined(const std::vector<std::string>& codes)
{
    std::string text;
    for (const std::string& code : codes)
        text.append(text.empty() ? "" : ",").append(code);
    return text;
}

std::vector<std::string> codesOf(const std::string& text)
{
    std::vector<std::string> codes;
    if (!text.empty()) {
        for (const std::string_view piece : split(text, ','))
            codes.emplace_back(piece);
    }
    return codes;
}

Problem problemOf(const Statement& row)
{
    Problem problem;
    problem.id = ProblemId(row.integer(0));
    problem.number = row.text(1);
    problem.name = row.text(2);
    problem.state = static_cast<ProblemState>(row.integer(3));
    problem.categories = codesOf(row.text(4));
    problem.grid = row.text(5);
    problem.outline = row.text(6);
    problem.officer = row.text(7);
    problem.unit = row.text(8);
    problem.openedAt = {row.integer(9)};
    problem.closedAt = timeIn(row, 10);
    problem.events = static_cast<int>(row.integer(11));
    return problem;
}

Result<void> insertEvent(Store& store, ProblemId problem, const ProblemEvent& event)
{
    Statement insert(
        store,
        "INSERT INTO problem_event (problem, sequence, move, at, recorded_at, person, text, value, task)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(problem.value())
        .bind(event.sequence)
        .bind(problemMoveText(event.move))
        .bind(event.at.seconds);
    insert.bind(event.recordedAt.seconds).bind(event.person).bind(event.text).bind(event.value);
    return insert.bind(event.task ? std::optional(static_cast<double>(event.task->value())) : std::nullopt)
        .run();
}

} // namespace

Result<std::vector<Problem>> readProblems(const Store& store)
{
    Statement statement(store,
                        "SELECT id, number, name, state, categories, grid, outline, officer, unit, opened_at,"
                        " closed_at, events FROM problem ORDER BY opened_at, id");
    if (auto done = statement.run(); !done)
        return Unexpected(done.error());
    std::vector<Problem> problems;
    while (statement.next())
        problems.push_back(problemOf(statement));
    return problems;
}

Result<Problem> findProblem(const Store& store, const std::string& numberOrId)
{
    const auto problems = readProblems(store);
    if (!problems)
        return Unexpected(problems.error());
    const auto found = std::ranges::find_if(*problems, [&](const Problem& one) {
        return one.number == numberOrId || std::to_string(one.id.value()) == numberOrId;
    });
    if (found == problems->end())
        return fail(ErrorKind::Data, kWhat, numberOrId,
                    QT_TRANSLATE_NOOP("core", "there is no such problem"));
    return *found;
}

Result<std::vector<ProblemEvent>> readProblemEvents(const Store& store, ProblemId id)
{
    Statement statement(store,
                        "SELECT sequence, move, at, recorded_at, person, text, value, task FROM problem_event"
                        " WHERE problem = ? ORDER BY sequence");
    if (auto done = statement.bind(id.value()).run(); !done)
        return Unexpected(done.error());
    std::vector<ProblemEvent> events;
    while (statement.next()) {
        ProblemEvent event;
        event.sequence = static_cast<int>(statement.integer(0));
        event.move = parseProblemMove(statement.text(1)).value_or(ProblemMove::Note);
        event.at = {statement.integer(2)};
        event.recordedAt = {statement.integer(3)};
        event.person = statement.text(4);
        event.text = statement.text(5);
        event.value = statement.isNull(6) ? std::nullopt : std::optional(statement.real(6));
        event.task = statement.isNull(7) ? std::nullopt : std::optional(TaskId(statement.integer(7)));
        events.push_back(std::move(event));
    }
    return events;
}

Result<Problem> createProblem(Store& store, Problem problem, const ProblemEvent& event)
{
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return Unexpected(transaction.error());
    Statement count(store, "SELECT count(*) FROM problem WHERE number LIKE ?");
    const std::string year = "P" + problem.openedAt.date().text().substr(0, 4);
    if (auto done = count.bind(year + "-%").run(); !done)
        return Unexpected(done.error());
    problem.number = numberOfYear(year, count.next() ? count.integer(0) + 1 : 1, 3);
    problem.events = 1;
    Statement insert(
        store,
        "INSERT INTO problem (number, name, state, categories, grid, outline, officer, unit, opened_at,"
        " events) VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, 1)");
    insert.bind(problem.number).bind(problem.name).bind(joined(problem.categories)).bind(problem.grid);
    insert.bind(problem.outline).bind(problem.officer).bind(problem.unit).bind(problem.openedAt.seconds);
    if (auto done = insert.run(); !done)
        return Unexpected(done.error());
    problem.id = ProblemId(insert.lastId());
    if (auto done = insertEvent(store, problem.id, event); !done)
        return Unexpected(done.error());
    if (auto done = transaction->commit(Touched::Workflow); !done)
        return Unexpected(done.error());
    return problem;
}

Result<void> saveProblem(Store& store, const Problem& after, const ProblemEvent& event)
{
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return Unexpected(transaction.error());
    Statement update(store,
                     "UPDATE problem SET state = ?, closed_at = ?, events = ? WHERE id = ? AND events = ?");
    update.bind(static_cast<int>(after.state)).bind(secondsOf(after.closedAt)).bind(after.events);
    if (auto done = update.bind(after.id.value()).bind(after.events - 1).run(); !done)
        return done;
    if (auto done = requireChange(store, kWhat, after.number); !done)
        return done;
    if (auto done = insertEvent(store, after.id, event); !done)
        return done;
    return transaction->commit(Touched::Workflow);
}

} // namespace jingge
