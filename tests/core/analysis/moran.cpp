// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Moran's I against spdep: tests/reference/moran.R.
#include "core/analysis/moran.h"

#include "core/analysis/falsediscovery.h"
#include "core/analysis/hotspot.h"
#include "support/reference.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace jingge;
using namespace jingge::test;

namespace {

struct Places {
    std::vector<PlanePoint> points;
    std::vector<std::int64_t> counts;
};

Places referencePlaces()
{
    Places places;
    for (const auto& row : referenceRows("moran/places.csv")) {
        places.points.push_back({std::stod(row[0]), std::stod(row[1])});
        places.counts.push_back(std::stoll(row[2]));
    }
    return places;
}

void checkSame(const std::optional<double>& ours, const std::string& theirs)
{
    REQUIRE(ours.has_value() == !theirs.empty());
    if (ours)
        CHECK(*ours == Approx(std::stod(theirs)).epsilon(1e-9).margin(1e-12));
}

} // namespace

TEST_CASE("local Moran's I is that of spdep to 1e-9", "[analysis]")
{
    const Places places = referencePlaces();
    double distance = 0;
    Moran found;
    for (const auto& row : referenceRows("moran/local.csv")) {
        if (std::stod(row[0]) != distance) {
            distance = std::stod(row[0]);
            found = moran(places.points, places.counts, distance);
        }
        INFO(row[0] << " m, place " << row[1]);
        const LocalMoran& local = found.local[std::stoul(row[1]) - 1];
        if (local.neighbours == 0) {
            CHECK_FALSE(local.z);
            continue; // spdep calls I and its mean 0 there
        }
        checkSame(local.i, row[2]);
        checkSame(local.expected, row[3]);
        checkSame(local.variance, row[4]);
        checkSame(local.z, row[5]);
        checkSame(local.p, row[6]);
    }
}

TEST_CASE("global Moran's I is that of spdep to 1e-9, places without neighbours taken out", "[analysis]")
{
    const Places places = referencePlaces();
    for (const auto& row : referenceRows("moran/global.csv")) {
        INFO(row[0] << " m");
        const Moran found = moran(places.points, places.counts, std::stod(row[0]));
        REQUIRE(found.global);
        checkSame(found.global->i, row[1]);
        checkSame(found.global->expected, row[2]);
        checkSame(found.global->variance, row[3]);
        checkSame(found.global->z, row[4]);
        checkSame(found.global->p, row[5]);
    }
}

TEST_CASE("clusters are named by the place and its neighbours, at a false-discovery rate of five percent",
          "[analysis]")
{
    std::vector<PlanePoint> points;
    std::vector<std::int64_t> counts;
    for (int y = 0; y < 12; ++y) {
        for (int x = 0; x < 12; ++x) {
            points.push_back({x * 100.0, y * 100.0});
            counts.push_back(x < 4 && y < 4 ? 20 + (x + y) % 3 : (x * 7 + y * 5) % 3);
        }
    }
    const Moran found = moran(points, counts, 150);
    CHECK(found.local[13].cluster == MoranCluster::HighHigh); // inside the corner
    CHECK(found.local[143].cluster == MoranCluster::None);
    REQUIRE(found.global);
    CHECK(found.global->z > 10);
    const Moran equal = moran(points, std::vector<std::int64_t>(points.size(), 3), 150);
    CHECK_FALSE(equal.local[0].i);
    CHECK_FALSE(equal.global);
    CHECK(moran({}, {}, 100).local.empty());
}

TEST_CASE("p is corrected as R's p.adjust does", "[analysis]")
{
    // R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "BH")
    const auto corrected = correctedP({0.01, 0.04, std::nullopt, 0.03, 0.005}, 1);
    CHECK(*corrected[0] == Approx(0.02));
    CHECK(*corrected[1] == Approx(0.04));
    CHECK_FALSE(corrected[2]);
    CHECK(*corrected[3] == Approx(0.04));
    CHECK(*corrected[4] == Approx(0.02));
}

TEST_CASE("a point lies in the hexagon whose centre is nearest, and every hexagon has six alike neighbours",
          "[analysis]")
{
    std::vector<PlanePoint> points;
    for (int i = 0; i < 500; ++i)
        points.push_back({std::fmod(i * 137.3, 2000.0) - 900, std::fmod(i * 71.7, 1500.0) - 700});
    const CellLattice lattice = CellLattice::over(points, 200, CellShape::Hexagon);
    const std::vector<PlanePoint> centres = lattice.centres();
    for (const PlanePoint& point : points) {
        const auto cell = lattice.cellAt(point);
        REQUIRE(cell);
        const auto off = [&point](PlanePoint centre) {
            return std::hypot(centre.x - point.x, centre.y - point.y);
        };
        for (const PlanePoint& centre : centres)
            CHECK(off(centres[*cell]) <= off(centre) + 1e-9);
    }
    const std::size_t middle = lattice.columns * (lattice.rows / 2) + lattice.columns / 2;
    int neighbours = 0;
    for (const PlanePoint& centre : centres) {
        const double off = std::hypot(centre.x - centres[middle].x, centre.y - centres[middle].y);
        neighbours += off > 1 && off < 201 ? 1 : 0;
    }
    CHECK(neighbours == 6);
    CHECK(lattice.areaKm2() == Approx(0.04 * std::sqrt(3.0) / 2));
    CHECK(lattice.outline(middle).size() == 6);
    std::vector<std::int64_t> counts(lattice.size(), 0);
    counts[middle] = 9;
    const auto spots = latticeHotspots(lattice, counts, 201);
    CHECK(*spots[middle].z == Approx(*spots[middle + 1].z));
}
