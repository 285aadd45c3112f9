// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/hotspot.h"

#include "support/sampleframe.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace jingge;
using namespace jingge::test;

namespace {

/// The formula as published, over a full matrix of weights.
std::vector<double> naiveZ(const std::vector<PlanePoint>& places, const std::vector<std::int64_t>& counts,
                           double metres)
{
    const auto n = static_cast<double>(counts.size());
    double sum = 0;
    double squares = 0;
    for (const std::int64_t count : counts) {
        sum += static_cast<double>(count);
        squares += static_cast<double>(count * count);
    }
    const double mean = sum / n;
    const double s = std::sqrt(squares / n - mean * mean);
    std::vector<double> z;
    for (const PlanePoint& a : places) {
        double weighted = 0;
        double weights = 0;
        double squaredWeights = 0;
        for (std::size_t k = 0; k < places.size(); ++k) {
            const double w = std::hypot(a.x - places[k].x, a.y - places[k].y) <= metres ? 1 : 0;
            weighted += w * static_cast<double>(counts[k]);
            weights += w;
            squaredWeights += w * w;
        }
        z.push_back((weighted - mean * weights) /
                    (s * std::sqrt((n * squaredWeights - weights * weights) / (n - 1))));
    }
    return z;
}

std::vector<PlanePoint> centresOf(const CellLattice& lattice)
{
    std::vector<PlanePoint> centres;
    for (std::size_t i = 0; i < lattice.size(); ++i)
        centres.push_back(lattice.centre(i));
    return centres;
}

} // namespace

TEST_CASE("Gi* of points is the published formula", "[analysis]")
{
    Dice dice(4);
    std::vector<PlanePoint> places;
    std::vector<std::int64_t> counts;
    for (int i = 0; i < 150; ++i) {
        places.push_back({dice.unit() * 3000, dice.unit() * 3000});
        counts.push_back(dice.below(20) + (i < 10 ? 40 : 0));
    }
    for (const double metres : {1.0, 300.0, 900.0}) {
        const auto spots = pointHotspots(places, counts, metres);
        const auto z = naiveZ(places, counts, metres);
        for (std::size_t i = 0; i < places.size(); ++i) {
            REQUIRE(spots[i].z);
            CHECK(*spots[i].z == Approx(z[i]).epsilon(1e-10).margin(1e-12));
            CHECK(*spots[i].p == Approx(std::erfc(std::fabs(z[i]) / std::sqrt(2.0))).epsilon(1e-9));
        }
    }
}

TEST_CASE("Gi* of a lattice is that of its centres as points", "[analysis]")
{
    const CellLattice lattice{200, -7, 3, 17, 11};
    Dice dice(8);
    std::vector<std::int64_t> counts;
    for (std::size_t i = 0; i < lattice.size(); ++i)
        counts.push_back(dice.below(9));
    for (const double metres : {100.0, 200.0, 282.8, 283.0, 600.0, 1000.0, 1900.0}) {
        const auto cells = latticeHotspots(lattice, counts, metres);
        const auto points = pointHotspots(centresOf(lattice), counts, metres);
        for (std::size_t i = 0; i < counts.size(); ++i) {
            CHECK(cells[i].z == points[i].z);
            CHECK(cells[i].level == points[i].level);
        }
    }
}

TEST_CASE("where nothing differs there is neither hot nor cold", "[analysis]")
{
    const std::vector<PlanePoint> places{{0, 0}, {10, 0}, {20, 0}};
    for (const Hotspot& spot : pointHotspots(places, {4, 4, 4}, 12)) {
        CHECK_FALSE(spot.z);
        CHECK_FALSE(spot.p);
        CHECK(spot.level == HotspotLevel::None);
    }
    CHECK_FALSE(pointHotspots(places, {1, 2, 3}, 100)[0].z); // everybody is everybody's neighbour
    CHECK_FALSE(pointHotspots({{0, 0}}, {5}, 100)[0].z);
    CHECK(pointHotspots({}, {}, 100).empty());
}

TEST_CASE("levels follow the corrected p, not the bare one", "[analysis]")
{
    // 100 places far from each other: one of 30, the others of 0 or 1. Its z is 9.9, p below 1e-20.
    std::vector<PlanePoint> places;
    std::vector<std::int64_t> counts;
    for (int i = 0; i < 100; ++i) {
        places.push_back({i * 1000.0, 0});
        counts.push_back(i == 50 ? 30 : i % 2);
    }
    auto spots = pointHotspots(places, counts, 1);
    CHECK(spots[50].level == HotspotLevel::Hot99);
    CHECK(std::ranges::count(spots, HotspotLevel::None, &Hotspot::level) == 99);
    // Ten places of p about 0.03: none is left by the correction over a hundred.
    for (int i = 0; i < 100; ++i)
        counts[static_cast<std::size_t>(i)] = i % 10 == 0 ? 5 : 2 + i % 3;
    spots = pointHotspots(places, counts, 1);
    REQUIRE(*spots[0].p < 0.1);
    REQUIRE(*spots[0].p > 0.01);
    CHECK(std::ranges::count(spots, HotspotLevel::None, &Hotspot::level) == 100);
}

TEST_CASE("a lattice begins at multiples of its width and covers the box", "[analysis]")
{
    const CellLattice lattice = CellLattice::over({{-150, 250}, {420, 399.9}}, 100);
    CHECK(lattice.firstColumn == -2);
    CHECK(lattice.firstRow == 2);
    CHECK(lattice.columns == 7);
    CHECK(lattice.rows == 2);
    CHECK(lattice.cellAt({-150, 250}) == std::size_t{0});
    CHECK(lattice.cellAt({420, 399.9}) == std::size_t{13});
    CHECK_FALSE(lattice.cellAt({-200.1, 250}));
    CHECK_FALSE(lattice.cellAt({0, 400}));
    CHECK(lattice.centre(8).x == -50);
    CHECK(lattice.centre(8).y == 350);
}

TEST_CASE("a centroid weighs by area and leaves holes out", "[analysis]")
{
    const auto zone = PlaneZone::ofMedian({{117.0, 30.0}});
    REQUIRE(zone);
    CHECK(zone->name() == "EPSG:32650");
    const auto square = [](double west, double south, double size) {
        return Ring{{west, south},
                    {west + size, south},
                    {west + size, south + size},
                    {west, south + size},
                    {west, south}};
    };
    const auto whole = centroidOf({{square(117, 30, 0.02), {}}}, *zone);
    const auto holed = centroidOf({{square(117, 30, 0.02), {square(117.01, 30, 0.01)}}}, *zone);
    REQUIRE((whole && holed));
    const auto middle = zone->toPlane({{117.01, 30.01}});
    REQUIRE(middle);
    CHECK(whole->x == Approx((*middle)[0].x).margin(0.5));
    CHECK(whole->y == Approx((*middle)[0].y).margin(0.5));
    const double step = 0.02 * 96486 / 12; // a twelfth of the side to the west: (4·½ − 1·¾) / 3 = 5/12
    CHECK(whole->x - holed->x == Approx(step).epsilon(0.01));
    CHECK(holed->y > whole->y);
}
