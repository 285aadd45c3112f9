// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// heat --surface: what is printed, what stands in the file, what is refused.
#include "cli/desk.h"

#include <catch2/catch.hpp>

using namespace jingge::test;

namespace {

/// Incidents in the middle of zone 50, 0, 30 and 1,000 m east of each other.
void buildThree(const Desk& desk)
{
    desk.init();
    desk.write("mapping.toml", townMapping());
    CHECK(desk.take("id,time,cat,lon,lat\n"
                    "1,2025-07-01 10:00:00,noise,117.0,30.0\n"
                    "2,2025-07-01 23:00:00,noise,117.0003112,30.0\n"
                    "3,2025-07-09 10:00:00,leak,117.0103738,30.0\n"
                    "4,2025-07-09 10:00:00,leak,,\n") == "4 4 0 0 0 0 1 3");
}

} // namespace

TEST_CASE("heat writes a density surface that holds its incidents", "[surface]")
{
    const Desk desk;
    buildThree(desk);
    const auto rows = rowsOf(desk.csv({"heat", "--surface", "kde", "--cell", "10", "--bandwidth", "200",
                                       "--out", "kde.tif", "--meta", "kde.json"}));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0][0] == "kde.tif");
    CHECK(rows[0][1] == "141"); // 1,000.6 m and twice the radius: the zone's scale is 0.9996
    CHECK(rows[0][2] == "41");  // one parallel is not one northing
    CHECK(rows[0][3] == "10");
    CHECK(std::stod(rows[0][4]) * 1e-4 == Approx(3).epsilon(1e-3));
    CHECK(desk.read("kde.tif").substr(0, 4) == std::string("II*\0", 4));
    CHECK(desk.read("kde.json").find("\"unlocated\": 1") != std::string::npos);
    CHECK(desk.read("kde.json").find("\"zone\": \"EPSG:32650\"") != std::string::npos);
}

TEST_CASE("heat takes the bandwidth from a rule and says so", "[surface]")
{
    const Desk desk;
    desk.init();
    desk.write("mapping.toml", townMapping());
    CHECK(desk.take("id,time,cat,lon,lat\n1,2025-07-01 10:00:00,noise,117.0,30.0\n"
                    "2,2025-07-01 23:00:00,noise,117.01,30.02\n") == "2 2 0 0 0 0 0 2");
    const Words words{"heat", "--surface", "kde", "--cell", "50", "--kernel", "gaussian", "--out", "g.tiff"};
    const Ran ran = desk.onStore(words);
    CHECK(ran.status == 0);
    CHECK(ran.err.find("Scott") != std::string::npos);
    CHECK(desk.onStore({"heat", "--surface", "kde", "--cell", "50", "--out", "g.tif", "--from",
                        "2025-07-01T12:00"})
              .status == 1); // one incident
}

TEST_CASE("heat refuses surfaces that are none", "[surface]")
{
    const Desk desk;
    buildThree(desk);
    const auto status = [&desk](Words words) {
        words.insert(words.begin(), "heat");
        return desk.onStore(words).status;
    };
    CHECK(status({}) == 2);
    CHECK(status({"--surface", "idw", "--cell", "10", "--bandwidth", "5", "--out", "x.tif"}) == 2);
    CHECK(status({"--surface", "kde", "--bandwidth", "5", "--out", "x.tif"}) == 2);
    CHECK(status({"--surface", "kde", "--cell", "10", "--bandwidth", "0", "--out", "x.tif"}) == 2);
    CHECK(status({"--surface", "kde", "--cell", "10", "--bandwidth", "50"}) == 2);
    CHECK(status({"--surface", "kde", "--cell", "10", "--bandwidth", "50", "--out", "x.png"}) == 2);
    CHECK(status({"--surface", "kde", "--cell", "10", "--bandwidth", "50", "--kernel", "box", "--out",
                  "x.tif"}) == 2);
    CHECK(status({"--by", "grid", "--surface", "kde", "--cell", "10", "--bandwidth", "50", "--out",
                  "x.tif"}) == 2);
    CHECK(status({"--by", "grid", "--cell", "10"}) == 2);
    CHECK(status({"--surface", "kde", "--cell", "0.001", "--bandwidth", "50", "--out", "x.tif"}) == 1);
    CHECK(status({"--surface", "kde", "--cell", "10", "--bandwidth", "50", "--out", "none/x.tif"}) == 1);
    CHECK(status({"--surface", "kde", "--cell", "10", "--bandwidth", "50", "--out", "x.tif", "--from",
                  "2030-01-01"}) == 1);
}
