// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// response, timeaxis --aoristic and compare --exact on a table whose answers were worked out by hand.
#include "cli/desk.h"

#include <catch2/catch.hpp>

using namespace jingge::test;

namespace {

void buildTimed(const Desk& desk)
{
    desk.init();
    desk.takeSquares("grid", "W 117.00 30.00 117.01 30.01\n");
    desk.write(
        "mapping.toml",
        "name = \"t\"\n[columns]\nsource_id = \"id\"\nreceived_at = \"time\"\narrived_at = \"there\"\n"
        "occurred_from = \"a\"\noccurred_to = \"b\"\nlon = \"lon\"\nlat = \"lat\"\ncategory = \"cat\"\n"
        "[categories]\n\"*\" = \"theft.ebike\"\n");
    std::string table = "id,time,there,a,b,lon,lat,cat\n";
    for (int i = 1; i <= 10; ++i)
        table += std::to_string(i) + ",2025-07-01 10:00:00,2025-07-01 10:" + (i < 10 ? "0" : "") +
                 std::to_string(i) + ":00,,,117.005,30.005,x\n";
    table += "11,2025-07-02 08:00:00,,2025-07-01 22:00:00,2025-07-02 06:00:00,117.005,30.005,x\n"
             "12,2025-07-02 08:00:00,2025-07-02 07:59:00,2025-07-01 22:00:00,2025-07-05 "
             "06:00:00,117.005,30.005,x\n";
    desk.take(table);
}

} // namespace

TEST_CASE("response gives percentiles from the call on and says what it left out", "[times]")
{
    const Desk desk;
    buildTimed(desk);
    CHECK(desk.csv({"response", "--by", "grid"}) ==
          "key,n,p50,p90,no_time,day_only,negative,over_cap\nW,10,300,540,1,0,1,0\n");
    CHECK(desk.csv({"response", "--by", "weekday", "--cap", "5m"}) ==
          "key,n,p50,p90,no_time,day_only,negative,over_cap\n2,5,,,0,0,0,5\n3,0,,,1,0,1,0\n");
    CHECK(desk.onStore({"response", "--by", "village"}).status == 2);
    CHECK(desk.onStore({"response", "--by", "grid", "--measure", "sleep"}).status == 2);
    CHECK(desk.onStore({"response", "--by", "grid", "--cap", "soon"}).status == 2);
}

TEST_CASE("the aoristic axis spreads an incident over its span", "[times]")
{
    const Desk desk;
    buildTimed(desk);
    const auto rows = rowsOf(desk.csv({"timeaxis", "--by", "grid", "--aoristic", "--longest", "24h"}));
    REQUIRE(rows.size() == 2);
    CHECK(rows[0][1] == "0.125");  // 0:00
    CHECK(rows[0][11] == "10");    // 10:00
    CHECK(rows[0][23] == "0.125"); // 22:00
    CHECK(rows[0].back() == "11");
    CHECK(desk.onStore({"timeaxis", "--by", "grid", "--aoristic"}).err.find("span_too_long=1") !=
          std::string::npos);
    CHECK(desk.onStore({"timeaxis", "--by", "grid", "--aoristic", "--longest", "x"}).status == 2);
}

TEST_CASE("compare adds the exact test when asked", "[times]")
{
    const Desk desk;
    buildTimed(desk);
    const auto rows = rowsOf(
        desk.csv({"compare", "--by", "grid", "--from", "2025-07-02", "--to", "2025-07-03", "--exact"}));
    REQUIRE(rows.size() == 1);
    REQUIRE(rows[0].size() == 11);
    CHECK(rows[0][1] == "2");
    CHECK(rows[0][2] == "10");
    CHECK(std::stod(rows[0][7]) == Approx(0.03857421875)); // 2 · (1 + 12 + 66) / 2^12
    CHECK(std::stod(rows[0][8]) == Approx(0.2));
}
