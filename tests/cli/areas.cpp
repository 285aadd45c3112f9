// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// areas import and areas list: what is taken, what is said, and where incidents then lie.
#include "cli/desk.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace jingge::test;

namespace {

std::string imported(const Desk& desk, const Words& more)
{
    Words words{"areas", "import"};
    words.insert(words.end(), more.begin(), more.end());
    const std::string csv = desk.csv(words);
    CHECK(linesOf(csv).front() == "level,read,inserted,updated,unchanged,rejected,repaired");
    return linesOf(csv).back();
}

constexpr const char* kTwo = "A 0 0 1 1 \"title\":\"West\",\"up\":\"C\",\"people\":12\nB 1 0 2 1 \"title\":\"East\",\"up\":\"C\",\"people\":8\n";
const Words kGrid{"--level", "grid", "--code-field", "code", "g.geojson"};

} // namespace

TEST_CASE("areas are inserted, unchanged, then updated when something is other", "[areas]")
{
    const Desk desk;
    desk.init();
    desk.write("g.geojson", squaresJson(kTwo));
    CHECK(imported(desk, kGrid) == "grid,2,2,0,0,0,0");
    CHECK(imported(desk, kGrid) == "grid,2,0,0,2,0,0");
    desk.write("g.geojson", squaresJson("A 0 0 1 1\nB 1 0 2.5 1\n"));
    CHECK(imported(desk, kGrid) == "grid,2,0,1,1,0,0");
    desk.write("g.geojson", squaresJson("D 5 5 6 6\n"));
    CHECK(imported(desk, kGrid) == "grid,1,1,0,0,0,0");
    CHECK(rowsOf(desk.csv({"areas", "list"})).size() == 3);
}

TEST_CASE("areas list gives code, name, level, parent, area and population", "[areas]")
{
    const Desk desk;
    desk.init();
    desk.takeSquares("community", "C 0 0 2 1");
    desk.write("g.geojson", squaresJson(kTwo));
    imported(desk, {"--level", "grid", "--code-field", "code", "--name-field", "title", "--population-field", "people",
                    "g.geojson"});
    const auto rows = rowsOf(desk.csv({"areas", "list"}));
    REQUIRE(rows.size() == 3);
    CHECK(Words(rows[0].begin(), rows[0].begin() + 4) == Words{"A", "West", "grid", "C"});
    CHECK(rows[0][5] == "12");
    CHECK(Words(rows[1].begin(), rows[1].begin() + 4) == Words{"B", "East", "grid", "C"});
    CHECK(Words(rows[2].begin(), rows[2].begin() + 4) == Words{"C", "C", "community", ""});
    CHECK(rows[2][5].empty());
    // A square degree at the equator: 111.3194908 km by 110.5743886 km, a little less at its upper edge.
    CHECK(std::stod(rows[0][4]) == Approx(12308.78).epsilon(1e-5));
    CHECK(rowsOf(desk.csv({"areas", "list", "--level", "community"})).size() == 1);
    CHECK(linesOf(desk.csv({"areas", "list", "--level", "city"})) == Words{"code,name,level,parent,area_km2,population"});
}

TEST_CASE("a parent is taken from its field, else found by the representative point", "[areas]")
{
    const Desk desk;
    desk.init();
    desk.takeSquares("station", "S1 0 0 1 1\nS2 1 0 2 1");
    desk.write("g.geojson", squaresJson("A 0.1 0.1 0.9 0.9 \"up\":\"S2\"\nB 1.1 0.1 1.9 0.9 \"up\":\"\"\n"));
    const auto parents = [&desk] {
        std::string all;
        for (const Words& row : rowsOf(desk.csv({"areas", "list", "--level", "grid"})))
            all += row[0] + "<" + row[3] + " ";
        return all;
    };
    imported(desk, kGrid);
    CHECK(parents() == "A<S1 B<S2 ");
    imported(desk, {"--level", "grid", "--code-field", "code", "--parent-field", "up", "g.geojson"});
    CHECK(parents() == "A<S2 B< ");
}

