// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/exactcomparison.h"

#include "support/reference.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

TEST_CASE("exact comparisons of two counts are those of poisson.test", "[analysis]")
{
    std::size_t compared = 0;
    for (const auto& row : referenceRows("comparison/exact.csv")) {
        INFO(row[0] << " " << row[1] << " " << row[2] << " " << row[3]);
        const std::int64_t now = std::stoll(row[1]);
        ++compared;
        if (row[0] == "mean") {
            CHECK(exactPoisson(now, std::stod(row[2])) ==
                  Approx(std::stod(row[4])).epsilon(1e-8).margin(1e-14));
            continue;
        }
        const ExactComparison exact = compareCounts(now, std::stoll(row[2]), std::stod(row[3]));
        CHECK(exact.p == Approx(std::stod(row[4])).epsilon(1e-8).margin(1e-14));
        CHECK(exact.ratio.has_value() == !row[5].empty());
        CHECK(exact.ratio.value_or(0) == Approx(row[5].empty() ? 0 : std::stod(row[5])));
        CHECK(exact.ratioLow == Approx(std::stod(row[6])).epsilon(1e-8));
        CHECK(exact.ratioHigh.has_value() == !row[7].empty());
        CHECK(exact.ratioHigh.value_or(0) == Approx(row[7].empty() ? 0 : std::stod(row[7])).epsilon(1e-8));
    }
    CHECK(compared == 158);
}

TEST_CASE("nothing beside nothing is no change", "[analysis]")
{
    CHECK(compareCounts(0, 0).p == 1);
    CHECK_FALSE(compareCounts(0, 0).ratio);
    CHECK(compareCounts(7, 7).p == 1);
    CHECK(compareCounts(25, 16).p > 0.05); // definitions: plus 56 % and yet nothing unusual
}
