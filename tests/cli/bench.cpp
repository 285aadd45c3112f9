// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/desk.h"

#include <catch2/catch.hpp>

#include <set>

using namespace jingge::test;

TEST_CASE("bench measures what it is asked for", "[bench]")
{
    Desk desk;
    const Ran ran = desk.run({"bench", "frame-cache", "brush-step", "--rows", "3000", "--time", "0", "--format", "csv"});
    INFO(ran.err);
    CHECK(ran.status == 0);
    CHECK(linesOf(ran.out).at(0) == "name,n,median_ms,p95_ms,peak_mb,note");
    const auto rows = rowsOf(ran.out);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0][0] == "frame-cache");
    CHECK(rows[0][1] == "3000");
    CHECK(std::stod(rows[0][2]) > 0);
    CHECK(std::stod(rows[0][3]) >= std::stod(rows[0][2]));
    CHECK(std::stod(rows[1][4]) > 1);
}

TEST_CASE("bench measures everything when nothing is named, and knows no other names", "[bench]")
{
    Desk desk;
    const Ran ran = desk.run({"bench", "--rows", "1000", "--time", "0", "--format", "csv"});
    INFO(ran.err);
    CHECK(ran.status == 0);
    std::set<std::string> names;
    for (const auto& row : rowsOf(ran.out))
        names.insert(row[0]);
    CHECK(names.size() >= 10);
    CHECK(desk.run({"bench", "no-such-thing"}).status == 2);
}

TEST_CASE("the files that bench writes can be imported, and bench measures the station they make", "[bench]")
{
    const Desk desk;
    CHECK(desk.run({"bench", "--tables", "b", "--rows", "2000"}).status == 0);
    desk.init();
    CHECK(desk.onStore({"areas", "import", "--level", "grid", "--code-field", "code", "--name-field", "name", "b/grids.geojson"}).status == 0);
    const auto imported = rowsOf(desk.csv({"import", "--mapping", "b/mapping.toml", "b/incidents.csv"}));
    REQUIRE(imported.size() == 1);
    CHECK(imported[0][1] == "2000"); // read
    CHECK(imported[0][2] == "2000"); // inserted
    const Ran ran = desk.run({"bench", "repeat-caller", "--station", "store.db", "--time", "0", "--format", "csv"});
    INFO(ran.err);
    const auto measured = rowsOf(ran.out);
    REQUIRE(measured.size() == 1);
    CHECK(measured[0][1] == "2000");
    CHECK(desk.run({"bench", "repeat-caller", "--station", "none.db"}).status == 3);
}
