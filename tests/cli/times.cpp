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

TEST_CASE("timeaxis cuts the day into slots from any minute on, and tells peaks", "[times]")
{
    const Desk desk;
    desk.init();
    desk.takeSquares("grid", "A 117.00 30.00 117.01 30.01\n");
    desk.write("mapping.toml", townMapping());
    // Twelve calls at 23:40, eight spread; 2025-10-01 is a holiday, 2025-09-28 (a Sunday) is worked.
    std::string table = "id,time,cat,lon,lat\n";
    int id = 0;
    const auto add = [&](const std::string& time) {
        table += std::to_string(++id) + "," + time + ",noise,117.005,30.005\n";
    };
    for (int i = 0; i < 12; ++i)
        add("2025-09-0" + std::to_string(1 + i % 5) + " 23:40:00");
    for (int i = 0; i < 6; ++i)
        add("2025-09-0" + std::to_string(1 + i % 5) + " " + std::to_string(10 + 2 * i) + ":05:00");
    add("2025-10-01 08:29:00");
    add("2025-09-28 08:30:00");
    CHECK(desk.take(table) == "20 20 0 0 0 0 0 0");
    const std::string csv = desk.csv({"timeaxis", "--by", "grid", "--slot", "30", "--day-start", "08:30"});
    CHECK(csv.starts_with("grid,t0830,t0900,"));
    const Words row = rowsOf(csv).front();
    CHECK(row.size() == 50);
    CHECK(row[1] == "1");
    CHECK(row[48] == "1");
    CHECK(row[31] == "12"); // 23:30
    CHECK(row[49] == "20");
    CHECK(desk.csv({"timeaxis", "--by", "grid", "--day-start", "6"}).starts_with("grid,h06,h07,"));
    CHECK(desk.csv({"timeaxis", "--by", "grid"}).starts_with("grid,h00,h01,"));
    const Words peak = rowsOf(desk.csv({"timeaxis", "--by", "grid", "--slot", "15", "--peaks"})).front();
    CHECK(peak[0] == "all");
    CHECK(peak[1] == "23:30");
    CHECK(peak[2] == "23:45");
    CHECK(peak[3] == "12");
    CHECK(peak[4] == "0.6");
    CHECK(peak[7] == "true");
    const auto total = [&](const std::string& days) {
        return rowsOf(desk.csv({"timeaxis", "--by", "grid", "--days", days})).front().back();
    };
    CHECK(total("workdays") == "19");
    CHECK(total("restdays") == "1");
    CHECK(total("holidays") == "1");
    CHECK(desk.onStore({"timeaxis", "--by", "grid", "--slot", "20"}).status == 2);
    CHECK(desk.onStore({"timeaxis", "--by", "grid", "--day-start", "25:00"}).status == 2);
    CHECK(desk.onStore({"timeaxis", "--by", "grid", "--days", "sundays"}).status == 2);
}

TEST_CASE("compare puts a moving holiday at the same place of the year before", "[times]")
{
    const Desk desk;
    desk.init();
    desk.write("mapping.toml", townMapping());
    // Spring Festival 2026-02-15 … 23 and 2025-01-28 … 02-04.
    CHECK(desk.take("id,time,cat,lon,lat\n"
                    "1,2025-01-28 10:00:00,noise,117.0,30.0\n"
                    "2,2025-01-29 10:00:00,noise,117.0,30.0\n"
                    "3,2025-02-16 10:00:00,noise,117.0,30.0\n"
                    "4,2026-02-15 10:00:00,noise,117.0,30.0\n") == "4 4 0 0 0 0 0 4");
    const Words week{"compare", "--by",       "category",  "--from", "2026-02-15",
                     "--to",    "2026-02-22", "--against", "year"};
    CHECK(rowsOf(desk.csv(week)).front()[2] == "1");
    Words aligned = week;
    aligned.insert(aligned.end(), {"--align", "holidays"});
    CHECK(rowsOf(desk.csv(aligned)).front()[2] == "2");
    CHECK(desk.onStore(aligned).err.find("Spring Festival 2026-02-15 with 2025-01-28") != std::string::npos);
    aligned[7] = "previous";
    CHECK(desk.onStore({"compare", "--by", "category", "--week", "2026-W08", "--align", "holidays"}).status ==
          2);
}
