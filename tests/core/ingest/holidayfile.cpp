// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/holidayfile.h"

#include "support/files.h"

#include <catch2/catch.hpp>

using namespace jingge;

namespace {

CivilDate day(const char* text)
{
    return parseIsoTime(text).value().date();
}

int daysMarked(const HolidayCalendar& calendar, int year, DayMark mark)
{
    int count = 0;
    for (CivilDate date = day((std::to_string(year) + "-01-01").c_str()); date.year() == year; ++date.days)
        count += calendar.at(date).mark == mark ? 1 : 0;
    return count;
}

} // namespace

// The counts are those of the State Council's lists: days off and days worked instead within the calendar
// year.
TEST_CASE("the shipped years hold the days off and the days worked instead", "[ingest]")
{
    const auto china = readHolidays("CN");
    REQUIRE(china.has_value());
    CHECK(china->years() == std::vector<int>{2023, 2024, 2025, 2026});
    struct Row {
        int year;
        int off;
        int worked;
    };
    for (const Row& row : {Row{2023, 2 + 7 + 1 + 5 + 3 + 8, 7}, Row{2024, 1 + 8 + 3 + 5 + 1 + 3 + 7, 8},
                           Row{2025, 1 + 8 + 3 + 5 + 3 + 8, 5}, Row{2026, 3 + 9 + 3 + 5 + 3 + 3 + 7, 6}}) {
        INFO(row.year);
        CHECK(daysMarked(*china, row.year, DayMark::Off) == row.off);
        CHECK(daysMarked(*china, row.year, DayMark::WorkedInstead) == row.worked);
    }
    CHECK(china->isWorkday(day("2025-01-26")));       // a Sunday
    CHECK_FALSE(china->isWorkday(day("2025-10-08"))); // a Wednesday
    CHECK(china->isWorkday(day("2026-02-14")));       // a Saturday
    CHECK(china->at(day("2022-12-31")).mark == DayMark::Off);
}

TEST_CASE("days worked instead are always at a weekend", "[ingest]")
{
    const auto china = readHolidays("CN");
    for (CivilDate date = day("2023-01-01"); date < day("2027-01-01"); ++date.days) {
        if (china->at(date).mark == DayMark::WorkedInstead)
            CHECK(date.weekday() >= 6);
    }
}

TEST_CASE("a station elsewhere has no holidays of China", "[ingest]")
{
    CHECK(holidayRegion("Asia/Shanghai") == "CN");
    CHECK(holidayRegion("Asia/Urumqi") == "CN");
    CHECK(holidayRegion("America/New_York").empty());
    CHECK(readHolidays("").value().years().empty());
}

TEST_CASE("a folder adds years and replaces them", "[ingest]")
{
    const test::TemporaryFolder folder;
    folder.write("cn-2027.toml",
                 "region = \"CN\"\nyear = 2027\n[[holiday]]\nzh = \"元旦\"\nen = \"New Year\"\n"
                 "from = \"2027-01-01\"\nto = \"2027-01-03\"\nwork = [\"2027-01-09\"]\n");
    folder.write("cn-2026.toml", "region = \"CN\"\nyear = 2026\n");
    folder.write("notes.txt", "not read");
    const auto calendar = readHolidays("CN", folder.path());
    REQUIRE(calendar.has_value());
    CHECK(calendar->years() == std::vector<int>{2023, 2024, 2025, 2026, 2027});
    CHECK(calendar->at(day("2027-01-09")).mark == DayMark::WorkedInstead);
    CHECK(calendar->at(day("2026-01-01")).mark == DayMark::None);
    CHECK(readHolidays("CN", folder.path() + "/absent").has_value());
}

TEST_CASE("a holiday file that does not read says where", "[ingest]")
{
    struct Row {
        const char* text;
        const char* where;
    };
    for (const Row& row :
         {Row{"region = \"CN\"\n", "h.toml:1:1"}, Row{"region = \"CN\"\nyear = \"2027\"\n", "h.toml:2"},
          Row{"year = 2027\nregion = \"CN\"\n[[holiday]]\nfrom = \"2027-13-01\"\n", "h.toml:4"},
          Row{"year = 2027\nregion = \"CN\"\n[[holiday]]\nfrom = \"2027-01-02\"\nto = \"2027-01-01\"\n",
              "h.toml:3"},
          Row{"year = 2027\nregion = \"CN\"\nofdays = 3\n", "h.toml:3"}, Row{"year = ", "h.toml:1"}}) {
        const auto file = parseHolidays(row.text, "h.toml");
        REQUIRE_FALSE(file.has_value());
        CHECK(file.error().where.starts_with(row.where));
    }
}