TEST_CASE("parents found by place follow when a nearer level comes or moves; those from a field stay", "[areas]")
{
    const Desk desk;
    desk.init();
    const auto parents = [&desk] {
        std::string all;
        for (const Words& row : rowsOf(desk.csv({"areas", "list"})))
            all += row[0] + "<" + row[3] + " ";
        return all;
    };
    desk.takeSquares("grid", "G1 0 0 1 1\nG2 1 0 2 1");
    CHECK(parents() == "G1< G2< ");
    desk.takeSquares("station", "S 0 0 2 1");
    CHECK(parents() == "G1<S G2<S S< ");
    desk.takeSquares("community", "C1 0 0 1 1\nC2 1 0 2 1");
    CHECK(parents() == "G1<C1 G2<C2 C1<S C2<S S< ");
    desk.takeSquares("community", "C1 0 0 2 1\nC2 2 0 3 1");
    CHECK(parents() == "G1<C1 G2<C1 C1<S C2< S< ");
    desk.write("n.geojson", squaresJson("N1 0 0 1 1 \"up\":\"B2\"\nN2 1 0 2 1 \"up\":\"\""));
    imported(desk, {"--level", "governance", "--code-field", "code", "--parent-field", "up", "n.geojson"});
    desk.takeSquares("branch", "B1 0 0 2 1\nB2 5 0 6 1");
    CHECK(parents() == "G1<C1 G2<C1 C1<S C2< N1<B2 N2< S<B1 B1< B2< ");
    desk.write("mapping.toml", townMapping());
    desk.take("id,time,cat,lon,lat\n1,2025-01-01 00:00:00,noise,0.5,0.5\n");
    CHECK(desk.ids({"--area", "B2"}) == "1"); // N1 was said to be below B2 before B2 was there
}

TEST_CASE("an area filter follows parents", "[areas]")
{
    const Desk desk;
    desk.init();
    desk.takeSquares("branch", "B 50 50 51 51");
    desk.write("g.geojson", squaresJson("A 0 0 1 1 \"up\":\"B\"\n"));
    imported(desk, {"--level", "grid", "--code-field", "code", "--parent-field", "up", "g.geojson"});
    desk.write("mapping.toml", townMapping());
    desk.take("id,time,cat,lon,lat\n1,2025-01-01 00:00:00,noise,0.5,0.5\n2,2025-01-01 00:00:00,noise,50.5,50.5\n"
              "3,2025-01-01 00:00:00,noise,9,9\n");
    CHECK(desk.ids({"--area", "B"}) == "1 2");
    CHECK(desk.ids({"--area", "A"}) == "1");
}

TEST_CASE("a point on a shared edge and one in an overlap belong to the smallest code", "[areas]")
{
    const Desk desk;
    desk.init();
    desk.write("g.geojson", squaresJson("B2 1 0 2 1\nB10 0 0 1 1\nb 0 1 2 2\n"));
    const Ran ran = desk.onStore({"areas", "import", "--level", "grid", "--code-field", "code", "g.geojson"});
    CHECK(ran.err.find("overlap") == std::string::npos);
    desk.write("mapping.toml", townMapping());
    desk.take("id,time,cat,lon,lat\n1,2025-01-01 00:00:00,noise,1,0.5\n2,2025-01-01 00:00:00,noise,1.5,1\n"
              "3,2025-01-01 00:00:00,noise,1,1\n4,2025-01-01 00:00:00,noise,0.5,0\n5,2025-01-01 00:00:00,noise,1,2\n");
    std::string grids;
    for (const Words& row : rowsOf(desk.csv({"incidents", "list"})))
        grids += row[1] + row[7] + " ";
    CHECK(grids == "1B10 2B2 3B10 4B10 5b ");
}

