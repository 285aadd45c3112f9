// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/csvreader.h"

#include "core/ingest/csvdelimiter.h"
#include "support/tables.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;
using namespace std::string_literals;

using Cells = std::vector<std::vector<std::string>>;

namespace {

constexpr std::size_t kChunks[] = {1, 2, 3, 7, 4096};

void checkCells(std::string_view bytes, const Cells& expected)
{
    for (const std::size_t chunk : kChunks)
        CHECK(cellsOf(bytes, chunk) == expected);
}

} // namespace

TEST_CASE("lines end with LF, CRLF or CR, and the last one with nothing", "[ingest]")
{
    checkCells("a,b\n1,2\n", {{"a", "b"}, {"1", "2"}});
    checkCells("a,b\r\n1,2\r\n", {{"a", "b"}, {"1", "2"}});
    checkCells("a,b\r1,2", {{"a", "b"}, {"1", "2"}});
    checkCells("a,b\n1,", {{"a", "b"}, {"1", ""}});
    checkCells("\xEF\xBB\xBF" "a,b\n", {{"a", "b"}});
    checkCells("\xEF\xBB\xBF", {});
    checkCells("\xEF\xBB", {{"\xEF\xBB"}});
}

TEST_CASE("blank lines are no records and a record of several lines is one", "[ingest]")
{
    const std::vector<Row> rows = rowsOf("\n\na,b\r\n\r\n\"x\ny\",2\n\n3,4\n", 3);
    REQUIRE(rows.size() == 3);
    CHECK(rows[1] == Row{2, {"x\ny", "2"}, false, ""});
    CHECK(rows[2].row == 3);
}

TEST_CASE("a line of blanks is a blank line unless its tabs divide fields", "[ingest]")
{
    for (const std::size_t chunk : kChunks) {
        const std::vector<Row> rows = rowsOf("a,b\n   \n \t \n1,2\n  ", chunk);
        REQUIRE(rows.size() == 2);
        CHECK(rows[1].row == 2);
    }
    CHECK(rowsOf("a\tb\n\t\n1\t2\n").size() == 3);
}

TEST_CASE("quotes hold separators, line ends and doubled quotes", "[ingest]")
{
    checkCells("\"a,b\",\"c\"\"d\",\"\"\"\",\"\"\n", {{"a,b", "c\"d", "\"", ""}});
    checkCells("\"a\r\nb\",c\r\n", {{"a\r\nb", "c"}});
    checkCells("\"a\"", {{"a"}});
}

TEST_CASE("a quote inside an unquoted field is text", "[ingest]")
{
    checkCells("5\" pipe,a\"b\"\n x,\"y\"\n", {{"5\" pipe", "a\"b\""}, {" x", "y"}});
    CHECK(rowsOf("5\" pipe,b\n").front().defect.empty());
}

TEST_CASE("text after a closing quote is a defect of that record only", "[ingest]")
{
    for (const std::size_t chunk : kChunks) {
        const std::vector<Row> rows = rowsOf("a,b\n\"x\" y,2\n3,4\n", chunk);
        REQUIRE(rows.size() == 3);
        CHECK(rows[1].defect == "text stands after a closing quotation mark");
        CHECK(rows[1].fields == std::vector<std::string>{"x\" y", "2"});
        CHECK(rows[2] == Row{3, {"3", "4"}, false, ""});
    }
}

TEST_CASE("an open quote costs its own line and no other", "[ingest]")
{
    for (const std::size_t chunk : kChunks) {
        const std::vector<Row> rows = rowsOf("a,b\n1,\"open\n3,4\n5,6\n", chunk);
        REQUIRE(rows.size() == 4);
        CHECK(rows[1].defect == "a quotation mark opens and is not closed");
        CHECK(rows[1].fields == std::vector<std::string>{"1", "open"});
        CHECK(rows[2] == Row{3, {"3", "4"}, false, ""});
        CHECK(rows[3] == Row{4, {"5", "6"}, false, ""});
    }
}

