// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/usualrange.h"

#include <catch2/catch.hpp>

using namespace jingge;

namespace {

TimeRange days(const char* from, const char* to)
{
    return {parseIsoTime(from).value(), parseIsoTime(to).value()};
}

} // namespace

// Expected values: Python's decimal module with 60 digits, trying every count for |2(√C − √H)| < 2.
TEST_CASE("a count is usual while twice the difference of the roots is below two", "[analysis]")
{
    struct Row {
        std::int64_t sum;
        int windows;
        std::int64_t low;
        std::int64_t high;
    };
    const Row rows[] = {{0, 12, 0, 0},
                        {1, 12, 0, 1},
                        {12, 12, 1, 3},
                        {13, 12, 1, 4},
                        {47, 12, 1, 8},
                        {48, 12, 2, 8},
                        {49, 12, 2, 9},
                        {108, 12, 5, 15},
                        {192, 12, 10, 24},
                        {252, 12, 13, 31},
                        {253, 12, 13, 31},
                        {75, 3, 17, 35},
                        {76, 3, 17, 36},
                        {1200, 12, 82, 120},
                        {7, 3, 1, 6},
                        {44400, 12, 3580, 3822},
                        {1000003, 11, 90308, 91513}};
    for (const Row& row : rows) {
        INFO(row.sum << " over " << row.windows);
        const UsualRange range = usualRange(row.sum, row.windows);
        CHECK(range.low == row.low);
        CHECK(range.high == row.high);
        CHECK(range.mean == Approx(static_cast<double>(row.sum) / row.windows));
        CHECK_FALSE(range.isAbove(row.high));
        CHECK(range.isAbove(row.high + 1));
        CHECK_FALSE(range.isBelow(row.low));
    }
}

TEST_CASE("twenty-five against a mean of sixteen lies on the edge and is no longer usual", "[analysis]")
{
    // definitions: z = 2 exactly, and |z| < 2 is the usual range.
    const UsualRange range = usualRange(16 * 12, 12);
    CHECK(range.isAbove(25));
    CHECK(range.highEdge() == Approx(25));
    CHECK(range.lowEdge() == Approx(9));
    CHECK(range.isBelow(9));
}

TEST_CASE("the lower edge stays at zero while the mean is below one", "[analysis]")
{
    CHECK(usualRange(11, 12).lowEdge() == 0);
    CHECK(usualRange(11, 12).low == 0);
    CHECK_FALSE(usualRange(11, 12).isBelow(0));
}

TEST_CASE("earlier windows are as long as the period and a whole number of weeks apart", "[analysis]")
{
    const TimeRange data = days("2024-01-01", "2025-07-14");
    struct Row {
        TimeRange period;
        int weeksApart;
        const char* newest;
    };
    const Row rows[] = {{days("2025-06-16", "2025-07-14"), 4, "2025-05-19"},
                        {days("2025-07-01", "2025-08-01"), 5, "2025-05-27"},
                        {days("2025-07-12", "2025-07-13"), 1, "2025-07-05"},
                        {days("2025-07-05", "2025-07-13"), 2, "2025-06-21"},
                        {days("2025-07-11T22:00", "2025-07-12T06:00"), 1, "2025-07-04T22:00"}};
    for (const Row& row : rows) {
        const EarlierWindows earlier = earlierWindows(row.period, data, 3);
        REQUIRE(earlier.windows.size() == 3);
        CHECK(earlier.weeksApart == row.weeksApart);
        CHECK(earlier.windows.front().from == parseIsoTime(row.newest).value());
        TimeRange later = row.period;
        for (const TimeRange& window : earlier.windows) {
            CHECK(window.seconds() == row.period.seconds());
            CHECK(window.from.date().weekday() == row.period.from.date().weekday());
            CHECK(window.to <= later.from);
            later = window;
        }
    }
}

TEST_CASE("windows that begin before the data are left out and counted", "[analysis]")
{
    const TimeRange period = days("2025-06-16", "2025-07-14");
    const EarlierWindows some = earlierWindows(period, days("2025-03-24", "2025-07-14"));
    CHECK(some.windows.size() == 3);
    CHECK(some.beforeData == 9);
    CHECK(some.isEnough());
    const EarlierWindows few = earlierWindows(period, days("2025-03-25", "2025-07-14"));
    CHECK(few.windows.size() == 2);
    CHECK(few.beforeData == 10);
    CHECK_FALSE(few.isEnough());
}
