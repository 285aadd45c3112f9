// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// count, timeaxis, heat and repeat on small tables whose answers were worked out by hand.
#include "cli/desk.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <string>

using namespace jingge::test;

TEST_CASE("count by an area level", "[analysis]")
{
    const Desk desk;
    buildTown(desk);
    CHECK(desk.csv({"count", "--by", "grid"}) == "grid,count\nG1,4\nG2,3\nG3,1\nG4,1\n,2\n");
    CHECK(desk.csv({"count", "--by", "squad"}) == "squad,count\nQ1,7\nQ2,2\n,2\n");
    CHECK(desk.csv({"count", "--by", "community"}) == "community,count\nC1,5\nC2,4\n,2\n");
    CHECK(desk.csv({"count", "--by", "governance"}) == "governance,count\nN1,5\n,6\n");
}

TEST_CASE("count by a part of the time", "[analysis]")
{
    const Desk desk;
    buildTown(desk);
    CHECK(desk.csv({"count", "--by", "hour"}) == "hour,count\n0,2\n3,1\n5,1\n6,1\n12,1\n13,1\n22,2\n23,1\n,1\n");
    CHECK(desk.csv({"count", "--by", "weekday"}) == "weekday,count\n1,3\n2,2\n3,2\n4,2\n5,1\n7,1\n");
    CHECK(desk.csv({"count", "--by", "day"}) ==
          "day,count\n2025-07-14,2\n2025-07-15,2\n2025-07-16,2\n2025-07-17,1\n2025-07-20,1\n2025-07-21,1\n"
          "2025-07-31,1\n2025-08-01,1\n");
    CHECK(desk.csv({"count", "--by", "week"}) == "week,count\n2025-W29,8\n2025-W30,1\n2025-W31,2\n");
    CHECK(desk.csv({"count", "--by", "month"}) == "month,count\n2025-07,10\n2025-08,1\n");
}

TEST_CASE("count by category and channel", "[analysis]")
{
    const Desk desk;
    buildTown(desk);
    CHECK(desk.csv({"count", "--by", "category"}) ==
          "category,count\ncomplaint.leak,1\ncomplaint.noise,5\ncomplaint.parking,2\ndispute.neighbour,1\ninvalid,1\n"
          "theft.ebike,1\n");
    CHECK(desk.csv({"count", "--by", "channel"}) == "channel,count\n110,2\n微信,1\n,8\n");
}

TEST_CASE("count by several keys gives the combinations that occur, empty keys last", "[analysis]")
{
    const Desk desk;
    buildTown(desk);
    CHECK(desk.csv({"count", "--by", "grid,category"}) ==
          "grid,category,count\nG1,complaint.leak,1\nG1,complaint.noise,2\nG1,dispute.neighbour,1\n"
          "G2,complaint.noise,1\nG2,complaint.parking,1\nG2,invalid,1\nG3,theft.ebike,1\nG4,complaint.noise,1\n"
          ",complaint.noise,1\n,complaint.parking,1\n");
    CHECK(desk.csv({"count", "--by", "hour,grid", "--area", "C1"}) == "hour,grid,count\n0,G1,1\n3,G1,1\n22,G1,1\n23,G1,1\n,G3,1\n");
    CHECK(desk.csv({"count", "--by", "grid", "--from", "2030-01-01"}) == "grid,count\n");
}

TEST_CASE("weeks at the turn of a year belong to the ISO year", "[analysis]")
{
    const Desk desk;
    desk.init();
    desk.write("mapping.toml", townMapping());
    desk.take("id,time,cat\n1,2024-12-30 00:00:00,noise\n2,2025-01-05 23:59:59,noise\n3,2021-01-03 12:00:00,noise\n"
              "4,2021-01-04 00:00:00,noise\n5,2020-02-29 00:00:01,noise\n");
    CHECK(desk.csv({"count", "--by", "week"}) == "week,count\n2020-W09,1\n2020-W53,1\n2021-W01,1\n2025-W01,2\n");
    CHECK(desk.csv({"count", "--by", "month,weekday"}) ==
          "month,weekday,count\n2020-02,6,1\n2021-01,1,1\n2021-01,7,1\n2024-12,1,1\n2025-01,7,1\n");
}

TEST_CASE("the time axis has every grid, then those in none, and leaves out what is known to the day", "[analysis]")
{
    const Desk desk;
    buildTown(desk);
    const Ran ran = desk.onStore({"timeaxis", "--by", "grid", "--format", "csv"});
    CHECK(ran.status == 0);
    CHECK(ran.err.find("day_only=1") != std::string::npos);
    CHECK(ran.out == "grid,h00,h01,h02,h03,h04,h05,h06,h07,h08,h09,h10,h11,h12,h13,h14,h15,h16,h17,h18,h19,h20,h21,h22,"
                     "h23,total\n"
                     "G1,1,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,4\n"
                     "G2,0,0,0,0,0,0,0,0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,1,0,3\n"
                     "G3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0\n"
                     "G4,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1\n"
                     ",1,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2\n");
}