TEST_CASE("an open quote is given up after 64 KiB though another one follows far away", "[ingest]")
{
    std::string text = "a,b\n1,\"open\n";
    for (int i = 0; i < 20000; ++i)
        text += std::to_string(i) + ",x\n";
    text += "last,\"y\"\n";
    const std::vector<Row> rows = rowsOf(text, 10'000);
    REQUIRE(rows.size() == 20003);
    CHECK_FALSE(rows[1].defect.empty());
    CHECK(rows[2].fields == std::vector<std::string>{"0", "x"});
    CHECK(rows.back().fields == std::vector<std::string>{"last", "y"});
}

TEST_CASE("a quote opened in the second line of a record gives up that line", "[ingest]")
{
    const std::vector<Row> rows = rowsOf("a,b,c\n\"x\ny\",\"open,3\n4,5,6\n");
    REQUIRE(rows.size() == 3);
    CHECK(rows[1].fields == std::vector<std::string>{"x\ny", "open,3"});
    CHECK(rows[2].fields == std::vector<std::string>{"4", "5", "6"});
}

TEST_CASE("a field of 64 KiB is read and a longer one is a defect", "[ingest]")
{
    const std::string full(CsvReader::kMaxField, 'x');
    CHECK(rowsOf("a,b\n1," + full + "\n2,y\n")[1] == Row{2, {"1", full}, false, ""});
    CHECK(rowsOf("a,b\n1,\"" + full + "\"\n2,y\n")[1] == Row{2, {"1", full}, false, ""});
    const std::vector<Row> rows = rowsOf("a,b\n1," + full + "x,z\n2,y\n");
    REQUIRE(rows.size() == 3);
    CHECK(rows[1] == Row{2, {"1", full, "z"}, false, "a field is longer than 64 KiB"});
    CHECK(rows[2].fields == std::vector<std::string>{"2", "y"});
    const std::vector<Row> quoted = rowsOf("a,b\n1,\"" + full + "x\"\n2,y\n");
    REQUIRE(quoted.size() == 3);
    CHECK(quoted[1].defect == "a quotation mark opens and is not closed");
}

TEST_CASE("a line of 20 MB is passed over and the next one read", "[ingest]")
{
    const std::string huge(20U << 20U, 'x');
    for (const std::string& line : {huge, "1,\"" + huge, "1," + huge + ",2"}) {
        const std::vector<Row> rows = rowsOf("a,b\n" + line + "\n2,y\n");
        REQUIRE(rows.size() == 3);
        CHECK_FALSE(rows[1].defect.empty());
        CHECK(rows[1].fields.back().size() <= CsvReader::kMaxField);
        CHECK(rows[2] == Row{3, {"2", "y"}, false, ""});
    }
}

TEST_CASE("a record of very many fields is cut", "[ingest]")
{
    const std::vector<Row> rows = rowsOf("a,b\n" + std::string(1U << 20U, ',') + "\n2,y\n");
    REQUIRE(rows.size() == 3);
    CHECK(rows[1].fields.size() == CsvReader::kMaxFields);
    CHECK(rows[1].defect == "the record has more than 16384 fields");
    CHECK(rows[2].fields == std::vector<std::string>{"2", "y"});
}

TEST_CASE("control characters stay in the fields", "[ingest]")
{
    CHECK(cellsOf("a\0b,\x01\n\0,c\n"s) == Cells{{"a\0b"s, "\x01"}, {"\0"s, "c"}});
}

TEST_CASE("bad bytes are told of the record that holds them", "[ingest]")
{
    for (const std::size_t chunk : kChunks) {
        const std::vector<Row> rows = rowsOf("警,b\n\xE8\xAD,2\n情,\xFF\n3,4\n警情警情警情,\xED\xA0\x80\n5,\xE8", chunk);
        REQUIRE(rows.size() == 6);
        std::vector<bool> bad;
        for (const Row& row : rows)
            bad.push_back(row.hasBadBytes);
        CHECK(bad == std::vector<bool>{false, true, true, false, true, true});
        CHECK(rows[1].fields.front() == "\xE8\xAD");
    }
    const std::vector<Row> chinese = rowsOf("\xBE\xAF,1\n\xFF,2\n3,4\n5,\xBE", 2, "GB18030");
    REQUIRE(chinese.size() == 4);
    CHECK(chinese[0] == Row{1, {"警", "1"}, false, ""});
    CHECK(chinese[1] == Row{2, {"\uFFFD", "2"}, true, ""});
    CHECK_FALSE(chinese[2].hasBadBytes);
    CHECK(chinese[3] == Row{4, {"5", "\uFFFD"}, true, ""});
}

TEST_CASE("guards of spreadsheets are taken off", "[ingest]")
{
    checkCells("=\"330782\",'0579,\t123\n\"=\"\"330782\"\"\",\"'x\",=1+1\n",
               {{"330782", "0579", "123"}, {"330782", "x", "=1+1"}});
    CHECK(withoutGuard("=\"\"") .empty());
    CHECK(withoutGuard("=\"") == "=\"");
    CHECK(withoutGuard("'").empty());
    CHECK(withoutGuard("\t\t'7") == "7");
    CHECK(withoutGuard("a'b") == "a'b");
}

TEST_CASE("the delimiter is the one that stands equally often in most lines", "[ingest]")
{
    CHECK(sniffDelimiter("a,b\n1,2\n") == ",");
    CHECK(sniffDelimiter("a\tb\n1,5\t2,5\n1\t2\n") == "\t");
    CHECK(sniffDelimiter("a;b\n1,5;2,5\n") == ";");
    CHECK(sniffDelimiter("a|b\n1|2\n") == "|");
    CHECK(sniffDelimiter("编号，地址\n1，路\n") == "，");
    CHECK(sniffDelimiter("编号,地址\n1,\"路，巷；口\"\n2,一，二，三\n") == ",");
    CHECK(sniffDelimiter("\"a;b\",\"c;d\"\n\"e;f\",\"g;h\"\n") == ",");
    CHECK(sniffDelimiter("统计表，一月，二月\n\na\tb\n1\t2\n3\t4\n") == "\t");
    CHECK(sniffDelimiter("alone\n") == ",");
    CHECK(sniffDelimiter("a;b\n\"open;\n1;2\n") == ";");
    CHECK(sniffDelimiter("").size() == 1);
}

TEST_CASE("every delimiter is read, the wide comma too", "[ingest]")
{
    checkCells("编号，地址\n1，\"a，b\"\n２，路！\n", {{"编号", "地址"}, {"1", "a，b"}, {"２", "路！"}});
    checkCells("a\tb\n1\t\"x\ty\"\n", {{"a", "b"}, {"1", "x\ty"}});
    checkCells("a;b\n1;2\n", {{"a", "b"}, {"1", "2"}});
    checkCells("a|b\n|\n", {{"a", "b"}, {"", ""}});
}

TEST_CASE("rewinding gives the same rows with the same numbers", "[ingest]")
{
    CsvReader reader = csvOf("a,b\n1,\"open\n3,4\n\xBE,5\n", 4);
    const std::vector<Row> first = allRows(reader);
    REQUIRE(reader.rewind());
    CHECK(allRows(reader) == first);
    CHECK(first.size() == 4);
    Record record;
    REQUIRE(reader.rewind());
    REQUIRE(reader.next(record).value());
    REQUIRE(reader.rewind());
    CHECK(allRows(reader) == first);
}
