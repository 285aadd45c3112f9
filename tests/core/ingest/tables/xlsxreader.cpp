// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/tablereader.h"

#include "support/files.h"
#include "support/tables.h"
#include "support/zips.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

std::vector<Row> rowsOfBook(const WorkbookText& book, const std::string& layer = {})
{
    const TemporaryFolder folder;
    auto table = openTable({folder.write("book.xls", zipOf(workbookParts(book))), "auto", layer});
    INFO((table ? std::string() : table.error().why.english()));
    REQUIRE(table);
    std::vector<Row> rows = allRows(**table);
    REQUIRE((*table)->rewind());
    CHECK(allRows(**table) == rows);
    return rows;
}

/// Why a workbook of these parts is refused, at its opening or on the way.
std::string complaintOf(const std::string& bytes, const std::string& layer = {})
{
    const TemporaryFolder folder;
    const std::string path = folder.write("book.xlsx", bytes);
    auto table = openTable({path, "auto", layer});
    if (!table)
        return table.error().where == path ? table.error().why.english() : "elsewhere";
    Record record;
    for (;;) {
        const auto more = (*table)->next(record);
        if (!more)
            return more.error().why.english();
        if (!*more)
            return {};
    }
}

std::string complaintOfSheet(const std::string& sheet)
{
    ZipParts parts = workbookParts({});
    parts.back().second = sheet;
    return complaintOf(zipOf(parts));
}

} // namespace

TEST_CASE("a workbook keeps the time of day and gaps between cells", "[ingest]")
{
    WorkbookText book;
    book.texts = {"单号", "报警时间", "挪车 &amp; 噪音"};
    book.formats = {"yyyy-mm-dd hh:mm:ss"};
    book.rows =
        R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>)"
        R"(<row r="4"><c r="A4"><v>7</v></c><c r="C4" s="1"><v>45852.128472222</v></c></row>)"
        R"(<row r="5"><c r="B5" t="s"><v>2</v></c><c t="inlineStr"><is><t>a</t><r><t>b</t></r></is></c></row>)"
        R"(<row r="6"><c r="A6" s="1"/></row>)"
        R"(<row r="7"><c r="A7" t="b"><v>1</v></c><c r="B7" t="e"><v>#N/A</v></c><c r="C7" t="str"><v>x_x000D_y</v></c></row>)";
    const std::vector<Row> rows = rowsOfBook(book);
    REQUIRE(rows.size() == 4);
    CHECK(rows[0] == Row{1, {"单号", "", "报警时间"}, false, ""});
    CHECK(rows[1] == Row{4, {"7", "", "2025-07-14 03:05:00"}, false, ""});
    CHECK(rows[2] == Row{5, {"", "挪车 & 噪音", "ab"}, false, ""});
    CHECK(rows[3] == Row{7, {"TRUE", "#N/A", "x\ry"}, false, ""});
}

TEST_CASE("a workbook that counts from 1904 says so of its times", "[ingest]")
{
    WorkbookText book;
    book.properties = "<workbookPr date1904=\"1\"/>";
    book.formats = {"yyyy-mm-dd hh:mm"};
    book.rows = R"(<row r="1"><c r="A1" s="1"><v>44390.128472222</v></c></row>)";
    CHECK(rowsOfBook(book).front().fields.front() == "2025-07-14 03:05:00");
}

TEST_CASE("groups merged downward are written out", "[ingest]")
{
    WorkbookText book;
    book.rows =
        R"(<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>10</v></c></row>)"
        R"(<row r="2"><c r="A2"/><c r="B2"><v>11</v></c></row><row r="3"><c r="B3"><v>12</v></c></row>)"
        R"(<row r="4"><c r="B4"><v>13</v></c></row><row r="5"><c r="A5"/></row>)";
    book.behindRows =
        R"(<mergeCells count="1"><mergeCell ref="A1:A3"/><mergeCell ref="B4:C4"/></mergeCells>)";
    const std::vector<Row> rows = rowsOfBook(book);
    REQUIRE(rows.size() == 4);
    CHECK(rows[1].fields == std::vector<std::string>{"1", "11"});
    CHECK(rows[2].fields == std::vector<std::string>{"1", "12"});
    CHECK(rows[3].fields == std::vector<std::string>{"", "13"});
}

TEST_CASE("merged groups are found wherever the sheet is cut into blocks, and never in a text", "[ingest]")
{
    for (std::size_t filling = 262'100; filling < 262'160; filling += 3) {
        WorkbookText book;
        book.rows =
            R"(<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>mergeCell ref="B1:B2"</t></is></c></row>)"
            R"(<row r="2"><c r="C2"><v>2</v></c></row>)";
        book.behindRows =
            "<!--" + std::string(filling - book.rows.size(), 'x') + "--><mergeCell ref=\"A1:A2\"/>";
        INFO(filling);
        CHECK(rowsOfBook(book).at(1).fields == std::vector<std::string>{"1", "", "2"});
    }
}