TEST_CASE("an overlap above one percent is one warning line and no error", "[areas]")
{
    const Desk desk;
    desk.init();
    desk.write("g.geojson", squaresJson("A 0 0 1 1\nB 0.98 0 2 1\nC 1.9 0 3 1\n"));
    const Ran ran = desk.onStore({"areas", "import", "--level", "grid", "--code-field", "code", "g.geojson"});
    CHECK(ran.status == 0);
    CHECK(linesOf(ran.err).size() == 1);
    CHECK(ran.err.find("overlap") != std::string::npos);
    desk.write("g.geojson", squaresJson("A 0 0 1 1\nB 0.995 0 2 1\n"));
    CHECK(desk.onStore({"areas", "import", "--level", "squad", "--code-field", "code", "g.geojson"}).err.empty());
}

TEST_CASE("areas imported later assign the incidents that are there", "[areas]")
{
    const Desk desk;
    desk.init();
    desk.write("mapping.toml", townMapping());
    CHECK(desk.take("id,time,cat,lon,lat\n1,2025-01-01 00:00:00,noise,0.5,0.5\n2,2025-01-01 00:00:00,noise,1.5,0.5\n") ==
          "2 2 0 0 0 0 0 2");
    desk.write("g.geojson", squaresJson("A 0 0 1 1\n"));
    imported(desk, kGrid);
    CHECK(desk.csv({"count", "--by", "grid"}) == "grid,count\nA,1\n,1\n");
    desk.write("g.geojson", squaresJson("A 1 0 2 1\nZ 0 0 1 1\n"));
    imported(desk, kGrid);
    CHECK(desk.csv({"count", "--by", "grid"}) == "grid,count\nA,1\nZ,1\n");
    CHECK(desk.ids({"--area", "A"}) == "2");
    CHECK(desk.onStore({"verify"}).status == 0);
}

TEST_CASE("the code may be a number, a property named id or the feature's own id", "[areas]")
{
    const Desk desk;
    desk.init();
    const std::string square = R"("geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}})";
    const auto codes = [&](const std::string& feature, const std::string& level, const std::string& field) {
        desk.write("f.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature",)" + feature + square + "]}");
        imported(desk, {"--level", level, "--code-field", field, "f.geojson"});
        return rowsOf(desk.csv({"areas", "list", "--level", level})).at(0).at(0);
    };
    CHECK(codes(R"("properties":{"n":420102},)", "grid", "n") == "420102");
    CHECK(codes(R"("id":420103,"properties":{"n":1},)", "squad", "id") == "420103");
    CHECK(codes(R"("id":"x-1","properties":{"n":1},)", "community", "id") == "x-1");
    CHECK(codes(R"("properties":{"id":"007"},)", "station", "id") == "007");
    CHECK(codes(R"("properties":{"n":12.0},)", "branch", "n") == "12");
}

TEST_CASE("a feature without code, shape or with a code that stands twice is rejected and told", "[areas]")
{
    const Desk desk;
    desk.init();
    std::string json = squaresJson("A 0 0 1 1\nA 1 0 2 1\nB 2 0 3 1\n");
    json.insert(json.find("{\"type\":\"Feature\","), R"({"type":"Feature","properties":{"code":null},"geometry":null},
{"type":"Feature","properties":{"code":"P"},"geometry":{"type":"Point","coordinates":[1,1]}},)");
    desk.write("g.geojson", json);
    const Ran ran = desk.onStore({"areas", "import", "--level", "grid", "--code-field", "code", "--format", "csv", "g.geojson"});
    CHECK(ran.status == 0);
    CHECK(linesOf(ran.out).back() == "grid,5,2,0,0,3,0");
    CHECK(linesOf(ran.err).size() == 3);
}

TEST_CASE("an outline that crosses itself is mended and told", "[areas]")
{
    const Desk desk;
    desk.init();
    desk.write("g.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"X"},"geometry":
{"type":"Polygon","coordinates":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}}]})");
    CHECK(imported(desk, kGrid) == "grid,1,1,0,0,0,1");
    CHECK(imported(desk, kGrid) == "grid,1,0,0,1,0,1");
    desk.write("mapping.toml", townMapping());
    desk.take("id,time,cat,lon,lat\n1,2025-01-01 00:00:00,noise,0.1,0.5\n2,2025-01-01 00:00:00,noise,0.5,0.1\n");
    CHECK(desk.ids({"--area", "X"}) == "1");
}

