// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frame/frame.h"
#include "core/frame/rowset.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace jingge {

/// Counts of each quarter of an hour of each weekday, [0] = Monday.
using QuarterCounts = std::array<std::array<std::int64_t, 96>, 7>;

/// Of one area of the level, or of all incidents, in none too; those known only to the day are left out.
[[nodiscard]] QuarterCounts countByWeekdayAndQuarter(const Frame& frame, const RowSet& rows, Level level,
                                                     std::optional<std::int32_t> area);

/// Counts of consecutive days.
struct DayCounts {
    CivilDate first;
    std::vector<std::int64_t> counts;

    /// 0 outside of them.
    [[nodiscard]] std::int64_t at(CivilDate day) const;
    bool operator==(const DayCounts&) const = default;
};

/// Incidents a day over the days of `range`. A day begins at minute `dayStart` of the calendar day that it is
/// named after; an incident known only to its day counts on that day.
[[nodiscard]] DayCounts countByDay(const Frame& frame, const RowSet& rows, const TimeRange& range,
                                   int dayStart = 0);

} // namespace jingge
