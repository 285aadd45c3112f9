// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/state/stationcounts.h"

#include "core/frame/counting.h"
#include "core/frame/filterbitmaps.h"
#include "support/sampleframe.h"

#include <catch2/catch.hpp>

#include <numeric>

using namespace jingge;

TEST_CASE("counts by area agree with a pass over the rows whatever is brushed", "[state]")
{
    const auto frame = test::sampleFrame();
    for (const std::uint32_t hours : {kAllHours, hoursOfDrag(22, 25), hoursOfDrag(9, 9)}) {
        for (const std::uint8_t weekdays : {kAllWeekdays, std::uint8_t{0x60}}) {
            Filter filter;
            filter.hours = hours;
            filter.weekdays = weekdays;
            const auto counts = countStation(*frame, filter);
            REQUIRE(counts.has_value());
            CHECK(counts->byArea == countByArea(*frame, counts->rows, Level::Grid));
            CHECK(counts->counted == std::accumulate(counts->byArea.begin(), counts->byArea.end(), std::int64_t{0}));
        }
    }
}

TEST_CASE("the axis of an area is counted under every part of the filter but the hours", "[state]")
{
    const auto frame = test::sampleFrame();
    Filter filter;
    filter.hours = hoursOfDrag(22, 25);
    filter.weekdays = 0x1F;
    filter.categories = {"complaint"};
    const auto counts = countStation(*frame, filter);
    const auto bitmaps = FilterBitmaps::apply(*frame, filter);
    const auto expected = countByAreaAndHour(*frame, bitmaps->allBut(Dimension::Hours), Level::Grid);
    for (std::size_t area = 0; area < expected.size(); ++area)
        CHECK(counts->cells.hoursOf(area, filter.weekdays) == expected[area]);
    CHECK(counts->cells.hoursOfAll(filter.weekdays)[12]
          == std::accumulate(expected.begin(), expected.end(), std::int64_t{0},
                             [](std::int64_t sum, const auto& hours) { return sum + hours[12]; }));
}

TEST_CASE("categories are counted as if none were chosen", "[state]")
{
    const auto frame = test::sampleFrame();
    Filter filter;
    filter.categories = {"theft"};
    const auto counts = countStation(*frame, filter);
    CHECK(std::accumulate(counts->byCategory.begin(), counts->byCategory.end(), std::int64_t{0}) == counts->total);
    CHECK(counts->counted < counts->total);
}

TEST_CASE("an unknown area in the filter is an error, not an empty answer", "[state]")
{
    Filter filter;
    filter.areas = {{std::nullopt, "nowhere"}};
    CHECK_FALSE(countStation(*test::sampleFrame(), filter).has_value());
}

TEST_CASE("hours are read as spans round the clock", "[state]")
{
    CHECK(hourSpans(kAllHours) == std::vector<HourSpan>{{0, 24}});
    CHECK(hourSpans(0).empty());
    CHECK(hourSpans(hoursOfDrag(22, 25)) == std::vector<HourSpan>{{22, 2}});
    CHECK(hourSpans(hoursOfDrag(22, 23)) == std::vector<HourSpan>{{22, 24}});
    CHECK(hourSpans(hoursOfDrag(7, 8) | hoursOfDrag(17, 19)) == std::vector<HourSpan>{{7, 9}, {17, 20}});
    CHECK(hourSpans(hoursOfDrag(23, 24) | hoursOfDrag(5, 6)) == std::vector<HourSpan>{{23, 1}, {5, 7}});
}

TEST_CASE("a drag goes across midnight in both directions and at most once round", "[state]")
{
    CHECK(hoursOfDrag(22, 25) == (1U << 22 | 1U << 23 | 1U << 0 | 1U << 1));
    CHECK(hoursOfDrag(1, -2) == hoursOfDrag(22, 25));
    CHECK(hoursOfDrag(5, 5) == 1U << 5);
    CHECK(hoursOfDrag(0, 23) == kAllHours);
    CHECK(hoursOfDrag(3, 99) == kAllHours);
}
