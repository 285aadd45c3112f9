// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tablefile.h"

#include "core/geo/gdalaccess.h"
#include "support/files.h"

#include <catch2/catch.hpp>
#include <cpl_vsi.h>

#include <filesystem>

using namespace jingge;
using jingge::test::readFile;
using jingge::test::TemporaryFolder;

namespace {

Table oneOfEach()
{
    return {{"text", "whole", "real", "yes", "list", "fixed", "none"},
            {{std::string("甲,\"乙\""), std::int64_t{-7}, 0.1, true, std::vector<std::string>{"=a", "b"},
              FixedNumber{120.1, 7}, Cell()},
             {Cell(), Cell(), Cell(), Cell(), Cell(), Cell(), Cell()}}};
}

/// A file inside a zip file.
std::string zipped(const std::string& archive, const std::string& name)
{
    prepareGdal();
    std::string text;
    VSILFILE* file = VSIFOpenL(("/vsizip/{" + archive + "}/" + name).c_str(), "rb");
    REQUIRE(file != nullptr);
    std::string piece(1 << 16, '\0');
    while (const std::size_t got = VSIFReadL(piece.data(), 1, piece.size(), file))
        text.append(piece, 0, got);
    VSIFCloseL(file);
    return text;
}

std::size_t occurrences(const std::string& text, const std::string& word)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + word.size()))
        ++count;
    return count;
}

std::vector<std::string> filesIn(const TemporaryFolder& folder)
{
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

/// Rows of one text until it fails.
class FailingRows final : public RowSource {
public:
    [[nodiscard]] const std::vector<FileColumn>& columns() const override { return m_columns; }
    [[nodiscard]] bool hasPlaces() const override { return true; }
    [[nodiscard]] Result<bool> next(FileRow& row) override
    {
        if (++m_count > 3)
            return fail(ErrorKind::Cancelled, "export", "", "cancelled");
        row.cells = {std::string("x")};
        return true;
    }

private:
    std::vector<FileColumn> m_columns{{"text", ColumnKind::Text}};
    int m_count = 0;
};

} // namespace

TEST_CASE("the ending names the kind of file, in any case of letters", "[exchange]")
{
    CHECK(fileKindOf("a/b.csv") == FileKind::Csv);
    CHECK(fileKindOf("B.XLSX") == FileKind::Xlsx);
    CHECK(fileKindOf("b.GeoJSON") == FileKind::GeoJson);
    CHECK(fileKindOf("b.gpkg") == FileKind::GeoPackage);
    CHECK(fileKindOf("b.shp") == FileKind::Shapefile);
    CHECK_FALSE(fileKindOf("b.json"));
    CHECK_FALSE(fileKindOf("csv"));
    CHECK_FALSE(fileKindOf("a.csv/"));
    CHECK_FALSE(fileKindOf("a/.csv"));
    CHECK_FALSE(fileKindOf(""));
}

TEST_CASE("a text that a spreadsheet would take for a formula gets a quote, numbers and telephones do not",
          "[exchange]")
{
    for (const std::string text : {"=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+cmd", "\t=1", "\r=1", "-",
                                   "+", "=", "+86138****1234", "-1-1", "--5", "+1--2", "-.5", "+12-", "-1e",
                                   "+8"
                                   "6 138 1234 5678 9012 34567 8"})
        CHECK(guardedText(text) == "'" + text);
    for (const std::string text : {"", "a=1", " =1", "1", "-7", "+8", "-0.5", "+3.25", "-1e-9", "+1E5",
                                   "+86 138-1234-5678", "+8613812345678", "甲", "'=1", "138****1234"})
        CHECK(guardedText(text) == text);
}

TEST_CASE("a table as CSV guards texts, never numbers", "[exchange]")
{
    const TemporaryFolder folder;
    const auto report = writeTableFile(folder.file("t.csv"), oneOfEach(), "t");
    REQUIRE(report);
    CHECK(report->rows == 2);
    CHECK(report->cutTexts == 0);
    CHECK(readFile(folder.file("t.csv")) ==
          "text,whole,real,yes,list,fixed,none\n\"甲,\"\"乙\"\"\",-7,0.1,true,'=a;b,120.1000000,\n,,,,,,\n");
    CHECK(filesIn(folder) == std::vector<std::string>{"t.csv"});
}

TEST_CASE("a table as GeoJSON has a null geometry and typed properties", "[exchange]")
{
    const TemporaryFolder folder;
    REQUIRE(writeTableFile(folder.file("t.geojson"), {{"a", "b"}, {{std::string("=1"), 2.5}}}, "t"));
    CHECK(readFile(folder.file("t.geojson")) ==
          "{\"type\": \"FeatureCollection\", \"features\": [\n"
          "{\"type\": \"Feature\", \"geometry\": null, \"properties\": {\"a\": \"=1\", \"b\": 2.5}}\n]}\n");
    REQUIRE(writeTableFile(folder.file("e.geojson"), {{"a"}, {}}, "t"));
    CHECK(readFile(folder.file("e.geojson")) == "{\"type\": \"FeatureCollection\", \"features\": []}\n");
}

