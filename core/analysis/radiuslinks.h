// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/repeat.h"

#include <cstdint>
#include <vector>

namespace jingge {

constexpr double kGreatestRadiusMetres = 100000;

/// Connected components, of at least question.least incidents, of the links between any two located incidents of one
/// category group that are at most the radius and the window apart. categoryGroups: per category of the frame.
/// Cost: proportional to the incidents and to the pairs that lie in neighbouring cells, of a diagonal of the radius, and
/// within the window without being joined yet; a crowd at one place costs no more than its size.
[[nodiscard]] std::vector<RepeatGroup> radiusGroups(const Frame& frame, const RowSet& rows,
                                                    const std::vector<std::uint16_t>& categoryGroups,
                                                    const RepeatQuestion& question);

} // namespace jingge
