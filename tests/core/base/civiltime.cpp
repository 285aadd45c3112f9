// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/civiltime.h"

#include <catch2/catch.hpp>

using namespace jingge;

TEST_CASE("a day has its weekday and its ISO week", "[base]")
{
    const CivilDate monday = *CivilDate::fromYmd(2025, 7, 14);
    CHECK(monday.weekday() == 1);
    CHECK(weekText(monday) == "2025-W29");
    CHECK(CivilDate::fromYmd(1970, 1, 1)->weekday() == 4);
    CHECK(weekText(*CivilDate::fromYmd(2027, 1, 1)) == "2026-W53");
    CHECK(weekText(*CivilDate::fromYmd(2024, 12, 30)) == "2025-W01");
    CHECK(weekText(*CivilDate::fromYmd(1969, 12, 28)) == "1969-W52");
}

TEST_CASE("days that do not exist are none", "[base]")
{
    CHECK_FALSE(CivilDate::fromYmd(2025, 2, 29));
    CHECK(CivilDate::fromYmd(2024, 2, 29));
    CHECK_FALSE(CivilDate::fromYmd(1900, 2, 29));
    CHECK_FALSE(CivilDate::fromYmd(2025, 13, 1));
    CHECK_FALSE(CivilDate::fromYmd(0, 1, 1));
}

TEST_CASE("times before 1970 keep their hour", "[base]")
{
    const CivilTime time = *parseIsoTime("1969-12-31T23:59:59");
    CHECK(time.seconds == -1);
    CHECK(time.hour() == 23);
    CHECK(time.minuteOfDay() == 1439);
    CHECK(time.text() == "1969-12-31T23:59:59");
    CHECK(time.date().text() == "1969-12-31");
}

TEST_CASE("times are read from ISO text alone", "[base]")
{
    CHECK(parseIsoTime("2025-07-14")->text() == "2025-07-14T00:00:00");
    CHECK(parseIsoTime("2025-07-14T03:05")->text() == "2025-07-14T03:05:00");
    CHECK(parseIsoTime("2025-07-14 03:05:07")->text() == "2025-07-14T03:05:07");
    for (const char* text : {"", "2025-7-14", "2025-07-14T", "2025-07-14T24:00", "2025-07-14T03:05:00Z", "20250714"})
        CHECK_FALSE(parseIsoTime(text));
}

TEST_CASE("a week is seven days and must exist", "[base]")
{
    const TimeRange week = *parseIsoWeek("2025-W20");
    CHECK(week.from.text() == "2025-05-12T00:00:00");
    CHECK(week.to.text() == "2025-05-19T00:00:00");
    CHECK(parseIsoWeek("2026-W53"));
    for (const char* text : {"2025-W53", "2025-W00", "2025W20", "2025-W2", "2025-W200"})
        CHECK_FALSE(parseIsoWeek(text));
}

TEST_CASE("a month ends where the next begins", "[base]")
{
    CHECK(parseMonth("2024-12")->to.text() == "2025-01-01T00:00:00");
    CHECK_FALSE(parseMonth("2024-13"));
    CHECK(monthStart(*CivilDate::fromYmd(2025, 1, 31), -1).text() == "2024-12-01");
}

TEST_CASE("a duration needs its unit", "[base]")
{
    CHECK(parseDuration("14d") == 14 * 86400);
    CHECK(parseDuration("1.5h") == 5400);
    CHECK(parseDuration("90m") == 5400);
    for (const char* text : {"14", "d", "-1d", "1w", "1e3d", "nand", " 1d"})
        CHECK_FALSE(parseDuration(text));
}
