// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a mapping file can say, sentence by sentence.
#include "cli/desk.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace jingge::test;

namespace {

constexpr const char* kHead = "name = \"x\"\n[columns]\nsource_id = \"id\"\nreceived_at = \"time\"\n";

/// received_at, category, address, lon, lat and status of every incident; `;` between incidents.
std::string listed(const Desk& desk)
{
    std::string all;
    for (const Words& row : rowsOf(desk.csv({"incidents", "list"})))
        all += row[2] + " " + row[3] + " " + row[4] + " " + row[5] + " " + row[6] + " " + row[8] + ";";
    return all;
}

std::string taken(const std::string& mapping, const std::string& table)
{
    const Desk desk;
    desk.init();
    desk.write("mapping.toml", mapping);
    desk.take(table);
    return listed(desk);
}

/// Only what a mapping makes of one time.
std::string timeOf(const std::string& more, const std::string& text)
{
    const Desk desk;
    desk.init();
    desk.write("mapping.toml", more + kHead);
    desk.write("t.csv", "id,time\n1,\"" + text + "\"\n");
    const Ran ran = desk.onStore({"import", "--mapping", "mapping.toml", "t.csv"});
    const auto rows = rowsOf(desk.csv({"incidents", "list"}));
    const bool isDayOnly = rowsOf(desk.csv({"count", "--by", "hour"})) == std::vector<Words>{{"", "1"}};
    return rows.empty() ? "rejected" : rows[0][2] + (isDayOnly ? " day" : "");
}

} // namespace

TEST_CASE("a list of columns gives the first that is not empty in the row", "[mapping]")
{
    CHECK(taken("name = \"x\"\n[columns]\nsource_id = \"id\"\nreceived_at = [\"t1\", \"t2\"]\naddress = [\"a\", \"b\", \"absent\"]\n",
                "id,t1,t2,a,b\n1,,2025-01-01 00:00:00, ,two\n2,2025-01-02 00:00:00,bad,one,two\n") ==
          "2025-01-01T00:00:00 other two   open;2025-01-02T00:00:00 other one   open;");
}

TEST_CASE("joined columns have a blank between them", "[mapping]")
{
    CHECK(taken("name = \"x\"\n[columns]\nsource_id = { join = [\"a\", \"b\"] }\nreceived_at = { join = [\"d\", \"t\"] }\n"
                "address = { join = [\"a\", \"c\", \"b\"] }\n",
                "a,b,c,d,t\nx,y,,2025-01-01,7:08\n") == "2025-01-01T07:08:00 other x y   open;");
}

TEST_CASE("the first category column whose value stands in categories decides", "[mapping]")
{
    const std::string mapping = std::string(kHead) + "category = [\"fine\", \"coarse\"]\ncategory_initial = \"first\"\n[categories]\n"
                                                     "\"Noise \" = \"complaint.noise\"\n\"Theft\" = \"theft.other\"\n";
    const std::string table = "id,time,fine,coarse,first\n1,2025-01-01,odd,Theft,Noise\n2,2025-01-02, Noise ,Theft,\n"
                              "3,2025-01-03,,,Noise\n4,2025-01-04,odd,odder,Noise\n5,2025-01-05,,,\n6,2025-01-06,,,odd\n";
    const auto codes = [&](const std::string& more) {
        const Desk desk;
        desk.init();
        desk.write("mapping.toml", mapping + more);
        desk.take(table);
        std::string all;
        for (const Words& row : rowsOf(desk.csv({"incidents", "list"})))
            all += row[3] + " ";
        return all;
    };
    CHECK(codes("") == "theft.other complaint.noise complaint.noise other other other ");
    CHECK(codes("\"*\" = \"tip\"\n") == "theft.other complaint.noise complaint.noise tip tip tip ");
}

TEST_CASE("codes that lost their zeros are padded", "[mapping]")
{
    CHECK(taken("pad = { category = 6 }\n" + std::string(kHead) + "category = \"c\"\n[categories]\n\"020000\" = \"traffic.other\"\n",
                "id,time,c\n1,2025-01-01,20000\n2,2025-01-02,020000\n3,2025-01-03,x2\n") ==
          "2025-01-01T00:00:00 traffic.other    open;2025-01-02T00:00:00 traffic.other    open;"
          "2025-01-03T00:00:00 other    open;");
}

