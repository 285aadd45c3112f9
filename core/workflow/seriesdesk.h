// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/task.h"
#include "core/domain/taskseries.h"

#include <string>
#include <vector>

namespace jingge {

class Store;

/// Durable when it returns. Errors (Data): no title, nobody who makes it, a text that cannot be kept, an end
/// before the beginning.
[[nodiscard]] Result<TaskSeries> addSeries(Store& store, const TaskSeries& series);

/// Drafts the task of each running series whose last day until `today` has none yet; days that were missed
/// before it are not made up for. A second run drafts nothing. The tasks that were drafted.
[[nodiscard]] Result<std::vector<Task>> raiseSeries(Store& store, CivilTime now, const std::string& person);

} // namespace jingge
