// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/targets.h"

#include "core/base/text.h"
#include "core/ingest/categorydictionary.h"
#include "core/ingest/footerrows.h"
#include "core/ingest/foreignareas.h"
#include "core/ingest/foreignmaps.h"
#include "core/ingest/mapping.h"
#include "core/ingest/normalise/address.h"
#include "core/ingest/normalise/phone.h"
#include "core/ingest/normalise/plate.h"
#include "core/ingest/normalise/timetext.h"
#include "core/ingest/pastedtable.h"
#include "core/ingest/tablereader.h"
#include "support/files.h"
#include "support/zips.h"

#include <QByteArray>
#include <QStringEncoder>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace jingge::test {

namespace {

constexpr std::int64_t kMostRows = 2'000'000;

using Words = std::vector<std::string_view>;

const Words& textWords()
{
    static const Words words{
        "\"",   "\"\"",     ",",    "\n",       "\r",   "\r\n", std::string_view("\0", 1),
        "\xFF", "\xE8\xAD", "\t",   ";",        "\"\n", ",\"",  "\xEF\xBB\xBF",
        "='\"", "，",       "合计", "制表人：", "|",    "\\",   "\xA0"};
    return words;
}

const Words& markupWords()
{
    static const Words words{"<",
                             ">",
                             "</",
                             "/>",
                             "<!--",
                             "-->",
                             "<![CDATA[",
                             "]]>",
                             "<?xml version=\"1.0\"?>",
                             "<!DOCTYPE a [",
                             "&amp;",
                             "&#x0;",
                             "&#1114112;",
                             "&lol;",
                             "<row>",
                             "</row>",
                             "<c r=\"A1\" t=\"s\">",
                             "<v>",
                             "</v>",
                             "<c r=\"XFD1\">",
                             "<mergeCell ref=\"A1:A1048576\"/>",
                             "<td colspan=\"99999\">",
                             "<td rowspan=\"9999999\">",
                             "<tr>",
                             "</table>",
                             "<table>",
                             "<Row ss:Index=\"2000000000\">",
                             "<Cell ss:MergeDown=\"99999999\">",
                             "<Data ss:Type=\"DateTime\">",
                             "_x000D_",
                             "_xFFFF_",
                             "\xFF",
                             std::string_view("\0", 1)};
    return words;
}

const Words& jsonWords()
{
    static const Words words{"{",        "}",       "[",     "]",       "\"",          ",",  ":",
                             "null",     "true",    "1e999", "\\u0000", "\\uD800",     "\\", "\n",
                             "[[[[[[[[", "{\"a\":", "\xFF",  "-0",      "\xEF\xBB\xBF"};
    return words;
}

const Words& tomlWords()
{
    static const Words words{
        "[",       "]",          "[[",  "]]",  "=",       "\"",         "'",
        "\"\"\"",  "{",          "}",   "#",   "\n",      "columns",    "source_id",
        "%EY%m%d", "1979-05-27", "inf", "nan", "\\u0000", "categories", "crs = \"EPSG:0\"\n",
        "\xFF"};
    return words;
}

std::string plainTable()
{
    std::string text = "梅江派出所警情表,,,\r\nid,time,address,narrative\r\n";
    for (int i = 0; i < 12; ++i)
        text += std::to_string(i) + ",2025-07-14 03:05:00,\"幸福路" + std::to_string(i) +
                "号, 3幢\",\"说 \"\"吵\"\"\n再说\"\r\n";
    return text + "合计,12\r\n";
}

WorkbookText sampleBook()
{
    WorkbookText book;
    book.texts = {"id", "time", "J1", "幸福路3号", "a_x000D_b"};
    book.formats = {"yyyy/m/d h:mm", "[h]:mm", "000000"};
    book.rows =
        R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>)"
        R"(<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>45852.128472222</v></c><c r="C2" s="2"><v>1.5</v></c></row>)"
        R"(<row r="3"><c r="A3" t="inlineStr"><is><t>J2</t><r><t>x</t></r></is></c><c r="B3" s="3"><v>7</v></c></row>)"
        R"(<row r="5"><c r="A5" t="b"><v>1</v></c><c r="C5" t="e"><v>#N/A</v></c><c t="str"><v>y</v></c></row>)";
    book.behindRows =
        R"(<mergeCells count="1"><mergeCell ref="A3:A4"/><mergeCell ref="B3:C9"/></mergeCells>)";
    book.properties = R"(<workbookPr date1904="1"/>)";
    return book;
}

std::string makeCsv(Dice& dice)
{
    return mutant(plainTable(), textWords(), dice);
}

std::string encoded(const char* name, const std::string& text)
{
    QStringEncoder encoder(name, QStringEncoder::Flag::WriteBom);
    const QByteArray bytes = encoder(QString::fromStdString(text));
    return bytes.toStdString();
}