TEST_CASE("a table as XLSX has texts as texts and numbers as numbers", "[exchange]")
{
    const TemporaryFolder folder;
    const std::string file = folder.file("t.xlsx");
    REQUIRE(writeTableFile(file, oneOfEach(), "警情 [1]"));
    const std::string sheet = zipped(file, "xl/worksheets/sheet1.xml");
    CHECK(sheet.find("<f>") == std::string::npos);
    CHECK(sheet.find("t=\"inlineStr\"><is><t>=a;b</t>") != std::string::npos);
    CHECK(sheet.find("<t>甲,\"乙\"</t>") != std::string::npos);
    CHECK(sheet.find("<v>-7</v>") != std::string::npos);
    CHECK(sheet.find("<v>0.1</v>") != std::string::npos);
    CHECK(sheet.find("t=\"b\"><v>1</v>") != std::string::npos);
    CHECK(sheet.find("<v>120.1</v>") != std::string::npos);
    CHECK(zipped(file, "xl/styles.xml").find("formatCode=\"0.0000000\"") != std::string::npos);
    CHECK(zipped(file, "xl/workbook.xml").find("name=\"警情  1 \"") != std::string::npos);
    CHECK(filesIn(folder) == std::vector<std::string>{"t.xlsx"});
}

TEST_CASE("hostile texts reach a spreadsheet as texts", "[exchange]")
{
    Table table{{"=head"}, {}};
    for (const std::string text :
         {"=1+1", "+1", "-1", "@a", "\ta", "\ra", "a\x01z", "</t></is></c>", "&lt;", "\xff", "_x0041_"})
        table.rows.push_back({text});
    table.rows.push_back({std::string("a\0b", 3)});
    const TemporaryFolder folder;
    REQUIRE(writeTableFile(folder.file("t.xlsx"), table, "t"));
    const std::string sheet = zipped(folder.file("t.xlsx"), "xl/worksheets/sheet1.xml");
    CHECK(occurrences(sheet, "t=\"inlineStr\"") == 13);
    CHECK(occurrences(sheet, "</c>") == 13);
    CHECK(occurrences(sheet, "<f>") == 0);
    CHECK(sheet.find("&lt;/t&gt;&lt;/is&gt;&lt;/c&gt;") != std::string::npos);
    CHECK(sheet.find("a b") != std::string::npos);
}

TEST_CASE("a text too long for a cell is cut and counted", "[exchange]")
{
    std::string longText;
    for (int i = 0; i < 40000; ++i)
        longText += "甲";
    const TemporaryFolder folder;
    const auto report =
        writeTableFile(folder.file("t.xlsx"), {{"a"}, {{longText}, {std::string("短")}}}, "t");
    REQUIRE(report);
    CHECK(report->cutTexts == 1);
    CHECK(occurrences(zipped(folder.file("t.xlsx"), "xl/worksheets/sheet1.xml"), "甲") == 32767);
}

TEST_CASE("what cannot be written is told and leaves nothing", "[exchange]")
{
    const TemporaryFolder folder;
    const Table table{{"a"}, {{std::string("x")}}};
    const auto unknown = writeTableFile(folder.file("t.txt"), table, "t");
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().kind == ErrorKind::Usage);
    const auto nowhere = writeTableFile(folder.file("none/t.csv"), table, "t");
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().kind == ErrorKind::Data);
    CHECK(nowhere.error().where == folder.file("none/t.csv"));
    std::filesystem::create_directory(folder.file("d.csv"));
    CHECK_FALSE(writeTableFile(folder.file("d.csv"), table, "t"));
    const auto flat = writeTableFile(folder.file("t.shp"), table, "t");
    REQUIRE_FALSE(flat);
    CHECK(flat.error().where == folder.file("t.shp"));
    CHECK(filesIn(folder) == std::vector<std::string>{"d.csv"});
}

TEST_CASE("a source that fails leaves the file of before", "[exchange]")
{
    const TemporaryFolder folder;
    for (const std::string name : {"t.csv", "t.xlsx", "t.geojson", "t.gpkg", "t.shp"}) {
        folder.write(name, "before");
        FailingRows rows;
        const auto report = writeTableFile(folder.file(name), rows, "t");
        REQUIRE_FALSE(report);
        CHECK(report.error().kind == ErrorKind::Cancelled);
        CHECK(readFile(folder.file(name)) == "before");
        std::filesystem::remove(folder.file(name));
        CHECK(filesIn(folder).empty());
    }
}