TEST_CASE("a sheet is chosen by its name", "[ingest]")
{
    WorkbookText book;
    book.sheetName = "七月";
    book.rows = R"(<row r="1"><c r="A1"><v>1</v></c></row>)";
    CHECK(rowsOfBook(book, "七月").size() == 1);
    CHECK(complaintOf(zipOf(workbookParts(book)), "八月") == "the workbook has no sheet 八月; it has 七月");
}

TEST_CASE("a cell that points beyond the shared texts spoils its row only", "[ingest]")
{
    WorkbookText book;
    book.texts = {"a"};
    book.rows =
        R"(<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row>)";
    const std::vector<Row> rows = rowsOfBook(book);
    REQUIRE(rows.size() == 2);
    CHECK(rows[1].defect == "a cell points to a text that the workbook does not have");
}

TEST_CASE("broken workbooks are refused with a reason", "[ingest]")
{
    CHECK(complaintOf("PK\x03\x04xl/workbook.xml") == "the archive is broken or cut off");
    CHECK(complaintOfSheet("<worksheet><sheetData><row r=\"1\">").starts_with("its XML is broken in line 1"));
    CHECK(complaintOfSheet("<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet/>") ==
          "the file declares a document type of its own, which is never read");
    CHECK(complaintOfSheet("<worksheet><row r=\"2\"/><row r=\"2\"/></worksheet>") ==
          "the rows of the sheet are not in order");
    ZipParts lacking = workbookParts({});
    lacking.pop_back();
    CHECK(complaintOf(zipOf(lacking)) == "the workbook lacks its part xl/worksheets/sheet1.xml");
    std::string damaged = zipOf(workbookParts({}));
    const std::size_t at = damaged.find("<sheetData>");
    damaged[at + 1] = 'S';
    CHECK(complaintOf(damaged) == "the archive is broken or cut off at xl/worksheets/sheet1.xml");
}

TEST_CASE("an archive beyond the limits is refused before it is unpacked", "[ingest]")
{
    CHECK(complaintOf(zipOf(workbookParts({}), 300U << 20U)).ends_with("which is more than is read"));
    ZipParts many;
    for (int i = 0; i < 1001; ++i)
        many.emplace_back("f" + std::to_string(i), "x");
    CHECK(complaintOf(zipOf(many)) == "the archive holds 1001 files, which is more than is read");
    CHECK(complaintOf(zipOf({{"../a.csv", "a,b\n1,2\n"}})) ==
          "the archive holds a file whose name leads out of it");
}

TEST_CASE("a row with a cell in every column is cut with a defect", "[ingest]")
{
    WorkbookText book;
    book.rows = "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row><row r=\"2\">";
    for (int i = 0; i < 5000; ++i)
        book.rows += "<c><v>1</v></c>";
    book.rows += "</row>";
    const std::vector<Row> rows = rowsOfBook(book);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].defect == "the row has more cells than a table of incidents can have");
    CHECK(rows[1].defect == rows[0].defect);
}

TEST_CASE("one table inside a zip is opened, of several one must be named", "[ingest]")
{
    const TemporaryFolder folder;
    const std::string one =
        folder.write("one.zip", zipOf({{"__MACOSX/._a.csv", "x"}, {"a.csv", "a,b\n1,2\n"}}));
    auto table = openTable({one, "auto", {}});
    REQUIRE(table);
    CHECK(allRows(**table).size() == 2);
    const std::string two = zipOf({{"a.csv", "a,b\n1,2\n"}, {"b/c.csv", "c\n"}});
    CHECK(complaintOf(two) == "the archive holds several files: a.csv, b/c.csv");
    auto named = openTable({folder.write("two.zip", two), "auto", "b/c.csv"});
    REQUIRE(named);
    CHECK(allRows(**named).front().fields.front() == "c");
    const std::string nested =
        folder.write("nested.zip", zipOf({{"in.xlsx", zipOf(workbookParts({{}, {}, {}, {}, {}, "S"}))}}));
    CHECK(openTable({nested, "auto", {}}));
    std::string deep = "a,b\n";
    for (int i = 0; i < 5; ++i)
        deep = zipOf({{"z", deep}});
    CHECK(complaintOf(deep) == "archives lie inside each other too deep");
}

TEST_CASE("the workbooks at hand give the cells that a spreadsheet shows", "[ingest]")
{
    if (!hasSharedData()) {
        WARN("no shared data: nothing checked");
        return;
    }
    const auto cells = [](const std::string& name) {
        auto table = openTable({(sharedData() / "hostile" / name).string(), "auto", {}});
        INFO(name << ": " << (table ? std::string() : table.error().why.english()));
        REQUIRE(table);
        return allRows(**table);
    };
    CHECK(cells("calamine/date.xlsx").front().fields.front() == "2021-01-01");
    CHECK(cells("calamine/date_1904.xlsx").front().fields.front() == "2021-01-01");
    const std::vector<Row> simple = cells("messytables/simple.xlsx");
    CHECK(simple.front().fields == std::vector<std::string>{"date", "temperature", "place"});
    CHECK(simple.at(1).fields == std::vector<std::string>{"2011-01-01", "1", "Galway"});
}
