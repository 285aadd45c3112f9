// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frame/daycounting.h"
#include "core/state/usualcounts.h"

#include <optional>
#include <vector>

namespace jingge {

/// The week of one area, or of the station, by quarters of an hour, and the same summed over its earlier
/// windows: from it every slot, split and start of the day is answered without counting again. Hours and
/// weekdays of the filter do not take part. A value: made on any thread.
struct DayProfile {
    QuarterCounts counts{};
    QuarterCounts usualSums{};
    EarlierWindows windows;
};

/// area: position in the drawn level; nullopt = everything. Errors: those of FilterBitmaps::apply.
[[nodiscard]] Result<DayProfile> countDayProfile(const Frame& frame, const Filter& filter,
                                                 std::optional<std::int32_t> area,
                                                 const RowSet* textRows = nullptr);

/// How quarters are put together to the slots of an axis.
struct SlotPlan {
    int slotMinutes = 60; ///< a multiple of 15 that divides a day
    int firstMinute = 0;  ///< of the day, a multiple of 15: where the axis and each of its days begin
    std::uint8_t calendarDays = kAllWeekdays; ///< weekdays that count, by the calendar
    std::uint8_t axisDays = kAllWeekdays;     ///< weekdays that count, by the days that begin at firstMinute
};
/// 1440 / slotMinutes sums from firstMinute on.
[[nodiscard]] std::vector<std::int64_t> foldQuarters(const QuarterCounts& counts, const SlotPlan& plan);
/// The sum between two minutes of the day, multiples of 15; `to` may lie beyond midnight.
[[nodiscard]] std::int64_t sumOfMinutes(const QuarterCounts& counts, int from, int to,
                                        std::uint8_t calendarDays);

/// Calendar days of a range, the partial ones too, that are one of the weekdays.
[[nodiscard]] int daysAmong(const TimeRange& range, std::uint8_t weekdays);

} // namespace jingge
