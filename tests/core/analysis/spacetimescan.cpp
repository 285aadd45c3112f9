// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The scan against tests/reference/scan.py, which looks at every cylinder, and against such a look of its
// own.
#include "core/analysis/spacetimescan.h"

#include "core/jobs/threadedfor.h"
#include "support/sampleframe.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <stop_token>

using namespace jingge;
using namespace jingge::test;

namespace {

/// The linear congruence of scan.py.
class Congruence {
public:
    int below(int count)
    {
        m_state = (1103515245U * m_state + 12345U) % (std::uint64_t{1} << 31);
        return static_cast<int>((m_state >> 8) % static_cast<std::uint64_t>(count));
    }

private:
    std::uint64_t m_state = 7;
};

double fromMiddle(PlanePoint point)
{
    return (point.x - 2000) * (point.x - 2000) + (point.y - 2000) * (point.y - 2000);
}

ScanCases referenceScene()
{
    Congruence dice;
    ScanCases cases;
    cases.days = 90;
    for (int i = 0; i < 60; ++i) {
        const int x = dice.below(4000);
        cases.places.push_back({static_cast<double>(x), static_cast<double>(dice.below(4000))});
    }
    for (int i = 0; i < 60; ++i)
        cases.population.push_back(100 + dice.below(900));
    for (int i = 0; i < 400; ++i) {
        cases.placeOf.push_back(static_cast<std::uint32_t>(dice.below(60)));
        cases.dayOf.push_back(dice.below(90));
    }
    std::vector<std::uint32_t> near(60);
    for (std::uint32_t i = 0; i < 60; ++i)
        near[i] = i;
    std::ranges::stable_sort(near, {}, [&](std::uint32_t i) { return fromMiddle(cases.places[i]); });
    for (int i = 0; i < 8; ++i) {
        cases.placeOf.push_back(near[static_cast<std::size_t>(dice.below(4))]);
        cases.dayOf.push_back(89 - dice.below(5));
    }
    return cases;
}

ScanSetting referenceSetting(ScanModel model)
{
    ScanSetting setting;
    setting.model = model;
    setting.metres = 1200;
    return setting;
}

double likelihoodRatio(double c, double mean, double all)
{
    if (c < 2 || c <= mean)
        return 0;
    return c * std::log(c / mean) + (c < all ? (all - c) * std::log((all - c) / (all - mean)) : 0);
}

/// The greatest statistic over circles of every radius around every place and every window.
double naive(const ScanCases& cases, const ScanSetting& setting)
{
    double best = 0;
    const auto all = static_cast<double>(cases.placeOf.size());
    for (const PlanePoint centre : cases.places) {
        for (const PlanePoint edge : cases.places) {
            const double radius = std::hypot(centre.x - edge.x, centre.y - edge.y);
            if (radius > setting.metres)
                continue;
            for (int days = 1; days <= setting.longest; ++days) {
                double inside = 0;
                double here = 0;
                double now = 0;
                for (std::size_t i = 0; i < cases.placeOf.size(); ++i) {
                    const PlanePoint at = cases.places[cases.placeOf[i]];
                    const bool isHere = std::hypot(centre.x - at.x, centre.y - at.y) < radius + 1e-4;
                    const bool isNow = cases.dayOf[i] >= cases.days - days;
                    here += isHere ? 1 : 0;
                    now += isNow ? 1 : 0;
                    inside += isHere && isNow ? 1 : 0;
                }
                if (here <= setting.mostShare * all)
                    best = std::max(best, likelihoodRatio(inside, here * now / all, all));
            }
        }
    }
    return best;
}

} // namespace

