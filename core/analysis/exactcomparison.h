// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace jingge {

/// Two counts held against each other as what they are, whole numbers that vary.
struct ExactComparison {
    double p = 1;                    ///< two-sided
    std::optional<double> ratio;     ///< rate now / rate before; none when both or the earlier count is 0
    double ratioLow = 0;             ///< 95 % bounds of the ratio (Clopper and Pearson 1934)
    std::optional<double> ratioHigh; ///< none = without bound
};

/// Whether a count differs from an earlier one that was counted over `earlierPeriods` equally long periods:
/// given both together, the later is binomial (Przyborowski and Wilenski 1940). p sums all outcomes that are
/// no likelier than the one seen, as R's poisson.test(). Exact for any size; cost: a few dozen tails.
[[nodiscard]] ExactComparison compareCounts(std::int64_t now, std::int64_t earlier,
                                            double earlierPeriods = 1);

/// Two-sided p of a count against a mean that is known, likewise.
[[nodiscard]] double exactPoisson(std::int64_t count, double mean);

} // namespace jingge
