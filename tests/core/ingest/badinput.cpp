// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are broken, hostile or changing under the reader: each ends in one sentence, or in rows with
// their reasons.
#include "core/ingest/importer.h"
#include "support/inspecting.h"
#include "support/stores.h"
#include "support/tables.h"
#include "support/zips.h"

#include <catch2/catch.hpp>

#include <cpl_conv.h>
#include <filesystem>
#include <gdal.h>
#include <ogr_api.h>
#include <ogrsf_frmts.h>
#include <zlib.h>

using namespace jingge;
using namespace jingge::test;

namespace {

/// Why a file is refused, at its opening or on the way; empty when it is read to its end.
std::string complaintOf(const std::string& path)
{
    auto table = openTable({path, "auto", {}});
    if (!table)
        return table.error().why.english();
    Record record;
    for (;;) {
        const auto more = (*table)->next(record);
        if (!more)
            return more.error().why.english();
        if (!*more)
            return {};
    }
}

std::string complaintOfBytes(const std::string& name, const std::string& bytes)
{
    const TemporaryFolder folder;
    return complaintOf(folder.write(name, bytes));
}

/// What zlib makes of the same text many times; windowBits 31 = a gzip, -15 = what stands in a ZIP.
std::string packed(std::string_view text, std::size_t times, int windowBits)
{
    z_stream stream{};
    REQUIRE(deflateInit2(&stream, 9, Z_DEFLATED, windowBits, 9, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string out;
    std::string buffer(1U << 20U, '\0');
    std::string input(text);
    for (std::size_t i = 0; i <= times; ++i) {
        stream.next_in = reinterpret_cast<Bytef*>(input.data());
        stream.avail_in = i < times ? static_cast<uInt>(input.size()) : 0;
        do {
            stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
            stream.avail_out = static_cast<uInt>(buffer.size());
            deflate(&stream, i < times ? Z_NO_FLUSH : Z_FINISH);
            out.append(buffer.data(), buffer.size() - stream.avail_out);
        } while (stream.avail_out == 0);
    }
    deflateEnd(&stream);
    return out;
}

/// A ZIP of one packed file whose directory tells `size`.
std::string zipOfPacked(const std::string& name, const std::string& bytes, std::uint32_t size)
{
    const std::string common = littleEndian(20, 2) + littleEndian(0, 2) + littleEndian(8, 2) +
                               littleEndian(0, 4) + littleEndian(0, 4) + littleEndian(bytes.size(), 4) +
                               littleEndian(size, 4) + littleEndian(name.size(), 2) + littleEndian(0, 2);
    std::string zip = "PK\x03\x04" + common + name + bytes;
    const std::size_t start = zip.size();
    zip += "PK\x01\x02" + littleEndian(20, 2) + common + littleEndian(0, 2) + littleEndian(0, 2) +
           littleEndian(0, 2) + littleEndian(0, 4) + littleEndian(0, 4) + name;
    const std::size_t end = zip.size();
    return zip + "PK\x05\x06" + littleEndian(0, 4) + littleEndian(1, 2) + littleEndian(1, 2) +
           littleEndian(end - start, 4) + littleEndian(start, 4) + littleEndian(0, 2);
}

const std::string kMapping = "name = \"m\"\n[columns]\nsource_id = \"id\"\nreceived_at = \"time\"\n";

Result<ImportReport> import(Store& store, const std::string& path, RejectSink* rejects = nullptr)
{
    ImportRequest request;
    request.path = path;
    request.mapping = *parseMapping(kMapping, "m.toml");
    request.rejects = rejects;
    return importFile(store, request, SystemClock());
}

class Rejects final : public RejectSink {
public:
    Result<void> add(const Issue& issue) override
    {
        issues.push_back(issue);
        return {};
    }
    std::vector<Issue> issues;
};

/// The rejected rows of a table, one "row column value: reason" a line.
std::string rejectedOf(const std::string& name, const std::string& bytes)
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    Rejects rejects;
    const auto report = import(*store, folder.write(name, bytes), &rejects);
    if (!report)
        return oneLine(report.error());
    CHECK(report->counts.isConserved());
    std::string text;
    for (const Issue& issue : rejects.issues)
        text += std::to_string(issue.row) + " " + issue.column + " " + issue.value + ": " +
                issue.reason.english() + "\n";
    return text;
}

std::string manyRows(int count)
{
    std::string table = "id,time\n";
    for (int i = 0; i < count; ++i)
        table += "J" + std::to_string(i) + ",2025-07-14 08:00:00\n";
    return table;
}

} // namespace

TEST_CASE("a gzip that unpacks to thousands of times its size is given up", "[ingest]")
{
    const std::string line = "J1,2025-07-14 08:00:00\n";
    std::string block;
    while (block.size() < (1U << 20U))
        block += line;
    const std::string bomb = packed(block, 300, 31);
    CHECK(bomb.size() < (2U << 20U));
    CHECK(complaintOfBytes("t.csv.gz", bomb) ==
          "the gzip file unpacks to more than 200 times its size, which is no table");
    CHECK(complaintOfBytes("t.csv.gz", packed(block, 20, 31)).empty()); // small enough, whatever the ratio
}

TEST_CASE("an archive is judged by its directory, and by what comes out where the directory lies", "[ingest]")
{
    const std::string zeros(1U << 20U, '0');
    const std::string bytes = packed(zeros, 300, -15);
    CHECK(complaintOfBytes("t.zip", zipOfPacked("a.csv", bytes, 300U << 20U))
              .ends_with("which is more than is read"));
    const std::string lying = complaintOfBytes("t.zip", zipOfPacked("a.csv", bytes, 1000));
    INFO(lying);
    CHECK(lying.find("archive") != std::string::npos);
}

TEST_CASE("no entity is ever expanded", "[ingest]")
{
    const std::string laughs =
        "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";
    const std::string refusal = "the file declares a document type of its own, which is never read";
    for (const std::size_t part : {1U, 2U, 3U, 4U, 5U}) {
        ZipParts parts = workbookParts({});
        parts[part].second = laughs + parts[part].second;
        INFO(parts[part].first);
        CHECK(complaintOfBytes("t.xlsx", zipOf(parts)) == refusal);
    }
    CHECK(complaintOfBytes(
              "t.xls", "<?xml version=\"1.0\"?>" + laughs +
                           "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>") == refusal);
    // A web page has no parser that knows entities of its own.
    CHECK(complaintOfBytes("t.html", laughs + "<html><table><tr><td>&c;</td></tr></table></html>").empty());
}

TEST_CASE("a row of sixteen million columns costs its row alone", "[ingest]")
{
    const std::string wide = "J9,2025-07-14 08:00:00" + std::string(16'000'000, ',') + "\n";
    CHECK(rejectedOf("t.csv", manyRows(2) + wide + "J3,2025-07-14 08:00:00\n") ==
          "4  : the record has more than 16384 fields\n");
    std::string page = "<table><tr><td>id<td>time</tr><tr><td>J1<td>2025-07-14 08:00</tr><tr>";
    for (int i = 0; i < 200'000; ++i)
        page += "<td>1";
    CHECK(
        rejectedOf("t.html", page + "</tr></table>").find("more cells than a table of incidents can have") !=
        std::string::npos);
}

TEST_CASE("a table of shared texts that lies about its count is read by what it holds", "[ingest]")
{
    WorkbookText book;
    book.texts = {"id", "time", "J1", "2025-07-14 08:00:00"};
    book.rows = R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>)"
                R"(<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>3</v></c></row>)"
                R"(<row r="3"><c r="A3" t="s"><v>4</v></c><c r="B3" t="s"><v>3</v></c></row>)";
    for (const std::string head : {"<sst count=\"1\" uniqueCount=\"1\">", "<sst uniqueCount=\"4000000000\">",
                                   "<sst count=\"-1\" uniqueCount=\"-7\">", "<sst>"}) {
        ZipParts parts = workbookParts(book);
        std::string& texts = parts[4].second;
        texts = head + texts.substr(texts.find('>') + 1);
        INFO(head);
        CHECK(rejectedOf("t.xlsx", zipOf(parts)) ==
              "3  2025-07-14 08:00:00: a cell points to a text that the workbook does not have\n");
    }
}

TEST_CASE("ids that Excel made into floating numbers are rejected with that reason", "[ingest]")
{
    WorkbookText book;
    book.texts = {"id", "time", "2025-07-14 08:00:00"};
    book.rows = R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>)"
                R"(<row r="2"><c r="A2"><v>330782202507140000123</v></c><c r="B2" t="s"><v>2</v></c></row>)"
                R"(<row r="3"><c r="A3"><v>3.3078220250714E+20</v></c><c r="B3" t="s"><v>2</v></c></row>)"
                R"(<row r="4"><c r="A4"><v>330782202507140</v></c><c r="B4" t="s"><v>2</v></c></row>)";
    const std::string reason = ": a spreadsheet has rounded this number: its last digits are lost\n";
    CHECK(rejectedOf("t.xlsx", zipOf(workbookParts(book))) ==
          "2 id 3.30782202507140E+20" + reason + "3 id 3.30782202507140E+20" + reason);
    CHECK(rejectedOf("t.csv", "id,time\n3.30782E+20,2025-07-14 08:00:00\n3.30782E5,2025-07-14 08:00:00\n") ==
          "2 id 3.30782E+20" + reason + "3 id 3.30782E5" + reason);
}

