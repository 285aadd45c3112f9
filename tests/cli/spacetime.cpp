// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// nearrepeat and scan on small tables whose answers were worked out by hand.
#include "cli/desk.h"

#include <catch2/catch.hpp>

using namespace jingge::test;

namespace {

/// Three calls at one place within three days, one 60 m east of it a day later, one far off, one without a
/// place.
void buildSix(const Desk& desk)
{
    desk.init();
    desk.write("mapping.toml", townMapping());
    CHECK(desk.take("id,time,cat,lon,lat\n"
                    "1,2025-07-01 10:00:00,noise,117.0,30.0\n"
                    "2,2025-07-01 22:00:00,noise,117.0,30.0\n"
                    "3,2025-07-04 10:00:00,noise,117.0,30.0\n"
                    "4,2025-07-05 10:00:00,leak,117.00062,30.0\n"
                    "5,2025-07-02 11:00:00,leak,117.1,30.0\n"
                    "6,2025-07-02 12:00:00,leak,,\n") == "6 6 0 0 0 0 1 5");
}

std::string columnsOf(const Desk& desk, const Words& words, const std::vector<std::size_t>& columns)
{
    std::string all;
    for (const Words& row : rowsOf(desk.csv(words))) {
        for (const std::size_t column : columns)
            all += row[column] + " ";
        all.back() = '/';
    }
    return all;
}

} // namespace

TEST_CASE("nearrepeat labels incidents by what they follow", "[spacetime]")
{
    const Desk desk;
    buildSix(desk);
    CHECK(columnsOf(desk, {"nearrepeat", "--distance", "200", "--window", "14d"}, {0, 6, 7, 8}) ==
          "1 originator 1 /2 repeat 1 1/3 repeat 1 2/4 near_repeat 1 3/");
    CHECK(
        columnsOf(desk, {"nearrepeat", "--distance", "200", "--window", "12h"}, {0, 6}).empty()); // [0, 12 h)
    CHECK(columnsOf(desk, {"nearrepeat", "--distance", "200", "--category", "complaint.noise"}, {0, 6}) ==
          "1 originator/2 repeat/3 repeat/");
    CHECK(columnsOf(desk, {"nearrepeat", "--distance", "200", "--chains"}, {0, 1, 2, 3, 4, 7, 9, 10}) ==
          "1 4 1 2 1 4 false 1;2;3;4/");
    CHECK(columnsOf(desk, {"nearrepeat", "--distance", "200", "--chains", "--most", "2"}, {1, 9, 10}) ==
          "2 true 3;4/2 true 1;2/");
}

TEST_CASE("nearrepeat tells what was left out and refuses odd words", "[spacetime]")
{
    const Desk desk;
    buildSix(desk);
    const Ran ran = desk.onStore({"nearrepeat", "--distance", "200", "--meta", "meta.json"});
    CHECK(ran.status == 0);
    const std::string meta = desk.read("meta.json");
    CHECK(meta.find("\"unlocated\": 1") != std::string::npos);
    CHECK(meta.find("[0, 200) m") != std::string::npos);
    CHECK(desk.onStore({"nearrepeat", "--distance", "0"}).status == 2);
    CHECK(desk.onStore({"nearrepeat", "--distance", "100", "--repeat-distance", "200"}).status == 2);
    CHECK(desk.onStore({"nearrepeat", "--distance", "100", "--window", "soon"}).status == 2);
    CHECK(desk.onStore({"nearrepeat", "--distance", "100", "--most", "1"}).status == 2);
}

TEST_CASE("scan finds the place and the days at which more happens than both explain", "[spacetime]")
{
    const Desk desk;
    desk.init();
    desk.write("mapping.toml", townMapping());
    // Ten places 1 km apart with a call every ten days, and five more at the third in the last three days.
    std::string table = "id,time,cat,lon,lat\n";
    int id = 0;
    const auto add = [&](int day, int place) {
        const std::string date = day < 10 ? "0" + std::to_string(day) : std::to_string(day);
        table += std::to_string(++id) + ",2025-07-" + date + " 10:00:00,noise,117.0" + std::to_string(place) +
                 ",30.0\n";
    };
    for (int place = 0; place < 10; ++place) {
        for (const int day : {1, 11, 21})
            add(day, place);
    }
    for (const int day : {29, 29, 30, 30, 30})
        add(day, 3);
    CHECK(desk.take(table) == "35 35 0 0 0 0 0 35");
    const Words words{"scan",      "--by", "point",          "--radius", "500",
                      "--longest", "14d",  "--permutations", "199"};
    const Words row = rowsOf(desk.csv(words)).front();
    CHECK(row[1] == "117.0300000");
    CHECK(row[3] == "0");
    CHECK(row[4] == "2025-07-29");
    CHECK(row[5] == "2025-07-31");
    CHECK(row[7] == "5");
    CHECK(std::stod(row[8]) == Approx(8.0 * 5 / 35)); // the place's calls × the days' calls / all
    CHECK(std::stod(row[11]) < 0.05);
    CHECK(desk.csv(words) == desk.csv(words));
    CHECK(desk.onStore({"scan", "--by", "point", "--model", "poisson"}).status == 2);
    CHECK(desk.onStore({"scan", "--by", "moon"}).status == 2);
    CHECK(desk.onStore({"scan", "--by", "point", "--longest", "36h"}).status == 2);
    CHECK(desk.onStore({"scan", "--by", "grid", "--category", "theft"}).status == 1);
}

TEST_CASE("knox says in one sentence what can be acted on, and its bands as intervals", "[spacetime]")
{
    const Desk desk;
    buildSix(desk);
    const Ran ran = desk.onStore({"knox", "--space", "0,100,200", "--time", "same-day,0,7"});
    CHECK(ran.status == 0);
    CHECK(ran.err.find("space=[0, 100) [100, 200) m") != std::string::npos);
    CHECK(ran.err.find("time=same-day [0, 7) d") != std::string::npos);
    CHECK(ran.err.find("jinggectl: knox: no more incidents come near each other than by chance") !=
          std::string::npos);
}
