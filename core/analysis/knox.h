// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/planepoints.h"
#include "core/base/parallelfor.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace jingge {

enum class Metric { Euclidean, Manhattan };

struct KnoxSetting {
    std::vector<double> spaceEdges; ///< metres, rising, the first 0; bands are [edge, next edge)
    std::vector<double> timeEdges;  ///< days, rising, the first 0; may be empty when hasSameDay
    bool hasSameDay = false;        ///< the band of equal dates, before the others
    Metric metric = Metric::Euclidean;
    int permutations = 999;
    std::uint64_t seed = 1;
};

/// Pairs of one band of distances and one of times.
struct KnoxCell {
    std::int64_t observed = 0;
    double expected = 0;         ///< mean over the permutations
    std::optional<double> ratio; ///< observed / expected; none when nothing is expected
    double p = 1;                ///< (1 + permutations with at least as many pairs) / (1 + permutations)
};

/// What people can act on. Bands above chance (p < 0.05) count from the nearest and soonest on, without a gap;
/// the first of time counts only when its pairs beyond those of the same day are above chance too.
struct KnoxFinding {
    enum class Kind { Nothing, SameDayOnly, Watch };
    Kind kind = Kind::Nothing;
    double metres = 0; ///< for Watch: how far around
    double days = 0;   ///< and how long
};
[[nodiscard]] KnoxFinding knoxFinding(const KnoxSetting& setting, const std::vector<KnoxCell>& cells);

/// Knox's test (1964) with Monte Carlo inference by shuffling the times among the places (Besag and Diggle
/// 1977). Cells in the order of distance bands, then time bands. `times` are seconds of civil time, one a
/// point. The same seed gives the same answer for any number of threads. Cost: pairs within the largest
/// distance × permutations × about a nanosecond; 8 bytes a pair. Errors: Data for more than 200 million
/// pairs, Cancelled.
[[nodiscard]] Result<std::vector<KnoxCell>> knoxTest(const std::vector<PlanePoint>& points,
                                                     const std::vector<std::int64_t>& times,
                                                     const KnoxSetting& setting, const ParallelFor& loop,
                                                     const TaskContext& context = {});

} // namespace jingge
