// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/incidentrow.h"
#include "core/workflow/recurrence.h"
#include "core/workflow/taskdesk.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace jingge {

class Store;
class Workspace;

/// A task with everything that its card shows.
struct TaskCard {
    Task task;
    std::vector<TaskEvent> events;
    std::vector<IncidentRow> incidents; ///< in order of time, masked
    std::optional<Rule> rule;           ///< the version that raised it
    std::optional<std::array<Recurrence, 3>> after; ///< of a closed task: whether the calls came back
};

/// Errors: see readTask(); Data when its rule does not read.
[[nodiscard]] Result<TaskCard> readTaskCard(const Workspace& workspace, const Store& store, TaskId id);

/// Makes one step as its own short writing session: opens the store, steps, closes. Durable when it returns. Errors: see
/// moveTask(); Store while another program writes.
[[nodiscard]] Result<Task> stepTask(const std::string& database, const HolidayCalendar& calendar, const Task& seen,
                                    const TaskStep& step);

/// The same for a new task; see draftTask().
[[nodiscard]] Result<Task> draftTask(const std::string& database, const TaskDraft& draft,
                                     std::span<const std::int64_t> incidents);

} // namespace jingge
