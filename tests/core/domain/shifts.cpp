// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/shifts.h"

#include <catch2/catch.hpp>

using namespace jingge;

TEST_CASE("a time of day is read as minutes or not at all", "[domain]")
{
    CHECK(parseClock("08:30") == 510);
    CHECK(parseClock(" 8:05 ") == 485);
    CHECK(parseClock("0:00") == 0);
    CHECK(parseClock("24:00") == 1440);
    for (const char* wrong : {"", "8", "08:60", "24:01", "-1:00", "08:3O", "008:30", "08:30:00", ":"})
        CHECK_FALSE(parseClock(wrong).has_value());
}

TEST_CASE("a shift may end after midnight", "[domain]")
{
    CHECK(parseShift("08:30-20:30") == Shift{510, 1230});
    CHECK(parseShift("20:30-08:30") == Shift{1230, 1950});
    CHECK(parseShift("08:30 - 08:30") == Shift{510, 1950});
    CHECK(parseShift("16:00-24:00") == Shift{960, 1440});
    for (const char* wrong : {"", "08:30", "24:00-08:00", "day", "08:30-25:00"})
        CHECK_FALSE(parseShift(wrong).has_value());
}

TEST_CASE("a station's shifts are those of its file that read as shifts", "[domain]")
{
    Station station;
    station.shifts = {"08:30-20:30", "late", "20:30-08:30"};
    CHECK(shiftsOf(station) == std::vector<Shift>{{510, 1230}, {1230, 1950}});
    CHECK(dayStartOf(station) == 510);
    station.dayStart = "dawn";
    CHECK(dayStartOf(station) == 0);
}
