// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Repeat calls, key by key, and which of several reports of one matter counts.
#include "cli/desk.h"

#include <catch2/catch.hpp>

using namespace jingge::test;

namespace {

/// One group a line: key, category, count, grid and incidents, joined by blanks.
std::string groupsOf(const Desk& desk, const Words& words)
{
    Words all{"repeat"};
    all.insert(all.end(), words.begin(), words.end());
    std::string groups;
    int number = 0;
    for (Words row : rowsOf(desk.csv(all))) {
        if (row.size() == 9) // the key of a place has a comma
            row = {row[0], row[1] + "," + row[2], row[3], row[4], row[5], row[6], row[7], row[8]};
        REQUIRE(row.size() == 8);
        CHECK(row[0] == std::to_string(++number));
        groups += row[1] + " " + row[2] + " " + row[3] + " " + row[6] + " " + row[7] + "\n";
    }
    return groups;
}

Desk& filled(Desk& desk, const std::string& table)
{
    desk.init();
    desk.write("mapping.toml", townMapping());
    desk.take(table);
    return desk;
}

constexpr const char* kPlaces = "id,time,cat,lon,lat\n"
                                "p1,2025-01-01 00:00:00,noise,114.3000004,30.5\n"
                                "p2,2025-01-15 00:00:00,noise,114.2999996,30.5\n"
                                "p3,2025-01-29 00:00:01,noise,114.3,30.5\n"
                                "p4,2025-01-15 00:00:00,parking,114.3,30.5\n"
                                "p5,2025-01-15 00:00:00,noise,114.3000006,30.5\n"
                                "p6,2025-01-16 00:00:00,noise,,\n";

} // namespace

TEST_CASE("a place is both coordinates rounded to six decimals, the window is inclusive", "[repeat]")
{
    Desk desk;
    filled(desk, kPlaces);
    const std::string place = "\"114.300000,30.500000\" ";
    CHECK(groupsOf(desk, {"--key", "place"}) == place + "complaint.noise 2  p1;p2\n");
    CHECK(groupsOf(desk, {"--key", "place", "--window", "1209601m"}) == place + "complaint.noise 3  p1;p2;p3\n");
    CHECK(groupsOf(desk, {"--key", "place", "--window", "336h"}) == place + "complaint.noise 2  p1;p2\n");
    CHECK(groupsOf(desk, {"--key", "place", "--window", "20159m"}).empty());
    CHECK(groupsOf(desk, {"--key", "place", "--min", "3"}).empty());
}

TEST_CASE("categories are equal as far as --category-level says", "[repeat]")
{
    Desk desk;
    filled(desk, kPlaces);
    const std::string place = "\"114.300000,30.500000\" ";
    CHECK(groupsOf(desk, {"--key", "place", "--category-level", "1"}) == place + "complaint 3  p1;p2;p4\n");
    CHECK(groupsOf(desk, {"--key", "place", "--category-level", "0"}) == place + " 3  p1;p2;p4\n");
    CHECK(groupsOf(desk, {"--key", "place", "--category-level", "2"}) == place + "complaint.noise 2  p1;p2\n");
    CHECK(groupsOf(desk, {"--key", "place", "--category-level", "9"}) == place + "complaint.noise 2  p1;p2\n");
}

TEST_CASE("groups stand by count, then the latest last, then key, then category", "[repeat]")
{
    Desk desk;
    filled(desk, kPlaces);
    const std::string place = "\"114.300000,30.500000\" ";
    CHECK(groupsOf(desk, {"--key", "place", "--min", "1"}) ==
          place + "complaint.noise 2  p1;p2\n" + place + "complaint.noise 1  p3\n" + place + "complaint.parking 1  p4\n" +
              "\"114.300001,30.500000\" complaint.noise 1  p5\n");
}

TEST_CASE("only incidents inside the filters take part", "[repeat]")
{
    Desk desk;
    filled(desk, kPlaces);
    CHECK(groupsOf(desk, {"--key", "place", "--window", "30d", "--from", "2025-01-02"}) ==
          "\"114.300000,30.500000\" complaint.noise 2  p2;p3\n");
    CHECK(groupsOf(desk, {"--key", "place", "--window", "30d", "--to", "2025-01-15"}).empty());
}

