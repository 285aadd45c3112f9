// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/domain/holidays.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

/// With which earlier period one is compared.
enum class Against { Previous, Year, ThreeYearMean };

/// `previous`, `year`, `3y-mean`.
[[nodiscard]] std::optional<Against> againstFromName(std::string_view name);

/// The periods whose mean is the base of a comparison, the latest first. Previous: the equally long window
/// just before; for a calendar month the month before. Year: 364 days earlier, so that weekdays agree; for a
/// calendar month the same month of last year. ThreeYearMean: 364, 728 and 1,092 days earlier; the same month
/// of three years.
[[nodiscard]] std::vector<TimeRange> basePeriods(TimeRange period, Against against, bool isMonth);
/// The latest of them.
[[nodiscard]] TimeRange earlierPeriod(TimeRange period, Against against, bool isMonth);

/// An earlier period moved so that a holiday of the later one stands at the same place in it.
struct AlignedPeriod {
    TimeRange period;
    std::string holiday; ///< its English name
    CivilDate now;       ///< its first day in the later period's year, and in the earlier one
    CivilDate then;
};
/// The period so many years earlier in which the holiday that takes most days of the later period (the first
/// of several) falls on the same days; as long, so that weekdays need not agree. None where the period
/// touches no holiday, or the calendar does not know it in the earlier year.
[[nodiscard]] std::optional<AlignedPeriod> alignedPeriod(TimeRange period, int years,
                                                         const HolidayCalendar& calendar);

} // namespace jingge
