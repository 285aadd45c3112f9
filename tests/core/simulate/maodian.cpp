// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The dense station: what holds for the sample station's ground holds for it too.
#include "core/base/text.h"
#include "core/simulate/profile.h"
#include "core/simulate/simulate.h"
#include "core/simulate/townplan.h"
#include "support/files.h"

#include <catch2/catch.hpp>

#include <map>
#include <set>

using namespace jingge;
using namespace jingge::invented;

namespace {

const Ground& maodianGround()
{
    static const Ground ground = layGround(maodian());
    return ground;
}

} // namespace

TEST_CASE("maodian has 12 zones with 15 grids each", "[simulate]")
{
    const Ground& ground = maodianGround();
    CHECK(ground.communities.size() == 12);
    REQUIRE(ground.grids.size() == 180);
    std::map<std::size_t, int> perZone;
    std::set<std::string> codes;
    std::set<std::string> names;
    int residents = 0;
    for (std::size_t i = 0; i < ground.grids.size(); ++i) {
        const GroundArea& zone = ground.communities[ground.communityOf[i]];
        ++perZone[ground.communityOf[i]];
        CHECK(ground.grids[i].parent == zone.code);
        CHECK(ground.grids[i].name.starts_with(zone.name));
        codes.insert(ground.grids[i].code);
        names.insert(ground.grids[i].name);
        residents += ground.grids[i].residents;
    }
    for (const auto& [zone, grids] : perZone)
        CHECK(grids == 15);
    CHECK(codes.size() == 180);
    CHECK(names.size() == 180);
    CHECK(residents == 118000);
}

TEST_CASE("every edge of a maodian grid is another grid's or the outline's", "[simulate]")
{
    const Ground& ground = maodianGround();
    std::map<std::pair<std::pair<int, int>, std::pair<int, int>>, int> edges;
    const auto walk = [&edges](const EarthRing& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const std::pair a{ring[i].lonE7, ring[i].latE7};
            const std::pair b{ring[(i + 1) % ring.size()].lonE7, ring[(i + 1) % ring.size()].latE7};
            ++edges[std::minmax(a, b)];
        }
    };
    for (const GroundArea& grid : ground.grids)
        walk(grid.ring);
    walk(ground.outline);
    for (const auto& [edge, count] : edges)
        REQUIRE(count == 2);
}

TEST_CASE("no two houses of maodian have one address, and every planted place stands", "[simulate]")
{
    const Ground& ground = maodianGround();
    std::set<std::string> addresses;
    std::size_t houses = 0;
    for (const Spot& spot : ground.spots) {
        if (spot.kind == SpotKind::Junction || spot.door + spot.house == 0)
            continue;
        ++houses;
        addresses.insert(plainAddress(spot));
    }
    CHECK(houses > 5000);
    CHECK(addresses.size() == houses);
    for (const LandmarkPlan& landmark : maodian().landmarks)
        CHECK(ground.spotOf(landmark.community, landmark.key, 0).has_value());
    for (const PlantedPlan& planted : maodian().planted)
        CHECK(ground.spotOf(planted.community, planted.landmark, planted.house).has_value());
}

TEST_CASE("maodian too is the same bytes for the same seed", "[simulate]")
{
    const test::TemporaryFolder first;
    const test::TemporaryFolder second;
    REQUIRE(simulate({"maodian", 3000, 5, first.path()}, {}));
    REQUIRE(simulate({"maodian", 3000, 5, second.path()}, {}));
    for (const char* name : {"station.toml", "grids.geojson", "communities.geojson", "streets.geojson",
                             "buildings.csv", "incidents.csv", "mapping.toml", "truth.json"}) {
        CAPTURE(name);
        const std::string bytes = test::readFile(first.file(name));
        CHECK(bytes.size() > 500);
        CHECK(bytes == test::readFile(second.file(name)));
        CHECK(isValidUtf8(bytes));
    }
}
