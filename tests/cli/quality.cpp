// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is remarkable about the data, and the incidents behind each figure.
#include "cli/desk.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace jingge::test;

TEST_CASE("quality counts what is remarkable, whole, by batch and by month, and lists it", "[quality]")
{
    const Desk desk;
    desk.init();
    desk.write("mapping.toml",
               "name = \"m\"\n[columns]\nsource_id = \"id\"\nreceived_at = \"at\"\narrived_at = \"there\"\n"
               "category = \"kind\"\nlon = \"lon\"\nlat = \"lat\"\n[categories]\n\"漏水\" = "
               "\"complaint.leak\"\n\"*\" = \"other\"\n");
    const std::string head = "id,at,there,kind,lon,lat\n";
    REQUIRE(desk.take(head + "1,2025-07-01 08:00:00,2025-07-01 08:10:00,漏水,120.5,30.5\n"
                             "2,2025-07-01 09:00:00,2025-07-01 08:10:00,漏水,,\n") == "2 2 0 0 0 0 1 1");
    REQUIRE(desk.take(head + "3,2025-08-01 08:00:00,,怪事,120.6,30.5\n", {}, "august.csv") ==
            "1 1 0 0 0 0 0 1");
    const std::string columns =
        "incidents,coordinates,dictionary,assigned,unlocated,day_only,missing_times,"
        "negative_times,unknown_category,late_feedback,changed_category,default_point\n";
    CHECK(desk.csv({"quality"}) == columns + "3,2,0,0,1,0,1,1,1,0,0,0\n");
    CHECK(desk.csv({"quality", "--by", "batch"}) ==
          "batch," + columns + "1,2,1,0,0,1,0,0,1,0,0,0,0\n2,1,1,0,0,0,0,1,0,1,0,0,0\n");
    CHECK(desk.csv({"quality", "--by", "month", "--from", "2025-08-01"}) ==
          "month," + columns + "2025-08,1,1,0,0,0,0,1,0,1,0,0,0\n");
    CHECK(desk.csv({"quality", "--list", "negative_times"}) ==
          "source_id,received_at,category,address,batch\n2,2025-07-01T09:00:00,complaint.leak,,1\n");
    CHECK(desk.onStore({"quality", "--list", "nothing"}).status == 2);
    CHECK(desk.onStore({"quality", "--by", "hour"}).status == 2);
    // Each figure is as many as its list has rows.
    const auto figures = rowsOf(desk.csv({"quality"}))[0];
    const Words names{"coordinates",   "dictionary",       "assigned",       "unlocated",
                      "day_only",      "missing_times",    "negative_times", "unknown_category",
                      "late_feedback", "changed_category", "default_point"};
    for (std::size_t i = 0; i < names.size(); ++i)
        CHECK(std::to_string(rowsOf(desk.csv({"quality", "--list", names[i]})).size()) == figures[i + 1]);
}

TEST_CASE("inspect names a point on which too many rows stand, and what to do about it", "[quality]")
{
    const Desk desk;
    std::string table = "接警单编号,报警时间,警情地址,经度,纬度\n";
    for (int i = 0; i < 60; ++i) {
        const std::string number = std::to_string(100 + i);
        table += "330799202507010000" + number + ",2025-07-01 08:00:00,解放路" + number + "号," +
                 (i % 5 == 0 ? "120.5,30.25" : "120.0" + number + ",30.0" + number) + "\n";
    }
    desk.write("table.csv", table);
    const Ran ran = desk.run({"inspect", "table.csv"});
    CHECK(ran.status == 0);
    CHECK(ran.err.find(
              "12 of the rows read, 20.0 % of those with coordinates, stand on one point (解放路100号") !=
          std::string::npos);
    CHECK(ran.err.find("`default_point = [[120.5, 30.25]]` in the mapping") != std::string::npos);
}
