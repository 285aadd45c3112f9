// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/task.h"

#include <string>

namespace jingge {

class Store;

/// Records a step of a task in the audit log, with digests of the event and of what the task is after it.
/// Within the transaction that writes both.
[[nodiscard]] Result<void> recordTaskStep(Store& store, const Task& after, const TaskEvent& event);

/// A digest over all events of tasks that have no record in the log: those older than it. Empty where there
/// is none.
[[nodiscard]] Result<std::string> unrecordedTaskDigest(const Store& store);

/// What checkTasks() found.
struct TaskCheck {
    std::int64_t events = 0;
    std::int64_t wrong = 0;
    std::string first; ///< number of the first task that is not what its log says
};
/// Every task and every event against the audit log.
[[nodiscard]] Result<TaskCheck> checkTasks(const Store& store);

} // namespace jingge