TEST_CASE("a column with both orders of day and month is asked with the rows that decide", "[ingest]")
{
    std::string table = "编号,报警时间\n";
    for (int i = 1; i <= 12; ++i)
        table += std::to_string(i) + ",2/" + std::to_string(i) + "/2025 15:05\n";
    table += "13,25/3/2025 15:05\n14,3/26/2025 15:05\n15,27/3/2025 15:05\n";
    const auto found = inspected(table);
    CHECK(found.draft.base.datetime.empty());
    const DayOrder& order = found.undecidedDays;
    CHECK(order.column == "报警时间");
    CHECK(order.isMixed());
    CHECK(order.either == 12);
    REQUIRE(order.dayFirstRows.size() == 2);
    CHECK(order.dayFirstRows[0].row == 14);
    CHECK(order.dayFirstRows[0].value == "25/3/2025 15:05");
    REQUIRE(order.monthFirstRows.size() == 1);
    CHECK(order.monthFirstRows[0].row == 15);
}

TEST_CASE("an import never guesses the order of day and month", "[ingest]")
{
    CHECK(rejectedOf("t.csv", "id,time\n1,2/3/2025 15:05\n2,25/3/2025\n3,2025-03-25\n") ==
          "2 time 2/3/2025 15:05: day and month may stand in either order, the mapping must say: 2/3/2025 "
          "15:05\n"
          "3 time 25/3/2025: day and month may stand in either order, the mapping must say: 25/3/2025\n");
}

