// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/arearepository.h"

#include "support/files.h"
#include "support/stores.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

std::string outcome(const AreaChanges& changes)
{
    return std::to_string(changes.inserted) + "/" + std::to_string(changes.updated) + "/" + std::to_string(changes.unchanged);
}

Incident placed(const std::string& id, double lon)
{
    Incident one = incident(id);
    one.place = LonLat{lon, 30.5};
    return one;
}

/// Codes of the grids the incidents lie in, in order of ids; "-" for none.
std::string grids(const Store& store)
{
    return query(store, "SELECT coalesce((SELECT code FROM area WHERE area.id = area_grid), '-') FROM incident ORDER BY id");
}

} // namespace

TEST_CASE("areas come back as they were written, each level by code in byte order", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    Area a = square(Level::Grid, "b", 120, 30);
    a.population = 1234.5;
    a.parentLevel = Level::Station;
    a.parentCode = "S";
    a.shape.front().holes.push_back({{120.2, 30.2}, {120.4, 30.2}, {120.4, 30.4}, {120.2, 30.2}});
    putAreas(*store, Level::Grid, {a, square(Level::Grid, "B", 121, 30), square(Level::Grid, "区", 122, 30)});
    putAreas(*store, Level::City, {square(Level::City, "C", 100, 0, 10)});
    const auto areas = readAreas(*store);
    REQUIRE(areas);
    const auto& level = (*areas)->at(Level::Grid);
    REQUIRE(level.size() == 3);
    CHECK(level[0].code == "B");
    CHECK(level[1].code == "b");
    CHECK(level[2].code == "区");
    CHECK(level[1].name == "name of b");
    CHECK(level[1].population == 1234.5);
    CHECK(level[1].parentLevel == Level::Station);
    CHECK(level[1].parentCode == "S");
    CHECK(level[1].shape == a.shape);
    CHECK_FALSE(level[0].population);
    CHECK_FALSE(level[0].parentLevel);
    CHECK((*areas)->at(Level::City).size() == 1);
    CHECK((*areas)->find(Level::Grid, "区") == 2);
}

TEST_CASE("areas are inserted, updated and left as they are by code", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    const Area one = square(Level::Grid, "A", 120, 30);
    Area two = square(Level::Grid, "B", 121, 30);
    CHECK(outcome(putAreas(*store, Level::Grid, {one, two})) == "2/0/0");
    CHECK(outcome(putAreas(*store, Level::Grid, {one, two})) == "0/0/2");
    two.name = "other";
    CHECK(outcome(putAreas(*store, Level::Grid, {two, square(Level::Grid, "C", 122, 30)})) == "1/1/0");
    two.population = 5;
    CHECK(outcome(putAreas(*store, Level::Grid, {two})) == "0/1/0");
    CHECK((*readAreas(*store))->at(Level::Grid).size() == 3); // what a file does not name stays
    CHECK(outcome(putAreas(*store, Level::Squad, {square(Level::Squad, "A", 120, 30)})) == "1/0/0");
}

TEST_CASE("all located incidents are assigned anew, also superseded versions", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    takeIn(*store, {placed("a", 120.5), placed("b", 121.5), placed("c", 130), incident("d")});
    takeIn(*store, {placed("a", 121.6)});
    CHECK(grids(*store) == "-|-|-|-|-");
    putAreas(*store, Level::Grid, {square(Level::Grid, "A", 120, 30), square(Level::Grid, "B", 121, 30)});
    CHECK(grids(*store) == "A|B|-|-|B");
    putAreas(*store, Level::Grid, {square(Level::Grid, "A", 129, 30, 2), square(Level::Grid, "B", 120, 30, 2)});
    CHECK(grids(*store) == "B|B|A|-|B");
    CHECK(query(*store, "SELECT count(*) FROM incident WHERE area_squad IS NOT NULL") == "0");
    const auto seq = store->changeSeq();
    putAreas(*store, Level::Grid, {square(Level::Grid, "0", 120, 30, 2)}); // the smaller code wins where areas overlap
    CHECK(grids(*store) == "0|0|A|-|0");
    CHECK(store->changeSeq() == *seq + 1);
}

TEST_CASE("areas that cannot be written leave everything as it was", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    takeIn(*store, {placed("a", 120.5)});
    putAreas(*store, Level::Grid, {square(Level::Grid, "A", 120, 30)});
    CHECK_FALSE(writeAreas(*store, Level::Grid, {square(Level::Grid, "B", 120, 30), square(Level::Grid, "", 120, 30)}));
    CHECK((*readAreas(*store))->at(Level::Grid).size() == 1);
    CHECK(grids(*store) == "A");
}

TEST_CASE("a damaged outline is named", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    putAreas(*store, Level::Grid, {square(Level::Grid, "A", 120, 30)});
    runSql(*store, "UPDATE area SET shape = substr(shape, 1, 20)");
    const auto areas = readAreas(*store);
    REQUIRE_FALSE(areas);
    CHECK(areas.error().why.english() == "the outline of area A is damaged");
    CHECK_FALSE(loadFrame(*store));
}
