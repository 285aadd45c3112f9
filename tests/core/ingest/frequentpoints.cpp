// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/frequentpoints.h"

#include <catch2/catch.hpp>

using namespace jingge;

TEST_CASE("a point with more than one row in a hundred is found among any number of others", "[ingest]")
{
    FrequentPoints points;
    constexpr int kRows = 300'000;
    int onSpot = 0;
    for (int i = 0; i < kRows; ++i) {
        if (i % 80 == 0) {
            points.add(120.5, 30.5);
            ++onSpot;
        } else {
            points.add(120 + i * 1e-7, 30); // each another one
        }
    }
    CHECK(points.total() == kRows);
    const auto found = points.above(0.01, 10);
    REQUIRE(found.size() == 1);
    CHECK(found[0].point == std::pair(120.5, 30.5));
    CHECK(found[0].count <= onSpot);
    CHECK(found[0].count >= onSpot - kRows / 4000);
}

TEST_CASE("few rows on a point are nothing, and counts of small tables are exact", "[ingest]")
{
    FrequentPoints points;
    for (int i = 0; i < 9; ++i)
        points.add(1, 2);
    CHECK(points.above(0.01, 10).empty());
    points.add(1, 2);
    points.add(3, 4);
    const auto found = points.above(0.01, 10);
    REQUIRE(found.size() == 1);
    CHECK(found[0].count == 10);
}
