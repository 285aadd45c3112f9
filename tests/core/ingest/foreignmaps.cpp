// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/foreignmaps.h"

#include <catch2/catch.hpp>

#include "core/geo/basemapfile.h"
#include "core/ingest/childreading.h"
#include "support/files.h"

using namespace jingge;

namespace {

constexpr const char* kStreets =
    R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"kind":"major","name":"人民路"},"geometry":{"type":"LineString","coordinates":[[120,30],[120.1,30.1],[120.2,30]]}},
{"type":"Feature","properties":{"kind":"park","name":""},"geometry":{"type":"Polygon","coordinates":[[[120,30],[121,30],[121,31],[120,30]],[[120.5,30.2],[120.6,30.2],[120.6,30.3],[120.5,30.2]]]}}]})";

} // namespace

TEST_CASE("a base map comes through the child process as it is", "[ingest]")
{
    const test::TemporaryFolder folder;
    const std::string path = folder.write("streets.geojson", kStreets);
    const auto here = readBaseMap(path);
    const auto there = readForeignBaseMap(path);
    REQUIRE(here);
    REQUIRE(there);
    REQUIRE(there->size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK((*there)[i].kind == (*here)[i].kind);
        CHECK((*there)[i].isSurface == (*here)[i].isSurface);
        CHECK((*there)[i].parts == (*here)[i].parts);
    }
    CHECK(readForeignBaseMaps(folder.path(), {"streets.geojson", "absent.geojson"}).size() == 2);
}

TEST_CASE("what a layer holds comes through the child process as it is", "[ingest]")
{
    const test::TemporaryFolder folder;
    const std::string path = folder.write("streets.geojson", kStreets);
    const auto here = readAreaLayer(path);
    const auto there = readForeignLayer(path, {}, {});
    REQUIRE(here);
    REQUIRE(there);
    CHECK(there->layers == here->layers);
    CHECK(there->name == here->name);
    CHECK(there->features == 2);
    CHECK(there->surfaces == 1);
    CHECK(there->crs == here->crs);
    REQUIRE(there->fields.size() == here->fields.size());
    for (std::size_t i = 0; i < here->fields.size(); ++i) {
        CHECK(there->fields[i].name == here->fields[i].name);
        CHECK(there->fields[i].samples == here->fields[i].samples);
        CHECK(there->fields[i].filled == here->fields[i].filled);
        CHECK(there->fields[i].different == here->fields[i].different);
        CHECK(there->fields[i].numbers == here->fields[i].numbers);
    }
}

TEST_CASE("maps that cannot be read are refused in the words of the reader", "[ingest]")
{
    const test::TemporaryFolder folder;
    const std::string text = folder.write("a.geojson", "no map");
    CHECK(oneLine(readForeignBaseMap(text).error()) == oneLine(readBaseMap(text).error()));
    CHECK(oneLine(readForeignLayer(text, {}, {}).error()) == oneLine(readAreaLayer(text).error()));
    CHECK_FALSE(readForeignBaseMap(folder.file("absent.shp")));
    CHECK_FALSE(readForeignBaseMap(std::string("a\0b", 3)));
}

TEST_CASE("a child that says what nobody asked is stopped", "[ingest]")
{
    const test::TemporaryFolder folder;
    const std::string path = folder.write("streets.geojson", kStreets);
    int packets = 0;
    const auto read = readThroughChild(
        {"basemap", path}, "read vector file", path,
        [&packets](const Packet&) {
            ++packets;
            return ChildSays::Nonsense;
        },
        [] { return Error(); }, {});
    REQUIRE_FALSE(read);
    CHECK(packets == 1);
    CHECK(read.error().why.english() == "reading the file went wrong and was stopped");
}