TEST_CASE("a caller is one number however it is written, within one category", "[repeat]")
{
    Desk desk;
    filled(desk, "id,time,cat,phone,lon,lat\n"
                 "c1,2025-01-01 00:00:00,noise,13812345678,,\n"
                 "c2,2025-01-02 00:00:00,noise,+86 138-1234-5678,,\n"
                 "c3,2025-01-03 00:00:00,parking,13812345678,,\n"
                 "c4,2025-01-04 00:00:00,noise,13812345679,,\n"
                 "c5,2025-01-05 00:00:00,noise,,,\n"
                 "c6,2025-01-06 00:00:00,noise,,,\n"
                 "c7,2025-01-07 00:00:00,noise,138****5678,,\n"
                 "c8,2025-01-08 00:00:00,noise,138****5678,,\n");
    const std::string groups = groupsOf(desk, {"--key", "caller"});
    REQUIRE(groups.size() > 12);
    CHECK(groups.find_first_not_of("0123456789abcdef") == 12);
    CHECK(groups.substr(12) == " complaint.noise 2  c1;c2\n");
    CHECK(groupsOf(desk, {"--key", "caller", "--category-level", "1"}).substr(12) == " complaint 3  c1;c2;c3\n");
    CHECK(desk.onStore({"repeat", "--key", "caller", "--category-level", "0"}).status == 2);
    CHECK(desk.onStore({"repeat", "--key", "plate", "--category-level", "0"}).status == 2);
}

TEST_CASE("a plate and an address are compared in their normal form", "[repeat]")
{
    Desk desk;
    filled(desk, "id,time,cat,plate,address\n"
                 "k1,2025-01-01 00:00:00,parking,鄂A12345,梅江路１号\n"
                 "k2,2025-01-02 00:00:00,parking,鄂a·12345,梅江路1号\n"
                 "k3,2025-01-03 00:00:00,parking,鄂A12346,梅江路11号\n"
                 "k4,2025-01-04 00:00:00,parking,,\n"
                 "k5,2025-01-05 00:00:00,parking,,\n");
    CHECK(groupsOf(desk, {"--key", "plate"}) == "鄂A12345 complaint.parking 2  k1;k2\n");
    const std::string groups = groupsOf(desk, {"--key", "address"});
    CHECK(groups.substr(groups.find(' ') + 1) == "complaint.parking 2  k1;k2\n");
}

TEST_CASE("a radius joins what is near in space and time, through others too", "[repeat]")
{
    Desk desk; // 0.001° of the equator are 111.3195 m
    filled(desk, "id,time,cat,lon,lat\n"
                 "r1,2025-01-01 00:00:00,noise,0.0000,10\n"
                 "r2,2025-01-11 00:00:00,noise,0.0004,10\n"
                 "r3,2025-01-21 00:00:00,noise,0.0008,10\n"
                 "r4,2025-01-12 00:00:00,noise,0.0300,10\n"
                 "r5,2025-01-12 00:00:00,parking,0.0004,10\n"
                 "r6,2025-02-20 00:00:00,noise,0.0004,10\n"
                 "r7,2025-01-10 00:00:00,noise,,\n");
    CHECK(groupsOf(desk, {"--key", "radius:50"}) == "r1 complaint.noise 3  r1;r2;r3\n");
    CHECK(groupsOf(desk, {"--key", "radius:43"}).empty()); // 0.0004° at 10° N are 43.86 m
    CHECK(groupsOf(desk, {"--key", "radius:44"}) == "r1 complaint.noise 3  r1;r2;r3\n");
    CHECK(groupsOf(desk, {"--key", "radius:50", "--window", "9d"}).empty());
    CHECK(groupsOf(desk, {"--key", "radius:50", "--window", "10d", "--min", "3"}) == "r1 complaint.noise 3  r1;r2;r3\n");
    CHECK(groupsOf(desk, {"--key", "radius:50", "--category-level", "1"}) == "r1 complaint 4  r1;r2;r5;r3\n");
}

TEST_CASE("the grid of a group is that of the latest incident that has one", "[repeat]")
{
    const Desk desk;
    desk.init();
    desk.takeSquares("grid", "A 0 0 0.0002 1\nB 0.0002 0 0.0006 1");
    desk.write("mapping.toml", townMapping());
    desk.take("id,time,cat,lon,lat\n1,2025-01-01 00:00:00,noise,0.0001,0.5\n2,2025-01-02 00:00:00,noise,0.0004,0.5\n"
              "3,2025-01-03 00:00:00,noise,0.0007,0.5\n");
    CHECK(groupsOf(desk, {"--key", "radius:50"}) == "1 complaint.noise 3 B 1;2;3\n");
}

