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

namespace {

/// The holiday that takes most days of a period.
const Holiday* holidayIn(TimeRange period, const HolidayCalendar& calendar)
{
    const Holiday* most = nullptr;
    int mostDays = 0;
    const Holiday* current = nullptr;
    int days = 0;
    for (CivilDate day = period.from.date(); CivilTime::at(day) < period.to; ++day.days) {
        const MarkedDay marked = calendar.at(day);
        if (marked.mark != DayMark::Off)
            continue;
        days = marked.holiday == current ? days + 1 : 1;
        current = marked.holiday;
        if (days > mostDays) {
            most = current;
            mostDays = days;
        }
    }
    return most;
}

/// The holiday of the same name that begins nearest to a day, within a season of it.
const Holiday* sameHoliday(const Holiday& holiday, CivilDate near, const HolidayCalendar& calendar)
{
    constexpr int kSeason = 60;
    for (int off = 0; off <= kSeason; ++off) {
        for (const int sign : {1, -1}) {
            const MarkedDay marked = calendar.at({near.days + sign * off});
            if (marked.mark == DayMark::Off && marked.holiday->english == holiday.english)
                return marked.holiday;
        }
    }
    return nullptr;
}

} // namespace

std::optional<AlignedPeriod> alignedPeriod(TimeRange period, int years, const HolidayCalendar& calendar)
{
    constexpr int kYearDays = 365;
    const Holiday* now = holidayIn(period, calendar);
    const Holiday* then =
        now == nullptr ? nullptr : sameHoliday(*now, {now->from.days - years * kYearDays}, calendar);
    if (then == nullptr)
        return std::nullopt;
    const std::int64_t shift = std::int64_t{now->from.days - then->from.days} * kDaySeconds;
    return AlignedPeriod{before(period, shift), now->english, now->from, then->from};
}

} // namespace jingge
