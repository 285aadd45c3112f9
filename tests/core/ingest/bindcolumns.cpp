// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/mapping.h"

#include <catch2/catch.hpp>

using namespace jingge;

namespace {

Mapping mappingOf(const std::string& columns)
{
    auto mapping = parseMapping("name = \"m\"\n[columns]\nsource_id = \"ID\"\nreceived_at = \"T\"\n" + columns, "m.toml");
    INFO((mapping ? std::string() : oneLine(mapping.error())));
    REQUIRE(mapping);
    return *mapping;
}

BoundColumns bound(const Mapping& mapping, const std::vector<std::string>& header)
{
    auto columns = bindColumns(mapping, header);
    INFO((columns ? std::string() : oneLine(columns.error())));
    REQUIRE(columns);
    return *columns;
}

const std::vector<int>& positions(const BoundColumns& columns, Column column)
{
    return columns.positions[static_cast<std::size_t>(column)];
}

std::vector<std::string> warnings(const BoundColumns& columns)
{
    std::vector<std::string> lines;
    for (const Issue& issue : columns.warnings)
        lines.push_back(issue.reason.english());
    return lines;
}

} // namespace

TEST_CASE("a header matches exactly before it matches folded", "[ingest]")
{
    const Mapping mapping = mappingOf("plate = \"车牌号\"\n");
    CHECK(positions(bound(mapping, {"id", "ID", "T", "车牌号"}), Column::SourceId) == std::vector<int>{1});
    const BoundColumns folded = bound(mapping, {"other", " ｉｄ ", "t", " 车牌号　"});
    CHECK(positions(folded, Column::SourceId) == std::vector<int>{1});
    CHECK(positions(folded, Column::Plate) == std::vector<int>{3});
    CHECK(folded.isMapped == std::vector<bool>{false, true, true, true});
    CHECK(folded.warnings.empty());
}

TEST_CASE("a required column that the header lacks is an error", "[ingest]")
{
    const auto noId = bindColumns(mappingOf(""), {"x", "T"});
    REQUIRE_FALSE(noId);
    CHECK(noId.error().kind == ErrorKind::Data);
    CHECK(noId.error().why.english() == "the file has no column ID, which source_id needs");
    CHECK_FALSE(bindColumns(mappingOf(""), {"ID", "x"}));
    CHECK_FALSE(bindColumns(mappingOf("occurred_from = \"F\"\n"), {"ID", "F"}));
    const auto noFilter = bindColumns(mappingOf("[filter]\nKind = \"a\"\n"), {"ID", "T"});
    REQUIRE_FALSE(noFilter);
    CHECK(noFilter.error().why.english() == "the file has no column Kind, which filter needs");
}

TEST_CASE("a joined time needs all of its columns", "[ingest]")
{
    const auto mapping = parseMapping("name=\"m\"\n[columns]\nsource_id=\"row\"\nreceived_at={join=[\"D\",\"T\"]}\n", "m");
    REQUIRE(mapping);
    CHECK_FALSE(bindColumns(*mapping, {"D"}));
    CHECK(positions(bound(*mapping, {"T", "D"}), Column::ReceivedAt) == std::vector<int>{1, 0});
    CHECK(positions(bound(*mapping, {"T", "D", "row"}), Column::SourceId).empty());
}

TEST_CASE("a mapped name that stands twice is an error, another one is not", "[ingest]")
{
    const auto twice = bindColumns(mappingOf(""), {"ID", "T", "ID"});
    REQUIRE_FALSE(twice);
    CHECK(twice.error().why.english() == "the column ID stands twice in the header");
    CHECK_FALSE(bindColumns(mappingOf("plate = \"P\"\n"), {"ID", "T", "P", "P"}));
    CHECK_FALSE(bindColumns(mappingOf(""), {"id", "Id", "T"}));
    CHECK(bindColumns(mappingOf(""), {"ID", "T", "x", "x", "", ""}));
}

TEST_CASE("missing columns are one warning each, and alternatives none while one is there", "[ingest]")
{
    const Mapping mapping = mappingOf("plate = \"P\"\naddress = [\"A\", \"B\", \"C\"]\nbranch = [\"D\", \"E\"]\n");
    const BoundColumns columns = bound(mapping, {"ID", "T", "C", "B"});
    CHECK(positions(columns, Column::Address) == std::vector<int>{3, 2});
    CHECK(warnings(columns) == std::vector<std::string>{"the file has no column P, so plate stays empty",
                                                        "the file has no column D, E, so branch stays empty"});
}

TEST_CASE("coordinates are bound pair by pair", "[ingest]")
{
    const Mapping mapping = mappingOf("lon = [\"a\", \"c\"]\nlat = [\"b\", \"d\"]\n[[coords]]\nlon = \"X\"\nlat = \"Y\"\n");
    const BoundColumns columns = bound(mapping, {"ID", "T", "X", "Y", "c"});
    CHECK(columns.coordinates == std::vector<std::pair<int, int>>{{-1, -1}, {4, -1}, {2, 3}});
    CHECK(warnings(columns) == std::vector<std::string>{"the file has no column d, so lat stays empty"});
    CHECK(warnings(bound(mapping, {"ID", "T"})) ==
          std::vector<std::string>{"the file has no column a, b, so lon, lat stays empty"});
}

TEST_CASE("a date with a span of hours is bound by both columns", "[ingest]")
{
    const auto mapping = parseMapping("name=\"m\"\n[columns]\nsource_id=\"row\"\noccurred={date=\"d\",hours=\"h\"}\n", "m");
    REQUIRE(mapping);
    const BoundColumns columns = bound(*mapping, {"h", "d"});
    CHECK(columns.occurredDate == 1);
    CHECK(columns.occurredHours == 0);
    CHECK(warnings(bound(*mapping, {"d"})).size() == 1);
    CHECK_FALSE(bindColumns(*mapping, {"h"}));
}

TEST_CASE("the preset for a header is the only one that fits", "[ingest]")
{
    const auto labels = presetFor({"接警单编号", "报警时间", "地址"});
    REQUIRE_FALSE(labels);
    CHECK(labels.error().why.english() == "several presets fit the columns of this file: county-list-xlsx, labels-110");
    const auto one = presetFor({"案件编号", "报警时间", "地址"});
    REQUIRE(one);
    CHECK(one->name == "labels-110");
    CHECK(presetFor({"CASENO", "alarmtime"})->name == "guangdong-111");
    const auto none = presetFor({"id", "received_at"});
    REQUIRE_FALSE(none);
    CHECK(none.error().why.english() == "no preset knows the columns of this file");
}
