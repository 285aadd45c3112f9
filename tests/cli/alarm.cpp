// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// alarm on a station of two grids whose weekly counts are written down here.
#include "cli/desk.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace jingge::test;

namespace {

/// Monday 2025-01-06 + weeks; so many incidents a week in the western grid, one a week in the eastern.
void buildWeeks(const Desk& desk, const std::vector<int>& counts)
{
    desk.init();
    desk.write("mapping.toml", townMapping());
    desk.takeSquares("grid", "W 117.00 30.00 117.01 30.01\nE 117.01 30.00 117.02 30.01\n");
    static const std::vector<std::string> kMondays{"01-06", "01-13", "01-20", "01-27", "02-03", "02-10",
                                                   "02-17", "02-24", "03-03", "03-10", "03-17", "03-24"};
    std::string table = "id,time,cat,lon,lat\n";
    int id = 0;
    for (std::size_t week = 0; week < counts.size(); ++week) {
        for (int i = 0; i < counts[week]; ++i)
            table += std::to_string(++id) + ",2025-" + kMondays[week] + " 10:00:00,noise,117.005,30.005\n";
        table += std::to_string(++id) + ",2025-" + kMondays[week] + " 11:00:00,leak,117.015,30.005\n";
    }
    desk.take(table);
}

} // namespace

TEST_CASE("alarm puts a week beside the seven before it", "[alarm]")
{
    const Desk desk;
    buildWeeks(desk, {3, 5, 4, 4, 6, 2, 4, 12});
    const auto rows =
        rowsOf(desk.csv({"alarm", "--method", "ears-c1", "--by", "grid", "--at", "2025-03-01"}));
    REQUIRE(rows.size() == 2);
    CHECK(rows[0] == Words{"E", "1", "1", "1", "0", "none"});
    CHECK(rows[1][0] == "W");
    CHECK(rows[1][1] == "12");
    CHECK(rows[1][2] == "4"); // mean of seven
    const double sigma = std::sqrt((1 + 1 + 0 + 0 + 4 + 4 + 0) / 6.0);
    CHECK(std::stod(rows[1][3]) == Approx(4 + 3.0902323061678132 * sigma));
    CHECK(std::stod(rows[1][4]) == Approx(8 / sigma));
    CHECK(rows[1][5] == "red");
    CHECK(desk.csv({"alarm", "--method", "ears-c1", "--by", "grid", "--at", "2025-02-24", "--category",
                    "complaint.leak"}) ==
          "grid,observed,expected,threshold,score,level\nE,1,1,1,0,none\nW,0,0,0,0,none\n");
}

TEST_CASE("alarm says how many false ones to expect", "[alarm]")
{
    const Desk desk;
    buildWeeks(desk, {3, 5, 4, 4, 6, 2, 4, 12});
    const Ran ran = desk.onStore(
        {"alarm", "--method", "ears-c1", "--by", "category", "--at", "2025-02-24", "--meta", "m.json"});
    CHECK(ran.status == 0);
    CHECK(ran.err.find("raised_from_red=1") != std::string::npos);
    CHECK(ran.err.find("expected_by_chance_from_blue=0.1") != std::string::npos);
    CHECK(ran.err.find("week_not_over") != std::string::npos); // the last incident is on its Monday
    CHECK(desk.read("m.json").find("\"series_tested\": \"2\"") != std::string::npos);
}

TEST_CASE("alarm refuses what it cannot judge", "[alarm]")
{
    const Desk desk;
    buildWeeks(desk, {3, 5, 4, 4, 6, 2, 4, 12});
    const auto status = [&desk](const std::string& method, const std::string& by, const std::string& at,
                                Words more = {}) {
        Words words{"alarm", "--method", method, "--by", by, "--at", at};
        words.insert(words.end(), more.begin(), more.end());
        return desk.onStore(words).status;
    };
    CHECK(status("ears-c1", "grid", "2025-02-24") == 0);
    CHECK(status("ears-c4", "grid", "2025-02-24") == 2);
    CHECK(status("ears-c1", "hour", "2025-02-24") == 2);
    CHECK(status("ears-c1", "village", "2025-02-24") == 2);
    CHECK(status("ears-c1", "grid", "tomorrow") == 2);
    CHECK(status("ears-c1", "grid", "2025-02-24", {"--min-sigma", "-1"}) == 2);
    CHECK(status("ears-c1", "grid", "2025-02-17") == 1); // six weeks before it
    CHECK(status("ears-c2", "grid", "2025-02-24") == 1);
    CHECK(status("farrington", "grid", "2025-02-24") == 1);
    CHECK(status("ears-c1", "grid", "2025-03-03") == 1); // no data any more
    CHECK(status("ears-c1", "grid", "2024-03-03") == 1);
    CHECK(desk.onStore({"alarm", "--method", "ears-c1", "--by", "grid"}).status == 2);
}
