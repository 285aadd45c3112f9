// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every filter that an analysis command takes, on the town of desk.cpp.
#include "cli/desk.h"

#include <catch2/catch.hpp>

using namespace jingge::test;

TEST_CASE("incidents list is in order of time, then source id, with duplicates", "[filters]")
{
    const Desk desk;
    buildTown(desk);
    CHECK(desk.ids() == "a1 d1 d2 a2 a4 a3 a5 i1 i2 a6 a7 a8 a9");
    CHECK(desk.ids({"--limit", "3"}) == "a1 d1 d2");
    CHECK(desk.ids({"--limit", "0"}).empty());
}

TEST_CASE("a range takes its beginning and leaves its end", "[filters]")
{
    const Desk desk;
    buildTown(desk);
    CHECK(desk.ids({"--from", "2025-07-20"}) == "a6 a7 a8 a9");
    CHECK(desk.ids({"--to", "2025-07-15"}) == "a1 d1 d2 a2");
    CHECK(desk.ids({"--from", "2025-07-15", "--to", "2025-07-16T05:59:59"}) == "a4 a3");
    CHECK(desk.ids({"--from", "2025-07-16T05:59:59", "--to", "2025-07-16 12:00:00"}) == "a5");
    CHECK(desk.ids({"--from", "2025-07-16T05:59", "--to", "2025-07-16T12:01"}) == "a5 i1");
    CHECK(desk.ids({"--from", "2025-07-15", "--to", "2025-07-15"}).empty());
}

TEST_CASE("a week is the ISO week and a month the calendar month", "[filters]")
{
    const Desk desk;
    buildTown(desk);
    CHECK(desk.ids({"--week", "2025-W29"}) == "a1 d1 d2 a2 a4 a3 a5 i1 i2 a6");
    CHECK(desk.ids({"--week", "2025-W30"}) == "a7");
    CHECK(desk.ids({"--week", "2025-W31"}) == "a8 a9");
    CHECK(desk.ids({"--month", "2025-07"}) == "a1 d1 d2 a2 a4 a3 a5 i1 i2 a6 a7 a8");
    CHECK(desk.ids({"--month", "2025-08"}) == "a9");
    CHECK(desk.ids({"--week", "2020-W53"}).empty());
}

TEST_CASE("a category includes all below it and no other that only begins like it", "[filters]")
{
    const Desk desk;
    buildTown(desk);
    CHECK(desk.ids({"--category", "complaint.noise"}) == "a1 d1 d2 a2 a5 i2 a8");
    CHECK(desk.ids({"--category", "complaint"}) == "a1 d1 d2 a2 a3 a5 i2 a6 a7 a8");
    CHECK(desk.ids({"--category", "theft,dispute.neighbour"}) == "a4 a9");
    CHECK(desk.ids({"--category", "fire"}).empty());
    CHECK(desk.onStore({"count", "--by", "grid", "--category", "complaint.noi"}).status == 1);
    CHECK(desk.onStore({"count", "--by", "grid", "--category", "nonsense"}).status == 1);
}

TEST_CASE("an area is found at its level and includes the areas below it", "[filters]")
{
    const Desk desk;
    buildTown(desk);
    CHECK(desk.ids({"--area", "G1"}) == "a1 d1 d2 a2 a6 a9");
    CHECK(desk.ids({"--area", "grid:G1"}) == "a1 d1 d2 a2 a6 a9");
    CHECK(desk.ids({"--area", "C1"}) == "a1 d1 d2 a2 a4 a6 a9");
    CHECK(desk.ids({"--area", "community:C2,grid:G3"}) == "a4 a3 a5 i1 i2");
    CHECK(desk.ids({"--area", "squad:Q2"}) == "a4 a5");
    CHECK(desk.ids({"--area", "S1"}) == "a1 d1 d2 a2 a4 a3 a5 i1 i2 a6 a9");
    CHECK(desk.onStore({"count", "--by", "grid", "--area", "G9"}).status == 1);
    CHECK(desk.onStore({"count", "--by", "grid", "--area", "squad:G1"}).status == 1);
    CHECK(desk.onStore({"count", "--by", "grid", "--area", "village:G1"}).status == 2);
}

TEST_CASE("a bare code means the lowest level that has it", "[filters]")
{
    const Desk desk;
    desk.init();
    desk.takeSquares("community", "A 0 0 2 2");
    desk.takeSquares("grid", "A 1 1 3.5 3.5\nB 0 0 1 1"); // the middle of A lies in no community
    desk.write("mapping.toml", townMapping());
    desk.take("id,time,lon,lat,cat\nin,2025-01-01 00:00:00,2.5,2.5,noise\nout,2025-01-01 00:00:00,0.5,0.5,noise\n");
    CHECK(desk.ids({"--area", "A"}) == "in");
    CHECK(desk.ids({"--area", "community:A"}) == "out");
}

TEST_CASE("hours run from A:00 to before B:00, across midnight, and never take what is known to the day", "[filters]")
{
    const Desk desk;
    buildTown(desk);
    CHECK(desk.ids({"--hours", "22-6"}) == "a1 d1 d2 a2 a3 a5 a6 a7 a9");
    CHECK(desk.ids({"--hours", "6-22"}) == "i1 i2 a8");
    CHECK(desk.ids({"--hours", "6,12"}) == "i1 a8");
    CHECK(desk.ids({"--hours", "12-13,22-23"}) == "a2 a3 i1");
    CHECK(desk.ids({"--hours", "0-24"}) == "a1 d1 d2 a2 a3 a5 i1 i2 a6 a7 a8 a9");
    CHECK(desk.ids({"--hours", "23-0"}) == "a6");
    const Ran ran = desk.onStore({"count", "--by", "grid", "--hours", "0-24"});
    CHECK(ran.err.find("day_only=1") != std::string::npos);
}

TEST_CASE("weekdays include both ends and run across Sunday", "[filters]")
{
    const Desk desk;
    buildTown(desk);
    CHECK(desk.ids({"--weekdays", "1"}) == "a1 d1 d2 a2 a7");
    CHECK(desk.ids({"--weekdays", "3-5"}) == "a5 i1 i2 a8 a9");
    CHECK(desk.ids({"--weekdays", "7-1"}) == "a1 d1 d2 a2 a6 a7");
    CHECK(desk.ids({"--weekdays", "1-7"}).size() == desk.ids().size());
}

TEST_CASE("words are looked for in address and narrative, all of them, in any case", "[filters]")
{
    const Desk desk;
    buildTown(desk);
    CHECK(desk.ids({"--text", "梅江路"}) == "a1 a2 a3");
    CHECK(desk.ids({"--text", "梅江路 楼下"}) == "a2");
    CHECK(desk.ids({"--text", "karaoke"}) == "a1");
    CHECK(desk.ids({"--text", "楼"}) == "a1 a2");
    CHECK(desk.ids({"--text", "没有"}).empty());
}

TEST_CASE("--valid leaves out what is invalid by category or by its mark", "[filters]")
{
    const Desk desk;
    buildTown(desk);
    CHECK(desk.ids({"--valid"}) == "a1 d1 d2 a2 a4 a3 a5 a6 a7 a8 a9");
}

TEST_CASE("filters are joined by and", "[filters]")
{
    const Desk desk;
    buildTown(desk);
    CHECK(desk.ids({"--category", "complaint", "--area", "C2", "--hours", "22-6", "--weekdays", "2-3"}) == "a3 a5");
}