TEST_CASE("a file that changes while it is read is refused, and nothing of it is kept", "[ingest]")
{
    const TemporaryFolder folder;
    const std::string path = folder.write("t.csv", manyRows(200'000));
    auto table = openTable({path, "auto", {}});
    REQUIRE(table);
    Record record;
    REQUIRE((*table)->next(record));
    SECTION("it is written on")
    {
        std::ofstream(path, std::ios::app) << "J,2025-07-14 08:00:00\n";
    }
    SECTION("it is cut off")
    {
        std::filesystem::resize_file(path, 3'000'000);
    }
    Result<bool> more = true;
    while (more && *more)
        more = (*table)->next(record);
    REQUIRE_FALSE(more);
    CHECK(more.error().why.english() == "the file was changed while it was read");
    CHECK(more.error().where == path);
}

TEST_CASE("a file that is replaced while it is read is read as it was", "[ingest]")
{
    const TemporaryFolder folder;
    const std::string path = folder.write("t.csv", manyRows(50'000));
    auto table = openTable({path, "auto", {}});
    REQUIRE(table);
    Record record;
    REQUIRE((*table)->next(record));
    std::filesystem::rename(folder.write("new.csv", "other\n"), path);
    CHECK(allRows(**table).size() == 50'000);
}

TEST_CASE("a file that ends amid a row loses that row aloud", "[ingest]")
{
    CHECK(rejectedOf("t.csv", "id,time\nJ1,2025-07-14 08:00:00\nJ2") ==
          "3 time : 1 fields where the header has 2\n");
    CHECK(rejectedOf("t.csv", "id,time\nJ1,2025-07-14 08:00:00\nJ2,2025-07-") ==
          "3 time 2025-07-: "
          "this is not a time: 2025-07-\n");
    CHECK(rejectedOf("t.csv", "id,time\nJ1,2025-07-14 08:00:00\n\"J2,2025-07-14 08:00:00\n") ==
          "3  J2,2025-07-14 08:00:00: a quotation mark opens and is not closed\n");
    const std::string whole = packed(manyRows(1000), 1, 31);
    CHECK(complaintOfBytes("t.csv.gz", whole.substr(0, whole.size() / 2)) ==
          "the gzip file ends in the middle");
    CHECK(complaintOfBytes("t.json", R"([{"id":"1","time":"2025-07-14 08:00"},{"id":"2","ti)") != "");
    CHECK(complaintOfBytes(
              "t.xls",
              "<?xml version=\"1.0\"?><Workbook "
              "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet><Table><Row>") != "");
}

TEST_CASE("GDAL's reader of XLSX loses the time of day, ours keeps it", "[ingest]")
{
    WorkbookText book;
    book.formats = {"yyyy/m/d h:mm"};
    book.rows = R"(<row r="1"><c r="A1" s="1"><v>45852.128472222</v></c></row>)";
    ZipParts parts = workbookParts(book);
    const std::string part =
        "<Override ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.";
    parts[0].second = "<Types>" + part + "sheet.main+xml\" PartName=\"/xl/workbook.xml\"/>" + part +
                      "worksheet+xml\" PartName=\"/xl/worksheets/sheet1.xml\"/></Types>";
    const TemporaryFolder folder;
    const std::string path = folder.write("t.xlsx", zipOf(parts));

    OGRRegisterAll();
    CPLSetConfigOption("OGR_XLSX_HEADERS", "DISABLE");
    const char* const drivers[] = {"XLSX", nullptr};
    const GDALDatasetH set = GDALOpenEx(path.c_str(), GDAL_OF_VECTOR, drivers, nullptr, nullptr);
    CPLSetConfigOption("OGR_XLSX_HEADERS", nullptr);
    REQUIRE(set != nullptr);
    OGRFeatureH row = OGR_L_GetNextFeature(GDALDatasetGetLayer(set, 0));
    REQUIRE(row != nullptr);
    const std::string seen = OGR_F_GetFieldAsString(row, 0);
    OGR_F_Destroy(row);
    GDALClose(set);
    CHECK(seen == "2025/07/14"); // the day alone

    auto table = openTable({path, "auto", {}});
    REQUIRE(table);
    CHECK(allRows(**table).at(0).fields.at(0) == "2025-07-14 03:05:00");
}
