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

TEST_CASE("every day off and every day worked instead is the announced one", "[ingest]")
{
    const auto china = readHolidays("CN");
    REQUIRE(china);
    const std::vector<std::pair<const char*, const char*>> off{
        {"2024-01-01", "2024-01-01"}, {"2024-02-10", "2024-02-17"}, {"2024-04-04", "2024-04-06"},
        {"2024-05-01", "2024-05-05"}, {"2024-06-10", "2024-06-10"}, {"2024-09-15", "2024-09-17"},
        {"2024-10-01", "2024-10-07"}, {"2025-01-01", "2025-01-01"}, {"2025-01-28", "2025-02-04"},
        {"2025-04-04", "2025-04-06"}, {"2025-05-01", "2025-05-05"}, {"2025-05-31", "2025-06-02"},
        {"2025-10-01", "2025-10-08"}, {"2026-01-01", "2026-01-03"}, {"2026-02-15", "2026-02-23"},
        {"2026-04-04", "2026-04-06"}, {"2026-05-01", "2026-05-05"}, {"2026-06-19", "2026-06-21"},
        {"2026-09-25", "2026-09-27"}, {"2026-10-01", "2026-10-07"}};
    const std::vector<std::string> worked{
        "2024-02-04", "2024-02-18", "2024-04-07", "2024-04-28", "2024-05-11", "2024-09-14", "2024-09-29",
        "2024-10-12", "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11", "2026-01-04",
        "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"};
    for (CivilDate date = day("2024-01-01"); date < day("2027-01-01"); ++date.days) {
        DayMark expected = DayMark::None;
        for (const auto& [from, to] : off) {
            if (date >= day(from) && date <= day(to))
                expected = DayMark::Off;
        }
        if (std::ranges::find(worked, date.text()) != worked.end())
            expected = DayMark::WorkedInstead;
        INFO(date.text());
        CHECK(china->at(date).mark == expected);
    }
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