TEST_CASE("a code outside the list is taken when it has the form of one, with one warning", "[mapping]")
{
    const Desk desk;
    desk.init();
    desk.write("mapping.toml", std::string(kHead) + "category = \"c\"\n[categories]\n\"a\" = \"zoo.lion\"\n\"b\" = \"zoo.ape\"\n");
    desk.write("t.csv", "id,time,c\n1,2025-01-01,a\n2,2025-01-01,b\n");
    const Ran ran = desk.onStore({"import", "--mapping", "mapping.toml", "t.csv"});
    CHECK(ran.status == 0);
    CHECK(linesOf(ran.err).size() == 1);
    CHECK(desk.csv({"count", "--by", "category"}) == "category,count\nzoo.ape,1\nzoo.lion,1\n");
    CHECK(desk.ids({"--category", "zoo"}) == "1 2");
    desk.write("mapping.toml", std::string(kHead) + "category = \"c\"\n[categories]\n\"a\" = \"Zoo Lion\"\n");
    CHECK(desk.onStore({"import", "--mapping", "mapping.toml", "t.csv"}).status == 1);
}

TEST_CASE("a filter takes only rows with one of the values, before anything is checked", "[mapping]")
{
    const Desk desk;
    desk.init();
    desk.write("mapping.toml", std::string(kHead) + "[filter]\n\"kind\" = [\"keep\", \"stay\"]\n\"more\" = \"y\"\n");
    CHECK(desk.take("id,time,kind,more\n1,2025-01-01, keep ,y\n2,bad,drop,y\n,2025-01-01,drop,y\n3,bad,stay,y\n"
                    "4,2025-01-01,stay,n\n5,2025-01-01,stay,y\n6,2025-01-01\n") == "7 2 0 0 1 4 2 0");
    CHECK(desk.ids() == "1 5");
    desk.write("mapping.toml", std::string(kHead) + "[filter]\n\"absent\" = \"y\"\n");
    desk.write("t.csv", "id,time\n1,2025-01-01\n");
    CHECK(desk.onStore({"import", "--mapping", "mapping.toml", "t.csv"}).status == 1);
}

TEST_CASE("a pair that is none lets the next be tried; both come from the same pair", "[mapping]")
{
    const std::string mapping = std::string(kHead) + "[[coords]]\nlon = \"x1\"\nlat = \"y1\"\n[[coords]]\nlon = \"x2\"\nlat = \"y2\"\n";
    for (const std::string pair : {",", "1,", "a,b", "0,0", "0.0,-0", "181,1", "1,90.5", "nan,1", "inf,1", "1 2,3", "0x10,1"}) {
        INFO(pair);
        CHECK(taken(mapping, "id,time,x1,y1,x2,y2\n1,2025-01-01," + pair + ",7,8\n") ==
              "2025-01-01T00:00:00 other  7.0000000 8.0000000 open;");
    }
    CHECK(taken(mapping, "id,time,x1,y1,x2,y2\n1,2025-01-01, 1.5 ,-2.5,7,8\n2,2025-01-02,1,,,8\n3,2025-01-03,0,5,,\n"
                         "4,2025-01-04,-180,90,,\n") ==
          "2025-01-01T00:00:00 other  1.5000000 -2.5000000 open;2025-01-02T00:00:00 other    open;"
          "2025-01-03T00:00:00 other  0.0000000 5.0000000 open;2025-01-04T00:00:00 other  -180.0000000 90.0000000 open;");
}

TEST_CASE("the source's point for don't-know-where is no place", "[mapping]")
{
    const Desk desk;
    desk.init();
    desk.write("mapping.toml", "default_point = [[114.0, 30], [1, 2]]\n" + std::string(kHead) + "lon = \"x\"\nlat = \"y\"\n");
    CHECK(desk.take("id,time,x,y\n1,2025-01-01,114,30.000\n2,2025-01-01,1.0,2\n3,2025-01-01,114,30.0001\n") == "3 3 0 0 0 0 2 1");
}

