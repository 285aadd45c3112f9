// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/comparison.h"

#include "support/framebuilder.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace jingge;
using namespace jingge::test;

namespace {

TimeRange day(const char* text)
{
    const CivilTime from = parseIsoTime(text).value();
    return {from, {from.seconds + kDaySeconds}};
}

/// As many incidents a day and channel as the numbers say.
Frame channelsByDay()
{
    FrameBuilder builder;
    const auto add = [&builder](const char* date, const char* channel, int count) {
        for (int i = 0; i < count; ++i)
            builder.row({.time = date, .channel = channel});
    };
    add("2022-01-01T10:00:00", "a", 30);
    add("2023-01-01T10:00:00", "a", 3);
    add("2023-01-01T11:00:00", "", 4);
    add("2024-01-01T02:00:00", "b", 10);
    add("2025-01-01T10:00:00", "a", 12);
    add("2025-01-01T23:59:59", "c", 1);
    return builder.build();
}

std::string keysOf(const std::vector<ComparisonRow>& rows)
{
    std::string keys;
    for (const ComparisonRow& row : rows)
        keys += (row.key.empty() ? "-" : row.key) + " ";
    return keys;
}

} // namespace

TEST_CASE("rows within a period begin with its first second and end before its last", "[analysis]")
{
    const Frame frame = frameOf(
        {{.time = "2025-01-01T00:00:00"}, {.time = "2025-01-01T23:59:59"}, {.time = "2025-01-02T00:00:00"}});
    CHECK(rowsWithin(frame, day("2025-01-01")).toRows() == std::vector<std::uint32_t>{0, 1});
    CHECK(rowsWithin(frame, day("2025-01-02")).toRows() == std::vector<std::uint32_t>{2});
    CHECK(rowsWithin(frame, day("2025-01-03")).count() == 0);
    CHECK(
        rowsWithin(frame, {parseIsoTime("2025-01-02").value(), parseIsoTime("2025-01-01").value()}).count() ==
        0);
}

TEST_CASE("a comparison has the keys of either period, no value last", "[analysis]")
{
    const Frame frame = channelsByDay();
    const std::vector<RowSet> bases{rowsWithin(frame, day("2023-01-01"))};
    const auto rows = compareBy(frame, rowsWithin(frame, day("2025-01-01")), bases, CountKey::Channel);
    CHECK(keysOf(rows) == "a c - ");
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].current == 12);
    CHECK(rows[0].base == 3);
    CHECK(rows[0].change == 9);
    CHECK_FALSE(rows[0].changePercent);
    CHECK(rows[0].low == Approx(9 - 1.96 * std::sqrt(15.0)).epsilon(1e-12));
    CHECK(rows[0].high == Approx(9 + 1.96 * std::sqrt(15.0)).epsilon(1e-12));
    CHECK(rows[2].current == 0);
    CHECK(rows[2].change == -4);
}

TEST_CASE("hours are compared in the order of numbers", "[analysis]")
{
    const Frame frame = channelsByDay();
    const std::vector<RowSet> bases{rowsWithin(frame, day("2024-01-01"))};
    CHECK(keysOf(compareBy(frame, rowsWithin(frame, day("2025-01-01")), bases, CountKey::Hour)) ==
          "2 10 23 ");
}

TEST_CASE("the mean of three periods is the base, and its spread a third", "[analysis]")
{
    const Frame frame = channelsByDay();
    const std::vector<RowSet> bases{rowsWithin(frame, day("2024-01-01")),
                                    rowsWithin(frame, day("2023-01-01")),
                                    rowsWithin(frame, day("2022-01-01"))};
    const auto rows = compareBy(frame, rowsWithin(frame, day("2025-01-01")), bases, CountKey::Channel);
    CHECK(keysOf(rows) == "a b c - ");
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].base == 11);
    CHECK(rows[0].changePercent == Approx(100.0 / 11).epsilon(1e-12));
    CHECK(rows[0].high == Approx(1 + 1.96 * std::sqrt(12 + 11.0 / 3)).epsilon(1e-12));
    CHECK(rows[1].base == Approx(10.0 / 3).epsilon(1e-12));
    CHECK_FALSE(rows[1].changePercent);
}

TEST_CASE("a percentage needs a base of ten", "[analysis]")
{
    CHECK(changePercent(15, 10) == 50.0);
    CHECK(changePercent(0, 10) == -100.0);
    CHECK_FALSE(changePercent(15, 9.99));
    CHECK_FALSE(changePercent(0, 0));
}
