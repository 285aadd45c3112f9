// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/incidentrow.h"
#include "core/store/taskrepository.h"
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
    std::vector<TaskAttachment> attachments;
    std::optional<Rule> rule;                       ///< the version that raised it
    std::optional<std::array<Recurrence, 3>> after; ///< of a closed task: whether the calls came back
};

/// Errors: see readTask(); Data when its rule does not read.
[[nodiscard]] Result<TaskCard> readTaskCard(const Workspace& workspace, const Store& store, TaskId id);

} // namespace jingge
