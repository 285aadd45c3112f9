// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/task.h"
#include "core/frame/frame.h"

#include <array>
#include <optional>
#include <span>

namespace jingge {

/// Whether the calls came back within some days after a task was closed.
struct Recurrence {
    int days = 0;
    bool isOver =
        false;     ///< the data reach so far; otherwise nothing can be told yet, however few calls there are
    int calls = 0; ///< of the task's matter so far
};

/// For 30, 60 and 90 days after closedAt. The matter is what the rule's key says of the task's calls; without
/// a rule, the address and the category of the first of them. rows: the task's incidents in the frame, at
/// least one. Errors: see rowsOfRule().
[[nodiscard]] Result<std::array<Recurrence, 3>> recurrenceOf(const Frame& frame,
                                                             const std::optional<Rule>& rule,
                                                             std::span<const std::uint32_t> rows,
                                                             CivilTime closedAt);

/// Rows of the frame with these incidents, in order; ids that are not there are left out.
[[nodiscard]] std::vector<std::uint32_t> rowsOfIncidents(const Frame& frame, std::span<const IncidentId> ids);

} // namespace jingge
