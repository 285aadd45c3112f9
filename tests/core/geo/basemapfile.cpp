// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/basemapfile.h"

#include "support/files.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace jingge;

namespace {

std::string feature(const std::string& properties, const std::string& geometry)
{
    return R"({"type":"Feature","properties":{)" + properties + R"(},"geometry":)" + geometry + "}";
}

std::string collection(const std::string& features)
{
    return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}

const std::string kLine = R"({"type":"LineString","coordinates":[[120,30],[120.01,30.01]]})";
const std::string kSquare =
    R"({"type":"Polygon","coordinates":[[[120,30],[120.01,30],[120.01,30.01],[120,30.01],[120,30]],)"
    R"([[120.002,30.002],[120.004,30.002],[120.004,30.004],[120.002,30.002]]]})";

} // namespace

TEST_CASE("a base map's shapes are told by their kind, and what has none is left out", "[geo]")
{
    const test::TemporaryFolder folder;
    const auto read = readBaseMap(folder.write(
        "base.geojson",
        collection(feature(R"("kind":"minor")", kLine) + "," + feature(R"("kind":"park")", kSquare) + "," +
                   feature(R"("kind":"boundary")", kLine) + "," +
                   feature(R"("kind":"rail")", R"({"type":"Point","coordinates":[120,30]})"))));
    REQUIRE(read);
    REQUIRE(read->size() == 2);
    CHECK(read->at(0).kind == BaseKind::Minor);
    CHECK_FALSE(read->at(0).isSurface);
    CHECK(read->at(1).kind == BaseKind::Park);
    CHECK(read->at(1).isSurface);
    CHECK(read->at(1).parts.size() == 2);
}

TEST_CASE("lines of a file that tells no kinds are streets", "[geo]")
{
    const test::TemporaryFolder folder;
    const auto read = readBaseMap(folder.write(
        "base.geojson", collection(feature(R"("n":1)", kLine) + "," + feature(R"("n":2)", kSquare))));
    REQUIRE(read);
    REQUIRE(read->size() == 1);
    CHECK(read->front().kind == BaseKind::Minor);
}

TEST_CASE("tags of OpenStreetMap tell kinds", "[geo]")
{
    CHECK(baseKindOf("highway", "primary") == BaseKind::Major);
    CHECK(baseKindOf("highway", "footway") == BaseKind::Minor);
    CHECK(baseKindOf("building", "yes") == BaseKind::Building);
    CHECK(baseKindOf("natural", "water") == BaseKind::Water);
    CHECK(baseKindOf("leisure", "park") == BaseKind::Park);
    CHECK_FALSE(baseKindOf("building", "no"));
    CHECK_FALSE(baseKindOf("leisure", "pitch"));
    CHECK_FALSE(baseKindOf("highway", ""));
}

TEST_CASE("streets of an OpenStreetMap extract are read", "[geo]")
{
    if (!test::hasSharedData()) {
        WARN("the folder of public data is not there");
        return;
    }
    const auto shapes = readBaseMap((test::sharedData() / "basemap/monaco_2025.osm.pbf").string());
    REQUIRE(shapes);
    const auto ofKind = [&](BaseKind kind) { return std::ranges::count(*shapes, kind, &BaseShape::kind); };
    CHECK(ofKind(BaseKind::Minor) + ofKind(BaseKind::Major) > 2'000);
    CHECK(ofKind(BaseKind::Building) > 500);
    Box bounds;
    for (const BaseShape& shape : *shapes) {
        for (const LonLat& point : shape.parts.front())
            bounds.include(point);
    }
    CHECK(bounds.contains({7.42, 43.735}));
    CHECK_FALSE(readBaseMap((test::sharedData() / "basemap").string()));
}
