// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/supervision.h"

#include "core/store/taskdeliveries.h"
#include "core/store/taskrepository.h"

#include <algorithm>
#include <array>
#include <map>

namespace jingge {

namespace {

constexpr std::array<std::string_view, 6> kNames{"overdue",      "no-reply", "returned",
                                                 "never-opened", "unsigned", "to-verify"};

std::optional<TaskConcern> concernOf(const Task& task, bool isDelivered, CivilTime now)
{
    if (!isOpen(task.state))
        return std::nullopt;
    if (isOverdue(task, now))
        return TaskConcern::Overdue;
    if (task.partyDueAt && *task.partyDueAt < now)
        return TaskConcern::NoReply;
    if (task.state == TaskState::Working && task.returns > 0)
        return TaskConcern::Returned;
    if (task.state == TaskState::Issued)
        return isDelivered ? TaskConcern::Unsigned : TaskConcern::NeverOpened;
    return task.state == TaskState::Review ? std::optional(TaskConcern::ToVerify) : std::nullopt;
}

} // namespace

std::string_view taskConcernText(TaskConcern concern)
{
    return kNames[static_cast<std::size_t>(concern)];
}

Result<std::vector<ConcernedTask>> readConcerns(const Store& store, CivilTime now)
{
    auto tasks = readTasks(store);
    const auto deliveries =
        tasks ? readDeliveries(store) : Result<std::vector<TaskDelivery>>(Unexpected(tasks.error()));
    if (!deliveries)
        return Unexpected(deliveries.error());
    std::map<TaskId, CivilTime> last;
    for (const TaskDelivery& one : *deliveries)
        last[one.task] = std::max(last[one.task], one.at);
    std::vector<ConcernedTask> concerns;
    for (Task& task : *tasks) {
        const auto found = last.find(task.id);
        const bool isDelivered = found != last.end() && task.issuedAt && *task.issuedAt <= found->second;
        if (const auto concern = concernOf(task, isDelivered, now))
            concerns.push_back({*concern, std::move(task)});
    }
    std::ranges::stable_sort(concerns, {}, [](const ConcernedTask& one) {
        return std::pair(one.concern, one.task.dueAt.value_or(CivilTime{INT64_MAX}));
    });
    return concerns;
}

} // namespace jingge
