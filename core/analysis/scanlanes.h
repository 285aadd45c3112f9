// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scanzones.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace jingge {

/// Windows that are counted side by side, one a lane.
constexpr std::size_t kScanLanes = 16;
/// The greatest count that a lane holds; a limit that no count reaches lies above.
constexpr std::uint16_t kMostScanCount = 65534;
constexpr std::uint16_t kNoScanLimit = 65535;

/// A cylinder that holds at least as many cases as its limit.
struct ReachedCylinder {
    std::uint32_t circle = 0;
    std::uint32_t window = 0; ///< position: 0 = the newest day alone
    std::uint16_t count = 0;
};

/// Cases of every place in each window, windows filled up to whole lanes: counts[place × windows + window].
/// Limits likewise: limits[circle × windows + window]. Appends every cylinder that reaches its limit. About a
/// tenth of a nanosecond a cylinder where the processor has AVX2.
void findReached(const ScanZones& zones, const std::uint16_t* counts, const std::uint16_t* limits,
                 std::size_t windows, std::vector<ReachedCylinder>& reached);

} // namespace jingge
