// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// compare on small tables whose answers were worked out by hand.
#include "cli/desk.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace jingge::test;

namespace {

std::string eventsOn(const std::string& day, const std::string& category, int count)
{
    std::string table;
    for (int i = 0; i < count; ++i)
        table += category + day + "-" + std::to_string(i) + "," + day + " 12:00:00," + category +
                 ",114.305,30.505\n";
    return table;
}

/// 2025-W20 begins on 2025-05-12; 364, 728 and 1,092 days before it lie 2024-05-13, 2023-05-15 and
/// 2022-05-16.
void buildYears(const Desk& desk)
{
    desk.init();
    desk.takeSquares("grid", "G1 114.30 30.50 114.31 30.51");
    desk.write("mapping.toml", townMapping());
    CHECK(desk.take("id,time,cat,lon,lat\n" + eventsOn("2025-05-12", "noise", 20) +
                    eventsOn("2025-05-18", "leak", 3) + eventsOn("2025-05-05", "noise", 10) +
                    eventsOn("2025-05-11", "ebike", 1) + eventsOn("2024-05-13", "noise", 12) +
                    eventsOn("2023-05-15", "noise", 14) + eventsOn("2022-05-16", "noise", 8) +
                    eventsOn("2022-05-22", "ebike", 2)) == "70 70 0 0 0 0 0 0");
}

std::vector<Words> compared(const Desk& desk, const Words& more)
{
    Words words{"compare", "--by", "category"};
    words.insert(words.end(), more.begin(), more.end());
    return rowsOf(desk.csv(words));
}

void checkBounds(const Words& row, double current, double base, double periods)
{
    const double bound = 1.96 * std::sqrt(current + base / periods);
    CHECK(std::stod(row[5]) == Approx(current - base - bound).epsilon(1e-12));
    CHECK(std::stod(row[6]) == Approx(current - base + bound).epsilon(1e-12));
}

} // namespace

TEST_CASE("compare puts a week beside the one before", "[compare]")
{
    const Desk desk;
    buildYears(desk);
    const auto rows = compared(desk, {"--week", "2025-W20"});
    REQUIRE(rows.size() == 3);
    CHECK(Words(rows[0].begin(), rows[0].begin() + 5) == Words{"complaint.leak", "3", "0", "3", ""});
    CHECK(Words(rows[1].begin(), rows[1].begin() + 5) == Words{"complaint.noise", "20", "10", "10", "100"});
    CHECK(Words(rows[2].begin(), rows[2].begin() + 5) == Words{"theft.ebike", "0", "1", "-1", ""});
    checkBounds(rows[1], 20, 10, 1);
    CHECK(desk.csv({"compare", "--by", "category", "--week", "2025-W20"})
              .starts_with("key,current,base,change,change_pct,low,high\n"));
    CHECK(compared(desk, {"--week", "2025-W20", "--against", "previous"}) == rows);
    CHECK(compared(desk, {"--from", "2025-05-12", "--to", "2025-05-19"}) == rows);
}

TEST_CASE("compare puts a week beside the same weekdays of earlier years", "[compare]")
{
    const Desk desk;
    buildYears(desk);
    const auto year =
        compared(desk, {"--week", "2025-W20", "--against", "year", "--category", "complaint.noise"});
    REQUIRE(year.size() == 1);
    CHECK(year[0][2] == "12");
    CHECK(std::stod(year[0][4]) == Approx(100.0 * 8 / 12).epsilon(1e-12));
    const auto mean = compared(desk, {"--week", "2025-W20", "--against", "3y-mean"});
    REQUIRE(mean.size() == 3);
    CHECK(std::stod(mean[1][2]) == Approx(34.0 / 3).epsilon(1e-12));
    CHECK(std::stod(mean[1][3]) == Approx(20 - 34.0 / 3).epsilon(1e-12));
    CHECK(std::stod(mean[1][4]) == Approx(100 * (20 - 34.0 / 3) / (34.0 / 3)).epsilon(1e-12));
    checkBounds(mean[1], 20, 34.0 / 3, 3);
    CHECK(std::stod(mean[2][2]) == Approx(2.0 / 3).epsilon(1e-12));
    CHECK(mean[2][4].empty());
}

