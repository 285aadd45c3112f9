// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/planepoints.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace jingge {

/// How a place and its neighbours stand to the mean, where that is more than chance.
enum class MoranCluster { None, HighHigh, LowLow, HighLow, LowHigh };
[[nodiscard]] std::string_view moranClusterName(MoranCluster cluster); ///< "none" "high-high" …

struct LocalMoran {
    std::int64_t count = 0;
    std::size_t neighbours = 0;
    std::optional<double> i; ///< none without neighbours, or when all counts are equal
    std::optional<double> expected;
    std::optional<double> variance;
    std::optional<double> z;
    std::optional<double> p;                   ///< two-sided, normal
    MoranCluster cluster = MoranCluster::None; ///< at a false-discovery rate of 5 %
};

struct GlobalMoran {
    double i = 0;
    double expected = 0;
    double variance = 0; ///< under randomisation
    double z = 0;
    double p = 1;           ///< two-sided, normal
    std::size_t places = 0; ///< that have neighbours
};

struct Moran {
    std::vector<LocalMoran> local;
    std::optional<GlobalMoran>
        global; ///< none when all counts are equal, or fewer than four places have neighbours
};

/// Moran's I (1950), global under randomisation (Cliff and Ord 1981) and local with the conditional moments
/// (Anselin 1995, Sokal and others 1998), as spdep's moran.test() and localmoran(): neighbours lie at most
/// `metres` apart, itself not included, weights of a place add up to 1. Cost: neighbours of all places.
[[nodiscard]] Moran moran(const std::vector<PlanePoint>& places, const std::vector<std::int64_t>& counts,
                          double metres);

} // namespace jingge
