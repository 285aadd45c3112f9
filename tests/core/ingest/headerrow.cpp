// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/headerrow.h"

#include "support/tables.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

using Names = std::vector<std::string>;

Mapping mappingWith(const std::string& keys = {})
{
    auto mapping = parseMapping(keys + "\nname = \"m\"\n[columns]\nsource_id = \"id\"\nreceived_at = \"time\"\n", "m.toml");
    REQUIRE(mapping);
    return *mapping;
}

std::string repeated(const std::string& text, int times)
{
    std::string out;
    for (int i = 0; i < times; ++i)
        out += text;
    return out;
}

} // namespace

TEST_CASE("a header is found below title rows", "[ingest]")
{
    CsvReader reader = csvOf("统计表\n2025年7月\t某所\n\n ID \tTime\tx\n1\t2\t3\n4\t5\t6\n");
    const auto header = findHeader(reader, mappingWith(), "a.tsv");
    REQUIRE(header);
    CHECK(header->row == 3);
    CHECK(header->names == Names{"ID", "Time", "x"});
    const std::vector<Row> rest = allRows(reader);
    REQUIRE(rest.size() == 2);
    CHECK(rest.front() == Row{4, {"1", "2", "3"}, false, ""});
}

TEST_CASE("without a fitting record among the first twenty the first one is the header", "[ingest]")
{
    CsvReader reader = csvOf("a,b\n" + repeated("1,2\n", 30));
    CHECK(findHeader(reader, mappingWith(), "a.csv")->names == Names{"a", "b"});
    CHECK(allRows(reader).size() == 30);
    CsvReader late = csvOf(repeated("1,2\n", 20) + "id,time\n");
    CHECK(findHeader(late, mappingWith(), "a.csv")->row == 1);
    CsvReader just = csvOf(repeated("1,2\n", 19) + "id,time\n");
    CHECK(findHeader(just, mappingWith(), "a.csv")->row == 20);
}

TEST_CASE("a header may be named by its row", "[ingest]")
{
    CsvReader reader = csvOf("id,time\nx,y\n1,2\n");
    const auto header = findHeader(reader, mappingWith("header_row = 2"), "a.csv");
    REQUIRE(header);
    CHECK(header->names == Names{"x", "y"});
    CHECK(allRows(reader).front().row == 3);
    CsvReader brief = csvOf("id,time\n");
    const auto missing = findHeader(brief, mappingWith("header_row = 2"), "a.csv");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().where == "a.csv");
    CHECK(missing.error().why.english() == "the file ends before row 2, which should be its header");
}

TEST_CASE("a table without a header numbers its columns and keeps its first row", "[ingest]")
{
    CsvReader reader = csvOf("5,6,7\n8,9,1\n");
    const auto header = findHeader(reader, mappingWith("header_row = 0"), "a.csv");
    REQUIRE(header);
    CHECK(header->row == 0);
    CHECK(header->names == Names{"1", "2", "3"});
    CHECK(allRows(reader).front() == Row{1, {"5", "6", "7"}, false, ""});
}

TEST_CASE("a file of blank lines has no rows", "[ingest]")
{
    for (const char* keys : {"", "header_row = 0"}) {
        CsvReader reader = csvOf("\n\r\n\n");
        const auto header = findHeader(reader, mappingWith(keys), "a.csv");
        REQUIRE_FALSE(header);
        CHECK(header.error().why.english() == "the file has no rows");
    }
    CsvReader reader = csvOf("\n");
    CHECK_FALSE(findPresetHeader(reader, "a.csv"));
}

TEST_CASE("headers are text even where their bytes are not", "[ingest]")
{
    CsvReader reader = csvOf("id,time,a\xFF" "b\n");
    CHECK(findHeader(reader, mappingWith(), "a.csv")->names == Names{"id", "time", "a\uFFFD" "b"});
}

TEST_CASE("a preset is found by the header, also below title rows", "[ingest]")
{
    CsvReader reader = csvOf("某所警情表,,\n案件编号,报警时间,地址\n1,2025-07-14,幸福路\n");
    const auto found = findPresetHeader(reader, "a.csv");
    REQUIRE(found);
    CHECK(found->preset.name == "labels-110");
    CHECK(found->header.row == 2);
    CHECK(allRows(reader).front().row == 3);
}

TEST_CASE("no preset or several are told with the file", "[ingest]")
{
    CsvReader none = csvOf("a,b\n1,2\n");
    const auto unknown = findPresetHeader(none, "a.csv");
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().where == "a.csv");
    CHECK(unknown.error().why.english() == "no preset knows the columns of this file");
    CsvReader several = csvOf("标题\njjdbh,bjsj\n1,2\n");
    const auto ambiguous = findPresetHeader(several, "b.csv");
    REQUIRE_FALSE(ambiguous);
    CHECK(ambiguous.error().why.english().starts_with("several presets fit the columns of this file: dispatch110-2013, "));
}
