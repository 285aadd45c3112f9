// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/taskdesk.h"

#include "core/base/text.h"
#include "core/store/store.h"
#include "core/store/taskrepository.h"
#include "core/workflow/attachment.h"
#include "core/workflow/checkwords.h"
#include "core/workflow/deadline.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace jingge {

namespace {

Unexpected refuse(const std::string& where, Message why, Message mend = {})
{
    return fail(ErrorKind::Data, "tasks", where, std::move(why), std::move(mend));
}

std::string allowedMoves(const Task& task)
{
    std::string words;
    for (const TaskMove move : movesFrom(task.state, task.isVerified)) {
        if (move != TaskMove::Join)
            words.append(words.empty() ? "" : ", ").append(taskMoveText(move));
    }
    return words;
}

Result<void> issue(Task& after, const TaskStep& step, const HolidayCalendar& calendar)
{
    if (!step.officer.empty())
        after.officer = step.officer;
    if (after.officer.empty())
        return refuse(
            after.number, QT_TRANSLATE_NOOP("core", "nobody to issue it to"),
            QT_TRANSLATE_NOOP("core", "name an officer, or give the grid an owner in station.toml"));
    after.issuedAt = step.at;
    after.receivedAt.reset();
    after.dueAt = step.dueAt.value_or(deadlineOf(after.level, step.at, calendar));
    if (*after.dueAt <= step.at)
        return refuse(after.number,
                      {QT_TRANSLATE_NOOP("core", "the deadline %1 has passed"), {after.dueAt->text()}});
    return {};
}

Result<void> escalate(Task& after, const TaskStep& step)
{
    const int now = static_cast<int>(after.level);
    const int wanted = step.level ? static_cast<int>(*step.level) : now - 1;
    if (wanted >= now || wanted < 1)
        return refuse(after.number, QT_TRANSLATE_NOOP("core", "its level cannot be raised further"));
    after.level = static_cast<TaskLevel>(wanted);
    return {};
}

Result<void> refer(Task& after, const TaskStep& step)
{
    if (trimmed(step.party).empty())
        return refuse(after.number, QT_TRANSLATE_NOOP("core", "to whom it is referred is missing"));
    if (step.dueAt && *step.dueAt <= step.at)
        return refuse(after.number,
                      {QT_TRANSLATE_NOOP("core", "the deadline %1 has passed"), {step.dueAt->text()}});
    after.party = trimmed(step.party);
    after.partyDueAt = step.dueAt;
    return {};
}

Result<void> takeReply(Task& after)
{
    if (after.party.empty())
        return refuse(after.number, QT_TRANSLATE_NOOP("core", "nobody outside was asked"));
    after.party.clear();
    after.partyDueAt.reset();
    return {};
}

/// What the move changes besides the state.
Result<void> apply(Task& after, const TaskStep& step, const HolidayCalendar& calendar)
{
    switch (step.move) {
    case TaskMove::Issue:
        return issue(after, step, calendar);
    case TaskMove::Escalate:
        return escalate(after, step);
    case TaskMove::Receive:
        after.receivedAt = step.at;
        break;
    case TaskMove::Verify:
        after.isVerified = true;
        break;
    case TaskMove::Return:
        after.isVerified = false;
        ++after.returns;
        break;
    case TaskMove::Close:
    case TaskMove::Strike:
    case TaskMove::Merge:
        after.closedAt = step.at;
        break;
    case TaskMove::Refer:
        return refer(after, step);
    case TaskMove::Reply:
        return takeReply(after);
    case TaskMove::Draft:
    case TaskMove::Feedback:
    case TaskMove::Note:
    case TaskMove::Join:
    case TaskMove::Comment:
    case TaskMove::Attach:
        break;
    }
    return {};
}

Result<void> checkOrder(Store& store, const Task& task, CivilTime at)
{
    const auto events = readTaskEvents(store, task.id);
    if (!events)
        return Unexpected(events.error());
    if (!events->empty() && at < events->back().at)
        return refuse(task.number, {QT_TRANSLATE_NOOP("core", "%1 lies before its last step of %2"),
                                    {at.text(), events->back().at.text()}});
    return {};
}

Result<Task> createDraft(Store& store, const TaskDraft& draft, std::span<const std::int64_t> incidents,
                         const TaskChange* origin)
{
    if (auto fine = checkWords("tasks", "draft", draft.person, draft.text); !fine)
        return Unexpected(fine.error());
    if (trimmed(draft.title).empty())
        return refuse("draft", QT_TRANSLATE_NOOP("core", "a task needs a title"));
    if (auto fine = checkWords("tasks", "draft", draft.person, draft.title + draft.measure); !fine)
        return Unexpected(fine.error());
    Task task;
    task.title = trimmed(draft.title);
    task.measure = draft.measure;
    task.level = draft.level;
    task.key = draft.matter;
    task.grid = draft.grid;
    task.officer = draft.officer;
    task.raisedBy = draft.person;
    task.raisedAt = draft.at;
    const TaskEvent event{1,        TaskMove::Draft, TaskState::Draft, TaskState::Draft,
                          draft.at, draft.now,       draft.person,     draft.text};
    return createTask(store, std::move(task), draft.ruleVersion, event, incidents, origin);
}

} // namespace

