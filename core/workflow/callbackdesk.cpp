// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/callbackdesk.h"

#include "core/base/text.h"
#include "core/seal/seal.h"
#include "core/store/callbackrepository.h"
#include "core/store/store.h"
#include "core/workflow/checkwords.h"
#include "core/workflow/deadline.h"

#include <QtGlobal>

#include <algorithm>

namespace jingge {

namespace {

Unexpected refuse(const std::string& where, Message why, Message mend = {})
{
    return fail(ErrorKind::Data, "callbacks", where, std::move(why), std::move(mend));
}

Result<bool> isSigned(const Store& store, const std::string& week)
{
    const auto signatures = readWeekSignatures(store, week);
    if (!signatures)
        return Unexpected(signatures.error());
    return !signatures->empty() && signatures->back().isSigned;
}

Result<void> checkAnswer(const std::string& where, const CallbackStep& step)
{
    if (step.move != CallbackMove::Reach && (step.isSolved || step.satisfaction))
        return refuse(where, QT_TRANSLATE_NOOP("core", "nobody was reached, so nobody can have answered"));
    if (step.nextOn && *step.nextOn < step.at.date())
        return refuse(where, {QT_TRANSLATE_NOOP("core", "the next call on %1 lies before this one"),
                              {step.nextOn->text()}});
    return {};
}

Result<void> checkStrike(const std::string& where, const CallbackStep& step,
                         const std::vector<CallbackEvent>& events)
{
    if (step.move != CallbackMove::Strike)
        return {};
    const auto struck = std::ranges::find(events, step.struck, &CallbackEvent::sequence);
    const bool isThere = struck != events.end() &&
                         (struck->move == CallbackMove::Attempt || struck->move == CallbackMove::Reach) &&
                         std::ranges::none_of(events, [&](const CallbackEvent& one) {
                             return one.move == CallbackMove::Strike && one.struck == step.struck;
                         });
    if (!isThere)
        return refuse(where, {QT_TRANSLATE_NOOP("core", "it has no entry %1 that can be struck"),
                              {std::to_string(step.struck)}});
    if (trimmed(step.text).empty())
        return refuse(where, QT_TRANSLATE_NOOP("core", "striking needs a reason"));
    return {};
}

Result<void> checkStep(const std::string& where, const Callback& seen, const CallbackStep& step,
                       const std::vector<CallbackEvent>& events)
{
    if (auto fine = checkWords("callbacks", where, step.person, step.measure + step.text); !fine)
        return fine;
    if (!isAllowed(seen.state, step.move, false))
        return refuse(
            where, {QT_TRANSLATE_NOOP("core", "%1 is not possible while it is %2"),
                    {std::string(callbackMoveText(step.move)), std::string(callbackStateText(seen.state))}});
    if (!events.empty() && step.at < events.back().at)
        return refuse(where, {QT_TRANSLATE_NOOP("core", "%1 lies before its last step of %2"),
                              {step.at.text(), events.back().at.text()}});
    if (auto fine = checkAnswer(where, step); !fine)
        return fine;
    return checkStrike(where, step, events);
}

CallbackEvent eventOf(const CallbackStep& step, int sequence)
{
    return {sequence,
            step.move,
            step.at,
            step.now,
            step.person,
            step.isSolved,
            step.satisfaction,
            maskNumbers(trimmed(step.measure)),
            step.nextOn,
            step.struck,
            {},
            maskNumbers(trimmed(step.text))};
}

CallbackChange changeOf(const Callback& seen, std::vector<CallbackEvent> events, CallbackEvent event)
{
    events.push_back(event);
    CallbackChange change{callbackOf(seen, events), std::move(event)};
    change.after.events = seen.events + 1; // of what the caller saw: the store compares
    return change;
}

Result<CallbackChange> changeOf(const Store& store, const std::string& where, const Callback& seen,
                                const CallbackStep& step)
{
    const auto isClosed = isSigned(store, seen.week);
    auto events = readCallbackEvents(store, seen.number);
    if (!isClosed || !events)
        return Unexpected(isClosed ? events.error() : isClosed.error());
    if (*isClosed)
        return refuse(where, {QT_TRANSLATE_NOOP("core", "the week %1 is signed"), {seen.week}},
                      QT_TRANSLATE_NOOP("core", "the team leader can revoke the signature, with a reason"));
    if (auto fine = checkStep(where, seen, step, *events); !fine)
        return Unexpected(fine.error());
    return changeOf(seen, std::move(*events), eventOf(step, seen.events + 1));
}

} // namespace

CivilTime callbackDeadline(const TimeRange& week, const HolidayCalendar& calendar)
{
    return afterWorkdays({week.to.seconds - 1}, kCallbackWorkdays, calendar);
}

Result<std::vector<Callback>> recordCallbacks(Store& store,
                                              std::span<const std::pair<Callback, CallbackStep>> steps,
                                              std::span<const std::string> places)
{
    std::vector<CallbackChange> changes;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto& [seen, step] = steps[i];
        auto change =
            changeOf(store, i < places.size() ? places[i] : std::to_string(seen.number), seen, step);
        if (!change)
            return Unexpected(change.error());
        changes.push_back(std::move(*change));
    }
    if (changes.empty())
        return std::vector<Callback>{};
    if (auto done = saveCallbacks(store, changes); !done)
        return Unexpected(done.error());
    std::vector<Callback> after;
    std::ranges::transform(changes, std::back_inserter(after), &CallbackChange::after);
    return after;
}

