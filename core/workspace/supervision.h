// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/task.h"

#include <string_view>
#include <vector>

namespace jingge {

class Store;

/// Why a leader has to look at a task; the first that fits.
enum class TaskConcern { Overdue, NoReply, Returned, NeverOpened, Unsigned, ToVerify };
[[nodiscard]] std::string_view
taskConcernText(TaskConcern concern); ///< overdue no-reply returned never-opened unsigned to-verify

struct ConcernedTask {
    TaskConcern concern = TaskConcern::Overdue;
    Task task;
};
/// By concern, then by deadline. Overdue: see isOverdue(). No reply: a party outside is late. Never opened:
/// issued, and neither printed, sent nor opened since. Unsigned: it was, and the officer has not received it.
[[nodiscard]] Result<std::vector<ConcernedTask>> readConcerns(const Store& store, CivilTime now);

} // namespace jingge
