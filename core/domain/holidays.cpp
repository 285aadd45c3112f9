// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/holidays.h"

#include <algorithm>
#include <utility>

namespace jingge {

void HolidayCalendar::add(int year, std::vector<Holiday> holidays)
{
    const auto place = std::ranges::lower_bound(m_years, year, {}, &Year::year);
    if (place != m_years.end() && place->year == year)
        place->holidays = std::move(holidays);
    else
        m_years.insert(place, {year, std::move(holidays)});
}

bool HolidayCalendar::knows(int year) const
{
    return std::ranges::binary_search(m_years, year, {}, &Year::year);
}

std::vector<int> HolidayCalendar::years() const
{
    std::vector<int> years;
    for (const Year& year : m_years)
        years.push_back(year.year);
    return years;
}

MarkedDay HolidayCalendar::at(CivilDate day) const
{
    // A holiday may begin in December of the year before the one that it was announced for.
    for (const Year& year : m_years) {
        if (year.year != day.year() && year.year != day.year() + 1)
            continue;
        for (const Holiday& holiday : year.holidays) {
            if (holiday.from <= day && day <= holiday.to)
                return {DayMark::Off, &holiday};
            if (std::ranges::find(holiday.workedInstead, day) != holiday.workedInstead.end())
                return {DayMark::WorkedInstead, &holiday};
        }
    }
    return {};
}

bool HolidayCalendar::isWorkday(CivilDate day) const
{
    const DayMark mark = at(day).mark;
    return mark == DayMark::WorkedInstead || (mark == DayMark::None && day.weekday() <= 5);
}

} // namespace jingge
