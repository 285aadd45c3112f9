// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/usualrange.h"

#include <algorithm>
#include <cmath>

namespace jingge {
namespace {

constexpr std::int64_t kWeekSeconds = 7 * kDaySeconds;

/// √C < √H + 1 with H = sum / n, as (nC − sum − n)² < 4 · n · sum.
bool isUnderHighEdge(std::int64_t count, std::int64_t sum, std::int64_t n)
{
    const std::int64_t beyond = n * count - sum - n;
    return beyond < 0 || beyond * beyond < 4 * n * sum;
}

/// √C > √H − 1, as (sum − n − nC)² < 4 · n² · C.
bool isOverLowEdge(std::int64_t count, std::int64_t sum, std::int64_t n)
{
    const std::int64_t lacking = sum - n - n * count;
    return lacking < 0 || lacking * lacking < 4 * n * n * count;
}

} // namespace

EarlierWindows earlierWindows(const TimeRange& period, const TimeRange& data, int most)
{
    EarlierWindows result;
    result.weeksApart =
        static_cast<int>(std::max<std::int64_t>(1, (period.seconds() + kWeekSeconds - 1) / kWeekSeconds));
    for (int i = 1; i <= most; ++i) {
        const std::int64_t back = i * result.weeksApart * kWeekSeconds;
        const TimeRange window{{period.from.seconds - back}, {period.to.seconds - back}};
        if (window.from < data.from)
            ++result.beforeData;
        else
            result.windows.push_back(window);
    }
    return result;
}

double UsualRange::lowEdge() const
{
    return mean < 1 ? 0 : (std::sqrt(mean) - 1) * (std::sqrt(mean) - 1);
}

double UsualRange::highEdge() const
{
    return (std::sqrt(mean) + 1) * (std::sqrt(mean) + 1);
}

UsualRange usualRange(std::int64_t sum, int windows)
{
    UsualRange range;
    range.mean = static_cast<double>(sum) / windows;
    // The edges in floating point are near enough to start from; the exact tests settle the count.
    range.low = std::max<std::int64_t>(0, static_cast<std::int64_t>(range.lowEdge()) - 1);
    while (!isOverLowEdge(range.low, sum, windows))
        ++range.low;
    range.high = static_cast<std::int64_t>(range.highEdge()) + 1;
    while (range.high > 0 && !isUnderHighEdge(range.high, sum, windows))
        --range.high;
    return range;
}

} // namespace jingge
