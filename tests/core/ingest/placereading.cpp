// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/placereading.h"

#include <catch2/catch.hpp>

using namespace jingge;

namespace {

PlaceReading reading(std::vector<CoordinatePair> pairs, const std::string& crs = "EPSG:4326",
                     std::vector<std::pair<double, double>> defaults = {})
{
    Mapping mapping;
    mapping.crs = crs;
    mapping.coordinates = std::move(pairs);
    mapping.defaultPoints = std::move(defaults);
    auto made = PlaceReading::create(mapping);
    REQUIRE(made);
    return std::move(*made);
}

Incident read(PlaceReading& places, std::vector<std::pair<std::string_view, std::string_view>> texts)
{
    Incident incident;
    places.read(texts, incident);
    return incident;
}

} // namespace

TEST_CASE("a decimal number is that and nothing else", "[ingest]")
{
    CHECK(readDecimal(" 120.5 ") == 120.5);
    CHECK(readDecimal("+30") == 30.0);
    CHECK(readDecimal("-1e2") == -100.0);
    for (const char* text : {"", " ", "+", "120,5", "120.5°", "nan", "inf", "1e999", "0x10", "12 0", "+-3", "++3"})
        CHECK_FALSE(readDecimal(text));
}

TEST_CASE("the first pair that is one gives the place", "[ingest]")
{
    PlaceReading places = reading({{"x", "y", "located", ""}, {"u", "v", "typed", ""}});
    CHECK(read(places, {{"120", "30"}, {"121", "31"}}).place == LonLat{120, 30});
    for (const auto& bad : {std::pair{"", "30"}, {"120", ""}, {"0", "0"}, {"0.0", "-0"}, {"190", "30"}, {"120", "91"},
                            {"abc", "30"}, {"inf", "30"}}) {
        const Incident found = read(places, {{bad.first, bad.second}, {"121", "31"}});
        CHECK(found.place == LonLat{121, 31});
        CHECK(found.placeSource == "typed");
        CHECK_FALSE(found.placeOriginal);
    }
    CHECK_FALSE(read(places, {{"", ""}, {"0", "0"}}).place);
    CHECK_FALSE(read(places, {}).place);
    CHECK(read(places, {{"0", "30"}, {"", ""}}).place == LonLat{0, 30}); // one zero is a coordinate
}

TEST_CASE("a pair in another system keeps what was written", "[ingest]")
{
    PlaceReading places = reading({{"x", "y", "", ""}, {"u", "v", "", "EPSG:4490"}}, "GCJ-02");
    const Incident moved = read(places, {{"120.16", "30.25"}, {"", ""}});
    REQUIRE(moved.place);
    CHECK(moved.place->lon != 120.16);
    CHECK(std::abs(moved.place->lon - 120.16) < 0.01);
    CHECK(moved.placeOriginal == LonLat{120.16, 30.25});
    CHECK(moved.placeCrs == "GCJ-02");
    const Incident same = read(places, {{"", ""}, {"120.16", "30.25"}}); // the pair has a system of its own
    CHECK(same.place == LonLat{120.16, 30.25});
    CHECK_FALSE(same.placeOriginal);
    PlaceReading utm = reading({{"x", "y", "", ""}}, "EPSG:32651");
    CHECK_FALSE(read(utm, {{"1e30", "1e30"}}).place);
    Mapping unknown;
    unknown.crs = "EPSG:99999999";
    unknown.coordinates = {{"x", "y", "", ""}};
    CHECK_FALSE(PlaceReading::create(unknown));
}

TEST_CASE("the source's default point is none, in the file's own system", "[ingest]")
{
    PlaceReading places = reading({{"x", "y", "", ""}, {"u", "v", "", ""}}, "EPSG:4326", {{-71.0587, 42.3594}});
    CHECK(read(places, {{"-71.0587", "42.3594"}, {"-71.1", "42.3"}}).place == LonLat{-71.1, 42.3});
    CHECK_FALSE(read(places, {{"-71.05870", "42.35940"}, {"", ""}}).place);
    CHECK(read(places, {{"-71.0588", "42.3594"}, {"", ""}}).place);
    CHECK(places.onDefaultPoint() == 2);
}

TEST_CASE("pairs that would fit exchanged are counted once a row", "[ingest]")
{
    PlaceReading places = reading({{"x", "y", "", ""}, {"u", "v", "", ""}});
    Box box;
    box.include(LonLat{70, 20});
    box.include(LonLat{80, 40});
    places.expect(box);
    CHECK(read(places, {{"30", "75"}, {"30", "75"}}).place == LonLat{30, 75});
    CHECK(read(places, {{"75", "30"}, {"", ""}}).place == LonLat{75, 30});
    CHECK(read(places, {{"10", "10"}, {"", ""}}).place == LonLat{10, 10});
    CHECK(read(places, {{"30", "120"}, {"", ""}}).place == std::nullopt);
    CHECK(places.withCoordinates() == 4);
    CHECK(places.exchanged() == 1);
}
