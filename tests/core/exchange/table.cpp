// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/table.h"

#include <catch2/catch.hpp>

#include <limits>
#include <sstream>

using namespace jingge;

namespace {

std::string written(const Table& table, TableFormat format)
{
    std::ostringstream out;
    writeTable(out, table, format);
    return out.str();
}

Table oneOfEach()
{
    return {{"text", "whole", "real", "yes", "list", "fixed", "none"},
            {{std::string("甲,\"乙\""), std::int64_t{-7}, 0.1, true, std::vector<std::string>{"a", "b;c"},
              FixedNumber{120.1, 7}, Cell()}}};
}

} // namespace

TEST_CASE("CSV has its header always, full numbers and quotes where they are needed", "[exchange]")
{
    CHECK(written(oneOfEach(), TableFormat::Csv) ==
          "text,whole,real,yes,list,fixed,none\n\"甲,\"\"乙\"\"\",-7,0.1,true,a;b;c,120.1000000,\n");
    CHECK(written({{"a", "b"}, {}}, TableFormat::Csv) == "a,b\n");
    CHECK(written({{"a"}, {{std::string("line\nend")}, {std::string("=1+1")}}}, TableFormat::Csv) ==
          "a\n\"line\nend\"\n=1+1\n"); // no spreadsheet guard here
}

TEST_CASE("JSON is an array of objects in the printed order", "[exchange]")
{
    CHECK(written(oneOfEach(), TableFormat::Json) ==
          "[\n{\"text\": \"甲,\\\"乙\\\"\", \"whole\": -7, \"real\": 0.1, \"yes\": true, \"list\": [\"a\", \"b;c\"],"
          " \"fixed\": 120.1000000, \"none\": null}\n]\n");
    CHECK(written({{"a"}, {}}, TableFormat::Json) == "[]\n");
    CHECK(written({{"a"}, {{std::int64_t{1}}, {std::vector<std::string>{}}}}, TableFormat::Json) ==
          "[\n{\"a\": 1},\n{\"a\": []}\n]\n");
}

TEST_CASE("numbers are written so that they read back the same", "[exchange]")
{
    const Table table{{"n"}, {{1.0 / 3}, {1e20}, {1e-9}, {-0.0}, {std::int64_t{INT64_MIN}}}};
    CHECK(written(table, TableFormat::Csv) == "n\n0.3333333333333333\n1e+20\n1e-09\n0\n-9223372036854775808\n");
}

TEST_CASE("a number that is not finite is no value", "[exchange]")
{
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const Table table{{"a", "b", "c"}, {{kNan, kInfinity, FixedNumber{kNan, 2}}}};
    CHECK(written(table, TableFormat::Csv) == "a,b,c\n,,\n");
    CHECK(written(table, TableFormat::Json) == "[\n{\"a\": null, \"b\": null, \"c\": null}\n]\n");
    CHECK(written(table, TableFormat::People) == "a  b  c\n\n");
}

TEST_CASE("for people columns are aligned, numbers to the right, Chinese two wide", "[exchange]")
{
    const Table table{{"grid", "count", "share"},
                      {{std::string("网格"), std::int64_t{5}, 0.123456}, {std::string("G1"), std::int64_t{12345}, 2.0}}};
    CHECK(written(table, TableFormat::People) == "grid  count  share\n网格      5  0.123\nG1    12345      2\n");
}

TEST_CASE("for people long and hostile texts stay in their cell", "[exchange]")
{
    const Table table{{"a"}, {{std::string("x\ny\x1b[31m")}, {std::string(300, 'w')}, {std::string("\xff\xfe")}}};
    const std::string text = written(table, TableFormat::People);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(std::count(text.begin(), text.end(), '\n') == 4);
    std::string cut(47, 'w');
    cut.append("…\n");
    CHECK(text.find(cut) != std::string::npos);
    CHECK(text.find(std::string(48, 'w')) == std::string::npos);
}

TEST_CASE("JSON texts escape what must be and mend what is no text", "[exchange]")
{
    CHECK(jsonText("a\"b\\c\n\t\x01") == "\"a\\\"b\\\\c\\u000a\\u0009\\u0001\"");
    CHECK(jsonText(std::string_view("\0", 1)) == "\"\\u0000\"");
    CHECK(jsonText("\xff甲") == "\"\xEF\xBF\xBD甲\"");
}

TEST_CASE("what a figure rests on is told in a line and as JSON", "[exchange]")
{
    Provenance p;
    p.n = 12;
    p.excluded = {{"day_only", 3}};
    p.from = "2025-07-01T00:00:00";
    p.method = "count";
    p.parameters = {{"by", "grid,hour"}};
    CHECK(provenanceLine(p) == "n=12; day_only=3; period [2025-07-01T00:00:00, ); count; by=grid,hour");
    CHECK(provenanceJson(p) == "{\"n\": 12, \"excluded\": {\"day_only\": 3}, \"from\": \"2025-07-01T00:00:00\", \"to\": null,"
                               " \"method\": \"count\", \"parameters\": {\"by\": \"grid,hour\"}, \"seed\": null}");
    p.seed = 7;
    CHECK(provenanceLine(p).ends_with("; seed=7"));
    CHECK(provenanceJson(p).ends_with("\"seed\": 7}"));
}

TEST_CASE("cells of absent values and empty texts are nothing", "[exchange]")
{
    CHECK(std::holds_alternative<std::monostate>(cellOf(std::optional<double>())));
    CHECK(std::get<double>(cellOf(std::optional<double>(2.5))) == 2.5);
    CHECK(std::holds_alternative<std::monostate>(textCell("")));
    CHECK(std::get<std::string>(textCell("a")) == "a");
}
