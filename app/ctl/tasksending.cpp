// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/taskwords.h"
#include "core/workspace/supervision.h"
#include "core/workspace/taskmessages.h"

#include <QtGlobal>

namespace jingge {

namespace {

/// What goes out, with all that sending asks for.
struct Outgoing {
    std::unique_ptr<Store> store;
    Duty duty;
    std::vector<Task> tasks;
    CivilTime at;
};

Result<Outgoing> openOutgoing(const TaskWords& words, DeliveryChannel channel)
{
    const auto at = words.change.at();
    if (!at)
        return Unexpected(at.error());
    auto store = openTaskStore(words, true);
    if (!store)
        return Unexpected(store.error());
    auto duty = readDuty(**store);
    auto tasks =
        duty ? tasksToDeliver(**store, channel) : Result<std::vector<Task>>(Unexpected(duty.error()));
    if (!tasks)
        return Unexpected(tasks.error());
    return Outgoing{std::move(*store), std::move(*duty), std::move(*tasks), *at};
}

Result<int> runOutbox(const TaskWords& words)
{
    const auto out = openOutgoing(words, DeliveryChannel::Outbox);
    if (!out)
        return Unexpected(out.error());
    const auto files =
        putIntoOutbox(*out->store, out->tasks, out->duty.station, out->at, words.change.person());
    if (!files)
        return Unexpected(files.error());
    Table table{{"file"}, {}};
    for (const std::string& file : *files)
        table.rows.push_back({file});
    return words.output.print(table);
}

Result<int> runSend(const TaskWords& words)
{
    if (words.seconds < 1 || words.seconds > 120)
        return usageError("--timeout", QT_TRANSLATE_NOOP("core", "the number must lie between 1 and 120"));
    const auto out = openOutgoing(words, DeliveryChannel::Webhook);
    if (!out)
        return Unexpected(out.error());
    const auto sent = sendToWebhook(*out->store, out->tasks, out->duty.station, out->at,
                                    words.change.person(), static_cast<int>(words.seconds));
    if (!sent)
        return Unexpected(sent.error());
    return words.output.print(Table{{"sent"}, {{std::int64_t{*sent}}}});
}

/// Since its deadline; below 0 = until it.
Cell hoursOver(const Task& task, CivilTime now)
{
    if (!task.dueAt)
        return {};
    return FixedNumber{static_cast<double>(now.seconds - task.dueAt->seconds) / 3600, 1};
}

Result<int> runBoard(const TaskWords& words)
{
    const auto store = openTaskStore(words, false);
    const auto asked = readMoment(words.at, "--at");
    if (!asked)
        return Unexpected(asked.error());
    const CivilTime now = asked->value_or(SystemClock().now());
    const auto concerns =
        store ? readConcerns(**store, now) : Result<std::vector<ConcernedTask>>(Unexpected(store.error()));
    if (!concerns)
        return Unexpected(concerns.error());
    Table table{{"concern", "number", "level", "title", "officer", "due_at", "hours_over"}, {}};
    for (const auto& [concern, task] : *concerns) {
        table.rows.push_back({std::string(taskConcernText(concern)), task.number,
                              std::int64_t{static_cast<int>(task.level)}, task.title, textCell(task.officer),
                              textCell(task.dueAt ? task.dueAt->text() : std::string()),
                              hoursOver(task, now)});
    }
    return words.output.print(table);
}

} // namespace

void addTaskSending(Command tasks)
{
    std::shared_ptr<TaskWords> words;
    Command outbox =
        addTaskCommand(tasks, "outbox", "Put issued tasks as files into the station's outbox folder", words);
    words->change.addTo(outbox);
    outbox.run([words] { return runOutbox(*words); });
    Command send = addTaskCommand(tasks, "send", "Tell the station's webhook of issued tasks, signed", words);
    words->change.addTo(send);
    send.number("--timeout", words->seconds, "Seconds after which the receiver counts as silent")
        .run([words] { return runSend(*words); });
    Command board = addTaskCommand(tasks, "board", "Tasks that somebody has to look at, and why", words);
    board.text("--at", words->at, "As of this time (default: now)").run([words] { return runBoard(*words); });
}

} // namespace jingge
