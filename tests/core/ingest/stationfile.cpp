// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/stationfile.h"

#include "support/files.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

std::string errorOf(const char* toml)
{
    const auto station = parseStation(toml, "station.toml");
    if (station)
        return "read";
    CHECK(station.error().kind == ErrorKind::Data);
    return station.error().where + ": " + station.error().why.english();
}

} // namespace

TEST_CASE("every key of a station file is read", "[ingest]")
{
    const auto station = parseStation(R"(
name = "梅江派出所"
code = "330782450000"
area_code = "0579"
switchboards = ["057985001234"]
service_numbers = ["13800000000", "13900000000"]
timezone = "Asia/Urumqi"
day_start = "09:00"
shifts = ["甲", "乙"]
week_start = "sunday"
crs = "EPSG:4490"
layers = ["streets.geojson"]
[owners]
G1 = "张三"
"G 2" = "李四"
)", "station.toml");
    REQUIRE(station);
    CHECK(station->name == "梅江派出所");
    CHECK(station->code == "330782450000");
    CHECK(station->areaCode == "0579");
    CHECK(station->switchboards == std::vector<std::string>{"057985001234"});
    CHECK(station->serviceNumbers.size() == 2);
    CHECK(station->timezone == "Asia/Urumqi");
    CHECK(station->dayStart == "09:00");
    CHECK(station->shifts == std::vector<std::string>{"甲", "乙"});
    CHECK(station->weekStart == "sunday");
    CHECK(station->crs == "EPSG:4490");
    CHECK(station->layers == std::vector<std::string>{"streets.geojson"});
    REQUIRE(station->owners.size() == 2);
    CHECK(station->owners[0] == std::pair<std::string, std::string>{"G1", "张三"});
    CHECK(station->owners[1] == std::pair<std::string, std::string>{"G 2", "李四"});
}

TEST_CASE("an empty station file leaves the defaults", "[ingest]")
{
    const auto station = parseStation("", "station.toml");
    REQUIRE(station);
    CHECK(station->timezone == "Asia/Shanghai");
    CHECK(station->dayStart == "08:30");
    CHECK(station->weekStart == "monday");
    CHECK(station->name.empty());
}

TEST_CASE("faults of a station file are named with their place", "[ingest]")
{
    CHECK(errorOf("name = \"x\"\ncolour = 1\n") == "station.toml:2:1: unknown key colour");
    CHECK(errorOf("name = 7\n") == "station.toml:1:8: name must be a text");
    CHECK(errorOf("shifts = \"甲\"\n").ends_with("shifts must be a list of texts"));
    CHECK(errorOf("shifts = [\"甲\", 2]\n").ends_with("shifts must be a list of texts"));
    CHECK(errorOf("owners = \"x\"\n").ends_with("owners must be a table"));
    CHECK(errorOf("[owners]\nG1 = 3\n").starts_with("station.toml:2:6: G1 must be a text"));
    CHECK(errorOf("name = \n").starts_with("station.toml:1"));
}

TEST_CASE("a station's text is read from a file of sensible size", "[ingest]")
{
    const TemporaryFolder folder;
    CHECK(readStationText(folder.write("s.toml", "name = \"x\"\n")) == "name = \"x\"\n");
    CHECK(readStationText(folder.write("empty.toml", "")) == "");
    CHECK_FALSE(readStationText(folder.file("absent.toml")));
    CHECK_FALSE(readStationText(folder.path()));
    CHECK_FALSE(readStationText(folder.write("large.toml", std::string((1 << 20) + 1, '#'))));
}

TEST_CASE("a station's nicknames of places are read", "[ingest]")
{
    const auto station = parseStation("name = \"a\"\n[aliases]\n\"杏花里小区\" = \"杏花里\"\n", "s.toml");
    REQUIRE(station);
    CHECK(station->aliases == std::vector<std::pair<std::string, std::string>>{{"杏花里小区", "杏花里"}});
    CHECK_FALSE(parseStation("aliases = 3\n", "s.toml"));
    CHECK_FALSE(parseStation("[aliases]\na = 3\n", "s.toml"));
}
