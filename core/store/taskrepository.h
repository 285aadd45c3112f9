// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/task.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace jingge {

class Store;

/// Which tasks are asked for; empty parts let all pass.
struct TaskQuery {
    std::vector<TaskState> states;
    std::string officer;
    std::string grid;
    std::string rule; ///< code
};

/// Tasks in the order they were raised.
[[nodiscard]] Result<std::vector<Task>> readTasks(const Store& store, const TaskQuery& query = {});
/// Error (Data): there is no such task.
[[nodiscard]] Result<Task> readTask(const Store& store, TaskId id);
/// By the printed number, or by the id as a number.
[[nodiscard]] Result<Task> findTask(const Store& store, const std::string& numberOrId);
[[nodiscard]] Result<std::vector<TaskEvent>> readTaskEvents(const Store& store, TaskId id);

/// An incident of a task by the number all its versions share.
struct TaskIncident {
    std::int64_t number = 0;
    bool isAtRaise = false; ///< false: came later and was joined
};
[[nodiscard]] Result<std::vector<TaskIncident>> readTaskIncidents(const Store& store, TaskId id);
/// The ids of the current versions of those incidents, in order of number.
[[nodiscard]] Result<std::vector<IncidentId>> currentIncidents(const Store& store, TaskId id);
/// Every incident of every task that rules raised: (task, number).
[[nodiscard]] Result<std::vector<std::pair<TaskId, std::int64_t>>> readAllTaskIncidents(const Store& store);

/// A photo or document that an event brought. Its file: see attachmentFile().
struct TaskAttachment {
    int sequence = 0; ///< of the event
    std::string name; ///< as the file was called
    std::string kind; ///< jpg, png, pdf
    std::int64_t bytes = 0;
    std::string digest; ///< of the bytes
};
[[nodiscard]] Result<std::vector<TaskAttachment>> readAttachments(const Store& store, TaskId id);
[[nodiscard]] Result<std::vector<TaskAttachment>> readAllAttachments(const Store& store);

/// What one event makes of a task.
struct TaskChange {
    Task after;
    TaskEvent event;
    std::vector<std::int64_t> joined;         ///< incidents that the event brings
    std::optional<TaskAttachment> attachment; ///< likewise; its file is there already
};
/// Makes a task with its first event and its incidents, in one transaction. id, number and events of the
/// answer are set. ruleVersion: 0 = drafted by a person. origin: what the same step makes of the task it
/// comes from; the new number is put before that event's text.
[[nodiscard]] Result<Task> createTask(Store& store, Task task, std::int64_t ruleVersion,
                                      const TaskEvent& event, std::span<const std::int64_t> incidents,
                                      const TaskChange* origin = nullptr);
/// Writes what tasks are after an event each, together with the events, if their logs have still as many
/// entries as the caller has seen (after.events − 1): all of them or none. Error (Data): somebody else was
/// faster.
[[nodiscard]] Result<void> saveTasks(Store& store, std::span<const TaskChange> changes);

} // namespace jingge
