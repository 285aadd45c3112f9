// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/table.h"
#include "core/workspace/taskcard.h"

#include <span>
#include <vector>

namespace jingge {

[[nodiscard]] Table taskTable(std::span<const Task> tasks, CivilTime now);
[[nodiscard]] Table taskLogTable(const std::vector<TaskEvent>& events);
/// One row; after closing: calls of its matter within 30, 60 and 90 days, none where it cannot be told yet.
[[nodiscard]] Table taskCardTable(const TaskCard& card, CivilTime now);

} // namespace jingge
