// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/casedesk.h"

#include "core/base/text.h"
#include "core/store/caserepository.h"
#include "core/workflow/checkwords.h"

#include <QtGlobal>

namespace jingge {

namespace {

Unexpected refuse(const std::string& where, Message why)
{
    return fail(ErrorKind::Data, "cases", where, std::move(why));
}

Result<void> checkMove(const LegalCase& seen, const CaseStep& step)
{
    if (!stateAfter(seen.state, step.move, seen.solvedOn.has_value()))
        return refuse(seen.number, {QT_TRANSLATE_NOOP("core", "%1 is not possible while it is %2"),
                                    {std::string(caseMoveText(step.move)),
                                     seen.solvedOn ? "solved" : std::string(caseStateText(seen.state))}});
    if (needsText(step.move) && trimmed(step.text).empty())
        return refuse(seen.number,
                      {QT_TRANSLATE_NOOP("core", "%1 needs a text"), {std::string(caseMoveText(step.move))}});
    return checkWords("cases", seen.number, step.person, step.text);
}

/// What the move changes besides the state.
void apply(LegalCase& after, const CaseStep& step)
{
    switch (step.move) {
    case CaseMove::Solve:
        after.solvedOn = step.day;
        break;
    case CaseMove::Check:
        after.checkedOn = step.day;
        break;
    case CaseMove::Close:
    case CaseMove::Strike:
        after.closedOn = step.day;
        break;
    case CaseMove::Reopen:
        after.closedOn.reset();
        break;
    case CaseMove::File:
        break;
    }
}

} // namespace

Result<LegalCase> fileCase(Store& store, const LegalCase& one, const CaseStep& step)
{
    if (trimmed(one.number).empty() || trimmed(one.kind).empty())
        return refuse(one.number, QT_TRANSLATE_NOOP("core", "a case needs a number and a type"));
    if (auto fine = checkWords("cases", one.number, step.person, one.number + one.kind + step.text); !fine)
        return Unexpected(fine.error());
    if (step.now.date() < one.filedOn)
        return refuse(one.number, {QT_TRANSLATE_NOOP("core", "%1 has not come yet"), {one.filedOn.text()}});
    LegalCase made = one;
    made.number = trimmed(one.number);
    made.kind = trimmed(one.kind);
    return createCase(store, std::move(made),
                      {1, CaseMove::File, one.filedOn, step.now, step.person, step.text});
}

Result<LegalCase> moveCase(Store& store, const LegalCase& seen, const CaseStep& step)
{
    if (auto fine = checkMove(seen, step); !fine)
        return Unexpected(fine.error());
    const auto events = readCaseEvents(store, seen.id);
    if (!events)
        return Unexpected(events.error());
    if (!events->empty() && step.day < events->back().day)
        return refuse(seen.number, {QT_TRANSLATE_NOOP("core", "%1 lies before its last step of %2"),
                                    {step.day.text(), events->back().day.text()}});
    LegalCase after = seen;
    after.state = *stateAfter(seen.state, step.move, seen.solvedOn.has_value());
    ++after.events;
    apply(after, step);
    if (auto done =
            saveCase(store, after, {after.events, step.move, step.day, step.now, step.person, step.text});
        !done)
        return Unexpected(done.error());
    return after;
}

} // namespace jingge
