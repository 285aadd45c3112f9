// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/state/usualcounts.h"

#include "core/frame/counting.h"
#include "core/frame/filterbitmaps.h"
#include "support/framebuilder.h"
#include "support/periods.h"
#include "support/sampleframe.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

TEST_CASE("the sums of earlier windows are those of the same filter moved back in time", "[state]")
{
    const auto frame = sampleFrame();
    Filter filter = lastWeek(*frame);
    filter.categories = {"complaint", "theft"};
    filter.hours = hoursOfDrag(22, 25);
    filter.weekdays = 0x60;
    const auto usual = countUsual(*frame, filter);
    REQUIRE(usual.has_value());
    CHECK(usual->count() == 3); // four weeks of data, one of them is the period
    CHECK(usual->windows.beforeData == 9);
    std::vector<std::int64_t> expected(frame->areas->at(Level::Grid).size() + 1, 0);
    for (int week = 1; week <= 3; ++week) {
        Filter earlier = filter;
        earlier.from->seconds -= week * 7 * kDaySeconds;
        earlier.to->seconds -= week * 7 * kDaySeconds;
        const auto counts = countByArea(*frame, FilterBitmaps::apply(*frame, earlier)->all(), Level::Grid);
        for (std::size_t area = 0; area < expected.size(); ++area)
            expected[area] += counts[area];
    }
    for (std::size_t area = 0; area < expected.size(); ++area) {
        CHECK(usual->sums.total(area, filter.hours, filter.weekdays) == expected[area]);
        CHECK(usual->totalOf(area, filter.hours, filter.weekdays) == usualRange(expected[area], 3));
    }
}

TEST_CASE("with too few earlier windows nothing is said to be usual", "[state]")
{
    const auto frame = sampleFrame();
    Filter filter = lastWeek(*frame);
    filter.from->seconds -= 7 * kDaySeconds;
    const auto usual = countUsual(*frame, filter);
    REQUIRE(usual.has_value());
    CHECK(usual->count() == 1);
    CHECK(usual->windows.beforeData == 11);
    CHECK_FALSE(usual->isKnown());
    CHECK_FALSE(usual->hoursOfAll(kAllWeekdays).has_value());
    CHECK_FALSE(usual->totalOf(0, kAllHours, kAllWeekdays).has_value());
}

TEST_CASE("all of the data has nothing before it", "[state]")
{
    const auto usual = countUsual(*sampleFrame(), {});
    REQUIRE(usual.has_value());
    CHECK(usual->count() == 0);
    CHECK(usual->windows.beforeData == kUsualWindows);
    CHECK_FALSE(countUsual(Frame{}, {})->isKnown());
}

TEST_CASE("the hours of the range follow the area and the weekdays", "[state]")
{
    FrameBuilder builder;
    builder.area(Level::Grid, "A").area(Level::Grid, "B");
    builder.row({.time = "2025-06-02T00:30:00", .grid = "B"});
    for (const char* day : {"2025-06-02", "2025-06-09", "2025-06-16"}) { // Mondays
        for (const char* clock : {"T08:00:00", "T08:10:00", "T08:59:59"})
            builder.row({.time = std::string(day) + clock, .grid = "A"});
    }
    builder.row({.time = "2025-06-23T08:00:00", .grid = "A"});
    const Frame frame = builder.build();
    Filter filter;
    filter.from = parseIsoTime("2025-06-23");
    filter.to = parseIsoTime("2025-06-30");
    const auto usual = countUsual(frame, filter);
    REQUIRE(usual->isKnown());
    CHECK((*usual->hoursOf(0, kAllWeekdays))[8] == usualRange(9, 3));
    CHECK((*usual->hoursOf(0, 0x7E))[8] == usualRange(0, 3)); // without Mondays
    CHECK((*usual->hoursOf(1, kAllWeekdays))[0] == usualRange(1, 3));
    CHECK((*usual->hoursOfAll(kAllWeekdays))[8].mean == Approx(3));
}

TEST_CASE("an unknown area in the filter is an error of the range too", "[state]")
{
    const auto frame = sampleFrame();
    Filter filter = lastWeek(*frame);
    filter.areas = {{std::nullopt, "nowhere"}};
    CHECK_FALSE(countUsual(*frame, filter).has_value());
}