TEST_CASE("packed files and other coordinate systems are read", "[areas]")
{
    const Desk desk;
    desk.init();
    desk.writeGzip("g.geojson.gz", squaresJson("A 0 0 1 1\n"));
    CHECK(imported(desk, {"--level", "grid", "--code-field", "code", "g.geojson.gz"}) == "grid,1,1,0,0,0,0");
    // Web Mercator: 111319.4907932736 m are one degree of the equator.
    desk.write("m.geojson", squaresJson("A 0 0 111319.4907932736 111325.1428663851\n"));
    CHECK(imported(desk, {"--level", "squad", "--code-field", "code", "--crs", "EPSG:3857", "m.geojson"}) == "squad,1,1,0,0,0,0");
    const auto rows = rowsOf(desk.csv({"areas", "list"}));
    REQUIRE(rows.size() == 2);
    CHECK(std::stod(rows[0][4]) == Approx(std::stod(rows[1][4])).epsilon(1e-9));
}

TEST_CASE("areas that cannot be read are refused", "[areas]")
{
    const Desk desk;
    desk.init();
    desk.write("g.geojson", squaresJson("A 0 0 1 1\n"));
    desk.write("empty.geojson", "");
    desk.write("words.geojson", "no vector file\n");
    std::filesystem::create_directory(desk.file("folder"));
    const auto status = [&desk](const Words& more) {
        Words words{"areas", "import", "--code-field", "code"};
        words.insert(words.end(), more.begin(), more.end());
        const Ran ran = desk.onStore(words);
        CHECK(ran.out.empty());
        CHECK(ran.err.rfind("jinggectl: ", 0) == 0);
        CHECK(linesOf(ran.err).size() == 1);
        return ran.status;
    };
    CHECK(status({"--level", "grid", "absent.geojson"}) == 1);
    CHECK(status({"--level", "grid", "folder"}) == 1);
    CHECK(status({"--level", "grid", "empty.geojson"}) == 1);
    CHECK(status({"--level", "grid", "words.geojson"}) == 1);
    CHECK(status({"--level", "grid", "--name-field", "nope", "g.geojson"}) == 1);
    CHECK(status({"--level", "grid", "--layer", "nope", "g.geojson"}) == 1);
    CHECK(status({"--level", "grid", "--crs", "EPSG:x", "g.geojson"}) == 1);
    CHECK(status({"--level", "village", "g.geojson"}) == 2);
    CHECK(status({"g.geojson"}) == 2);
    CHECK(desk.onStore({"areas", "import", "--level", "grid", "--code-field", "kode", "g.geojson"}).status == 1);
    CHECK(rowsOf(desk.csv({"areas", "list"})).empty());
}

TEST_CASE("the thirteen outlines of Wuhan load in GCJ-02 and are mended", "[areas]")
{
    const auto file = sharedData() / "china_admin" / "wuhan_districts.geojson";
    if (!std::filesystem::exists(file)) {
        WARN("skipped: the shared tables are not here");
        return;
    }
    const Desk desk;
    desk.init();
    CHECK(imported(desk, {"--level", "branch", "--code-field", "id", "--name-field", "name", "--crs", "GCJ-02", file.string()}) ==
          "branch,13,13,0,0,0,13");
    CHECK(imported(desk, {"--level", "branch", "--code-field", "id", "--name-field", "name", "--crs", "GCJ-02", file.string()}) ==
          "branch,13,0,0,13,0,13");
    const auto rows = rowsOf(desk.csv({"areas", "list"}));
    REQUIRE(rows.size() == 13);
    CHECK(rows[0][0] == "420102");
}