TEST_CASE("heat gives every grid and nothing else, per km² and per 1,000 residents", "[analysis]")
{
    const Desk desk;
    desk.init();
    desk.write("mapping.toml", townMapping());
    desk.write("g.geojson", squaresJson("G2 0.01 0 0.02 0.01 \"label\":\"东\",\"people\":500\nG1 0 0 0.01 0.01 \"label\":\"西\"\n"
                                        "G3 1 1 1.01 1.01 \"label\":\"\",\"people\":0\n"));
    desk.csv({"areas", "import", "--level", "grid", "--code-field", "code", "--name-field", "label",
              "--population-field", "people", "g.geojson"});
    desk.take("id,time,cat,lon,lat\n1,2025-01-01 00:00:00,noise,0.005,0.005\n2,2025-01-01 00:00:00,noise,0.015,0.005\n"
              "3,2025-01-01 00:00:00,noise,0.016,0.005\n4,2025-01-01 00:00:00,noise,5,5\n");
    const auto rows = rowsOf(desk.csv({"heat", "--by", "grid"}));
    REQUIRE(rows.size() == 3);
    CHECK(Words(rows[0].begin(), rows[0].begin() + 3) == Words{"G1", "西", "1"});
    CHECK(Words(rows[1].begin(), rows[1].begin() + 3) == Words{"G2", "东", "2"});
    CHECK(Words(rows[2].begin(), rows[2].begin() + 3) == Words{"G3", "G3", "0"});
    const double km2 = 1.11319490793 * 1.10574276; // an arc of the equator by one of the meridian
    CHECK(std::stod(rows[0][3]) == Approx(1 / km2).epsilon(1e-5));
    CHECK(std::stod(rows[1][3]) == Approx(2 / km2).epsilon(1e-5));
    CHECK(rows[2][3] == "0");
    CHECK(rows[0][4].empty());
    CHECK(rows[1][4] == "4");
    CHECK(rows[2][4].empty());
    CHECK((rows[1][5].empty() && rows[1][6].empty()));
}

namespace {

/// Incidents in grid G at noon: as many a day as the text says, `DATE COUNT` a line.
std::string dailyTable(const std::vector<std::pair<std::string, int>>& days)
{
    std::string table = "id,time,cat,lon,lat\n";
    for (const auto& [day, count] : days) {
        for (int i = 0; i < count; ++i)
            table += day + "-" + std::to_string(i) + "," + day + " 12:00:00,noise,0.5,0.5\n";
    }
    return table;
}

std::string countsOf(const Desk& desk, const Words& more)
{
    Words words{"heat", "--by", "grid"};
    words.insert(words.end(), more.begin(), more.end());
    const auto rows = rowsOf(desk.csv(words));
    REQUIRE(rows.size() == 1);
    return rows[0][2] + " " + rows[0][5] + " " + rows[0][6];
}

} // namespace

TEST_CASE("heat compares with the window before or a year before, and with no percentage of few", "[analysis]")
{
    const Desk desk;
    desk.init();
    desk.takeSquares("grid", "G 0 0 1 1");
    desk.write("mapping.toml", townMapping());
    // 2025-03-31 is a Monday; 364 days before it lies 2024-04-01.
    desk.take(dailyTable({{"2025-03-31", 15}, {"2025-03-30", 10}, {"2024-04-01", 9}, {"2025-02-28", 2}, {"2024-03-01", 4}}));
    CHECK(countsOf(desk, {"--from", "2025-03-31", "--to", "2025-04-01", "--compare", "previous"}) == "15 10 50");
    CHECK(countsOf(desk, {"--from", "2025-03-31", "--to", "2025-04-01", "--compare", "year"}) == "15 9 ");
    CHECK(countsOf(desk, {"--week", "2025-W14", "--compare", "previous"}) == "15 10 50");
    CHECK(countsOf(desk, {"--week", "2025-W14", "--compare", "year"}) == "15 9 ");
    CHECK(countsOf(desk, {"--month", "2025-03", "--compare", "previous"}) == "25 2 ");
    CHECK(countsOf(desk, {"--month", "2025-03", "--compare", "year"}) == "25 4 ");
    CHECK(desk.onStore({"heat", "--by", "grid", "--compare", "previous"}).status == 2);
    CHECK(desk.onStore({"heat", "--by", "grid", "--month", "2025-03", "--compare", "never"}).status == 2);
}
