// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/tasksheet.h"
#include "app/ctl/taskwords.h"
#include "core/store/taskdeliveries.h"
#include "core/store/taskrepository.h"
#include "core/workspace/workspace.h"

#include <QtGlobal>

#include <algorithm>

namespace jingge {

namespace {

bool isOfTeam(const Station& station, const std::string& officer, const std::string& team)
{
    return std::ranges::any_of(station.teams,
                               [&](const auto& one) { return one.first == officer && one.second == team; });
}

/// Issued and working tasks of the officer or the team, or of everybody.
Result<std::vector<Task>> tasksFor(const TaskWords& words, const Store& store, const Station& station)
{
    TaskQuery query;
    query.states = {TaskState::Issued, TaskState::Working};
    query.officer = words.officer;
    auto tasks = readTasks(store, query);
    if (tasks && !words.team.empty())
        std::erase_if(*tasks, [&](const Task& task) { return !isOfTeam(station, task.officer, words.team); });
    return tasks;
}

Result<int> runSheet(const TaskWords& words)
{
    const auto at = words.change.at();
    const auto store = openTaskStore(words, true);
    if (!at || !store)
        return Unexpected(!at ? at.error() : store.error());
    if (!words.out.ends_with(".xlsx"))
        return usageError("--out", QT_TRANSLATE_NOOP("core", "a sheet is written as .xlsx"));
    const auto duty = readDuty(**store);
    const auto tasks =
        duty ? tasksFor(words, **store, duty->station) : Result<std::vector<Task>>(Unexpected(duty.error()));
    if (!tasks)
        return Unexpected(tasks.error());
    const auto workspace = Workspace::open((*store)->path());
    if (!workspace)
        return Unexpected(workspace.error());
    const std::string whose = !words.officer.empty() ? words.officer
                              : !words.team.empty()  ? words.team
                                                     : duty->station.name;
    if (auto done =
            writeTaskSheet(words.out, **workspace, **store, *tasks, {whose, weekText(at->date())}, *at);
        !done)
        return Unexpected(done.error());
    std::vector<TaskDelivery> deliveries;
    for (const Task& task : *tasks)
        deliveries.push_back({task.id, DeliveryChannel::Sheet, *at, words.change.person()});
    if (auto noted = addDeliveries(**store, deliveries); !noted)
        return Unexpected(noted.error());
    return words.output.print(
        Table{{"file", "tasks"}, {{words.out, static_cast<std::int64_t>(tasks->size())}}});
}

Result<int> runImport(const TaskWords& words)
{
    const auto at = words.change.at();
    const auto store = openTaskStore(words, true);
    if (!at || !store)
        return Unexpected(!at ? at.error() : store.error());
    const auto duty = readDuty(**store);
    if (!duty)
        return Unexpected(duty.error());
    const auto report =
        takeTaskSheet(**store, words.file, *at, words.change.now(), words.change.person(), duty->calendar);
    if (!report)
        return Unexpected(report.error());
    return words.output.print(
        Table{{"file", "fed_back", "received", "unchanged", "empty"},
              {{words.file, std::int64_t{report->fedBack}, std::int64_t{report->received},
                std::int64_t{report->unchanged}, std::int64_t{report->empty}}}});
}

} // namespace

void addTaskSheets(Command tasks)
{
    std::shared_ptr<TaskWords> words;
    Command sheet =
        addTaskCommand(tasks, "sheet", "A workbook of open tasks to be filled in and brought back", words);
    words->change.addTo(sheet);
    sheet.text("--out", words->out, "The workbook to write", true)
        .text("--officer", words->officer, "Of one officer")
        .text("--team", words->team, "Of one team of station.toml")
        .run([words] { return runSheet(*words); });
    Command taking =
        addTaskCommand(tasks, "import-sheet", "Read a filled sheet back, whole or not at all", words);
    words->change.addTo(taking);
    taking.text("--file", words->file, "The filled workbook", true).run([words] {
        return runImport(*words);
    });
}

} // namespace jingge
