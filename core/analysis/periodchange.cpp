// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/periodchange.h"

#include <cmath>
#include <numbers>

namespace jingge {

namespace {

constexpr int kUsual = 2; ///< standard deviations

} // namespace

double changeScore(std::int64_t now, std::int64_t earlier)
{
    return std::numbers::sqrt2 *
           (std::sqrt(static_cast<double>(now)) - std::sqrt(static_cast<double>(earlier)));
}

/// 2 (√C − √P)² < t²  ⇔  2 (C + P) − t² < 4 √(C P)  ⇔  the left side is negative or its square below 16 C P.
bool isChangeBelow(std::int64_t now, std::int64_t earlier, int deviations)
{
    const double left = 2.0 * static_cast<double>(now + earlier) - deviations * deviations;
    return left < 0 || left * left < 16.0 * static_cast<double>(now) * static_cast<double>(earlier);
}

CountRange rangeBeside(std::int64_t earlier)
{
    const double root = std::sqrt(static_cast<double>(earlier));
    const double reach = kUsual / std::numbers::sqrt2;
    const double least = root > reach ? (root - reach) * (root - reach) : 0;
    CountRange range{static_cast<std::int64_t>(least),
                     static_cast<std::int64_t>((root + reach) * (root + reach))};
    while (!isChangeBelow(range.low, earlier, kUsual))
        ++range.low;
    while (range.low > 0 && isChangeBelow(range.low - 1, earlier, kUsual))
        --range.low;
    while (!isChangeBelow(range.high, earlier, kUsual))
        --range.high;
    while (isChangeBelow(range.high + 1, earlier, kUsual))
        ++range.high;
    return range;
}

int changeClass(std::int64_t now, std::int64_t earlier)
{
    int size = 3;
    for (int deviations = kUsual + 2; deviations >= kUsual; --deviations) {
        if (isChangeBelow(now, earlier, deviations))
            size = deviations - kUsual;
    }
    return now < earlier ? -size : size;
}

} // namespace jingge
