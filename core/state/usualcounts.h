// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/usualrange.h"
#include "core/state/stationcounts.h"

#include <array>
#include <optional>

namespace jingge {

using UsualHours = std::array<UsualRange, 24>;

/// From sums over so many windows.
[[nodiscard]] UsualHours usualHoursOf(const HourCounts& sums, int windows);

/// What is usual in the period of a filter: the counts of its earlier windows, summed by area, weekday and
/// hour under every other part of the filter, so that a brush over hours or weekdays is answered without
/// counting again. A value: made on any thread.
struct UsualCounts {
    EarlierWindows windows;
    AreaWeekCounts sums; ///< over all windows; empty when there are too few

    [[nodiscard]] bool isKnown() const { return windows.isEnough(); }
    [[nodiscard]] int count() const { return static_cast<int>(windows.windows.size()); }
    /// nullopt when there are too few windows.
    [[nodiscard]] std::optional<UsualHours> hoursOf(std::size_t area, std::uint8_t weekdays) const;
    [[nodiscard]] std::optional<UsualHours> hoursOfAll(std::uint8_t weekdays) const;
    /// Of one area's count under the masks.
    [[nodiscard]] std::optional<UsualRange> totalOf(std::size_t area, std::uint32_t hours,
                                                    std::uint8_t weekdays) const;
};

/// The period of a filter: its own ends, else those of the data; nullopt when there are none.
[[nodiscard]] std::optional<TimeRange> periodOf(const Frame& frame, const Filter& filter);
/// The rows that count under every part of the filter but its clock (hours, weekdays) and its period, which
/// `windows` replace. textRows: as for FilterBitmaps::apply, whose errors these are.
[[nodiscard]] Result<RowSet> rowsWithin(const Frame& frame, const Filter& filter,
                                        const std::vector<TimeRange>& windows,
                                        const RowSet* textRows = nullptr);
[[nodiscard]] Result<UsualCounts> countUsual(const Frame& frame, const Filter& filter,
                                             const RowSet* textRows = nullptr);

} // namespace jingge
