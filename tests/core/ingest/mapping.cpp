// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/mapping.h"

#include "support/files.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

constexpr std::string_view kSmallest = "name = \"a\"\n[columns]\nsource_id = \"id\"\nreceived_at = \"t\"\n";

Mapping parsed(const std::string& toml)
{
    auto mapping = parseMapping(toml, "m.toml");
    INFO((mapping ? std::string() : oneLine(mapping.error())));
    REQUIRE(mapping);
    return *mapping;
}

/// Place and reason, as a person sees them.
std::string refusal(const std::string& toml)
{
    const auto mapping = parseMapping(toml, "m.toml");
    REQUIRE_FALSE(mapping);
    CHECK(mapping.error().kind == ErrorKind::Data);
    CHECK(mapping.error().what == "mapping");
    return mapping.error().where + " " + mapping.error().why.english();
}

/// The smallest mapping with more keys at its top.
std::string with(std::string_view keys)
{
    return std::string(keys) + "\n" + std::string(kSmallest);
}

} // namespace

TEST_CASE("the smallest mapping has the documented defaults", "[ingest]")
{
    const Mapping mapping = parsed(std::string(kSmallest));
    CHECK(mapping.name == "a");
    CHECK(mapping.source == "a");
    CHECK(mapping.encoding == "auto");
    CHECK(mapping.crs == "EPSG:4326");
    CHECK_FALSE(mapping.headerRow);
    CHECK_FALSE(mapping.foldLatest);
    CHECK_FALSE(mapping.hasFallback);
    CHECK(mapping.warnings.empty());
    CHECK(mapping.column(Column::SourceId) == ColumnSource{{"id"}, false});
    CHECK_FALSE(mapping.column(Column::Plate).isMapped());
}

TEST_CASE("every key of a mapping is read", "[ingest]")
{
    const Mapping mapping = parsed(R"(
name = "my-export"
source = "jjd"
encoding = "gb18030"
crs = "GCJ-02"
layer = "Sheet1"
header_row = 3
datetime = ["%Y-%m-%d %H:%M:%S", "%m/%d/%Y %I:%M:%S %p"]
fold = "latest"
pad = { category = 6 }
default_point = [[-71.0587, 42.3594], [0, 1]]
[columns]
source_id = ["编号", "ID"]
received_at = { join = ["Date", "Time"] }
category = ["细类", "类别"]
lon = ["经度", "X"]
lat = ["纬度", "Y"]
narrative = " 报警内容 "
[[coords]]
lon = "X2"
lat = "Y2"
name = "located"
crs = "BD-09"
[categories]
" 挪车 " = "complaint.parking"
"*" = "other"
[filter]
"Type" = ["Noise", " Blocked "]
"Agency" = "NYPD"
)");
    CHECK(mapping.source == "jjd");
    CHECK(mapping.encoding == "gb18030");
    CHECK(mapping.crs == "GCJ-02");
    CHECK(mapping.layer == "Sheet1");
    CHECK(mapping.headerRow == 3);
    CHECK(mapping.datetime.size() == 2);
    CHECK(mapping.foldLatest);
    CHECK(mapping.padCategory == 6);
    CHECK(mapping.padCategoryInitial == 6);
    CHECK(mapping.defaultPoints == std::vector<std::pair<double, double>>{{-71.0587, 42.3594}, {0, 1}});
    CHECK(mapping.column(Column::SourceId) == ColumnSource{{"编号", "ID"}, false});
    CHECK(mapping.column(Column::ReceivedAt) == ColumnSource{{"Date", "Time"}, true});
    CHECK(mapping.column(Column::Narrative).names.front() == "报警内容");
    CHECK(mapping.coordinates == std::vector<CoordinatePair>{{"经度", "纬度", "", ""}, {"X", "Y", "", ""},
                                                             {"X2", "Y2", "located", "BD-09"}});
    CHECK(mapping.categories.at("挪车") == "complaint.parking");
    CHECK(mapping.categories.size() == 1);
    CHECK(mapping.hasFallback);
    CHECK(mapping.categoryFallback == "other");
    REQUIRE(mapping.filter.size() == 2);
    CHECK(mapping.filter[0].second == std::vector<std::string>{"Noise", "Blocked"});
    CHECK(mapping.filter[1] == std::pair<std::string, std::vector<std::string>>{"Agency", {"NYPD"}});
}