std::string makeGb(Dice& dice)
{
    return mutant(encoded("GB18030", plainTable()), textWords(), dice);
}

std::string makeUtf16(Dice& dice)
{
    return mutant(encoded("UTF-16LE", plainTable()), textWords(), dice);
}

std::string makeGzip(Dice& dice)
{
    // A stored block: what stands in it can be changed, and the checksum then speaks.
    const std::string text = plainTable();
    const std::string head("\x1F\x8B\x08\0\0\0\0\0\0\x03", 10);
    const std::string block =
        std::string("\x01", 1) + littleEndian(text.size(), 2) + littleEndian(~text.size(), 2) + text;
    return mutant(head + block + littleEndian(checksumOf(text), 4) + littleEndian(text.size(), 4),
                  textWords(), dice);
}

std::string makeZip(Dice& dice)
{
    const ZipParts parts =
        dice.below(2) == 0 ? workbookParts(sampleBook()) : ZipParts{{"a.csv", plainTable()}};
    return mutant(zipOf(parts), markupWords(), dice);
}

/// Parts are changed before they are packed: the archive stays sound and the reader gets to see them.
std::string makeXlsx(Dice& dice)
{
    ZipParts parts = workbookParts(sampleBook());
    for (std::size_t i = 0, changed = 1 + dice.below(2); i < changed; ++i) {
        std::string& part = parts[1 + dice.below(parts.size() - 1)].second;
        part = mutant(part, markupWords(), dice);
    }
    return zipOf(parts);
}

std::string makeHtml(Dice& dice)
{
    const std::string page =
        "<html><head><meta charset=\"utf-8\"></head><body><table border=1><tr><th>id<th colspan=2>time</tr>"
        "<tr><td rowspan=\"2\">J1</td><td>2025&#45;07-14 08:00</td><td>a&amp;b<br>c</td></tr>"
        "<tr><td>x<table><tr><td>y</td></tr></table></td></tr></table></body></html>";
    return mutant(page, markupWords(), dice);
}

std::string makePasted(Dice& dice)
{
    return dice.below(2) == 0
               ? makeHtml(dice)
               : mutant("id\ttime\r\n1\t\"a\nb\"\r\n2\t2025-07-14 08:00\r\n", textWords(), dice);
}

std::string makeSpreadsheet(Dice& dice)
{
    const std::string book =
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
        "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"一\"><Table>"
        "<Row><Cell><Data ss:Type=\"String\">id</Data></Cell><Cell ss:Index=\"3\"><Data "
        "ss:Type=\"String\">time</Data></Cell></Row>"
        "<Row ss:Index=\"4\"><Cell ss:MergeDown=\"1\"><Data ss:Type=\"Number\">7</Data></Cell><Cell "
        "ss:Index=\"3\">"
        "<Data ss:Type=\"DateTime\">2025-07-14T03:05:00.000</Data></Cell></Row><Row><Cell "
        "ss:Index=\"3\"/></Row>"
        "</Table></Worksheet></Workbook>";
    return mutant(book, markupWords(), dice);
}

std::string makeJson(Dice& dice)
{
    const bool isLines = dice.below(2) == 0;
    const std::string one =
        R"({"id":"J1","time":"2025-07-14 08:00","n":1.5,"deep":{"a":[1,2,{"b":null}]},"x":true})";
    return mutant(isLines ? one + "\n" + one + "\n" : "[" + one + "," + one + ",{\"id\":7}]", jsonWords(),
                  dice);
}

