// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/changes.h"
#include "app/ctl/commands.h"
#include "app/ctl/incidentnumbers.h"
#include "app/ctl/session.h"
#include "app/ctl/tasktables.h"
#include "app/ctl/taskwords.h"
#include "core/base/text.h"
#include "core/ingest/rulefile.h"
#include "core/store/taskrepository.h"
#include "core/workflow/ruletrial.h"
#include "core/workflow/taskdesk.h"
#include "core/workspace/taskcard.h"

#include <QtGlobal>

#include <memory>

namespace jingge {

namespace {

Result<TaskQuery> queryOf(const TaskWords& words)
{
    TaskQuery query;
    query.officer = words.officer;
    query.grid = words.grid;
    query.rule = words.rule;
    if (words.states.empty())
        return query;
    for (const std::string_view piece : split(words.states, ',')) {
        const auto state = parseTaskState(trimmed(piece));
        if (!state)
            return usageError("--state",
                              {QT_TRANSLATE_NOOP("core", "no such state: %1"), {std::string(piece)}});
        query.states.push_back(*state);
    }
    return query;
}

Result<CivilTime> momentOf(const TaskWords& words)
{
    const auto time = readMoment(words.at, "--at");
    if (!time)
        return Unexpected(time.error());
    return time->value_or(SystemClock().now());
}

Result<int> runList(const TaskWords& words)
{
    const auto query = queryOf(words);
    const auto now = momentOf(words);
    const auto store = openTaskStore(words, false);
    if (!query || !now)
        return Unexpected(!query ? query.error() : now.error());
    if (!store)
        return Unexpected(store.error());
    auto tasks = readTasks(**store, *query);
    if (!tasks)
        return Unexpected(tasks.error());
    if (words.isOverdue)
        std::erase_if(*tasks, [&](const Task& task) { return !isOverdue(task, *now); });
    return words.output.print(taskTable(*tasks, *now));
}

Result<int> runShow(const TaskWords& words)
{
    const auto now = momentOf(words);
    const auto store = openTaskStore(words, false);
    if (!store || !now)
        return Unexpected(!store ? store.error() : now.error());
    const auto task = findTask(**store, words.id);
    if (!task)
        return Unexpected(task.error());
    const auto workspace = Workspace::open((*store)->path());
    if (!workspace)
        return Unexpected(workspace.error());
    const auto card = readTaskCard(**workspace, **store, task->id);
    if (!card)
        return Unexpected(card.error());
    return words.output.print(taskCardTable(*card, *now));
}

Result<int> runLog(const TaskWords& words)
{
    const auto store = openTaskStore(words, false);
    if (!store)
        return Unexpected(store.error());
    const auto task = findTask(**store, words.id);
    if (!task)
        return Unexpected(task.error());
    const auto events = readTaskEvents(**store, task->id);
    if (!events)
        return Unexpected(events.error());
    return words.output.print(taskLogTable(*events));
}

Result<TaskLevel> levelOf(const TaskWords& words, TaskLevel otherwise)
{
    if (words.level == 0)
        return otherwise;
    if (words.level < 1 || words.level > 3)
        return usageError("--level", QT_TRANSLATE_NOOP("core", "must be 1, 2 or 3"));
    return static_cast<TaskLevel>(words.level);
}

Result<int> runDraft(const TaskWords& words)
{
    const auto at = words.change.at();
    const auto level = levelOf(words, TaskLevel::Three);
    const auto path = words.store.path();
    if (!at || !level)
        return Unexpected(!at ? at.error() : level.error());
    if (!path)
        return Unexpected(path.error());
    const auto numbers = incidentNumbers(*path, "tasks draft", words.incidents);
    const auto store =
        numbers ? openTaskStore(words, true) : Result<std::unique_ptr<Store>>(Unexpected(numbers.error()));
    if (!store)
        return Unexpected(store.error());
    const auto duty = readDuty(**store);
    if (!duty)
        return Unexpected(duty.error());
    TaskDraft draft;
    draft.title = words.title;
    draft.measure = words.measure;
    draft.level = *level;
    draft.grid = words.grid;
    draft.officer = words.officer.empty() ? ownerOf(duty->station, words.grid) : words.officer;
    draft.at = *at;
    draft.now = words.change.now();
    draft.person = words.change.person();
    draft.text = words.text;
    const auto task = draftTask(**store, draft, *numbers);
    if (!task)
        return Unexpected(task.error());
    return words.output.print(taskTable(std::span(&*task, 1), *at));
}

Result<int> runMove(const TaskWords& words, TaskMove move)
{
    const auto at = words.change.at();
    if (!at)
        return Unexpected(at.error());
    TaskStep step{move, *at, words.change.now(), words.change.person(), words.text, words.officer, {}, {}};
    step.party = words.party;
    if (!words.due.empty()) {
        step.dueAt = parseIsoTime(words.due);
        if (!step.dueAt)
            return usageError("--due",
                              {QT_TRANSLATE_NOOP("core", "not a date or a date-time: %1"), {words.due}});
    }
    if (words.level != 0) {
        const auto level = levelOf(words, TaskLevel::Three);
        if (!level)
            return Unexpected(level.error());
        step.level = *level;
    }
    const auto store = openTaskStore(words, true);
    if (!store)
        return Unexpected(store.error());
    const auto seen = findTask(**store, words.id);
    const auto duty = readDuty(**store);
    if (!seen || !duty)
        return Unexpected(!seen ? seen.error() : duty.error());
    const auto after = moveTask(**store, *seen, step, duty->calendar);
    if (!after)
        return Unexpected(after.error());
    return words.output.print(taskTable(std::span(&*after, 1), *at));
}

void addReading(Command tasks)
{
    std::shared_ptr<TaskWords> words;
    Command list = addTaskCommand(tasks, "list", "Tasks, as they were raised", words);
    list.text("--state", words->states, "draft, issued, working, review, closed, struck; several with commas")
        .text("--officer", words->officer, "Of one officer")
        .text("--grid", words->grid, "Of one grid")
        .text("--rule", words->rule, "Raised by one rule")
        .text("--at", words->at, "Ages and deadlines as of this time (default: now)")
        .flag("--overdue", words->isOverdue, "Overdue ones alone")
        .run([words] { return runList(*words); });
    Command show =
        addTaskCommand(tasks, "show", "One task, and whether the calls came back after it was closed", words);
    show.text("--id", words->id, "Number or id of the task", true)
        .text("--at", words->at, "As of this time (default: now)")
        .run([words] { return runShow(*words); });
    Command log = addTaskCommand(tasks, "log", "Every step of one task", words);
    log.text("--id", words->id, "Number or id of the task", true).run([words] { return runLog(*words); });
}

void addDraft(Command tasks)
{
    std::shared_ptr<TaskWords> words;
    Command draft = addTaskCommand(tasks, "draft", "A task by hand", words);
    words->change.addTo(draft);
    draft.text("--title", words->title, "What it is about", true)
        .text("--measure", words->measure, "What is to be done")
        .text("--grid", words->grid, "Code of the grid")
        .text("--officer", words->officer, "For whom (default: the grid's owner)")
        .number("--level", words->level, "1 (most urgent), 2 or 3")
        .text("--incidents", words->incidents, "Source ids of its incidents, with commas")
        .text("--text", words->text, "Why")
        .run([words] { return runDraft(*words); });
}

void addMove(Command tasks, TaskMove move, const std::string& help)
{
    std::shared_ptr<TaskWords> words;
    Command command = addTaskCommand(tasks, std::string(taskMoveText(move)), help, words);
    words->change.addTo(command);
    command.text("--id", words->id, "Number or id of the task", true)
        .text("--text", words->text, "What or why", needsText(move));
    if (move == TaskMove::Issue)
        command.text("--to", words->officer, "Officer (default: whom the task names)")
            .text("--due", words->due, "Deadline (default: by its level, in working days)");
    if (move == TaskMove::Refer)
        command.text("--party", words->party, "To whom outside the station", true)
            .text("--due", words->due, "When their reply is due");
    if (move == TaskMove::Escalate)
        command.number("--level", words->level, "To this level (default: one more urgent)");
    command.run([words, move] { return runMove(*words, move); });
}

} // namespace

void addTasks(Command root)
{
    Command tasks = root.add("tasks", "Tasks for officers, from draft to close");
    addReading(tasks);
    addDraft(tasks);
    addMove(tasks, TaskMove::Issue, "Give it to an officer");
    addMove(tasks, TaskMove::Receive, "The officer has it");
    addMove(tasks, TaskMove::Feedback, "What was done");
    addMove(tasks, TaskMove::Verify, "The feedback was checked and is true");
    addMove(tasks, TaskMove::Return, "The feedback is not enough");
    addMove(tasks, TaskMove::Close, "End it; its feedback must be verified");
    addMove(tasks, TaskMove::Strike, "End it without work; the reason stays");
    addMove(tasks, TaskMove::Note, "Write something into its log");
    addMove(tasks, TaskMove::Comment, "A leader's comment, also after its end");
    addMove(tasks, TaskMove::Escalate, "Make it more urgent");
    addMove(tasks, TaskMove::Refer, "Ask a party outside the station; it stays with its officer");
    addMove(tasks, TaskMove::Reply, "What that party answered");
    addTaskParts(tasks);
    addTaskSeries(tasks);
    addTaskSheets(tasks);
    addTaskSending(tasks);
#ifdef JINGGE_CHARTS
    addTaskSlip(tasks);
#endif
}

} // namespace jingge
