// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Knox's test against a naive double loop, and against what independence makes expected.
#include "core/analysis/knox.h"

#include "core/base/civiltime.h"
#include "core/jobs/threadedfor.h"
#include "support/sampleframe.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace jingge;
using namespace jingge::test;

namespace {

struct Cloud {
    std::vector<PlanePoint> points;
    std::vector<std::int64_t> times;
};

/// Places in a square of so many metres about (0, 0), some of them shared, over so many days.
Cloud cloudOf(int count, double metres, int days, std::uint64_t seed)
{
    Dice dice(seed);
    Cloud cloud;
    for (int i = 0; i < count; ++i) {
        if (i > 0 && dice.below(5) == 0)
            cloud.points.push_back(cloud.points[static_cast<std::size_t>(dice.below(i))]);
        else
            cloud.points.push_back(
                {std::round((dice.unit() - 0.5) * metres), std::round((dice.unit() - 0.5) * metres)});
        cloud.times.push_back(1'750'000'000 + dice.below(days * 86400));
    }
    return cloud;
}

bool isWithin(double value, double from, double to)
{
    return value >= from && value < to;
}

/// Every pair looked at, band by band.
std::vector<std::int64_t> naive(const Cloud& cloud, const KnoxSetting& setting)
{
    std::vector<std::int64_t> counts;
    for (std::size_t s = 0; s + 1 < setting.spaceEdges.size(); ++s) {
        for (std::size_t t = setting.hasSameDay ? 0 : 1;
             t < std::max<std::size_t>(setting.timeEdges.size(), 1); ++t) {
            std::int64_t count = 0;
            for (std::size_t i = 0; i < cloud.points.size(); ++i) {
                for (std::size_t k = i + 1; k < cloud.points.size(); ++k) {
                    const double dx = std::fabs(cloud.points[i].x - cloud.points[k].x);
                    const double dy = std::fabs(cloud.points[i].y - cloud.points[k].y);
                    const double distance =
                        setting.metric == Metric::Manhattan ? dx + dy : std::hypot(dx, dy);
                    const double days =
                        std::fabs(static_cast<double>(cloud.times[i] - cloud.times[k])) / 86400.0;
                    const bool isSameDay =
                        CivilTime{cloud.times[i]}.date() == CivilTime{cloud.times[k]}.date();
                    const bool isNear = isWithin(distance, setting.spaceEdges[s], setting.spaceEdges[s + 1]);
                    const bool isSoon =
                        t == 0 ? isSameDay : isWithin(days, setting.timeEdges[t - 1], setting.timeEdges[t]);
                    count += isNear && isSoon ? 1 : 0;
                }
            }
            counts.push_back(count);
        }
    }
    return counts;
}

std::vector<KnoxCell> tested(const Cloud& cloud, const KnoxSetting& setting,
                             const ParallelFor& loop = SerialFor())
{
    const auto cells = knoxTest(cloud.points, cloud.times, setting, loop);
    REQUIRE(cells);
    return *cells;
}

std::vector<std::int64_t> observedOf(const std::vector<KnoxCell>& cells)
{
    std::vector<std::int64_t> counts;
    for (const KnoxCell& cell : cells)
        counts.push_back(cell.observed);
    return counts;
}

} // namespace

TEST_CASE("pairs by bands of distance and time are those of a double loop", "[analysis]")
{
    const Cloud cloud = cloudOf(400, 2000, 40, 3);
    for (const Metric metric : {Metric::Euclidean, Metric::Manhattan}) {
        for (const bool hasSameDay : {false, true}) {
            const KnoxSetting setting{
                {0, 1, 50, 100, 400}, {0, 0.5, 1, 7, 14, 28, 60}, hasSameDay, metric, 8, 1};
            CHECK(observedOf(tested(cloud, setting)) == naive(cloud, setting));
        }
    }
    const KnoxSetting onlyDays{{0, 3000}, {0}, true, Metric::Euclidean, 8, 1};
    CHECK(observedOf(tested(cloud, onlyDays)) == naive(cloud, onlyDays));
}

TEST_CASE("a band holds its lower edge and not its upper one", "[analysis]")
{
    const Cloud cloud{{{0, 0}, {100, 0}}, {0, 7 * kDaySeconds}};
    const KnoxSetting setting{{0, 100, 200}, {0, 7, 14}, false, Metric::Euclidean, 1, 1};
    CHECK(observedOf(tested(cloud, setting)) == std::vector<std::int64_t>{0, 0, 0, 1});
}

TEST_CASE("the same seed gives the same answer for any number of threads", "[analysis]")
{
    const Cloud cloud = cloudOf(600, 3000, 60, 5);
    KnoxSetting setting{{0, 100, 200}, {0, 7, 14}, true, Metric::Euclidean, 199, 42};
    const auto serial = tested(cloud, setting);
    for (const unsigned threads : {2U, 5U}) {
        const auto threaded = tested(cloud, setting, ThreadedFor(threads));
        for (std::size_t i = 0; i < serial.size(); ++i) {
            CHECK(serial[i].expected == threaded[i].expected);
            CHECK(serial[i].p == threaded[i].p);
        }
    }
    setting.seed = 43;
    CHECK(tested(cloud, setting)[0].expected != serial[0].expected);
}

TEST_CASE("the expected pairs are those of independence", "[analysis]")
{
    const Cloud cloud = cloudOf(300, 1500, 30, 9);
    const KnoxSetting setting{{0, 200, 400}, {0, 5, 40}, false, Metric::Euclidean, 4000, 1};
    const auto cells = tested(cloud, setting);
    const KnoxSetting anywhere{{0, 1e6}, {0, 5, 40}, false, Metric::Euclidean, 1, 1};
    const KnoxSetting anytime{{0, 200, 400}, {0, 4000}, false, Metric::Euclidean, 1, 1};
    const auto byTime = naive(cloud, anywhere);
    const auto bySpace = naive(cloud, anytime);
    const double all = 300.0 * 299 / 2;
    for (std::size_t s = 0; s < 2; ++s) {
        for (std::size_t t = 0; t < 2; ++t) {
            const double mean = static_cast<double>(bySpace[s]) * static_cast<double>(byTime[t]) / all;
            CHECK(cells[s * 2 + t].expected == Approx(mean).epsilon(0.01));
            CHECK(cells[s * 2 + t].p >= 1.0 / 4001);
        }
    }
}

TEST_CASE("what comes back soon at one place is no chance", "[analysis]")
{
    Cloud cloud = cloudOf(200, 5000, 300, 2);
    for (std::size_t i = 0; i < 60; ++i) {
        cloud.points.push_back(cloud.points[i]);
        cloud.times.push_back(cloud.times[i] + 3 * kDaySeconds);
    }
    const KnoxSetting setting{{0, 50}, {0, 7}, false, Metric::Euclidean, 999, 1};
    const KnoxCell cell = tested(cloud, setting)[0];
    CHECK(cell.p == 0.001);
    CHECK(cell.ratio.value_or(0) > 5);
}

TEST_CASE("no point or one makes no pair", "[analysis]")
{
    const KnoxSetting setting{{0, 50}, {0, 7}, false, Metric::Euclidean, 9, 1};
    for (const Cloud& cloud : {Cloud{}, Cloud{{{1, 2}}, {5}}}) {
        const auto cells = tested(cloud, setting);
        REQUIRE(cells.size() == 1);
        CHECK(cells[0].observed == 0);
        CHECK(cells[0].expected == 0);
        CHECK_FALSE(cells[0].ratio);
        CHECK(cells[0].p == 1);
    }
}

TEST_CASE("what can be acted on begins near and soon, and is more than the same day", "[analysis]")
{
    KnoxSetting setting;
    setting.spaceEdges = {0, 100, 200};
    setting.timeEdges = {0, 7, 14};
    setting.hasSameDay = true;
    const KnoxCell none{10, 10, 1.0, 0.5};
    const KnoxCell high{30, 10, 3.0, 0.001};
    const KnoxCell sameDay{25, 5, 5.0, 0.001};
    const auto kind = [&](std::vector<KnoxCell> cells) { return knoxFinding(setting, cells).kind; };
    CHECK(kind({none, none, none, none, none, none}) == KnoxFinding::Kind::Nothing);
    CHECK(kind({none, none, high, none, none, none}) == KnoxFinding::Kind::Nothing); // not from the soonest on
    CHECK(kind({sameDay, none, none, none, none, none}) == KnoxFinding::Kind::SameDayOnly);
    CHECK(kind({sameDay, high, none, none, none, none}) == KnoxFinding::Kind::SameDayOnly); // 5 beyond 5 expected
    const KnoxFinding finding = knoxFinding(setting, {none, high, high, none, high, none});
    CHECK(finding.kind == KnoxFinding::Kind::Watch);
    CHECK(finding.metres == 200);
    CHECK(finding.days == 14);
}