Result<TaskChange> proposeMove(Store& store, const Task& seen, const TaskStep& step,
                               const HolidayCalendar& calendar)
{
    const auto state = stateAfter(seen.state, step.move, seen.isVerified);
    if (!state)
        return refuse(seen.number,
                      {QT_TRANSLATE_NOOP("core", "%1 is not possible while it is %2; possible: %3"),
                       {std::string(taskMoveText(step.move)), std::string(taskStateText(seen.state)),
                        allowedMoves(seen)}});
    if (auto fine = checkWords("tasks", seen.number, step.person, step.text + step.officer + step.party);
        !fine)
        return Unexpected(fine.error());
    if (needsText(step.move) && trimmed(step.text).empty())
        return refuse(seen.number,
                      {QT_TRANSLATE_NOOP("core", "%1 needs a text"), {std::string(taskMoveText(step.move))}});
    if (auto fine = checkOrder(store, seen, step.at); !fine)
        return Unexpected(fine.error());
    TaskChange change{seen, {}, {}, {}};
    Task& after = change.after;
    after.state = *state;
    ++after.events;
    if (auto done = apply(after, step, calendar); !done)
        return Unexpected(done.error());
    change.event = {
        after.events, step.move,
        seen.state,   *state,
        step.at,      step.now,
        step.person,  step.move == TaskMove::Issue && step.text.empty() ? after.officer : step.text};
    if (step.move == TaskMove::Refer)
        change.event.text = step.party + ": " + step.text;
    return change;
}

Result<Task> draftTask(Store& store, const TaskDraft& draft, std::span<const std::int64_t> incidents)
{
    return createDraft(store, draft, incidents, nullptr);
}

Result<Task> moveTask(Store& store, const Task& seen, const TaskStep& step, const HolidayCalendar& calendar,
                      std::span<const std::int64_t> joined)
{
    auto change = proposeMove(store, seen, step, calendar);
    if (!change)
        return Unexpected(change.error());
    change->joined.assign(joined.begin(), joined.end());
    if (auto done = saveTasks(store, {&*change, 1}); !done)
        return Unexpected(done.error());
    return std::move(change->after);
}

Result<Task> attachToTask(Store& store, const Task& seen, const TaskStep& step, const std::string& path,
                          const HolidayCalendar& calendar)
{
    auto change = proposeMove(store, seen, step, calendar);
    auto attachment =
        change ? keepAttachment(store.path(), path) : Result<TaskAttachment>(Unexpected(change.error()));
    if (!attachment)
        return Unexpected(attachment.error());
    attachment->sequence = change->event.sequence;
    change->event.text = attachment->name + (step.text.empty() ? "" : ": " + step.text);
    change->attachment = std::move(*attachment);
    if (auto done = saveTasks(store, {&*change, 1}); !done)
        return Unexpected(done.error());
    return std::move(change->after);
}

Result<Task> mergeTasks(Store& store, const Task& from, const Task& into, const TaskStep& step,
                        const HolidayCalendar& calendar)
{
    if (from.id == into.id)
        return refuse(from.number, QT_TRANSLATE_NOOP("core", "a task cannot be merged into itself"));
    TaskStep out = step;
    out.move = TaskMove::Merge;
    out.text = into.number + (step.text.empty() ? "" : ": " + step.text);
    TaskStep in = step;
    in.move = TaskMove::Join;
    in.text = from.number;
    auto gone = proposeMove(store, from, out, calendar);
    auto grown = gone ? proposeMove(store, into, in, calendar) : Result<TaskChange>(Unexpected(gone.error()));
    const auto incidents = grown ? readTaskIncidents(store, from.id)
                                 : Result<std::vector<TaskIncident>>(Unexpected(grown.error()));
    if (!incidents)
        return Unexpected(incidents.error());
    for (const TaskIncident& one : *incidents)
        grown->joined.push_back(one.number);
    const std::array changes{std::move(*gone), std::move(*grown)};
    if (auto done = saveTasks(store, changes); !done)
        return Unexpected(done.error());
    return changes[1].after;
}

Result<Task> splitTask(Store& store, const Task& from, const TaskStep& step,
                       std::span<const std::int64_t> incidents, const HolidayCalendar& calendar)
{
    const auto have = readTaskIncidents(store, from.id);
    if (!have)
        return Unexpected(have.error());
    for (const std::int64_t number : incidents) {
        if (std::ranges::find(*have, number, &TaskIncident::number) == have->end())
            return refuse(from.number, {QT_TRANSLATE_NOOP("core", "it has no call with the number %1"),
                                        {std::to_string(number)}});
    }
    if (incidents.empty() || incidents.size() >= have->size())
        return refuse(from.number,
                      QT_TRANSLATE_NOOP("core", "a part of its calls must be named, not none and not all"));
    TaskStep note = step;
    note.move = TaskMove::Note;
    const auto noted = proposeMove(store, from, note, calendar);
    if (!noted)
        return Unexpected(noted.error());
    TaskDraft draft;
    draft.title = from.title;
    draft.measure = from.measure;
    draft.level = from.level;
    draft.grid = from.grid;
    draft.officer = from.officer;
    draft.matter = from.key;
    draft.at = step.at;
    draft.now = step.now;
    draft.person = step.person;
    draft.text = from.number;
    return createDraft(store, draft, incidents, &*noted);
}

} // namespace jingge