TEST_CASE("GCJ-02 and projected coordinates end up in WGS 84", "[mapping]")
{
    const auto place = [](const std::string& crs, const std::string& pair) {
        const Desk desk;
        desk.init();
        desk.write("mapping.toml", "crs = \"" + crs + "\"\n" + kHead + "lon = \"x\"\nlat = \"y\"\n");
        desk.take("id,time,x,y\n1,2025-01-01," + pair + "\n");
        const auto row = rowsOf(desk.csv({"incidents", "list"})).at(0);
        return std::pair{row[5].empty() ? NAN : std::stod(row[5]), row[6].empty() ? NAN : std::stod(row[6])};
    };
    const auto isNear = [&place](const std::string& crs, const std::string& pair, double lon, double lat) {
        const auto [foundLon, foundLat] = place(crs, pair);
        INFO(crs << " " << pair << " " << foundLon << " " << foundLat);
        CHECK(std::fabs(foundLon - lon) < 1.1e-7);
        CHECK(std::fabs(foundLat - lat) < 1.1e-7);
    };
    isNear("GCJ-02", "116.38404722455657,39.91334545536069", 116.377817, 39.911954);
    isNear("BD-09", "120.086357761,29.310174252", 120.075058, 29.306841);
    isNear("EPSG:4528", "40507286.235,3243276.849", 120.075, 29.3068);
    isNear("EPSG:3857", "111319.4907932736,111325.1428663851", 1, 1);
    isNear("EPSG:32650", "500000,0", 117, 0);
    CHECK(place("GCJ-02", "2.35,48.85") == std::pair{2.35, 48.85}); // outside China nothing is moved
    CHECK(std::isnan(place("EPSG:3857", "0,0").first));
}

TEST_CASE("many exchanged coordinates are one warning line and stay as they are", "[mapping]")
{
    const Desk desk;
    desk.init();
    desk.takeSquares("grid", "G 30 10 31 11");
    desk.write("mapping.toml", std::string(kHead) + "lon = \"x\"\nlat = \"y\"\n");
    std::string table = "id,time,x,y\n";
    for (int i = 0; i < 20; ++i)
        table += std::to_string(i) + ",2025-01-01,10.5,30.5\n";
    desk.write("t.csv", table);
    const Ran ran = desk.onStore({"import", "--mapping", "mapping.toml", "--format", "csv", "t.csv"});
    CHECK(ran.status == 0);
    CHECK(rowsOf(ran.out).at(0).at(8) == "20");
    CHECK(linesOf(ran.err).size() == 1);
    CHECK(ran.err.find("exchanged") != std::string::npos);
}

TEST_CASE("what the call lacks is taken from the span in which it happened", "[mapping]")
{
    const std::string mapping = "name = \"x\"\n[columns]\nsource_id = \"id\"\nreceived_at = \"time\"\noccurred_from = \"from\"\n"
                                "occurred_to = \"to\"\n";
    CHECK(taken(mapping, "id,time,from,to\n1,2025-01-05 01:00:00,2025-01-01 08:00:00,2025-01-02\n"
                         "2,,2025-01-02 08:00:00,2025-01-03\n") ==
          "2025-01-02T08:00:00 other    open;2025-01-05T01:00:00 other    open;");
    const Desk desk;
    desk.init();
    desk.write("mapping.toml", mapping);
    CHECK(desk.take("id,time,from,to\n1,,,\n2,,bad,\n3,bad,2025-01-01,\n4,,2025-01-01,\n") == "4 1 0 0 3 0 1 0");
    CHECK(desk.csv({"count", "--by", "hour"}) == "hour,count\n,1\n");
    desk.write("mapping.toml", "name = \"x\"\n[columns]\nsource_id = \"id\"\noccurred_from = \"from\"\n");
    CHECK(desk.take("id,from\n9,2025-02-01 10:00:00\n") == "1 1 0 0 0 0 1 0");
}

TEST_CASE("a date and a span of hours say when it happened", "[mapping]")
{
    const Desk desk;
    desk.init();
    desk.write("mapping.toml", "name = \"x\"\ndatetime = [\"%EY%m%d\"]\n[columns]\nsource_id = \"id\"\n"
                               "occurred = { date = \"d\", hours = \"h\" }\n");
    CHECK(desk.take("id,d,h\n1,1040101,16~18\n2,1040102,22~02\n3,1040103,\n4,1040104,x\n5,1040105,0~24\n6,,1~2\n") == "6 5 0 0 1 0 5 0");
    CHECK(desk.csv({"incidents", "list"}).find("1,1,2015-01-01T16:00:00") != std::string::npos);
    CHECK(desk.csv({"count", "--by", "day,hour"}) ==
          "day,hour,count\n2015-01-01,16,1\n2015-01-02,22,1\n2015-01-03,,1\n2015-01-04,,1\n2015-01-05,0,1\n");
}

