// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The three forms of output and what goes to standard error and --meta.
#include "cli/desk.h"

#include <catch2/catch.hpp>

using namespace jingge::test;

TEST_CASE("csv quotes by RFC 4180 and guards nothing", "[formats]")
{
    const Desk desk;
    desk.init();
    desk.write("mapping.toml", townMapping());
    desk.take("id,time,cat,address,lon,lat\n"
              "\"a,1\",2025-01-01 00:00:00,noise,\"say \"\"x\"\"\",0.1,-0.00000004\n"
              "=b,2025-01-01 00:00:01,noise,\"two\nlines\",179.99999994,89.5\n");
    CHECK(desk.csv({"incidents", "list"}) ==
          "id,source_id,received_at,category,address,lon,lat,grid,status\n"
          "1,\"a,1\",2025-01-01T00:00:00,complaint.noise,\"say \"\"x\"\"\",0.1000000,0.0000000,,open\n"
          "2,=b,2025-01-01T00:00:01,complaint.noise,\"two\nlines\",179.9999999,89.5000000,,open\n");
}

TEST_CASE("json is an array of objects in the printed order, null where there is no value", "[formats]")
{
    const Desk desk;
    buildTown(desk);
    CHECK(desk.onStore({"count", "--by", "grid", "--hours", "5-7", "--format", "json"}).out ==
          "[\n{\"grid\": \"G4\", \"count\": 1},\n{\"grid\": null, \"count\": 1}\n]\n");
    CHECK(desk.onStore({"count", "--by", "hour", "--area", "G3", "--format", "json"}).out ==
          "[\n{\"hour\": null, \"count\": 1}\n]\n");
    CHECK(desk.onStore({"count", "--by", "grid", "--from", "2030-01-01", "--format", "json"}).out == "[]\n");
    const std::string row = desk.onStore({"incidents", "list", "--limit", "1", "--format", "json"}).out;
    CHECK(row == "[\n{\"id\": 1, \"source_id\": \"a1\", \"received_at\": \"2025-07-14T03:05:00\", \"category\": "
                 "\"complaint.noise\", \"address\": \"梅江路1号\", \"lon\": 114.3050000, \"lat\": 30.5050000, \"grid\": "
                 "\"G1\", \"status\": \"open\"}\n]\n");
}

TEST_CASE("a list is an array in json and joined by semicolons in csv", "[formats]")
{
    const Desk desk;
    buildTown(desk);
    const Words words{"repeat", "--key", "place", "--category-level", "1"};
    CHECK(desk.csv(words) == "group,key,category,count,first,last,grid,incidents\n"
                             "1,\"114.315000,30.505000\",complaint,2,2025-07-15T22:00:00,2025-07-17T13:00:00,G2,a3;i2\n"
                             "2,\"114.305000,30.505000\",complaint,2,2025-07-14T03:05:00,2025-07-14T22:10:00,G1,a1;a2\n");
    Words json = words;
    json.insert(json.end(), {"--format", "json", "--to", "2025-07-15"});
    CHECK(desk.onStore(json).out ==
          "[\n{\"group\": 1, \"key\": \"114.305000,30.505000\", \"category\": \"complaint\", \"count\": 2, \"first\": "
          "\"2025-07-14T03:05:00\", \"last\": \"2025-07-14T22:10:00\", \"grid\": \"G1\", \"incidents\": [\"a1\", "
          "\"a2\"]}\n]\n");
}

TEST_CASE("table is the form for people and the default", "[formats]")
{
    const Desk desk;
    buildTown(desk);
    const std::string expected = "weekday  count\n      1      3\n      2      2\n      3      2\n      4      2\n      5      1\n      7      1\n";
    CHECK(desk.onStore({"count", "--by", "weekday"}).out == expected);
    CHECK(desk.onStore({"count", "--by", "weekday", "--format", "table"}).out == expected);
}

TEST_CASE("what a figure rests on goes to standard error and into --meta", "[formats]")
{
    const Desk desk;
    buildTown(desk);
    const Ran ran = desk.onStore({"count", "--by", "grid", "--week", "2025-W29", "--hours", "22-6", "--meta", "m.json",
                                  "--format", "csv"});
    CHECK(ran.status == 0);
    CHECK(ran.out == "grid,count\nG1,3\nG2,1\nG4,1\n");
    CHECK(ran.err.find("n=5") != std::string::npos);
    CHECK(ran.err.find("day_only=1") != std::string::npos);
    CHECK(desk.read("m.json") == "{\"n\": 5, \"excluded\": {\"day_only\": 1}, \"from\": \"2025-07-14T00:00:00\", \"to\": "
                                 "\"2025-07-21T00:00:00\", \"method\": \"count by received_at, duplicates once\", "
                                 "\"parameters\": {\"hours\": \"22-6\", \"by\": \"grid\"}, \"seed\": null}\n");
    CHECK(desk.onStore({"count", "--by", "grid", "--meta", "no/such/folder.json"}).status == 1);
}

TEST_CASE("nothing but the result goes to standard output", "[formats]")
{
    const Desk desk;
    desk.init();
    desk.write("mapping.toml", townMapping());
    desk.write("t.csv", "id,time,cat\n1,bad,noise\n2,2025-01-01,noise\n");
    const Ran ran = desk.onStore({"import", "--mapping", "mapping.toml", "--format", "json", "t.csv"});
    CHECK(ran.status == 0);
    CHECK(ran.out.rfind("[\n{\"file\": \"t.csv\", \"read\": 2, \"inserted\": 1, \"updated\": 0, \"unchanged\": 0, "
                        "\"rejected\": 1, \"filtered\": 0, \"unlocated\": 1, \"outside\": 0, \"seconds\": ", 0) == 0);
    CHECK(ran.err.find('\r') == std::string::npos); // no progress where standard error is no terminal
}

TEST_CASE("help and version are there on every level", "[formats]")
{
    const Desk desk;
    for (const Words& words : {Words{"--help"}, Words{"areas", "--help"}, Words{"areas", "import", "--help"},
                               Words{"count", "--help"}, Words{"repeat", "--help"}, Words{"--version"}}) {
        const Ran ran = desk.run(words);
        CHECK(ran.status == 0);
        CHECK_FALSE(ran.out.empty());
        CHECK(ran.err.empty());
    }
}
