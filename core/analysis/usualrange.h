// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"

#include <cstdint>
#include <vector>

namespace jingge {

constexpr int kUsualWindows = 12; ///< earlier windows that are asked for
constexpr int kLeastWindows = 3;  ///< with fewer no range is given

/// The earlier windows that a period is compared with.
struct EarlierWindows {
    std::vector<TimeRange> windows; ///< the newest first
    int beforeData = 0;             ///< of those asked for, left out because they begin before the data does
    int weeksApart = 0;             ///< from the start of one to the start of the next

    [[nodiscard]] bool isEnough() const { return windows.size() >= kLeastWindows; }
    bool operator==(const EarlierWindows&) const = default;
};

/// Windows as long as the period that begin on the same weekday at the same time of day: each as many whole
/// weeks before the next as the period takes, so that none overlap. A window that begins before `data` is
/// left out and counted.
[[nodiscard]] EarlierWindows earlierWindows(const TimeRange& period, const TimeRange& data,
                                            int most = kUsualWindows);

/// Which whole counts C are usual against the mean H of earlier windows: |2(√C − √H)| < 2, about 95 in 100
/// when calls come independently (Wheeler 2016, after the variance-stabilising root of a Poisson count).
struct UsualRange {
    double mean = 0;
    std::int64_t low = 0;  ///< the least count within
    std::int64_t high = 0; ///< the greatest count within

    [[nodiscard]] bool isAbove(std::int64_t count) const { return count > high; }
    [[nodiscard]] bool isBelow(std::int64_t count) const { return count < low; }
    /// Where a count leaves the range, for drawing: (√H ± 1)²; the lower one 0 while H < 1.
    [[nodiscard]] double lowEdge() const;
    [[nodiscard]] double highEdge() const;
    bool operator==(const UsualRange&) const = default;
};

/// From the sum over so many windows (at least one). Whole-number arithmetic decides, no rounding does.
[[nodiscard]] UsualRange usualRange(std::int64_t sum, int windows);

} // namespace jingge