TEST_CASE("a date and a span of hours may stand instead of a time", "[ingest]")
{
    const Mapping mapping = parsed("name = \"a\"\n[columns]\nsource_id = \"row\"\noccurred = { date = \"d\", hours = \"h\" }\n");
    CHECK(mapping.occurredDate == "d");
    CHECK(mapping.occurredHours == "h");
}

TEST_CASE("the initial code is padded as the final one unless it says otherwise", "[ingest]")
{
    CHECK(parsed(with("pad = { category = 6, category_initial = 4 }")).padCategoryInitial == 4);
    CHECK(parsed(with("pad = { category_initial = 4 }")).padCategory == 0);
}

TEST_CASE("errors of a mapping name line and column", "[ingest]")
{
    CHECK(refusal("name = \"a\"\n[columns\n").starts_with("m.toml:2:9 this is no TOML"));
    CHECK(refusal(with("nam = 1")) == "m.toml:1:1 no key is named \"nam\" here");
    CHECK(refusal(std::string(kSmallest) + "adress = \"x\"\n") == "m.toml:5:1 no field is named \"adress\"");
    CHECK(refusal(with("encoding = \"klingon\"")) == "m.toml:1:12 no such encoding: klingon");
    CHECK(refusal(with("source = 5")) == "m.toml:1:10 the value of \"source\" must be a text in quotes");
    CHECK(refusal(with("source = \" \"")) == "m.toml:1:10 the value of \"source\" is empty");
    CHECK(refusal(with("header_row = \"first\"")).starts_with("m.toml:1:14 "));
    CHECK(refusal(with("header_row = -1")).starts_with("m.toml:1:14 "));
    CHECK(refusal(with("fold = \"first\"")) == "m.toml:1:8 \"fold\" can only be \"latest\"");
    CHECK(refusal(with("pad = 6")).starts_with("m.toml:1:7 "));
    CHECK(refusal(with("pad = { kind = 6 }")).starts_with("m.toml:1:9 "));
    CHECK(refusal(with("default_point = [1, 2]")).starts_with("m.toml:1:18 "));
    CHECK(refusal(with("default_point = [[1, \"2\"]]")).starts_with("m.toml:1:18 "));
    CHECK(refusal(with("datetime = [\"%Y%m%d\", \"%Y%m%dT%Q\"]")).starts_with("m.toml:1:23 "));
    CHECK(refusal(with("crs = \"EPSG:99999999\"")).starts_with("m.toml:1:7 "));
    CHECK(refusal(std::string(kSmallest) + "plate = []\n") == "m.toml:5:9 the list of \"plate\" is empty");
    CHECK(refusal(std::string(kSmallest) + "plate = [\"a\", 5]\n").starts_with("m.toml:5:15 "));
    CHECK(refusal(std::string(kSmallest) + "plate = { joins = [\"a\"] }\n").starts_with("m.toml:5:9 "));
    CHECK(refusal(std::string(kSmallest) + "lon = \"x\"\n").starts_with("m.toml:5:7 lon and lat are a pair"));
    CHECK(refusal(std::string(kSmallest) + "occurred = { date = \"d\" }\n").starts_with("m.toml:5:12 "));
    CHECK(refusal(std::string(kSmallest) + "[[coords]]\nlon = \"x\"\n").starts_with("m.toml:5:1 "));
    CHECK(refusal(std::string(kSmallest) + "[[coords]]\nlon = \"x\"\nlat = \"y\"\nz = \"z\"\n").starts_with("m.toml:8:1 "));
    CHECK(refusal(std::string(kSmallest) + "[coords]\nlon = \"x\"\n").starts_with("m.toml:5:1 "));
    CHECK(refusal(std::string(kSmallest) + "[filter]\nA = 5\n").starts_with("m.toml:6:5 "));
}

