// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frame/frame.h"
#include "core/frame/moments.h"
#include "core/frame/rowset.h"

#include <array>
#include <cstdint>
#include <vector>

namespace jingge {

/// Weights of one area's hours of the day.
using HourWeights = std::array<double, 24>;

/// Incidents that happened at some time within a span, spread over the hours that it touches: weight of an
/// hour = overlap / length, so that each incident weighs one (Ratcliffe and McCullagh 1998).
struct AoristicAxis {
    std::vector<HourWeights> areas; ///< in the level's order; one more at the end for incidents in none
    std::int64_t spans = 0;         ///< spread over their span
    std::int64_t points = 0;        ///< taken at their moment: no span, or both ends the same
    std::int64_t dayOnly = 0;       ///< no span and known only to the day: left out
    std::int64_t tooLong = 0;       ///< span above the limit: left out
    std::int64_t reversed = 0;      ///< span that ends before it begins: left out
};
[[nodiscard]] AoristicAxis aoristicAxis(const Frame& frame, const RowSet& rows, const Moments& moments,
                                        Level level, std::int64_t longestSeconds = kDaySeconds);

/// Adds one span of [from, to), to > from, to the hours.
void addSpan(HourWeights& hours, std::int64_t from, std::int64_t to);

} // namespace jingge
