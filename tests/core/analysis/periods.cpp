// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/periods.h"

#include <catch2/catch.hpp>

#include <string>

using namespace jingge;

namespace {

std::string earlier(const char* from, const char* to, Against against, bool isMonth = false)
{
    const TimeRange range = earlierPeriod({parseIsoTime(from).value(), parseIsoTime(to).value()}, against, isMonth);
    return range.from.text() + " " + range.to.text();
}

} // namespace

TEST_CASE("the previous period is as long and just before", "[analysis]")
{
    CHECK(earlier("2025-07-14", "2025-07-21", Against::Previous) == "2025-07-07T00:00:00 2025-07-14T00:00:00");
    CHECK(earlier("2025-07-14T06:00", "2025-07-14T09:00", Against::Previous) ==
          "2025-07-14T03:00:00 2025-07-14T06:00:00");
}

TEST_CASE("the previous month is the calendar month before", "[analysis]")
{
    CHECK(earlier("2025-03-01", "2025-04-01", Against::Previous, true) == "2025-02-01T00:00:00 2025-03-01T00:00:00");
    CHECK(earlier("2025-01-01", "2025-02-01", Against::Previous, true) == "2024-12-01T00:00:00 2025-01-01T00:00:00");
}

TEST_CASE("a year earlier keeps the weekday, a month keeps its name", "[analysis]")
{
    CHECK(earlier("2025-07-14", "2025-07-21", Against::Year) == "2024-07-15T00:00:00 2024-07-22T00:00:00");
    CHECK(earlier("2024-02-01", "2024-03-01", Against::Year, true) == "2023-02-01T00:00:00 2023-03-01T00:00:00");
    CHECK(earlier("2025-12-01", "2026-01-01", Against::Year, true) == "2024-12-01T00:00:00 2025-01-01T00:00:00");
}

TEST_CASE("the mean of three years takes the same weekdays or months of each", "[analysis]")
{
    const TimeRange week = parseIsoWeek("2025-W29").value();
    const auto weeks = basePeriods(week, Against::ThreeYearMean, false);
    REQUIRE(weeks.size() == 3);
    CHECK(weeks[0].from.text() == "2024-07-15T00:00:00");
    CHECK(weeks[1].from.text() == "2023-07-17T00:00:00");
    CHECK(weeks[2].from.text() == "2022-07-18T00:00:00");
    CHECK(weeks[2].to.text() == "2022-07-25T00:00:00");
    const auto months = basePeriods(parseMonth("2024-02").value(), Against::ThreeYearMean, true);
    REQUIRE(months.size() == 3);
    CHECK(months[0].to.text() == "2023-03-01T00:00:00");
    CHECK(months[2].from.text() == "2021-02-01T00:00:00");
    CHECK(basePeriods(week, Against::Previous, false).size() == 1);
}

TEST_CASE("the words for what is compared with", "[analysis]")
{
    CHECK(againstFromName("previous") == Against::Previous);
    CHECK(againstFromName("year") == Against::Year);
    CHECK(againstFromName("3y-mean") == Against::ThreeYearMean);
    CHECK_FALSE(againstFromName("3y"));
    CHECK_FALSE(againstFromName(""));
}

TEST_CASE("a moving holiday stands at the same place of the earlier period", "[analysis]")
{
    HolidayCalendar calendar;
    const auto day = [](int year, int month, int of) { return *CivilDate::fromYmd(year, month, of); };
    calendar.add(2024, {{"春节", "Spring Festival", day(2024, 2, 10), day(2024, 2, 17), {day(2024, 2, 4)}}});
    calendar.add(2025, {{"元旦", "New Year", day(2025, 1, 1), day(2025, 1, 1), {}},
                        {"春节", "Spring Festival", day(2025, 1, 28), day(2025, 2, 4), {day(2025, 1, 26)}}});
    calendar.add(2026, {{"春节", "Spring Festival", day(2026, 2, 15), day(2026, 2, 23), {}}});
    const TimeRange period{CivilTime::at(day(2026, 2, 9)), CivilTime::at(day(2026, 3, 2))};
    const auto one = alignedPeriod(period, 1, calendar);
    REQUIRE(one);
    CHECK(one->period.from.text() == "2025-01-22T00:00:00"); // six days before, as now
    CHECK(one->period.seconds() == period.seconds());
    CHECK(one->holiday == "Spring Festival");
    const auto two = alignedPeriod(period, 2, calendar);
    REQUIRE(two);
    CHECK(two->period.from.text() == "2024-02-04T00:00:00");
    CHECK_FALSE(alignedPeriod(period, 3, calendar)); // not known
    CHECK_FALSE(alignedPeriod({CivilTime::at(day(2026, 3, 2)), CivilTime::at(day(2026, 3, 9))}, 1, calendar));
}
