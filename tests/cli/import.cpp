// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What import reads: encodings, packed files, headers, delimiters; and what it leaves untouched.
#include "cli/desk.h"

#include <QStringConverter>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace jingge::test;

namespace {

constexpr const char* kSmall = R"(name = "small"
[columns]
source_id = "编号"
received_at = "时间"
address = "地点"
narrative = "内容"
)";
constexpr const char* kText = "编号,时间,地点,内容\n1,2025-07-14 03:05:00,梅江路1号,噪音\n2,2025-07-15 04:06:07,㐂街,𠮷\n";

Desk& prepared(Desk& desk, const std::string& more = {})
{
    desk.init();
    desk.write("mapping.toml", more + kSmall);
    return desk;
}

std::string encoded(const char* encoding, const QString& text)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::Stateless);
    REQUIRE(encoder.isValid());
    const QByteArray bytes = encoder.encode(text);
    return bytes.toStdString();
}

std::string addresses(const Desk& desk)
{
    std::string all;
    for (const Words& row : rowsOf(desk.csv({"incidents", "list"})))
        all += row.at(2) + " " + row.at(4) + ";";
    return all;
}

constexpr const char* kAddresses = "2025-07-14T03:05:00 梅江路1号;2025-07-15T04:06:07 㐂街;";

} // namespace

TEST_CASE("UTF-8 with and without BOM, UTF-16 and GB18030 are found", "[import]")
{
    const QString text = QString::fromUtf8(kText);
    const std::string bom16 = "\xFF\xFE";
    for (const std::string& bytes : {std::string(kText), "\xEF\xBB\xBF" + std::string(kText), encoded("GB18030", text),
                                     bom16 + encoded("UTF-16LE", text), "\xFE\xFF" + encoded("UTF-16BE", text)}) {
        Desk desk;
        CHECK(prepared(desk).take(bytes) == "2 2 0 0 0 0 2 0");
        CHECK(addresses(desk) == kAddresses);
    }
}

TEST_CASE("UTF-16 without a mark is found by its NULs", "[import]")
{
    Desk desk;
    desk.init();
    desk.write("mapping.toml", "[columns]\nsource_id = \"id\"\nreceived_at = \"time\"\nname = \"x\"\n");
    desk.write("mapping.toml", "name = \"x\"\n[columns]\nsource_id = \"id\"\nreceived_at = \"time\"\n");
    CHECK(desk.take(encoded("UTF-16LE", QStringLiteral("id,time\n1,2025-07-14 03:05:00\n"))) == "1 1 0 0 0 0 1 0");
    CHECK(desk.take(encoded("UTF-16BE", QStringLiteral("id,time\n2,2025-07-14 03:05:00\n"))) == "1 1 0 0 0 0 1 0");
}

TEST_CASE("Big5 is read when it is named and never guessed", "[import]")
{
    const std::string bytes = encoded("Big5", QString::fromUtf8("編號,時間,地點\n1,2025-07-14,臺北市大安區\n"));
    const std::string columns = "name = \"b\"\n[columns]\nsource_id = \"編號\"\nreceived_at = \"時間\"\naddress = \"地點\"\n";
    Desk desk;
    desk.init();
    desk.write("mapping.toml", columns);
    desk.write("t.csv", bytes);
    CHECK(desk.onStore({"import", "--mapping", "mapping.toml", "t.csv"}).status == 1);
    desk.write("mapping.toml", "encoding = \"Big5\"\n" + columns);
    CHECK(desk.take(bytes) == "1 1 0 0 0 0 1 0");
    CHECK(addresses(desk) == "2025-07-14T00:00:00 臺北市大安區;");
}

TEST_CASE("an encoding that cannot be told asks for its name", "[import]")
{
    Desk desk;
    prepared(desk);
    desk.write("t.csv", "id,time\n\x80\xFF\x80\xFF,2025\n");
    const Ran ran = desk.onStore({"import", "--mapping", "mapping.toml", "t.csv"});
    CHECK(ran.status == 1);
    CHECK(ran.err.find("encoding") != std::string::npos);
}

TEST_CASE("bytes that are no text reject a row in a required column and are replaced elsewhere", "[import]")
{
    Desk desk;
    prepared(desk);
    std::string rows = kText;
    for (int i = 10; i < 120; ++i)
        rows += std::to_string(i) + ",2025-07-16,中文路,好\n";
    rows += "\xFF" "9,2025-07-16,路,x\n3,2025-07-13,bad \xFF here,x\n";
    CHECK(desk.take(rows) == "114 113 0 0 1 0 113 0");
    CHECK(desk.csv({"incidents", "list", "--to", "2025-07-14"}).find("bad \xEF\xBF\xBD here") != std::string::npos);
}