TEST_CASE("the first of several errors is told", "[ingest]")
{
    CHECK(refusal("name = \"a\"\nzeta = 1\nalpha = 2\n[columns]\nsource_id = 5\n").starts_with("m.toml:2:1 "));
}

TEST_CASE("a mapping must say where id and time come from", "[ingest]")
{
    CHECK(refusal("name = \"a\"\n").find("[columns]") != std::string::npos);
    CHECK(refusal("name = \"a\"\n[columns]\nreceived_at = \"t\"\n").find("source_id") != std::string::npos);
    CHECK(refusal("name = \"a\"\n[columns]\nsource_id = \"t\"\n").find("received_at") != std::string::npos);
    CHECK(parsed("name = \"a\"\n[columns]\nsource_id = \"i\"\noccurred_from = \"t\"\n").column(Column::OccurredFrom).isMapped());
}

TEST_CASE("codes must have the form of one, and those outside the list are one warning", "[ingest]")
{
    CHECK(refusal(std::string(kSmallest) + "[categories]\n\"x\" = \"Theft\"\n") ==
          "m.toml:6:7 \"Theft\" is no category code such as theft.ebike");
    CHECK(refusal(std::string(kSmallest) + "[categories]\n\"x\" = 5\n").starts_with("m.toml:6:7 "));
    CHECK(refusal(std::string(kSmallest) + "[categories]\n\"x\" = \"tip\"\n\" x\" = \"tip\"\n").starts_with("m.toml:7:1 "));
    const Mapping mapping = parsed(std::string(kSmallest) + "[categories]\n\"x\" = \"theft.boat\"\n\"y\" = \"theft.boat\"\n"
                                                            "\"z\" = \"theft.aeroplane\"\n\"*\" = \"tip\"\n");
    REQUIRE(mapping.warnings.size() == 1);
    CHECK(mapping.warnings.front().reason.english() ==
          "category codes outside the list are taken as they are: theft.aeroplane, theft.boat");
}

TEST_CASE("a mapping without a name is named after its file and says so", "[ingest]")
{
    const auto mapping = parseMapping("[columns]\nsource_id = \"i\"\nreceived_at = \"t\"\n", "/some/where/list.toml");
    REQUIRE(mapping);
    CHECK(mapping->name == "list");
    CHECK(mapping->source == "list");
    CHECK(mapping->warnings.size() == 1);
}

TEST_CASE("a mapping file that is missing, a folder or no text is an error", "[ingest]")
{
    const TemporaryFolder folder;
    CHECK(readMapping(folder.file("none.toml")).error().where == folder.file("none.toml"));
    CHECK(readMapping(folder.path()).error().why.english() == "this is a folder and no file");
    CHECK(readMapping(folder.write("e.toml", "")).error().why.english() == "the file is empty");
    const auto binary = readMapping(folder.write("b.toml", std::string("\x7F" "ELF\0\x01", 6)));
    REQUIRE_FALSE(binary);
    CHECK(binary.error().where == folder.file("b.toml") + ":1:1");
    CHECK(readMapping(folder.write("m.toml", "\xEF\xBB\xBF" + std::string(kSmallest))));
    CHECK(readMapping(folder.write("crlf.toml", "name = \"a\"\r\n[columns]\r\nsource_id = \"i\"\r\nreceived_at = \"t\"\r\n")));
}

TEST_CASE("all shipped presets are read without a warning", "[ingest]")
{
    CHECK(presetNames().size() == 8);
    for (const std::string& name : presetNames()) {
        const auto preset = readPreset(name);
        INFO(name << " " << (preset ? std::string() : oneLine(preset.error())));
        REQUIRE(preset);
        CHECK(preset->name == name);
        CHECK(preset->warnings.empty());
    }
    CHECK(readPreset("zhejiang-jjd")->source == "zhejiang");
    CHECK(readPreset("zhejiang-fkd")->source == "zhejiang");
}

TEST_CASE("an unknown preset is refused with the names there are", "[ingest]")
{
    const auto preset = readPreset("none");
    REQUIRE_FALSE(preset);
    CHECK(preset.error().kind == ErrorKind::Data);
    CHECK(preset.error().mend.english().find("labels-110") != std::string::npos);
}
