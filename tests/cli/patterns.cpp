// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// knox and hotspot on small tables whose answers were worked out by hand.
#include "cli/desk.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace jingge::test;

namespace {

/// Five incidents: three at one place (two of them on one day, one eight days later), one 60 m east of it an
/// hour after the first, one without a place.
void buildFive(const Desk& desk)
{
    desk.init();
    desk.write("mapping.toml", townMapping());
    CHECK(desk.take("id,time,cat,lon,lat\n"
                    "1,2025-07-01 10:00:00,noise,117.0,30.0\n"
                    "2,2025-07-01 23:00:00,noise,117.0,30.0\n"
                    "3,2025-07-09 10:00:00,noise,117.0,30.0\n"
                    "4,2025-07-01 11:00:00,leak,117.00062,30.0\n"
                    "5,2025-07-01 11:00:00,leak,,\n") == "5 5 0 0 0 0 1 4");
}

std::string observedOf(const Desk& desk, const Words& more)
{
    Words words{"knox"};
    words.insert(words.end(), more.begin(), more.end());
    std::string all;
    for (const Words& row : rowsOf(desk.csv(words)))
        all += row[0] + "-" + row[1] + "/" + row[2] + "-" + row[3] + ":" + row[4] + " ";
    return all;
}

} // namespace

TEST_CASE("knox counts pairs by bands of distance and time", "[patterns]")
{
    const Desk desk;
    buildFive(desk);
    CHECK(observedOf(desk, {"--space", "0,50,100", "--time", "0,1,8,9", "--permutations", "99"}) ==
          "0-50/0-1:1 0-50/1-8:1 0-50/8-9:1 50-100/0-1:2 50-100/1-8:1 50-100/8-9:0 ");
    CHECK(observedOf(desk, {"--space", "50,100", "--time", "1,8,9", "--permutations", "99"}) ==
          observedOf(desk, {"--space", "0,50,100", "--time", "0,1,8,9", "--permutations", "99"}));
    CHECK(observedOf(desk, {"--space", "0,100", "--time", "same-day", "--category", "complaint.noise"}) ==
          "0-100/same-day-same-day:1 ");
    CHECK(observedOf(desk, {"--space", "0,100", "--time", "same-day,0,30", "--metric", "manhattan"}) ==
          "0-100/same-day-same-day:3 0-100/0-30:6 ");
}

TEST_CASE("knox prints what was expected, and the same for the same seed", "[patterns]")
{
    const Desk desk;
    buildFive(desk);
    const Words words{"knox", "--space", "0,100", "--time", "0,30", "--seed", "7"};
    const std::string csv = desk.csv(words);
    CHECK(csv == "space_from,space_to,time_from,time_to,observed,expected,ratio,p\n0,100,0,30,6,6,1,1\n");
    CHECK(desk.csv({"knox", "--space", "0,50", "--time", "0,1", "--seed", "7"}) ==
          desk.csv({"knox", "--space", "0,50", "--time", "0,1", "--seed", "7"}));
    const Ran ran = desk.onStore({"knox", "--space", "0,100", "--time", "0,30", "--meta", "m.json"});
    CHECK(ran.status == 0);
    CHECK(desk.read("m.json").find("{\"n\": 4, \"excluded\": {\"unlocated\": 1}") == 0);
    CHECK(desk.read("m.json").find("\"zone\": \"EPSG:32650\"") != std::string::npos);
    CHECK(desk.read("m.json").find("\"seed\": 1}") != std::string::npos);
}

TEST_CASE("knox refuses bands that are none", "[patterns]")
{
    const Desk desk;
    buildFive(desk);
    const auto status = [&desk](const std::string& space, const std::string& time, const Words& more = {}) {
        Words words{"knox", "--space", space, "--time", time};
        words.insert(words.end(), more.begin(), more.end());
        return desk.onStore(words).status;
    };
    CHECK(status("0,100", "0,7") == 0);
    for (const std::string space : {"", "0", "0,100,100", "100,50", "-5,10", "0,x", "0,,5", "0,inf", "nan"})
        CHECK(status(space, "0,7") == 2);
    for (const std::string time : {"", "0", "7,7", "today", "0,-1"})
        CHECK(status("0,100", time) == 2);
    CHECK(status("0,100", "0,7", {"--metric", "taxi"}) == 2);
    CHECK(status("0,100", "0,7", {"--permutations", "0"}) == 2);
    CHECK(status("0,100", "0,7", {"--seed", "-1"}) == 2);
    CHECK(status("0,100", "0,7", {"--from", "2030-01-01"}) == 1);
}

TEST_CASE("hotspot gives every grid its Gi*", "[patterns]")
{
    const Desk desk;
    buildTown(desk);
    const auto rows = rowsOf(desk.csv({"hotspot", "--method", "gi", "--by", "grid", "--distance", "1"}));
    REQUIRE(rows.size() == 4);
    // Counts 4, 3, 1, 1; each grid its own only neighbour: z is the count's own deviation.
    const double mean = 9.0 / 4;
    const double spread = std::sqrt(27.0 / 4 - mean * mean);
    const std::vector<std::pair<std::string, double>> expected{{"G1", 4}, {"G2", 3}, {"G3", 1}, {"G4", 1}};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(rows[i][0] == expected[i].first);
        CHECK(std::stod(rows[i][1]) == expected[i].second);
        CHECK(std::stod(rows[i][2]) == Approx((expected[i].second - mean) / spread).epsilon(1e-9));
        CHECK(rows[i][4] == "none");
    }
    const auto all = rowsOf(desk.csv({"hotspot", "--method", "gi", "--by", "grid", "--distance", "9999"}));
    CHECK((all[0][2].empty() && all[0][3].empty() && all[0][4] == "none"));
}

TEST_CASE("hotspot takes cells where they are asked for", "[patterns]")
{
    const Desk desk;
    buildTown(desk);
    const std::string csv = desk.csv({"hotspot", "--method", "gi", "--by", "cell:500", "--distance", "800"});
    CHECK(csv.starts_with("lon,lat,count,z,p,level\n"));
    int count = 0;
    for (const Words& row : rowsOf(csv))
        count += std::stoi(row[2]);
    CHECK(count == 9); // those in the grids' box
    const Ran ran = desk.onStore({"hotspot", "--method", "gi", "--by", "cell:500", "--distance", "800"});
    CHECK(ran.err.find("n=9; unlocated=1") == std::string::npos);
    CHECK(ran.err.find("unlocated=1") != std::string::npos);
    CHECK(ran.err.find("outside_the_box=1") != std::string::npos);
}

TEST_CASE("hotspot refuses what it does not know", "[patterns]")
{
    const Desk desk;
    buildTown(desk);
    const auto status = [&desk](const std::string& method, const std::string& by,
                                const std::string& distance) {
        return desk.onStore({"hotspot", "--method", method, "--by", by, "--distance", distance}).status;
    };
    CHECK(status("gi", "grid", "500") == 0);
    CHECK(status("moran", "grid", "500") == 2);
    CHECK(status("gi", "squad", "500") == 2);
    CHECK(status("gi", "cell:0", "500") == 2);
    CHECK(status("gi", "cell:", "500") == 2);
    CHECK(status("gi", "grid", "-1") == 2);
    CHECK(status("gi", "grid", "far") == 2);
    CHECK(status("gi", "cell:0.1", "500") == 1);
}