TEST_CASE("a packed table is read like an open one and names itself", "[import]")
{
    Desk desk;
    desk.init();
    desk.write("mapping.toml", "name = \"x\"\n[columns]\nsource_id = \"row\"\nreceived_at = \"time\"\n");
    desk.writeGzip("t.csv.gz", "time\n2025-01-01\n2025-01-02\n");
    const auto rows = rowsOf(desk.csv({"import", "--mapping", "mapping.toml", "t.csv.gz"}));
    CHECK(rows.at(0).at(2) == "2");
    CHECK(desk.ids() == "t.csv.gz:2 t.csv.gz:3");
}

TEST_CASE("delimiters and line ends of every kind are found", "[import]")
{
    for (const std::string delimiter : {",", ";", "\t", "|"}) {
        for (const std::string end : {"\n", "\r\n", "\r"}) {
            Desk desk;
            desk.init();
            desk.write("mapping.toml", "name = \"x\"\n[columns]\nsource_id = \"id\"\nreceived_at = \"time\"\naddress = \"a\"\n");
            const std::string d = delimiter;
            CHECK(desk.take("id" + d + "time" + d + "a" + end + "1" + d + "2025-01-01" + d + "\"x" + d + "y\"" + end + "2" + d +
                            "2025-01-02" + d + "z") == "2 2 0 0 0 0 2 0");
            CHECK(desk.ids() == "1 2");
        }
    }
}

TEST_CASE("title rows above the header are passed over, by themselves or by number", "[import]")
{
    const std::string columns = "name = \"x\"\n[columns]\nsource_id = \"row\"\nreceived_at = \"time\"\n";
    const std::string table = "110 警情清单,,\n制表: 甲,,\nid,time,a\n7,2025-01-01,x\n\n8,2025-01-02,y\n";
    for (const std::string& header : {std::string(), std::string("header_row = 3\n"), std::string("header_row = \"auto\"\n")}) {
        Desk desk;
        desk.init();
        desk.write("mapping.toml", header + columns);
        CHECK(desk.take(table) == "2 2 0 0 0 0 2 0");
        CHECK(desk.ids() == "table.csv:4 table.csv:5"); // a blank line is no row
    }
}

TEST_CASE("without a header columns are named by number", "[import]")
{
    Desk desk;
    desk.init();
    desk.write("mapping.toml", "name = \"x\"\nheader_row = 0\n[columns]\nsource_id = \"row\"\nreceived_at = \"2\"\naddress = \"3\"\n");
    CHECK(desk.take("7,2025-01-01,a\n8,2025-01-02,b\n") == "2 2 0 0 0 0 2 0");
    CHECK(desk.ids() == "table.csv:1 table.csv:2");
    desk.write("t.csv", "");
    CHECK(desk.onStore({"import", "--mapping", "mapping.toml", "t.csv"}).status == 1);
}

TEST_CASE("headers match exactly, else by width, blanks and case", "[import]")
{
    Desk desk;
    desk.init();
    desk.write("mapping.toml", "name = \"x\"\n[columns]\nsource_id = \"Id\"\nreceived_at = \"报警时间(1)\"\naddress = \"a\"\n");
    CHECK(desk.take(" iD ,报警时间（１）,A,a\n1,2025-01-01,upper,lower\n") == "1 1 0 0 0 0 1 0");
    CHECK(addresses(desk) == "2025-01-01T00:00:00 lower;");
}

TEST_CASE("the one preset that fits is taken and named; none is refused", "[import]")
{
    Desk desk;
    desk.init();
    desk.write("t.csv", "jjdbh,bjsj,bjxldm,bjlxdm,bjlbdm,bjfsdm,bjrxm,bjdh,lxdh,afdd,bjnr,zjjdbh,gxdwdm,jqjb,fxdwjd,fxdwwd,"
                        "dhdwjd,dhdwwd\n330000,2025-07-14 03:05:00,,,100000,,,,,,,,,,120.1,30.2,,\n");
    const Ran ran = desk.onStore({"import", "--preset", "zhejiang-jjd", "--format", "csv", "t.csv"});
    CHECK(ran.status == 0);
    CHECK(desk.csv({"count", "--by", "category"}) == "category,count\ndispute.other,1\n");
    CHECK(desk.onStore({"import", "--preset", "nonsense", "t.csv"}).status == 1);
    desk.write("labels.csv", "接警单编号,报警时间,警情地址\n1,2025-07-14 03:05:00,x\n");
    const Ran none = desk.onStore({"import", "town.csv"});
    CHECK(none.status == 1);
    desk.write("town.csv", townTable());
    CHECK(desk.onStore({"import", "town.csv"}).status == 1);
    CHECK(desk.onStore({"import", "--preset", "zhejiang-jjd", "--mapping", "mapping.toml", "town.csv"}).status == 2);
}

