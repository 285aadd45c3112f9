// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/ground.h"

#include "core/simulate/townplan.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <map>
#include <numbers>
#include <set>

using namespace jingge::invented;

namespace {

const Ground& meijiangGround()
{
    static const Ground ground = layGround(meijiang());
    return ground;
}

/// Area on WGS 84 by the radii of curvature at the ring's own latitude: right to 1e-4 for a few kilometres.
double squareKilometres(const EarthRing& ring)
{
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const EarthPoint& a = ring[i];
        const EarthPoint& b = ring[(i + 1) % ring.size()];
        twice += (a.lonE7 - 1.2e9) * 1e-7 * ((b.latE7 - 3e8) * 1e-7) -
                 (b.lonE7 - 1.2e9) * 1e-7 * ((a.latE7 - 3e8) * 1e-7);
    }
    const double lat = ring.front().latE7 * 1e-7 * std::numbers::pi / 180;
    const double root = 1 - 0.00669437999014 * std::sin(lat) * std::sin(lat);
    const double lonKm = 6378.137 * std::cos(lat) / std::sqrt(root) * std::numbers::pi / 180;
    const double latKm = 6378.137 * (1 - 0.00669437999014) / std::pow(root, 1.5) * std::numbers::pi / 180;
    return twice / 2 * lonKm * latKm;
}

std::size_t countHolding(const std::vector<GroundArea>& areas, EarthPoint point)
{
    std::size_t count = 0;
    for (const GroundArea& area : areas)
        count += holds(area.ring, point) ? 1 : 0;
    return count;
}

} // namespace

TEST_CASE("meijiang has 30 communities in 60 grids on 5.02 square kilometres", "[simulate]")
{
    const Ground& ground = meijiangGround();
    CHECK(ground.communities.size() == 30);
    CHECK(ground.grids.size() == 60);
    double grids = 0;
    double communities = 0;
    for (const GroundArea& grid : ground.grids) {
        const double area = squareKilometres(grid.ring);
        CHECK(area > 0.02);
        CHECK(area < 0.25);
        grids += area;
    }
    for (const GroundArea& community : ground.communities)
        communities += squareKilometres(community.ring);
    CHECK(grids == Approx(5.02).epsilon(0.005));
    CHECK(communities == Approx(5.02).epsilon(0.005));
    CHECK(squareKilometres(ground.outline) == Approx(5.02).epsilon(0.005));
}

TEST_CASE("any point of the ground lies in exactly one grid, any point outside in none", "[simulate]")
{
    const Ground& ground = meijiangGround();
    Random random(99, 1);
    int inside = 0;
    for (int i = 0; i < 40000; ++i) {
        const EarthPoint point{1200300000 + static_cast<int>(random.below(400000)),
                               300250000 + static_cast<int>(random.below(250000))};
        const std::size_t expected = holds(ground.outline, point) ? 1 : 0;
        inside += static_cast<int>(expected);
        if (countHolding(ground.grids, point) != expected ||
            countHolding(ground.communities, point) != expected)
            FAIL("covered " << countHolding(ground.grids, point) << " times: " << point.lonE7 << " "
                            << point.latE7);
    }
    CHECK(inside > 10000);
}

TEST_CASE("neighbouring grids share the very same vertices along their border", "[simulate]")
{
    const Ground& ground = meijiangGround();
    std::map<std::pair<std::pair<int, int>, std::pair<int, int>>, int> edges;
    const auto walk = [&edges](const EarthRing& ring, int step) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const std::pair a{ring[i].lonE7, ring[i].latE7};
            const std::pair b{ring[(i + 1) % ring.size()].lonE7, ring[(i + 1) % ring.size()].latE7};
            edges[std::minmax(a, b)] += step;
        }
    };
    for (const GroundArea& grid : ground.grids)
        walk(grid.ring, 1);
    walk(ground.outline, 1);
    for (const auto& [edge, count] : edges)
        REQUIRE(count == 2); // two grids, or a grid and the outline
    CHECK(edges.size() > 500);
}

TEST_CASE("every grid belongs to the community that its code and place say", "[simulate]")
{
    const Ground& ground = meijiangGround();
    std::set<std::string> codes;
    std::set<std::string> names;
    for (std::size_t i = 0; i < ground.grids.size(); ++i) {
        const GroundArea& grid = ground.grids[i];
        const GroundArea& community = ground.communities[ground.communityOf[i]];
        CHECK(grid.parent == community.code);
        CHECK(grid.code.starts_with(community.code));
        CHECK(grid.name.starts_with(community.name));
        codes.insert(grid.code);
        names.insert(grid.name);
    }
    CHECK(codes.size() == 60);
    CHECK(names.size() == 60);
}

TEST_CASE("53,000 residents live unevenly in the grids and communities", "[simulate]")
{
    const Ground& ground = meijiangGround();
    int inGrids = 0;
    int inCommunities = 0;
    int most = 0;
    int least = 1 << 30;
    for (const GroundArea& grid : ground.grids) {
        inGrids += grid.residents;
        most = std::max(most, grid.residents);
        least = std::min(least, grid.residents);
    }
    for (const GroundArea& community : ground.communities)
        inCommunities += community.residents;
    CHECK(inGrids == 53000);
    CHECK(inCommunities == 53000);
    CHECK(least > 0);
    CHECK(most > 4 * least);
}

TEST_CASE("every house and landmark stands in the grid it is listed under, clear of the river", "[simulate]")
{
    const Ground& ground = meijiangGround();
    std::set<std::string> addresses;
    std::size_t homes = 0;
    for (const Spot& spot : ground.spots) {
        REQUIRE(ground.gridAt(spot.at) == spot.grid);
        if (spot.kind == SpotKind::Junction)
            continue;
        homes += spot.households > 0 ? 1 : 0;
        addresses.insert(plainAddress(spot));
        for (const GroundShape& shape : ground.shapes) {
            if (shape.kind == "river")
                REQUIRE_FALSE(holds(shape.points, spot.at));
        }
    }
    CHECK(homes > 600);
    CHECK(addresses.size() > 1000);
    for (const LandmarkPlan& landmark : meijiang().landmarks)
        CHECK(ground.spotOf(landmark.community, landmark.key, 0).has_value());
    for (const PlantedPlan& planted : meijiang().planted)
        CHECK(ground.spotOf(planted.community, planted.landmark, planted.house).has_value());
}

TEST_CASE("a cut never separates neighbours from each other's vertices", "[simulate]")
{
    Mesh mesh;
    for (const BoardPoint& p : {BoardPoint{0, 0}, {200, 0}, {200, 100}, {0, 100}, {400, 0}, {400, 100}})
        mesh.addVertex(p);
    const int left = mesh.addFace({0, 1, 2, 3}, -1);
    const int right = mesh.addFace({1, 4, 5, 2}, -1);
    const std::optional<int> upper = mesh.cut(left, {100, 50}, {1, 0}, Way::Minor, 0.3);
    REQUIRE(upper);
    CHECK(mesh.area(left) == Approx(10000));
    CHECK(mesh.area(*upper) == Approx(10000));
    CHECK(mesh.faces()[static_cast<std::size_t>(right)].ring.size() == 5);
    CHECK(mesh.area(right) == Approx(20000));
    CHECK_FALSE(mesh.cut(right, {300, 5}, {1, 0}, Way::Minor, 0.3));
}