TEST_CASE("what is known to the day stands at midnight, invalid calls count, duplicates never", "[repeat]")
{
    Desk desk;
    filled(desk, "id,time,cat,main,lon,lat,valid\n"
                 "1,2025-01-01,noise,,1,1,\n"
                 "2,2025-01-02 00:00:00,noise,,1,1,0\n"
                 "3,2025-01-02 00:00:01,noise,2,1,1,\n");
    CHECK(groupsOf(desk, {"--key", "place", "--window", "24h"}) == "\"1.000000,1.000000\" complaint.noise 2  1;2\n");
    CHECK(groupsOf(desk, {"--key", "place", "--window", "24h", "--valid"}).empty());
}

TEST_CASE("wrong words of repeat are usage errors", "[repeat]")
{
    Desk desk;
    filled(desk, kPlaces);
    for (const Words& words : {Words{"--key", "name"}, Words{"--key", "radius:"}, Words{"--key", "radius:0"},
                               Words{"--key", "radius:-5"}, Words{"--key", "radius:x"}, Words{"--key", "place", "--window", "14"},
                               Words{"--key", "place", "--window", "d"}, Words{"--key", "place", "--min", "0"},
                               Words{"--key", "place", "--min", "x"}, Words{"--key", "place", "--category-level", "-2"}, Words{}}) {
        Words all{"repeat"};
        all.insert(all.end(), words.begin(), words.end());
        CHECK(desk.onStore(all).status == 2);
    }
}

namespace {

/// Rows of the table that count, in order of time.
std::string counting(const Desk& desk)
{
    std::string ids;
    for (const Words& row : rowsOf(desk.csv({"incidents", "list"}))) {
        if (row.back() != "duplicate")
            ids += (ids.empty() ? "" : " ") + row.at(1);
    }
    return ids;
}

std::string total(const Desk& desk, const Words& filters = {})
{
    Words words{"count", "--by", "category"};
    words.insert(words.end(), filters.begin(), filters.end());
    const auto rows = rowsOf(desk.csv(words));
    return rows.empty() ? "0" : rows.front().back();
}

constexpr const char* kTickets[] = {"m,2025-01-01 05:00:00,noise,\n", "d1,2025-01-01 04:00:00,noise,m\n",
                                    "d2,2025-01-01 06:00:00,noise,d1\n", // to the end of the chain
                                    "x2,2025-01-02 02:00:00,noise,gone\n", "x1,2025-01-02 01:00:00,noise,x2\n",
                                    "s,2025-01-03 00:00:00,noise,s\n", // names itself
                                    "r1,2025-01-04 01:00:00,noise,r2\n", "r2,2025-01-04 02:00:00,noise,r3\n",
                                    "r3,2025-01-04 03:00:00,noise,r1\n", "r4,2025-01-04 00:00:00,noise,r2\n"};

} // namespace

TEST_CASE("of the reports of one ticket the main counts, else the earliest; a ring has no main", "[repeat]")
{
    const std::string header = "id,time,cat,main\n";
    Desk whole;
    whole.init();
    whole.write("mapping.toml", townMapping());
    std::string table = header;
    for (const char* row : kTickets)
        table += row;
    whole.take(table);
    CHECK(counting(whole) == "m x1 s r1 r2 r3");
    CHECK(total(whole) == "6");
    CHECK(whole.csv({"incidents", "list", "--to", "2025-01-02"}).find("d2,2025-01-01T06:00:00,complaint.noise,,,,,duplicate") !=
          std::string::npos);
}

TEST_CASE("which report counts depends neither on the order of imports nor on filters", "[repeat]")
{
    const Desk desk;
    desk.init();
    desk.write("mapping.toml", townMapping());
    for (std::size_t i = std::size(kTickets); i-- > 0;)
        desk.take(std::string("id,time,cat,main\n") + kTickets[i]);
    CHECK(counting(desk) == "m x1 s r1 r2 r3");
    CHECK(total(desk, {"--from", "2025-01-01T06:00:00", "--to", "2025-01-02"}) == "0");
    CHECK(total(desk, {"--from", "2025-01-02T02:00:00", "--to", "2025-01-03"}) == "0");
    desk.take("id,time,cat,main\ngone,2025-05-01 00:00:00,noise,\n");
    CHECK(counting(desk) == "m s r1 r2 r3 gone");
}

TEST_CASE("tickets of different sources are different tickets", "[repeat]")
{
    Desk desk;
    filled(desk, "id,time,cat,main\nm,2025-01-01 00:00:00,noise,\n");
    desk.write("mapping.toml", "source = \"elsewhere\"\n" + townMapping());
    desk.take("id,time,cat,main\nm,2025-01-02 00:00:00,noise,\nd,2025-01-03 00:00:00,noise,m\n");
    CHECK(desk.ids() == "m m d");
    CHECK(total(desk) == "2");
}
