// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/taskslip.h"
#include "core/workspace/duty.h"
#include "core/workspace/taskcard.h"

namespace jingge {

/// What is printed of a task: the text of its first event is why, the newest calls come first.
[[nodiscard]] TaskSlip slipOf(const TaskCard& card, const Duty& duty, CivilTime now,
                              const std::string& person);

} // namespace jingge
