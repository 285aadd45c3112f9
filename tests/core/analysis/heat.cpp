// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/heat.h"

#include "support/framebuilder.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

/// 12 incidents in G1 (the first ten of them earlier), 1 in G2, 1 in none; G3 is empty.
Frame sample()
{
    FrameBuilder builder;
    builder.area(Level::Grid, "G1", {}, {}, 0.5, 2000).area(Level::Grid, "G2", {}, {}, 0, 0).area(Level::Grid, "G3");
    for (int i = 0; i < 12; ++i)
        builder.row({.time = "2025-07-14T00:00:00", .grid = "G1"});
    builder.row({.time = "2025-07-14T00:00:00", .grid = "G2"}).row({.time = "2025-07-14T00:00:00"});
    return builder.build();
}

RowSet rowsBetween(const Frame& frame, std::size_t begin, std::size_t end)
{
    RowSet rows(frame.size());
    rows.insertRange(begin, end);
    return rows;
}

} // namespace

TEST_CASE("heat has every area of the level by code and nothing else", "[analysis]")
{
    const Frame frame = sample();
    const auto rows = heatByArea(frame, RowSet(frame.size(), true), Level::Grid);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].count == 12);
    CHECK(rows[1].count == 1);
    CHECK(rows[2].count == 0);
    CHECK(rows[0].perKm2 == 24.0);
    CHECK(rows[0].perThousand == 6.0);
    CHECK_FALSE(rows[1].perKm2);
    CHECK_FALSE(rows[1].perThousand);
    CHECK(rows[2].perKm2 == 0.0);
    CHECK_FALSE(rows[2].perThousand);
    CHECK_FALSE(rows[0].previous);
    CHECK_FALSE(rows[0].changePercent);
    CHECK(heatByArea(frame, RowSet(frame.size(), true), Level::Squad).empty());
}

TEST_CASE("a change is a percentage only from ten on", "[analysis]")
{
    const Frame frame = sample();
    const RowSet ten = rowsBetween(frame, 0, 10);
    auto rows = heatByArea(frame, RowSet(frame.size(), true), Level::Grid, &ten);
    CHECK(rows[0].previous == 10);
    CHECK(rows[0].changePercent == 20.0);
    CHECK(rows[1].previous == 0);
    CHECK_FALSE(rows[1].changePercent);
    const RowSet nine = rowsBetween(frame, 0, 9);
    rows = heatByArea(frame, RowSet(frame.size(), true), Level::Grid, &nine);
    CHECK(rows[0].previous == 9);
    CHECK_FALSE(rows[0].changePercent);
}

TEST_CASE("class limits rise from one and leave no class empty", "[analysis]")
{
    using Limits = std::vector<std::int64_t>;
    CHECK(quantileLimits({}, 5).empty());
    CHECK(quantileLimits({0, 0}, 5).empty());
    CHECK(quantileLimits({3, 1, 2}, 0).empty());
    CHECK(quantileLimits({7, 7, 7}, 5) == Limits{1});
    CHECK(quantileLimits({1, 2, 3, 4, 5}, 5) == Limits{1, 2, 3, 4, 5});
    CHECK(quantileLimits({1, 1, 1, 1, 100}, 5) == Limits{1, 100});
    CHECK(quantileLimits({-4, 10, 20}, 2) == Limits{1, 20});
    for (int classes = 1; classes <= 9; ++classes) {
        std::vector<std::int64_t> counts;
        for (int i = 0; i < 97; ++i)
            counts.push_back(i * i % 61);
        const Limits limits = quantileLimits(counts, classes);
        REQUIRE(limits.size() <= static_cast<std::size_t>(classes));
        std::vector<int> members(limits.size() + 1, 0);
        for (const std::int64_t count : counts)
            ++members[static_cast<std::size_t>(classOf(count, limits))];
        for (const int one : members)
            CHECK(one > 0);
    }
}

TEST_CASE("zero is a class of its own", "[analysis]")
{
    const std::vector<std::int64_t> limits{1, 5, 9};
    CHECK(classOf(0, limits) == 0);
    CHECK(classOf(1, limits) == 1);
    CHECK(classOf(4, limits) == 1);
    CHECK(classOf(5, limits) == 2);
    CHECK(classOf(1000, limits) == 3);
    CHECK(classOf(3, {}) == 0);
}
