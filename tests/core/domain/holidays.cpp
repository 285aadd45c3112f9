// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/holidays.h"

#include <catch2/catch.hpp>

using namespace jingge;

namespace {

CivilDate day(int year, int month, int dayOfMonth)
{
    return CivilDate::fromYmd(year, month, dayOfMonth).value();
}

} // namespace

TEST_CASE("a holiday that begins in December belongs to the year it was announced for", "[domain]")
{
    HolidayCalendar calendar;
    calendar.add(2023, {{"元旦", "New Year", day(2022, 12, 31), day(2023, 1, 2), {day(2023, 1, 7)}}});
    CHECK(calendar.at(day(2022, 12, 31)).mark == DayMark::Off);
    CHECK(calendar.at(day(2022, 12, 30)).mark == DayMark::None);
    CHECK(calendar.at(day(2023, 1, 2)).holiday->english == "New Year");
    CHECK(calendar.at(day(2023, 1, 3)).holiday == nullptr);
    CHECK(calendar.at(day(2023, 1, 7)).mark == DayMark::WorkedInstead);
    CHECK(calendar.knows(2023));
    CHECK_FALSE(calendar.knows(2022));
}

TEST_CASE("workdays are weekdays but holidays, and the days worked instead", "[domain]")
{
    HolidayCalendar calendar;
    calendar.add(2025, {{"国庆节", "National Day", day(2025, 10, 1), day(2025, 10, 8), {day(2025, 9, 28)}}});
    CHECK_FALSE(calendar.isWorkday(day(2025, 10, 8))); // a Wednesday
    CHECK(calendar.isWorkday(day(2025, 10, 9)));
    CHECK(calendar.isWorkday(day(2025, 9, 28))); // a Sunday
    CHECK_FALSE(calendar.isWorkday(day(2025, 9, 27)));
    CHECK_FALSE(calendar.isWorkday(day(2031, 1, 4))); // a Saturday of a year that is not known
}

TEST_CASE("a year that is given again replaces the first", "[domain]")
{
    HolidayCalendar calendar;
    calendar.add(2027, {{"a", "a", day(2027, 1, 1), day(2027, 1, 1), {}}});
    calendar.add(2026, {});
    calendar.add(2027, {{"b", "b", day(2027, 1, 2), day(2027, 1, 2), {}}});
    CHECK(calendar.years() == std::vector<int>{2026, 2027});
    CHECK(calendar.at(day(2027, 1, 1)).mark == DayMark::None);
    CHECK(calendar.at(day(2027, 1, 2)).mark == DayMark::Off);
}
