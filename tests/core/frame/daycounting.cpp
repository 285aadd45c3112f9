// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/frame/daycounting.h"

#include "support/framebuilder.h"

#include <catch2/catch.hpp>

#include <numeric>

using namespace jingge;
using namespace jingge::test;

namespace {

Frame sample()
{
    FrameBuilder builder;
    builder.area(Level::Grid, "A").area(Level::Grid, "B");
    builder.row({.time = "2025-07-11T08:29:59", .grid = "A"}); // a Friday
    builder.row({.time = "2025-07-11T08:30:00", .grid = "A"});
    builder.row({.time = "2025-07-12", .grid = "A"}); // the day alone
    builder.row({.time = "2025-07-12T00:00:00", .grid = "B"});
    builder.row({.time = "2025-07-12T08:00:00"});
    builder.row({.time = "2025-07-14T23:59:59", .grid = "A"});
    return builder.build();
}

TimeRange range(const char* from, const char* to)
{
    return {parseIsoTime(from).value(), parseIsoTime(to).value()};
}

} // namespace

TEST_CASE("quarters of an hour are counted by weekday, of one area or of all", "[frame]")
{
    const Frame frame = sample();
    const RowSet all(frame.size(), true);
    const QuarterCounts everything = countByWeekdayAndQuarter(frame, all, Level::Grid, std::nullopt);
    CHECK(everything[4][33] == 1); // Friday 08:15–08:30
    CHECK(everything[4][34] == 1);
    CHECK(everything[5][0] == 1);
    CHECK(everything[5][32] == 1);
    CHECK(everything[0][95] == 1);
    std::int64_t sum = 0;
    for (const auto& day : everything)
        sum = std::accumulate(day.begin(), day.end(), sum);
    CHECK(sum == 5); // the one known only to its day has no quarter
    const QuarterCounts second = countByWeekdayAndQuarter(frame, all, Level::Grid, 1);
    CHECK(second[5][0] == 1);
    CHECK(second[4][33] == 0);
}

TEST_CASE("days are counted by the calendar", "[frame]")
{
    const Frame frame = sample();
    const DayCounts days = countByDay(frame, RowSet(frame.size(), true), *frame.extent());
    CHECK(days.first == *CivilDate::fromYmd(2025, 7, 11));
    CHECK(days.counts == std::vector<std::int64_t>{2, 3, 0, 1});
    CHECK(days.at(*CivilDate::fromYmd(2025, 7, 12)) == 3);
    CHECK(days.at(*CivilDate::fromYmd(2025, 7, 10)) == 0);
    CHECK(days.at(*CivilDate::fromYmd(2025, 7, 15)) == 0);
}

TEST_CASE("a police day begins at its hour and takes the night that follows", "[frame]")
{
    const Frame frame = sample();
    const RowSet all(frame.size(), true);
    // 08:29:59 belongs to the day before; what is known only to its day stays on it.
    CHECK(countByDay(frame, all, range("2025-07-10", "2025-07-15"), 510).counts ==
          std::vector<std::int64_t>{1, 3, 1, 0, 1});
    CHECK(countByDay(frame, all, range("2025-07-11T08:30", "2025-07-12T08:30"), 510).counts ==
          std::vector<std::int64_t>{3, 1});
}

TEST_CASE("days outside of the range and an empty range count nothing", "[frame]")
{
    const Frame frame = sample();
    const RowSet all(frame.size(), true);
    CHECK(countByDay(frame, all, range("2025-07-14", "2025-07-16")).counts ==
          std::vector<std::int64_t>{1, 0});
    CHECK(countByDay(frame, all, range("2025-07-14", "2025-07-14")).counts.empty());
}