TEST_CASE("a dry run tells what would happen and leaves every byte as it was", "[import]")
{
    Desk desk;
    buildTown(desk);
    desk.write("more.csv", "id,time,cat\na1,2025-07-14 03:05:00,parking\nnew,2025-01-01,noise\nbad,x,noise\n");
    const std::string before = desk.everything();
    const Words words{"import", "--dry-run", "--mapping", "mapping.toml", "--format", "csv"};
    const auto withFile = [&words](const std::string& file) {
        Words all = words;
        all.push_back(file);
        return all;
    };
    CHECK(rowsOf(desk.onStore(withFile("table.csv")).out).at(0).at(4) == "13");
    const auto row = rowsOf(desk.onStore(withFile("more.csv")).out).at(0);
    CHECK(Words(row.begin() + 1, row.begin() + 9) == Words{"3", "1", "1", "0", "1", "0", "1", "0"});
    CHECK(desk.everything() == before);
}

TEST_CASE("a dry run without a store makes none", "[import]")
{
    Desk desk;
    desk.write("mapping.toml", townMapping());
    desk.write("table.csv", townTable());
    const std::string before = desk.everything();
    const Ran ran = desk.onStore({"import", "--dry-run", "--mapping", "mapping.toml", "--format", "csv", "table.csv"});
    CHECK(ran.status == 0);
    CHECK(rowsOf(ran.out).at(0).at(2) == "13");
    CHECK(desk.everything() == before);
}

TEST_CASE("import makes a store that is not there, with its key", "[import]")
{
    Desk desk;
    desk.write("mapping.toml", townMapping());
    CHECK(desk.take("id,time,cat,phone\n1,2025-01-01,noise,13812345678\n2,2025-01-02,noise,13812345678\n") == "2 2 0 0 0 0 2 0");
    CHECK(rowsOf(desk.csv({"repeat", "--key", "caller"})).size() == 1);
    CHECK(desk.read("token.key").size() > 16);
}

TEST_CASE("several files are batches of their own and the highest status is the run's", "[import]")
{
    Desk desk;
    desk.init();
    desk.write("mapping.toml", townMapping());
    desk.write("a.csv", "id,time,cat\n1,2025-01-01,noise\n");
    desk.write("b.csv", "id,time,cat\n2,bad,noise\n3,2025-01-01,noise\n");
    desk.write("c.csv", "id,time,cat\n4,2025-01-01,noise\n");
    const Ran ran = desk.onStore({"import", "--mapping", "mapping.toml", "--strict", "--format", "csv", "a.csv", "absent.csv",
                                  "b.csv", "c.csv"});
    CHECK(ran.status == 4);
    const auto rows = rowsOf(ran.out);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0][0] + rows[1][0] == "a.csvc.csv");
    CHECK(desk.ids() == "1 4");
    CHECK(std::ranges::count_if(linesOf(ran.err), [](const std::string& line) { return line.find(": warning: ") == std::string::npos; }) == 2);
    CHECK(desk.onStore({"import", "--mapping", "mapping.toml", "absent.csv", "b.csv"}).status == 1);
    CHECK(desk.ids() == "1 3 4");
}

TEST_CASE("the file of rejected rows is always written and never over what is read", "[import]")
{
    Desk desk;
    desk.init();
    desk.write("mapping.toml", townMapping());
    desk.write("good.csv", "id,time,cat\n1,2025-01-01,noise\n");
    const std::string header = "file,row,column,value,reason\n";
    CHECK(desk.onStore({"import", "--mapping", "mapping.toml", "--rejects", "r1.csv", "good.csv"}).status == 0);
    CHECK(desk.read("r1.csv") == header);
    CHECK(desk.onStore({"import", "--mapping", "mapping.toml", "--rejects", "r2.csv", "absent.csv"}).status == 1);
    CHECK(desk.read("r2.csv") == header);
    CHECK(desk.onStore({"import", "--mapping", "absent.toml", "--rejects", "r3.csv", "good.csv"}).status == 1);
    CHECK(desk.read("r3.csv") == header);
    desk.write("bad.csv", "id,time,cat\n1,soon,noise\n");
    CHECK(desk.onStore({"import", "--mapping", "mapping.toml", "--strict", "--rejects", "r4.csv", "bad.csv"}).status == 4);
    CHECK(desk.read("r4.csv").find("bad.csv,2,time,soon,") == header.size());
    CHECK(desk.onStore({"import", "--mapping", "mapping.toml", "--dry-run", "--rejects", "r5.csv", "bad.csv", "bad.csv"}).status == 0);
    CHECK(linesOf(desk.read("r5.csv")).size() == 3);
    for (const char* kept : {"good.csv", "mapping.toml", "store.db"}) {
        const std::string before = desk.read(kept);
        CHECK(desk.onStore({"import", "--mapping", "mapping.toml", "--rejects", kept, "good.csv"}).status == 2);
        CHECK(desk.read(kept) == before);
    }
    CHECK(desk.onStore({"import", "--mapping", "mapping.toml", "--rejects", "no/such/r.csv", "good.csv"}).status == 1);
}
