// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/dayslots.h"

#include "core/frame/counting.h"
#include "core/frame/filterbitmaps.h"
#include "support/sampleframe.h"

#include <catch2/catch.hpp>

#include <numeric>

using namespace jingge;
using namespace jingge::test;

TEST_CASE("a day that begins at any minute is cut into slots round the clock", "[analysis]")
{
    const DayCut cut{30, 8 * 60 + 30};
    CHECK(cut.slots() == 48);
    CHECK(cut.slotOf(8 * 60 + 30) == 0);
    CHECK(cut.slotOf(8 * 60 + 29) == 47);
    CHECK(cut.slotOf(0) == 31);
    CHECK(cut.minuteOf(31) == 0);
    CHECK(*parseMinuteOfDay("08:30") == 510);
    CHECK(*parseMinuteOfDay("6") == 360);
    for (const char* odd : {"24", "8:60", "", "8:", "x", "-1"})
        CHECK_FALSE(parseMinuteOfDay(odd));
    CHECK(minuteText(510) == "08:30");
}

TEST_CASE("slots of an hour are the hours, finer ones add up to them", "[analysis]")
{
    const FrameSnapshot frame = sampleFrame();
    const RowSet rows = FilterBitmaps::apply(*frame, {})->all();
    const auto hours = countByAreaAndHour(*frame, rows, Level::Grid);
    const auto slots = countByAreaAndSlot(*frame, rows, Level::Grid, {60, 0});
    const auto quarters = countByAreaAndSlot(*frame, rows, Level::Grid, {15, 45});
    REQUIRE(slots.size() == hours.size());
    for (std::size_t area = 0; area < hours.size(); ++area) {
        for (std::size_t hour = 0; hour < 24; ++hour) {
            CHECK(slots[area][hour] == hours[area][hour]);
            std::int64_t sum = 0;
            for (std::size_t quarter = 0; quarter < 4; ++quarter)
                sum += quarters[area][(hour * 4 + quarter + 96 - 3) % 96];
            CHECK(sum == hours[area][hour]);
        }
    }
}

TEST_CASE("peaks are found round midnight, with their share and their chance", "[analysis]")
{
    std::vector<std::int64_t> slots(24, 2);
    slots[23] = 12;
    slots[0] = 14;
    slots[12] = 9;
    const auto peaks = dayPeaks(slots, 6);
    REQUIRE(peaks.size() >= 2);
    CHECK(peaks[0].first == 23);
    CHECK(peaks[0].length == 2);
    CHECK(peaks[0].count == 26);
    const double all = 21 * 2 + 35;
    CHECK(peaks[0].share == Approx(26 / all));
    CHECK(peaks[0].expected == Approx(all / 12));
    CHECK(peaks[0].p < 0.001);
    CHECK(peaks[1].first == 12);
    CHECK(peaks[1].length == 1);
    // R: 24 * 6 * pbinom(8, 77, 1/24, lower.tail = FALSE)
    CHECK(peaks[1].p == Approx(0.680310269404).epsilon(1e-10));
    CHECK(dayPeaks(std::vector<std::int64_t>(24, 5), 6).empty());
    CHECK(dayPeaks(std::vector<std::int64_t>(24, 0), 6).empty());
}

TEST_CASE("make-up days are workdays, and holidays on weekdays are not", "[analysis]")
{
    const FrameSnapshot frame = sampleFrame();
    const RowSet rows = FilterBitmaps::apply(*frame, {})->all();
    HolidayCalendar calendar;
    const CivilDate saturday = *CivilDate::fromYmd(2025, 6, 28);
    const CivilDate tuesday = *CivilDate::fromYmd(2025, 7, 1);
    calendar.add(2025, {{"试", "Trial", tuesday, tuesday, {saturday}}});
    const RowSet workdays = rowsOfDays(*frame, rows, DayKind::Workdays, calendar);
    const RowSet rest = rowsOfDays(*frame, rows, DayKind::RestDays, calendar);
    const RowSet holidays = rowsOfDays(*frame, rows, DayKind::Holidays, calendar);
    CHECK(workdays.count() + rest.count() == rows.count());
    CHECK(rowsOfDays(*frame, rows, DayKind::All, calendar) == rows);
    rows.forEach([&](std::size_t row) {
        const CivilDate day = frame->receivedAt(row).date();
        const bool isWork = day == saturday || (day != tuesday && day.weekday() <= 5);
        CHECK(workdays.contains(row) == isWork);
        CHECK(holidays.contains(row) == (day == tuesday));
    });
    CHECK(*parseDayKind("restdays") == DayKind::RestDays);
    CHECK_FALSE(parseDayKind("sundays"));
}
