// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// nearrepeat and scan on small tables whose answers were worked out by hand.
#include "cli/desk.h"

#include <catch2/catch.hpp>

#include <cmath>

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

TEST_CASE("effect holds places where something was done against others, and says when it cannot tell",
          "[spacetime]")
{
    const Desk desk;
    desk.init();
    desk.takeSquares("grid", "A 117.00 30.00 117.01 30.01\nB 117.01 30.00 117.02 30.01\n"
                             "C 117.02 30.00 117.03 30.01\nD 117.03 30.00 117.04 30.01\n");
    desk.write("mapping.toml", townMapping());
    std::string table = "id,time,cat,lon,lat\n";
    int id = 0;
    const auto add = [&](int grid, int month, int calls) {
        for (int i = 0; i < calls; ++i) {
            const std::string day =
                i % 28 < 9 ? "0" + std::to_string(1 + i % 28) : std::to_string(1 + i % 28);
            table += std::to_string(++id) + ",2025-0" + std::to_string(month) + "-" + day +
                     " 10:00:00,noise,117.0" + std::to_string(grid) + "5,30.005\n";
        }
    };
    add(0, 5, 1); // so that the data reach back
    for (int grid = 0; grid < 4; ++grid)
        add(grid, 6, grid == 3 ? 5 : 100);
    add(0, 7, 10);
    add(1, 7, 100);
    add(2, 7, 90);
    add(3, 7, 5);
    add(3, 8, 1);
    const std::string sum = desk.take(table);
    CHECK(sum.starts_with(std::to_string(id) + " " + std::to_string(id) + " "));
    const Words words{"effect", "--places", "A",   "--at",      "2025-07-01", "--before",
                      "30d",    "--after",  "31d", "--matches", "2"};
    const Ran ran = desk.onStore(words);
    CHECK(ran.status == 0);
    CHECK(ran.err.find("jinggectl: effect: it fell") != std::string::npos);
    const Words wdd = rowsOf(desk.csv(words)).front();
    const double scale = 30.0 / 31;
    CHECK(std::stod(wdd[1]) == Approx((10 * scale - 100) - (95 * scale - 100)));
    CHECK(std::stod(wdd[2]) ==
          Approx(std::sqrt(100 + 10 * scale * scale + 0.25 * (200 + 190 * scale * scale))));
    CHECK(wdd[5] == "fell");
    Words listed = words;
    listed.emplace_back("--list");
    CHECK(columnsOf(desk, listed, {0, 1, 4, 5, 6}) ==
          "treated A 100 10 1/comparison B 100 100 0.5/comparison C 100 90 0.5/");
    const Ran unclear = desk.onStore({"effect", "--places", "D", "--at", "2025-07-01", "--comparison", "B"});
    CHECK(unclear.status == 0);
    CHECK(unclear.err.find("cannot tell yet") != std::string::npos);
    CHECK(desk.onStore({"effect"}).status == 2);
    CHECK(desk.onStore({"effect", "--places", "A"}).status == 2);
    CHECK(desk.onStore({"effect", "--places", "Z", "--at", "2025-07-01"}).status == 1);
    CHECK(desk.onStore({"effect", "--places", "A", "--at", "2025-05-02"}).status == 1);
}

TEST_CASE("moran, hotspot and heat take grids, squares and hexagons", "[spacetime]")
{
    const Desk desk;
    buildTown(desk);
    const Words global =
        rowsOf(desk.csv({"moran", "--by", "grid", "--distance", "100000", "--global"})).front();
    CHECK(global.size() == 6);
    for (const std::string by : {"cell:500", "hex:500"}) {
        std::int64_t sums[3] = {0, 0, 0};
        for (const Words& row : rowsOf(desk.csv({"moran", "--by", by, "--distance", "600"})))
            sums[0] += std::stoll(row[2]);
        for (const Words& row :
             rowsOf(desk.csv({"hotspot", "--method", "gi", "--by", by, "--distance", "600"})))
            sums[1] += std::stoll(row[2]);
        double area = 0;
        for (const Words& row : rowsOf(desk.csv({"heat", "--by", by}))) {
            sums[2] += std::stoll(row[2]);
            area = row[2] == "0" ? area : std::stod(row[2]) / std::stod(row[3]);
        }
        CHECK(sums[0] > 0);
        CHECK(sums[0] == sums[1]);
        CHECK(sums[0] == sums[2]);
        CHECK(area == Approx(by == "cell:500" ? 0.25 : 0.25 * std::sqrt(3.0) / 2));
    }
    CHECK(desk.onStore({"moran", "--by", "hex:0", "--distance", "600"}).status == 2);
    CHECK(desk.onStore({"heat", "--by", "hex:"}).status == 2);
}
