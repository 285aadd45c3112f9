// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/incidentnumbers.h"
#include "app/ctl/tasktables.h"
#include "app/ctl/taskwords.h"
#include "core/store/taskrepository.h"
#include "core/workflow/taskdesk.h"

namespace jingge {

namespace {

/// What a change of a task starts with.
struct OpenTask {
    std::unique_ptr<Store> store;
    Task seen;
    Duty duty;
    TaskStep step;
};

Result<OpenTask> openTask(const TaskWords& words, TaskMove move)
{
    const auto at = words.change.at();
    if (!at)
        return Unexpected(at.error());
    auto store = openTaskStore(words, true);
    if (!store)
        return Unexpected(store.error());
    auto seen = findTask(**store, words.id);
    auto duty = readDuty(**store);
    if (!seen || !duty)
        return Unexpected(!seen ? seen.error() : duty.error());
    TaskStep step{move, *at, words.change.now(), words.change.person(), words.text, {}, {}, {}};
    return OpenTask{std::move(*store), std::move(*seen), std::move(*duty), std::move(step)};
}

Result<int> print(const TaskWords& words, const Result<Task>& after, CivilTime at)
{
    return after ? words.output.print(taskTable(std::span(&*after, 1), at)) : Unexpected(after.error());
}

Result<int> runAttach(const TaskWords& words)
{
    const auto task = openTask(words, TaskMove::Attach);
    if (!task)
        return Unexpected(task.error());
    return print(words, attachToTask(*task->store, task->seen, task->step, words.file, task->duty.calendar),
                 task->step.at);
}

Result<int> runMerge(const TaskWords& words)
{
    const auto task = openTask(words, TaskMove::Merge);
    if (!task)
        return Unexpected(task.error());
    const auto into = findTask(*task->store, words.into);
    if (!into)
        return Unexpected(into.error());
    return print(words, mergeTasks(*task->store, task->seen, *into, task->step, task->duty.calendar),
                 task->step.at);
}

Result<int> runSplit(const TaskWords& words)
{
    const auto path = words.store.path();
    const auto numbers = path ? incidentNumbers(*path, "tasks split", words.incidents)
                              : Result<std::vector<std::int64_t>>(Unexpected(path.error()));
    if (!numbers)
        return Unexpected(numbers.error());
    const auto task = openTask(words, TaskMove::Note);
    if (!task)
        return Unexpected(task.error());
    return print(words, splitTask(*task->store, task->seen, task->step, *numbers, task->duty.calendar),
                 task->step.at);
}

Command addChange(Command tasks, const std::string& name, const std::string& help,
                  std::shared_ptr<TaskWords>& words)
{
    Command command = addTaskCommand(tasks, name, help, words);
    words->change.addTo(command);
    command.text("--id", words->id, "Number or id of the task", true);
    return command;
}

} // namespace

void addTaskParts(Command tasks)
{
    std::shared_ptr<TaskWords> words;
    Command attach = addChange(tasks, "attach", "Keep a photo or document with it", words);
    attach.text("--file", words->file, "JPEG, PNG or PDF of at most 20 MiB", true)
        .text("--text", words->text, "What it shows")
        .run([words] { return runAttach(*words); });
    Command merge =
        addChange(tasks, "merge", "Give its calls to another task of the same matter, and strike it", words);
    merge.text("--into", words->into, "Number or id of the other task", true)
        .text("--text", words->text, "Why", true)
        .run([words] { return runMerge(*words); });
    Command split = addChange(tasks, "split", "Draft a task of its own of some of its calls", words);
    split.text("--incidents", words->incidents, "Source ids of those calls, with commas", true)
        .text("--text", words->text, "Why", true)
        .run([words] { return runSplit(*words); });
}

} // namespace jingge
