// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/periods.h"

namespace jingge {

namespace {

constexpr std::int64_t kYearSeconds = 364 * kDaySeconds; // 52 weeks

TimeRange monthBefore(TimeRange month, int months)
{
    const CivilDate first = month.from.date();
    return {CivilTime::at(monthStart(first, -months)), CivilTime::at(monthStart(first, 1 - months))};
}

TimeRange before(TimeRange period, std::int64_t seconds)
{
    return {{period.from.seconds - seconds}, {period.to.seconds - seconds}};
}

TimeRange yearsBefore(TimeRange period, int years, bool isMonth)
{
    return isMonth ? monthBefore(period, 12 * years) : before(period, kYearSeconds * years);
}

} // namespace

std::optional<Against> againstFromName(std::string_view name)
{
    if (name == "previous")
        return Against::Previous;
    if (name == "year")
        return Against::Year;
    return name == "3y-mean" ? std::optional(Against::ThreeYearMean) : std::nullopt;
}

std::vector<TimeRange> basePeriods(TimeRange period, Against against, bool isMonth)
{
    switch (against) {
    case Against::Previous:
        return {isMonth ? monthBefore(period, 1) : before(period, period.seconds())};
    case Against::Year:
        return {yearsBefore(period, 1, isMonth)};
    case Against::ThreeYearMean:
        break;
    }
    return {yearsBefore(period, 1, isMonth), yearsBefore(period, 2, isMonth),
            yearsBefore(period, 3, isMonth)};
}

TimeRange earlierPeriod(TimeRange period, Against against, bool isMonth)
{
    return basePeriods(period, against, isMonth).front();
}

} // namespace jingge
