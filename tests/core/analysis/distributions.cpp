// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/distributions.h"

#include "support/reference.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace jingge;
using namespace jingge::test;

namespace {

double valueOf(const std::string& what, double a, double b, double c)
{
    if (what == "normal_above")
        return normalAbove(a);
    if (what == "normal_quantile")
        return normalQuantile(a);
    if (what == "student")
        return studentBothSides(a, b);
    if (what == "poisson")
        return poissonAtLeast(std::lround(a), b);
    if (what == "binomial")
        return binomialAtLeast(std::lround(a), std::lround(b), c);
    return betaQuantile(a, b, c);
}

} // namespace

TEST_CASE("tails and quantiles are those of R", "[analysis]")
{
    const auto rows = referenceRows("alarm/distributions.csv");
    CHECK(rows.size() == 21);
    for (const auto& row : rows) {
        INFO(row[0] << " " << row[1]);
        CHECK(valueOf(row[0], std::stod(row[1]), std::stod(row[2]), std::stod(row[3])) ==
              Approx(std::stod(row[4])).epsilon(1e-11).margin(1e-15));
    }
}

TEST_CASE("tails are the sums they stand for", "[analysis]")
{
    double atLeast = 1;
    double share = std::exp(-4.2);
    for (int k = 1; k < 30; ++k) {
        atLeast -= share;
        share *= 4.2 / k;
        CHECK(poissonAtLeast(k, 4.2) == Approx(atLeast).epsilon(1e-9).margin(1e-14));
    }
    CHECK(poissonAtLeast(0, 3) == 1);
    CHECK(poissonAtLeast(2, 0) == 0);
    CHECK(binomialAtLeast(0, 5, 0.3) == 1);
    CHECK(binomialAtLeast(6, 5, 0.3) == 0);
    CHECK(binomialAtLeast(5, 5, 0.3) == Approx(std::pow(0.3, 5)));
    CHECK(betaBelow(0, 2, 3) == 0);
    CHECK(betaBelow(1, 2, 3) == 1);
    CHECK(logGamma(0.25) == Approx(std::lgamma(0.25)).epsilon(1e-13));
}