Result<Callback> recordCallback(Store& store, const Callback& seen, const CallbackStep& step)
{
    const std::pair one{seen, step};
    auto after = recordCallbacks(store, {&one, 1});
    if (!after)
        return Unexpected(after.error());
    return std::move(after->front());
}

Result<Task> draftCallbackTask(Store& store, const Callback& seen, const TaskDraft& draft)
{
    const std::string where = std::to_string(seen.number);
    if (!isAllowed(seen.state, CallbackMove::Task, false))
        return refuse(
            where, QT_TRANSLATE_NOOP(
                       "core", "only a caller who is dissatisfied or whose matter is unsolved gives a task"));
    if (!seen.task.isNone())
        return refuse(where, QT_TRANSLATE_NOOP("core", "it has its task already"));
    auto task = draftTask(store, draft, {&seen.number, 1});
    auto events = task ? readCallbackEvents(store, seen.number)
                       : Result<std::vector<CallbackEvent>>(Unexpected(task.error()));
    if (!events)
        return Unexpected(events.error());
    CallbackEvent event{
        seen.events + 1, CallbackMove::Task, draft.at, draft.now, draft.person, {}, {}, {}, {}, 0,
        task->id,        task->number};
    const CallbackChange change = changeOf(seen, std::move(*events), std::move(event));
    if (auto done = saveCallbacks(store, {&change, 1}); !done)
        return Unexpected(done.error());
    return task;
}

Result<WeekSignature> signWeek(Store& store, const WeekSignature& signature)
{
    const std::string& week = signature.week;
    const auto range = parseIsoWeek(week);
    if (!range)
        return refuse(week, QT_TRANSLATE_NOOP("core", "not a week such as 2025-W20"));
    if (auto fine = checkWords("callbacks", week, signature.person, signature.reason); !fine)
        return Unexpected(fine.error());
    const auto closed = isSigned(store, week);
    const auto before = readWeekSignatures(store, week);
    if (!closed || !before)
        return Unexpected(closed ? before.error() : closed.error());
    if (*closed)
        return refuse(week, QT_TRANSLATE_NOOP("core", "the week is signed already"));
    if (signature.at < range->to)
        return refuse(week,
                      {QT_TRANSLATE_NOOP("core", "the week is not over before %1"), {range->to.text()}});
    const std::int64_t open = signature.counts.due - signature.counts.attempted;
    if (open > 0 && trimmed(signature.reason).empty())
        return refuse(
            week, {QT_TRANSLATE_NOOP("core", "%1 calls were not tried; signing all the same needs a reason"),
                   {std::to_string(open)}});
    WeekSignature next = signature;
    next.isSigned = true;
    next.sequence = static_cast<int>(before->size()) + 1;
    if (auto done = addWeekSignature(store, next); !done)
        return Unexpected(done.error());
    return next;
}

Result<WeekSignature> revokeWeek(Store& store, const WeekSignature& revocation)
{
    const std::string& week = revocation.week;
    if (auto fine = checkWords("callbacks", week, revocation.person, revocation.reason); !fine)
        return Unexpected(fine.error());
    const auto before = readWeekSignatures(store, week);
    if (!before)
        return Unexpected(before.error());
    if (before->empty() || !before->back().isSigned)
        return refuse(week, QT_TRANSLATE_NOOP("core", "the week is not signed"));
    if (trimmed(revocation.reason).empty())
        return refuse(week, QT_TRANSLATE_NOOP("core", "revoking needs a reason"));
    WeekSignature next = revocation;
    next.isSigned = false;
    next.sequence = static_cast<int>(before->size()) + 1;
    if (auto done = addWeekSignature(store, next); !done)
        return Unexpected(done.error());
    return next;
}

} // namespace jingge
