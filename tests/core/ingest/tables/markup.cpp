// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/tablereader.h"

#include "support/files.h"
#include "support/tables.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

using Cells = std::vector<std::vector<std::string>>;

Cells cellsOfFile(const std::string& bytes, const std::string& layer = {})
{
    const TemporaryFolder folder;
    auto table = openTable({folder.write("export.xls", bytes), "auto", layer});
    INFO((table ? std::string() : table.error().why.english()));
    REQUIRE(table);
    Cells cells;
    for (Row& row : allRows(**table))
        cells.push_back(std::move(row.fields));
    REQUIRE((*table)->rewind());
    CHECK(allRows(**table).size() == cells.size());
    return cells;
}

std::string spreadsheet(const std::string& rows)
{
    return R"(<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook )"
           R"(xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">)"
           R"(<Worksheet ss:Name="一"><Table>)" +
           rows +
           "</Table></Worksheet><Worksheet ss:Name=\"二\"><Table><Row><Cell>"
           "<Data ss:Type=\"String\">second</Data></Cell></Row></Table></Worksheet></Workbook>";
}

} // namespace

TEST_CASE("a web page saved as a workbook gives its table", "[ingest]")
{
    const Cells cells = cellsOfFile(
        "<html><head><style>td{a:b}</style><meta charset=\"utf-8\"></head><body><!-- <tr> -->"
        "<TABLE border=1><tr><th>单号<th>报警 \n 时间</tr>"
        "<tr><td>1</td><td>2025-07-14&nbsp;03:05&lt;</td></tr>"
        "<tr><td rowspan='2'>a</td><td>b<br/>c</td></tr><tr><td>&#25346;&#x8F66;</td></tr>"
        "<tr><td colspan=2></td></tr><tr><td><table><tr><td>inner</td></tr></table></td><td>z</table>");
    CHECK(
        cells ==
        Cells{
            {"单号", "报警 时间"}, {"1", "2025-07-14 03:05<"}, {"a", "b\nc"}, {"a", "挂车"}, {"inner", "z"}});
}

TEST_CASE("a page is read in the encoding that it names", "[ingest]")
{
    CHECK(cellsOfFile("<html><meta http-equiv=Content-Type content=\"text/html; charset=gb2312\">"
                      "<table><tr><td>\xBE\xAF\xC7\xE9</td></tr></table>") == Cells{{"警情"}});
    CHECK(cellsOfFile("<table><tr><td>\xBE\xAF\xC7\xE9</td></tr></table>") == Cells{{"警情"}});
}

TEST_CASE("a page without an end, or with a lone bracket, is read as far as it goes", "[ingest]")
{
    CHECK(cellsOfFile("<table><tr><td>1 < 2</td><td>x") == Cells{{"1 < 2", "x"}});
    CHECK(cellsOfFile("<table><tr><td>a<script>\"</td>\"</script></td><td>b</td></tr><!-- no end") ==
          Cells{{"a", "b"}});
}

TEST_CASE("an XML spreadsheet skips rows and columns and merges downward", "[ingest]")
{
    const std::string text = spreadsheet(
        R"(<Row><Cell><Data ss:Type="String">单号</Data></Cell><Cell ss:Index="3">)"
        R"(<Data ss:Type="String">时间</Data></Cell></Row>)"
        R"(<Row ss:Index="4"><Cell ss:MergeDown="1"><Data ss:Type="Number">7</Data></Cell>)"
        R"(<Cell ss:Index="3"><Data ss:Type="DateTime">2025-07-14T03:05:00.000</Data></Cell></Row>)"
        R"(<Row><Cell><Data ss:Type="String">x</Data></Cell></Row>)");
    CHECK(cellsOfFile(text) ==
          Cells{{"单号", "", "时间"}, {"7", "", "2025-07-14T03:05:00.000"}, {"7", "x", ""}});
    CHECK(cellsOfFile(text, "二") == Cells{{"second"}});
    const TemporaryFolder folder;
    auto table = openTable({folder.write("a.xls", text), "auto", "三"});
    REQUIRE(table);
    Record record;
    const auto more = (*table)->next(record);
    REQUIRE_FALSE(more);
    CHECK(more.error().why.english() == "the workbook has no sheet 三; it has 一, 二");
}

TEST_CASE("objects of JSON are rows under all names that occur", "[ingest]")
{
    const Cells expected{
        {"id", "a.b", "t", "n"}, {"1", "x", "", ""}, {"12345678901234567890", "", "p, q", "1.50"}};
    const std::string first = R"({"id": 1, "a": {"b": "x"}})";
    const std::string second = R"({"id": 12345678901234567890, "t": ["p", "q"], "n": 1.50})";
    CHECK(cellsOfFile("[" + first + ",\n" + second + "]") == expected);
    CHECK(cellsOfFile(first + "\n" + second + "\n") == expected);
    CHECK(cellsOfFile("{\"total\": 2, \"data\": [" + first + "," + second + "], \"page\": 1}") == expected);
    CHECK(cellsOfFile("\xEF\xBB\xBF[" + first + "," + second + "]") == expected);
}

TEST_CASE("JSON that is no table or breaks off is refused", "[ingest]")
{
    const TemporaryFolder folder;
    const auto told = [&](const std::string& bytes) {
        auto table = openTable({folder.write("a.json", bytes), "auto", {}});
        return table ? std::string() : table.error().why.english();
    };
    CHECK(told("{\"type\": \"FeatureCollection\"}").empty());
    CHECK(told("[]") == "the JSON holds no objects that could be rows");
    CHECK(told("[{\"a\": 1}, {\"a\": ") == "the JSON is broken or cut off after object 1");
    CHECK(told("[{\"a\": 1}, 5]") == "the JSON is broken or cut off after object 1");
    CHECK(told("[" + std::string(100000, '[')) == "the JSON holds no objects that could be rows");
    CHECK(told("[{\"a\": ") == "the JSON is broken or cut off after object 0");
    auto table = openTable({folder.write("b.json", "[{\"a\": 1}, {\"a\": tru}, {\"a\": 3}]"), "auto", {}});
    REQUIRE(table);
    const std::vector<Row> rows = allRows(**table);
    REQUIRE(rows.size() == 4);
    CHECK(rows[2].defect == "the object is no well-formed JSON");
    CHECK(rows[3].fields == std::vector<std::string>{"3"});
    CHECK(rows[3].row == 3);
}

TEST_CASE("the JSON of New York has its thousand rows", "[ingest]")
{
    if (!hasSharedData()) {
        WARN("no shared data: nothing checked");
        return;
    }
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(sharedData() / "nyc311_small")) {
        if (entry.path().extension() != ".json")
            continue;
        auto table = openTable({entry.path().string(), "auto", {}});
        REQUIRE(table);
        const std::vector<Row> rows = allRows(**table);
        CHECK(rows.size() == 1001);
        CHECK(std::ranges::find(rows.front().fields, "unique_key") != rows.front().fields.end());
        ++files;
    }
    CHECK(files == 2);
}

TEST_CASE("a cell beyond the last column is not written out downward", "[ingest]")
{
    // Found by mutants (fuzz_readers html 8533): the widest row decides how many fields every row has.
    std::string page = "<table><tr>";
    for (int i = 0; i < 40; ++i)
        page += "<td colspan=\"1000\" rowspan=\"3\">1";
    std::size_t widest = 0;
    for (const auto& row : cellsOfFile(page + "</tr><tr><td>2</tr><tr><td>3</tr></table>"))
        widest = std::max(widest, row.size());
    CHECK(widest <= 16384);
}
