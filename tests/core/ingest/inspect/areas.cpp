// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/spool.h"
#include "core/ingest/inspect/areaproposal.h"
#include "core/ingest/inspect/areatrial.h"

#include "support/files.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

std::string sample(const std::string& name)
{
    return (std::filesystem::path(JINGGE_SOURCE_DIR) / "data" / "meijiang" / name).string();
}

std::string square(const std::string& properties, double west, double south, double size)
{
    const auto point = [](double x, double y) {
        return "[" + std::to_string(x) + "," + std::to_string(y) + "]";
    };
    return "{\"type\":\"Feature\",\"properties\":{" + properties +
           "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" + point(west, south) + "," +
           point(west + size, south) + "," + point(west + size, south + size) + "," +
           point(west, south + size) + "," + point(west, south) + "]]}}";
}

std::string collection(const std::string& features)
{
    return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
}

AreaTable communitiesOf(const std::string& path)
{
    AreaFileRequest request;
    request.path = path;
    request.codeField = "code";
    AreaTrial trial = tryAreas(request, Level::Community, {}, {}).value();
    AreaTable table;
    std::ranges::sort(trial.areas, {}, &Area::code);
    table.levels[indexOf(Level::Community)] = std::move(trial.areas);
    return table;
}

} // namespace

TEST_CASE("the fields of the sample's grids are recognised, the parent once the station has it", "[ingest]")
{
    const AreaLayer grids = readAreaLayer(sample("grids.geojson")).value();
    CHECK(grids.features == 60);
    CHECK(grids.surfaces == 60);
    REQUIRE(grids.fields.size() == 4);
    CHECK(grids.fields[2].name == "parent");
    CHECK(grids.fields[2].different == 30);
    CHECK(grids.fields[3].numbers == 60);
    CHECK(proposeAreas(grids, "grids", {}) == AreaProposal{"code", "name", "", "population", Level::Grid});
    const AreaTable known = communitiesOf(sample("communities.geojson"));
    CHECK(proposeAreas(grids, "grids", known) ==
          AreaProposal{"code", "name", "parent", "population", Level::Grid});
    const AreaLayer communities = readAreaLayer(sample("communities.geojson")).value();
    CHECK(proposeAreas(communities, "communities", {}) ==
          AreaProposal{"code", "name", "", "population", Level::Community});
}

TEST_CASE("a code is a field that is filled and different everywhere, whatever its name promises", "[ingest]")
{
    const TemporaryFolder folder;
    const std::string path = folder.write(
        "边界.geojson",
        collection(square(R"("WGBM":"A","编码":"1","网格名称":"东一","常住人口":900)", 120, 30, 0.01) + "," +
                   square(R"("WGBM":"B","编码":"1","网格名称":"东二","常住人口":"800")", 120.01, 30, 0.01)));
    const AreaLayer layer = readAreaLayer(path).value();
    CHECK(proposeAreas(layer, "边界", {}) == AreaProposal{"WGBM", "网格名称", "", "常住人口", Level::Grid});
}

TEST_CASE("the system in which the incidents lie inside stands first", "[ingest]")
{
    // A file in GCJ-02 over points around 120.1 E, 30.25 N; the offset there is some 500 m.
    const TemporaryFolder folder;
    const CoordinateSystem gcj = CoordinateSystem::fromName("GCJ-02").value();
    const LonLat corner = gcj.fromWgs84({120.1, 30.25}).value();
    const std::string path =
        folder.write("grids.geojson", collection(square(R"("code":"A")", corner.lon, corner.lat, 0.004)));
    std::vector<LonLat> points;
    for (int i = 1; i < 10; ++i)
        points.push_back({120.1 + i * 0.0004, 30.25 + i * 0.0004});
    AreaFileRequest request;
    request.path = path;
    request.codeField = "code";
    const AreaTrial trial = tryAreas(request, Level::Grid, {}, points).value();
    REQUIRE(trial.systems.size() == 3);
    CHECK(trial.systems.front().name == "GCJ-02");
    CHECK(trial.systems.front().inside == 9);
    const auto own = std::ranges::find(trial.systems, "EPSG:4326", &SystemTrial::name);
    REQUIRE(own != trial.systems.end());
    CHECK(own->inside < 5);
    CHECK(trial.known == 0);
    CHECK(trial.areas.size() == 1);
}

TEST_CASE("files of outlines are told from tables", "[ingest]")
{
    const TemporaryFolder folder;
    CHECK(looksLikeVectorFile(sample("grids.geojson")));
    CHECK_FALSE(looksLikeVectorFile(sample("incidents.csv")));
    CHECK_FALSE(looksLikeVectorFile(folder.file("missing.shp")));
    CHECK_FALSE(looksLikeVectorFile(folder.write("calls.json", R"([{"id":1}])")));
    CHECK_FALSE(looksLikeVectorFile(
        folder.write("calls.geojson",
                     collection(R"({"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]}})"))));
    CHECK(looksLikeVectorFile(folder.write("grids.json", collection(square("", 1, 2, 3)))));
    CHECK_FALSE(looksLikeVectorFile(folder.write("broken.zip", "PK, but no archive")));
}
