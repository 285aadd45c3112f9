// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace jingge {

/// Permutations that are counted side by side, one a lane.
constexpr std::size_t kKnoxLanes = 8;
/// Limits that one pass over the pairs compares with.
constexpr std::size_t kKnoxLimits = 4;

struct KnoxPair {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
};

using KnoxLaneCounts = std::array<std::array<std::int32_t, kKnoxLanes>, kKnoxLimits>;

/// For each lane and each limit, the pairs whose values differ by less than the limit. values[point ×
/// kKnoxLanes + lane]; at most 2^31 pairs. About a nanosecond a pair for all lanes where the processor has
/// AVX2.
void countCloserPairs(std::span<const KnoxPair> pairs, const std::int32_t* values,
                      const std::array<std::int32_t, kKnoxLimits>& limits, KnoxLaneCounts& counts);

} // namespace jingge
