// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Calls about one event: proposed, confirmed, dismissed, undone.
#include "cli/desk.h"

#include <catch2/catch.hpp>

using namespace jingge::test;

namespace {

void fill(const Desk& desk)
{
    desk.init();
    desk.write("mapping.toml",
               "name = \"m\"\n[columns]\nsource_id = \"id\"\nreceived_at = \"at\"\naddress = \"where\"\n"
               "duplicate_of = \"main\"\n");
    REQUIRE(desk.take("id,at,where,main\n"
                      "1,2025-07-01 08:00:00,解放路1号,\n"
                      "2,2025-07-01 08:10:00,解放路1号,\n"
                      "3,2025-07-01 08:20:00,解放路1号,\n"
                      "4,2025-07-01 09:30:00,和平路,\n"
                      "5,2025-07-01 09:40:00,和平路,4\n") == "5 5 0 0 0 0 5 0");
}

/// "set source_id main state" of each row.
std::vector<std::string> sets(const Desk& desk, const Words& more = {})
{
    Words words{"duplicates", "list"};
    words.insert(words.end(), more.begin(), more.end());
    std::vector<std::string> lines;
    for (const Words& row : rowsOf(desk.csv(words)))
        lines.push_back(row[0] + " " + row[1] + " " + row[2] + " " + row[3]);
    return lines;
}

} // namespace

TEST_CASE("proposed duplicates are confirmed, dismissed and undone", "[duplicates]")
{
    const Desk desk;
    fill(desk);
    CHECK(sets(desk) ==
          Words{"1 4  recorded", "1 5 4 recorded", "2 1  proposed", "2 2 1 proposed", "2 3 1 proposed"});
    CHECK(sets(desk, {"--minutes", "15"}) ==
          Words{"1 4  recorded", "1 5 4 recorded", "2 1  proposed", "2 2 1 proposed"});
    CHECK(desk.csv({"count", "--by", "day"}) == "day,count\n2025-07-01,4\n");
    CHECK(desk.csv({"duplicates", "confirm", "--main", "1", "--tickets", "2", "--as", "王"}) ==
          "source_id,main,state\n2,1,confirmed\n");
    CHECK(desk.csv({"count", "--by", "day"}) == "day,count\n2025-07-01,3\n");
    CHECK(desk.csv({"incidents", "list"}).find("2,2025-07-01T08:10:00,other,解放路1号,,,,duplicate") !=
          std::string::npos);
    CHECK(sets(desk) == Words{"1 1  recorded", "1 2 1 confirmed", "2 4  recorded", "2 5 4 recorded",
                              "3 1  proposed", "3 3 1 proposed"});
    CHECK(desk.csv({"duplicates", "dismiss", "--main", "1", "--tickets", "3"}) ==
          "source_id,main,state\n3,1,dismissed\n");
    CHECK(sets(desk) == Words{"1 1  recorded", "1 2 1 confirmed", "2 4  recorded", "2 5 4 recorded"});
    CHECK(desk.csv({"duplicates", "undo", "--tickets", "2,3"}) ==
          "source_id,main,state\n2,,undone\n3,,undone\n");
    CHECK(desk.csv({"count", "--by", "day"}) == "day,count\n2025-07-01,4\n");
    CHECK(sets(desk).size() == 5);
    CHECK(desk.onStore({"verify"}).status == 0);
}

TEST_CASE("a decision that cannot be is refused", "[duplicates]")
{
    const Desk desk;
    fill(desk);
    CHECK(desk.onStore({"duplicates", "confirm", "--main", "1", "--tickets", "9"}).status == 1);
    CHECK(desk.onStore({"duplicates", "confirm", "--main", "1", "--tickets", "5"}).status == 1);
    CHECK(desk.onStore({"duplicates", "confirm", "--main", "1"}).status == 2);
    CHECK(desk.onStore({"duplicates", "confirm", "--main", "1", "--tickets", ","}).status == 2);
    CHECK(desk.onStore({"duplicates", "undo", "--tickets", "1"}).status == 1);
    CHECK(desk.csv({"count", "--by", "day"}) == "day,count\n2025-07-01,4\n");
}
