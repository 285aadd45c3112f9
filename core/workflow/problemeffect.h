// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/effect.h"
#include "core/base/result.h"
#include "core/domain/problem.h"
#include "core/frame/frame.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace jingge {

/// Whether a problem's calls came back within some days after it was closed.
struct ProblemSpan {
    int days = 0;
    bool isOver = false;     ///< the data reach so far
    std::int64_t before = 0; ///< calls in as many days before it was opened
    std::int64_t after = 0;  ///< calls so far in the days after it was closed
    /// Beside grids that are alike by their counts before; none while it is not over, or without grids to
    /// compare with.
    std::optional<EffectEstimate> ratio;
};

struct ProblemCounts {
    std::int64_t calls = 0;           ///< at its place and of its categories, in all the data
    std::int64_t whileOpen = 0;       ///< since it was opened, until it was closed
    std::array<ProblemSpan, 3> spans; ///< 30, 60, 90 days; empty (days = 0) while it is open
    std::vector<std::uint32_t> rows;  ///< those calls, in order of time
};

/// Calls of a problem: those that count, inside its outline or else in its grid, of its categories. Errors
/// (Data): an unknown grid, an outline that is none.
[[nodiscard]] Result<ProblemCounts> countProblem(const Frame& frame, const Problem& problem);

} // namespace jingge
