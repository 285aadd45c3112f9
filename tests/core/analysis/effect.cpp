// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/effect.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace jingge;

TEST_CASE("the published example of the weighted displacement difference is not shown to work", "[analysis]")
{
    // Wheeler and Ratcliffe 2018: control 100 → 90, treated 100 → 80: −10, standard error 19.
    const EffectGround ground{{{0, 100, 80}}, {{0, 100, 90}}, {}, {}};
    const EffectEstimate wdd = weightedDisplacementDifference(ground);
    CHECK(wdd.estimate == -10);
    CHECK(wdd.standardError == Approx(std::sqrt(370.0)));
    CHECK(wdd.low == Approx(-10 - 1.96 * std::sqrt(370.0)));
    CHECK(wdd.high == Approx(-10 + 1.96 * std::sqrt(370.0)));
    CHECK(wdd.verdict == EffectVerdict::CannotTellYet);
    CHECK_FALSE(differenceInDifferences(ground));
}

TEST_CASE("rings that trouble was pushed into count against the effect", "[analysis]")
{
    const EffectGround ground{{{0, 200, 90}}, {{0, 200, 200}}, {{0, 50, 90}}, {{0, 50, 50}}};
    const EffectEstimate wdd = weightedDisplacementDifference(ground);
    CHECK(wdd.estimate == -110 + 40);
    CHECK(wdd.standardError == Approx(std::sqrt(200.0 + 90 + 200 + 200 + 50 + 90 + 50 + 50)));
    CHECK(wdd.verdict == EffectVerdict::Fell);
}

TEST_CASE("a shorter time after is scaled to that before, and weights count squared", "[analysis]")
{
    const EffectGround ground{{{0, 40, 10}}, {{0, 40, 20, 0.5}, {0, 44, 20, 0.5}}, {}, {}, 2};
    const EffectEstimate wdd = weightedDisplacementDifference(ground);
    CHECK(wdd.estimate == (20 - 40) - (40 - 42));
    CHECK(wdd.standardError == Approx(std::sqrt(40 + 4 * 10 + 0.25 * (40 + 4 * 20) + 0.25 * (44 + 4 * 20))));
}

TEST_CASE("difference in differences has the range of Welch's test of the places' changes", "[analysis]")
{
    // R 4.2: t.test(c(-8, -6, -9, -7), c(-1, 2, -2, 0, 1)): stderr, and conf.int at 6.98076923 degrees.
    EffectGround ground;
    for (const int change : {-8, -6, -9, -7})
        ground.treated.push_back({0, 20, 20 + change});
    for (const int change : {-1, 2, -2, 0, 1})
        ground.comparison.push_back({0, 20, 20 + change, 0.8});
    const auto did = differenceInDifferences(ground);
    REQUIRE(did);
    CHECK(did->estimate == Approx(-7.5));
    CHECK(did->standardError == Approx(0.957427107756338).epsilon(1e-9));
    CHECK(did->low == Approx(-9.76522028175352).epsilon(1e-9));
    CHECK(did->high == Approx(-5.23477971824648).epsilon(1e-9));
    CHECK(did->verdict == EffectVerdict::Fell);
}

TEST_CASE("the ratio of ratios is 1 where both sides changed alike, and takes counts of none", "[analysis]")
{
    const EffectEstimate alike = ratioOfRatios({{{0, 100, 50}}, {{0, 60, 30}}, {}, {}});
    CHECK(alike.estimate == Approx(1));
    CHECK(alike.verdict == EffectVerdict::CannotTellYet);
    CHECK(alike.standardError == Approx(std::sqrt(1.0 / 100 + 1.0 / 50 + 1.0 / 60 + 1.0 / 30)));
    CHECK(alike.low * alike.high == Approx(1));
    const EffectEstimate none = ratioOfRatios({{{0, 10, 0}}, {{0, 10, 10}}, {}, {}});
    CHECK(none.estimate == Approx(0.5 / 10.5));
    CHECK(std::isfinite(none.high));
}

TEST_CASE("comparison places are those with the nearest counts before", "[analysis]")
{
    const std::vector<EffectPlace> treated{{9, 16, 0}, {0, 1, 0}};
    const std::vector<EffectPlace> candidates{{100, 100, 0}, {9, 16, 0}, {9, 16, 5}, {0, 2, 0}, {4, 16, 0}};
    const auto matches = matchByCounts(treated, candidates, 2);
    CHECK(matches == std::vector<std::vector<std::size_t>>{{1, 2}, {3, 4}});
    const EffectMatches merged = mergedMatches({{1, 2}, {1, 3}});
    CHECK(merged.chosen == std::vector<std::size_t>{1, 2, 3});
    CHECK(merged.weights == std::vector<double>{1, 0.5, 0.5});
    CHECK(matchByCounts(treated, {}, 3) == std::vector<std::vector<std::size_t>>{{}, {}});
}

TEST_CASE("only what all measures say is said", "[analysis]")
{
    EffectEstimate fell;
    fell.verdict = EffectVerdict::Fell;
    const EffectEstimate unknown;
    CHECK(commonVerdict(std::vector{fell, fell}) == EffectVerdict::Fell);
    CHECK(commonVerdict(std::vector{fell, unknown}) == EffectVerdict::CannotTellYet);
    CHECK(effectVerdictName(EffectVerdict::CannotTellYet) == "cannot-tell-yet");
}