TEST_CASE("compare moves months by the calendar", "[compare]")
{
    const Desk desk;
    buildYears(desk);
    const auto month = compared(desk, {"--month", "2025-05", "--against", "year"});
    REQUIRE(month.size() == 3);
    CHECK(Words(month[1].begin(), month[1].begin() + 4) == Words{"complaint.noise", "30", "12", "18"});
    CHECK(compared(desk, {"--month", "2025-06"})[1][2] == "30");
    // May 2022 begins before the store does.
    CHECK(
        desk.onStore({"compare", "--by", "category", "--month", "2025-05", "--against", "3y-mean"}).status ==
        1);
}

TEST_CASE("compare takes every key and says no value last", "[compare]")
{
    const Desk desk;
    buildTown(desk);
    const auto line = [&desk](const std::string& key) {
        std::string keys;
        for (const Words& row : rowsOf(desk.csv({"compare", "--by", key, "--month", "2025-07"})))
            keys += (row[0].empty() ? "-" : row[0]) + ":" + row[1] + " ";
        return keys;
    };
    CHECK(line("grid") == "G1:3 G2:3 G3:1 G4:1 -:2 ");
    CHECK(line("community") == "C1:4 C2:4 -:2 ");
    CHECK(line("squad") == "Q1:6 Q2:2 -:2 ");
    CHECK(line("governance") == "N1:4 -:6 ");
    CHECK(line("hour") == "0:1 3:1 5:1 6:1 12:1 13:1 22:2 23:1 -:1 ");
    CHECK(line("weekday") == "1:3 2:2 3:2 4:2 7:1 ");
    CHECK(line("month") == "2025-07:10 ");
    CHECK(line("channel") == "110:2 微信:1 -:7 ");
    const Ran json = desk.onStore(
        {"compare", "--by", "hour", "--month", "2025-07", "--hours", "22-23", "--format", "json"});
    CHECK(json.out.starts_with(
        "[\n{\"key\": 22, \"current\": 2, \"base\": 0, \"change\": 2, \"change_pct\": null, \"low\": "));
}

TEST_CASE("compare refuses what is no comparison", "[compare]")
{
    const Desk desk;
    buildTown(desk);
    const auto status = [&desk](Words words) {
        words.insert(words.begin(), "compare");
        return desk.onStore(words).status;
    };
    CHECK(status({"--by", "grid"}) == 2);
    CHECK(status({"--by", "grid", "--from", "2025-07-01"}) == 2);
    CHECK(status({"--by", "grid", "--to", "2025-07-01"}) == 2);
    CHECK(status({"--week", "2025-W29"}) == 2);
    CHECK(status({"--by", "street", "--week", "2025-W29"}) == 2);
    CHECK(status({"--by", "grid,hour", "--week", "2025-W29"}) == 2);
    CHECK(status({"--by", "grid", "--week", "2025-W29", "--against", "ever"}) == 2);
    CHECK(status({"--by", "grid", "--week", "2025-W29", "--against", "3y-mean"}) == 1);
    CHECK(status({"--by", "grid", "--week", "2025-W29", "--area", "X"}) == 1);
    CHECK(status({"--by", "grid", "--week", "2025-W29"}) == 0);
}

TEST_CASE("compare says what its figures rest on", "[compare]")
{
    const Desk desk;
    buildYears(desk);
    const Ran ran = desk.onStore(
        {"compare", "--by", "hour", "--week", "2025-W20", "--against", "year", "--meta", "m.json"});
    CHECK(ran.status == 0);
    const std::string meta = desk.read("m.json");
    CHECK(meta.find("\"n\": 23") != std::string::npos);
    CHECK(meta.find("\"against\": \"year\"") != std::string::npos);
    CHECK(meta.find("[2024-05-13T00:00:00, 2024-05-20T00:00:00) n=12") != std::string::npos);
}