TEST_CASE("the scan finds the likeliest cylinder of the reference, by permutation and by population",
          "[analysis]")
{
    const ScanCases cases = referenceScene();
    const auto check = [&cases](ScanModel model, double statistic, double expected, double p) {
        const auto found = spaceTimeScan(cases, referenceSetting(model), ThreadedFor());
        REQUIRE(found);
        const ScanCluster& first = found->clusters.front();
        CHECK(first.statistic == Approx(statistic).epsilon(1e-9));
        CHECK(first.centre == 31);
        CHECK(first.places.size() == 3);
        CHECK(first.days == 5);
        CHECK(first.observed == 8);
        CHECK(first.expected == Approx(expected).epsilon(1e-6));
        CHECK(std::fabs(first.p - p) < 3 * std::sqrt(2 * p * (1 - p) / 1000)); // both are Monte Carlo
    };
    check(ScanModel::Permutation, 6.553796550, 1.593137, 0.028);
    check(ScanModel::Poisson, 8.560019197, 1.178084, 0.021);
}

TEST_CASE("the scan's statistic is that of every cylinder looked at, places on a lattice too", "[analysis]")
{
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        Dice dice(seed);
        ScanCases cases;
        cases.days = 40;
        for (int i = 0; i < 25; ++i)
            cases.places.push_back({static_cast<double>(i % 5) * 300, static_cast<double>(i / 5) * 300});
        for (int i = 0; i < 150; ++i) {
            cases.placeOf.push_back(static_cast<std::uint32_t>(dice.below(25)));
            cases.dayOf.push_back(dice.below(40));
        }
        ScanSetting setting;
        setting.metres = 700;
        setting.longest = 17; // more than one block of lanes
        setting.permutations = 19;
        const auto found = spaceTimeScan(cases, setting, SerialFor());
        REQUIRE(found);
        CHECK(found->clusters.front().statistic == Approx(naive(cases, setting)).epsilon(1e-9));
    }
}

TEST_CASE("a scan is the same for any number of threads, and its clusters share no place", "[analysis]")
{
    const ScanCases cases = referenceScene();
    const ScanSetting setting = referenceSetting(ScanModel::Permutation);
    const auto alone = spaceTimeScan(cases, setting, SerialFor());
    const auto together = spaceTimeScan(cases, setting, ThreadedFor());
    REQUIRE((alone && together));
    REQUIRE(alone->clusters.size() == together->clusters.size());
    std::vector<bool> isTaken(cases.places.size(), false);
    for (std::size_t i = 0; i < alone->clusters.size(); ++i) {
        CHECK(alone->clusters[i].p == together->clusters[i].p);
        CHECK(alone->clusters[i].statistic == together->clusters[i].statistic);
        for (const std::uint32_t place : alone->clusters[i].places) {
            CHECK_FALSE(isTaken[place]);
            isTaken[place] = true;
        }
    }
}

TEST_CASE("replicas searched by limits have the p of replicas looked at in full", "[analysis]")
{
    // Of sixteen replicas all are looked at in full; their p is among those of many, which are searched.
    const ScanCases cases = referenceScene();
    ScanSetting setting = referenceSetting(ScanModel::Permutation);
    setting.permutations = 16;
    const auto few = spaceTimeScan(cases, setting, ThreadedFor());
    setting.permutations = 1999;
    const auto many = spaceTimeScan(cases, setting, ThreadedFor());
    REQUIRE((few && many));
    for (std::size_t i = 0; i < std::min(few->clusters.size(), many->clusters.size()); ++i) {
        const double p = many->clusters[i].p;
        CHECK(std::fabs(few->clusters[i].p - p) < 3 * std::sqrt(p * (1 - p) / 17) + 1.0 / 17);
    }
}

TEST_CASE("a scan without cases says so, and a stopped one is cancelled", "[analysis]")
{
    CHECK(spaceTimeScan({}, {}, SerialFor()).error().kind == ErrorKind::Data);
    std::stop_source stop;
    stop.request_stop();
    CHECK(spaceTimeScan(referenceScene(), {}, SerialFor(), {stop.get_token(), nullptr}).error().kind ==
          ErrorKind::Cancelled);
}
