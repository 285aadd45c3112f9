// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/caserepository.h"

#include "core/store/logrows.h"
#include "core/store/optionalcells.h"
#include "core/store/statement.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <algorithm>

namespace jingge {

namespace {

constexpr const char* kWhat = "cases";

Result<void> insertEvent(Store& store, CaseId id, const CaseEvent& event)
{
    Statement insert(store,
                     "INSERT INTO case_event (legal_case, sequence, move, day, recorded_at, person, text)"
                     " VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert.bind(id.value()).bind(event.sequence).bind(caseMoveText(event.move)).bind(event.day.days);
    return insert.bind(event.recordedAt.seconds).bind(event.person).bind(event.text).run();
}

} // namespace

Result<std::vector<LegalCase>> readCases(const Store& store)
{
    Statement statement(store,
                        "SELECT id, number, kind, state, filed_on, solved_on, closed_on, checked_on, events"
                        " FROM legal_case ORDER BY filed_on, id");
    if (auto done = statement.run(); !done)
        return Unexpected(done.error());
    std::vector<LegalCase> cases;
    while (statement.next())
        cases.push_back({CaseId(statement.integer(0)), statement.text(1), statement.text(2),
                         static_cast<CaseState>(statement.integer(3)),
                         dayIn(statement, 4).value_or(CivilDate{}), dayIn(statement, 5),
                         dayIn(statement, 6), dayIn(statement, 7), static_cast<int>(statement.integer(8))});
    return cases;
}

Result<LegalCase> findCase(const Store& store, const std::string& number)
{
    const auto cases = readCases(store);
    if (!cases)
        return Unexpected(cases.error());
    const auto found = std::ranges::find(*cases, number, &LegalCase::number);
    if (found == cases->end())
        return fail(ErrorKind::Data, kWhat, number, QT_TRANSLATE_NOOP("core", "there is no such case"));
    return *found;
}

Result<std::vector<CaseEvent>> readCaseEvents(const Store& store, CaseId id)
{
    Statement statement(store, "SELECT sequence, move, day, recorded_at, person, text FROM case_event"
                               " WHERE legal_case = ? ORDER BY sequence");
    if (auto done = statement.bind(id.value()).run(); !done)
        return Unexpected(done.error());
    std::vector<CaseEvent> events;
    while (statement.next())
        events.push_back({static_cast<int>(statement.integer(0)),
                          parseCaseMove(statement.text(1)).value_or(CaseMove::Check),
                          dayIn(statement, 2).value_or(CivilDate{}),
                          {statement.integer(3)},
                          statement.text(4),
                          statement.text(5)});
    return events;
}

Result<LegalCase> createCase(Store& store, LegalCase one, const CaseEvent& event)
{
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return Unexpected(transaction.error());
    if (findCase(store, one.number))
        return fail(ErrorKind::Data, kWhat, one.number,
                    QT_TRANSLATE_NOOP("core", "there is a case of this number already"));
    one.events = 1;
    Statement insert(store,
                     "INSERT INTO legal_case (number, kind, state, filed_on, events) VALUES (?, ?, 0, ?, 1)");
    if (auto done = insert.bind(one.number).bind(one.kind).bind(one.filedOn.days).run(); !done)
        return Unexpected(done.error());
    one.id = CaseId(insert.lastId());
    if (auto done = insertEvent(store, one.id, event); !done)
        return Unexpected(done.error());
    if (auto done = transaction->commit(Touched::Workflow); !done)
        return Unexpected(done.error());
    return one;
}

Result<void> saveCase(Store& store, const LegalCase& after, const CaseEvent& event)
{
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return Unexpected(transaction.error());
    Statement update(
        store, "UPDATE legal_case SET state = ?, solved_on = ?, closed_on = ?, checked_on = ?, events = ?"
               " WHERE id = ? AND events = ?");
    update.bind(static_cast<int>(after.state)).bind(dayOf(after.solvedOn)).bind(dayOf(after.closedOn));
    update.bind(dayOf(after.checkedOn)).bind(after.events).bind(after.id.value()).bind(after.events - 1);
    if (auto done = update.run(); !done)
        return done;
    if (auto done = requireChange(store, kWhat, after.number); !done)
        return done;
    if (auto done = insertEvent(store, after.id, event); !done)
        return done;
    return transaction->commit(Touched::Workflow);
}

} // namespace jingge