TEST_CASE("formats of a mapping are tried before the built-in ones", "[mapping]")
{
    CHECK(timeOf("", "2025-07-14 03:05:00") == "2025-07-14T03:05:00");
    CHECK(timeOf("", "2025/7/14 3:05") == "2025-07-14T03:05:00");
    CHECK(timeOf("", "2025-07-14T03:05:00.987") == "2025-07-14T03:05:00");
    CHECK(timeOf("", "2025年7月14日") == "2025-07-14T00:00:00 day");
    CHECK(timeOf("", "20250714030500") == "2025-07-14T03:05:00");
    CHECK(timeOf("", "2025-07-14 24:00:00") == "2025-07-15T00:00:00");
    CHECK(timeOf("", "2025-07-13T19:05:00Z") == "2025-07-14T03:05:00");
    CHECK(timeOf("", "07/14/2025 03:05:00 PM") == "rejected");
    CHECK(timeOf("datetime = [\"%m/%d/%Y %I:%M:%S %p\"]\n", "07/14/2025 03:05:00 PM") == "2025-07-14T15:05:00");
    CHECK(timeOf("datetime = [\"%m/%d/%Y %I:%M:%S %p\"]\n", "7/4/2025 12:05:00 am") == "2025-07-04T00:05:00");
    CHECK(timeOf("datetime = \"%d/%m/%Y\"\n", "07/04/2025") == "2025-04-07T00:00:00 day");
    CHECK(timeOf("datetime = [\"%d.%m.%y %H:%M\", \"%b %d %Y\"]\n", "Jul 14 2025") == "2025-07-14T00:00:00 day");
    CHECK(timeOf("datetime = [\"%EY-%m-%d %H:%M\"]\n", "114-7-14 3:05") == "2025-07-14T03:05:00");
    CHECK(timeOf("datetime = [\"%Y %j %H:%M:%S.%f\"]\n", "2025 195 03:05:00.123456") == "2025-07-14T03:05:00");
    CHECK(timeOf("datetime = [\"%d/%m/%Y\"]\n", "2025-07-14 03:05:00") == "2025-07-14T03:05:00");
    CHECK(timeOf("", "2025-02-29 00:00:00") == "rejected");
    CHECK(timeOf("", "NULL") == "rejected");
}

TEST_CASE("validity is read from either column", "[mapping]")
{
    const auto status = [](const std::string& column, const std::string& value) {
        const Desk desk;
        desk.init();
        desk.write("mapping.toml", std::string(kHead) + column + " = \"v\"\n");
        desk.take("id,time,v\n1,2025-01-01," + value + "\n");
        return rowsOf(desk.csv({"incidents", "list"})).at(0).back();
    };
    for (const std::string value : {"0", "否", "N", "n", "false", "False", "无效", " 否 "})
        CHECK(status("valid", value) == "invalid");
    for (const std::string value : {"", "1", "是", "x", "00"})
        CHECK(status("valid", value) == "open");
    for (const std::string value : {"1", "是", "Y", "true", "无效"})
        CHECK(status("invalid", value) == "invalid");
    for (const std::string value : {"", "0", "否", "no"})
        CHECK(status("invalid", value) == "open");
}

TEST_CASE("a mapping with an error is refused by line and column", "[mapping]")
{
    const Desk desk;
    desk.init();
    desk.write("t.csv", "id,time\n1,2025-01-01\n");
    const auto refused = [&desk](const std::string& mapping) {
        desk.write("bad.toml", mapping);
        const Ran ran = desk.onStore({"import", "--mapping", "bad.toml", "t.csv"});
        CHECK(ran.status == 1);
        CHECK(linesOf(ran.err).size() == 1);
        return ran.err.substr(0, ran.err.find(": ", ran.err.find("bad.toml")));
    };
    CHECK(refused("name = \"x\"\n[columns\n") == "jinggectl: mapping: bad.toml:2:9");
    CHECK(refused("name = \"x\"\n  colour = 1\n" + std::string(kHead).substr(11)) == "jinggectl: mapping: bad.toml:2:3");
    CHECK(refused(std::string(kHead) + "nonsense = \"a\"\n") == "jinggectl: mapping: bad.toml:5:1");
    CHECK(refused("encoding = \"klingon\"\n" + std::string(kHead)).rfind("jinggectl: mapping: bad.toml:1:", 0) == 0);
    CHECK(refused("crs = \"EPSG:abc\"\n" + std::string(kHead)).rfind("jinggectl: mapping: bad.toml:1:", 0) == 0);
    CHECK(refused("datetime = [\"%Q\"]\n" + std::string(kHead)).rfind("jinggectl: mapping: bad.toml:1:", 0) == 0);
    CHECK(refused("name = \"x\"\n[columns]\nreceived_at = \"time\"\n").rfind("jinggectl: mapping: bad.toml:", 0) == 0);
    CHECK(desk.onStore({"import", "--mapping", "absent.toml", "t.csv"}).status == 1);
}