/// An OpenDocument sheet whose parts are changed before they are packed.
std::string makeOds(Dice& dice)
{
    const std::string begin = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    ZipParts parts{
        {"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
        {"content.xml",
         begin +
             "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
             "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
             "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>"
             "<table:table table:name=\"一\"><table:table-row><table:table-cell "
             "office:value-type=\"string\"><text:p>id</text:p>"
             "</table:table-cell><table:table-cell "
             "office:value-type=\"string\"><text:p>time</text:p></table:table-cell>"
             "</table:table-row><table:table-row table:number-rows-repeated=\"2\"><table:table-cell "
             "office:value-type=\"float\" "
             "office:value=\"7\"><text:p>7</text:p></table:table-cell><table:table-cell "
             "office:value-type=\"date\" "
             "office:date-value=\"2025-07-14T03:05:00\"><text:p>14.07.2025</text:p></table:table-cell></"
             "table:table-row>"
             "</table:table></office:spreadsheet></office:body></office:document-content>"},
        {"META-INF/manifest.xml",
         begin +
             "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>"}};
    static const Words words{"<table:table-row>",
                             "</table:table-row>",
                             "table:number-rows-repeated=\"2000000000\"",
                             "<table:table-cell table:number-columns-repeated=\"99999999\"/>",
                             "<text:p>",
                             "&amp;",
                             "<",
                             ">",
                             "\"",
                             "<!DOCTYPE a [",
                             "office:value=\"1e999\"",
                             "of:=[.A1]",
                             "\xFF"};
    parts[1].second = mutant(parts[1].second, words, dice);
    return zipOf(parts);
}

/// A workbook of the old kind that the project did not make itself; an OpenDocument one where there is none.
std::string makeXls(Dice& dice)
{
    static const std::string book = [] {
        std::ifstream file(sharedData() / "hostile" / "messytables" / "simple.xls", std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(file), {});
    }();
    static const Words words{"\xFF\xFF\xFF\xFF",
                             "\xFF\x7F",
                             std::string_view("\0\0\0\0", 4),
                             "\x09\x08",
                             "\x0A",
                             std::string_view("\xFC\0", 2),
                             std::string_view("\x85\0", 2),
                             "\xFE\xFF\xFF\xFF"};
    return book.empty() ? makeOds(dice) : mutant(book, words, dice);
}

std::string makeOutlines(Dice& dice)
{
    static const Words words{"[",
                             "]",
                             "[[[[",
                             "1e400",
                             "-1e308",
                             "NaN",
                             "null",
                             "\"Point\"",
                             "\"GeometryCollection\"",
                             "\"MultiPolygon\"",
                             "\"crs\":{\"type\":\"link\",\"properties\":{\"href\":\"http://127.0.0.1/\"}},",
                             ",",
                             "{",
                             "}",
                             "\xFF",
                             "181",
                             "91",
                             "[120,30],[120,30]"};
    const std::string text =
        R"({"type":"FeatureCollection","features":[)"
        R"({"type":"Feature","properties":{"code":"A","kind":"park","n":12},"geometry":{"type":"Polygon","coordinates":[[[120,30],[121,30],[121,31],[120,31],[120,30]],[[120.2,30.2],[120.4,30.2],[120.4,30.4],[120.2,30.2]]]}},)"
        R"({"type":"Feature","properties":{"code":"B","kind":"major"},"geometry":{"type":"LineString","coordinates":[[120,30],[121,31]]}}]})";
    return mutant(text, words, dice);
}

std::string makeMapping(Dice& dice)
{
    const std::string toml =
        "name = \"m\"\nsource = \"s\"\nencoding = \"auto\"\ncrs = \"GCJ-02\"\nheader_row = 2\n"
        "datetime = [\"%Y-%m-%d %H:%M\", \"%EY%m%d\"]\nfold = \"latest\"\npad = { category = 6 }\n"
        "default_point = [[120.1, 30.2]]\n[columns]\nsource_id = \"id\"\n"
        "received_at = { join = [\"d\", \"t\"] }\ncategory = [\"a\", \"b\"]\n[[coords]]\nlon = \"X\"\n"
        "lat = \"Y\"\ncrs = \"EPSG:4490\"\n[categories]\n\"挪车\" = \"complaint.parking\"\n\"*\" = "
        "\"other\"\n"
        "[filter]\n\"k\" = [\"v\"]\n";
    return mutant(toml, tomlWords(), dice);
}

std::string makeDictionary(Dice& dice)
{
    return mutant("negations = [\"没\"]\n[codes]\n\"1\" = \"tip\"\n[[rules]]\ncode = \"tip\"\nany = "
                  "[\"赌博\"]\nwith = [\"有人\"]\n"
                  "without = [\"没有\"]\n",
                  tomlWords(), dice);
}

std::string makeField(Dice& dice)
{
    constexpr std::array<std::string_view, 8> kFields{"2025年7月14日 下午3:05",
                                                      "二〇二五年七月十四日三时五分",
                                                      "2025-07-14T03:05:00.123+08:00",
                                                      "稠城街道工人西路一百二十三号3幢2单元401室（近银行）",
                                                      "+86 138-1234-5678转801",
                                                      "浙GD12345",
                                                      "330782199001011239",
                                                      "20250714030500"};
    static const Words words{"年", "月", "日", "：", "上午", "晚上", "十", "百",   "号楼",
                             "-",  "－", "（", "）", "\xE5", "\xFF", "０", "附近", "转"};
    return mutant(std::string(kFields[dice.below(kFields.size())]), words, dice);
}

/// What has to hold of any file: it is read to its end, twice alike, with rising rows and a record within its
/// bounds; or it is refused with a reason.
std::string readFileOf(const std::string& bytes, const std::string& folder)
{
    const std::string path = folder + "/mutant";
    std::ofstream(path, std::ios::binary) << bytes;
    auto opened = openTable({path, "auto", {}});
    if (!opened)
        return opened.error().why.isEmpty() || opened.error().where != path ? "refused without a reason" : "";
    FooterlessReader table(std::move(*opened), 4);
    std::int64_t rowsBefore = -1;
    for (int pass = 0; pass < 2; ++pass) {
        std::int64_t rows = 0;
        std::int64_t last = -1; // the names of a JSON table are its record 0
        Record record;
        for (;;) {
            const auto more = table.next(record);
            if (!more) {
                if (more.error().why.isEmpty() || more.error().where != path)
                    return "ends without a reason";
                break;
            }
            if (!*more)
                break;
            if (record.row <= last)
                return "rows do not rise";
            last = record.row;
            if (++rows > kMostRows)
                return "too many rows";
            if (record.fields.size() > 16385)
                return "too many fields";
            for (const std::string_view field : record.fields) {
                if (field.size() > (64U << 10U))
                    return "a field is too long";
            }
        }
        if (pass == 1 && rows != rowsBefore)
            return "the second reading differs";
        rowsBefore = rows;
        if (pass == 0 && !table.rewind())
            return "";
    }
    return "";
}

/// An answer or a reason, never a child that is left hanging or believed.
std::string readAreasOf(const std::string& bytes, const std::string& folder)
{
    AreaFileRequest request;
    request.path = folder + "/mutant.geojson";
    request.codeField = "code";
    std::ofstream(request.path, std::ios::binary) << bytes;
    const auto read = readForeignAreas(request);
    return read || !read.error().why.isEmpty() ? "" : "refused without a reason";
}

std::string readBaseMapOf(const std::string& bytes, const std::string& folder)
{
    const std::string path = folder + "/mutant.geojson";
    std::ofstream(path, std::ios::binary) << bytes;
    const auto layer = readForeignLayer(path, {}, {});
    const auto map = readForeignBaseMap(path);
    const bool isTold = (layer || !layer.error().why.isEmpty()) && (map || !map.error().why.isEmpty());
    return isTold ? "" : "refused without a reason";
}

/// Pasted cells are refused in words, or are a file that reads as any other.
std::string readPastedOf(const std::string& bytes, const std::string& folder)
{
    for (const PastedTable& pasted : {PastedTable{bytes, {}}, PastedTable{{}, bytes}}) {
        const auto path = writePastedTable(folder, pasted, CivilTime{});
        if (!path) {
            if (path.error().why.isEmpty())
                return "refused without a reason";
            continue;
        }
        std::ifstream file(*path, std::ios::binary);
        std::string finding = readFileOf(std::string(std::istreambuf_iterator<char>(file), {}), folder);
        std::filesystem::remove(*path);
        if (!finding.empty())
            return finding;
    }
    return "";
}

std::string parseMappingOf(const std::string& bytes, const std::string&)
{
    const auto mapping = parseMapping(bytes, "m.toml");
    return mapping || !mapping.error().why.isEmpty() ? "" : "refused without a reason";
}

std::string parseDictionaryOf(const std::string& bytes, const std::string&)
{
    const auto dictionary = CategoryDictionary::parse(bytes, "d.toml");
    if (!dictionary)
        return dictionary.error().why.isEmpty() ? "refused without a reason" : "";
    (void)dictionary->decide("没有人赌博，有人赌博");
    return "";
}

std::string readFieldOf(const std::string& bytes, const std::string&)
{
    const auto time = readTime(bytes);
    if (!time && time.error().isEmpty())
        return "a time is refused without a reason";
    const AddressKey key = readAddress(bytes);
    if (!isValidUtf8(key.key))
        return "the key of an address is no text";
    if (readAddress(key.key).key != key.key &&
        readAddress(readAddress(key.key).key).key != readAddress(key.key).key)
        return "the key of an address does not settle";
    (void)readPhone(bytes, "0579");
    (void)readPlate(bytes);
    return "";
}

} // namespace

const std::vector<FuzzTarget>& fuzzTargets()
{
    static const std::vector<FuzzTarget> targets{
        {"csv", makeCsv, readFileOf},
        {"gb18030", makeGb, readFileOf},
        {"utf16", makeUtf16, readFileOf},
        {"gzip", makeGzip, readFileOf},
        {"zip", makeZip, readFileOf},
        {"xlsx", makeXlsx, readFileOf},
        {"ods", makeOds, readFileOf, 10},
        {"xls", makeXls, readFileOf, 10},
        {"areas", makeOutlines, readAreasOf, 10},
        {"basemap", makeOutlines, readBaseMapOf, 20},
        {"clipboard", makePasted, readPastedOf},
        {"html", makeHtml, readFileOf},
        {"spreadsheet", makeSpreadsheet, readFileOf},
        {"json", makeJson, readFileOf},
        {"mapping", makeMapping, parseMappingOf},
        {"dictionary", makeDictionary, parseDictionaryOf},
        {"fields", makeField, readFieldOf},
    };
    return targets;
}

} // namespace jingge::test
