// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every public file beside the project: it is understood as tests/data/expected/sharedfiles.csv says, or
// refused in the words that stand there. Numbers of rows are those of the files' own description and of a
// reader of RFC 4180.
#include "cli/desk.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>

using namespace jingge::test;

namespace {

const std::string kExpected = std::string(JINGGE_SOURCE_DIR) + "/tests/data/expected/sharedfiles.csv";

bool areSharedFilesHere()
{
    if (hasSharedData())
        return true;
    WARN("skipped: the shared files are not here");
    return false;
}

std::string shared(const std::string& name)
{
    return (sharedData() / name).string();
}

/// file, status, header_row, rows, why
std::vector<Words> expectations()
{
    return rowsOf(readFile(kExpected));
}

/// `read inserted updated unchanged rejected filtered unlocated` of an import that ends with 0.
std::string imported(const Desk& desk, const std::string& mapping, const std::string& file)
{
    const Words row = rowsOf(desk.csv({"import", "--mapping", mapping, file})).at(0);
    std::string counts;
    for (std::size_t i = 1; i < 8; ++i)
        counts += (i == 1 ? "" : " ") + row.at(i);
    return counts;
}

} // namespace

TEST_CASE("every shared file is understood or refused as it should be", "[sharedfiles]")
{
    if (!areSharedFilesHere())
        return;
    const Desk desk;
    for (const Words& expected : expectations()) {
        INFO(expected[0]);
        const Ran ran = desk.run({"inspect", "--format", "csv", shared(expected[0])});
        CHECK(std::to_string(ran.status) == expected[1]);
        const std::string line = linesOf(ran.err).at(0);
        if (expected[1] == "0")
            CHECK(line.find("header in row " + expected[2] + ", " + expected[3] + " rows read") !=
                  std::string::npos);
        else
            CHECK(line.starts_with("jinggectl: import: " + shared(expected[0]) + ": " + expected[4]));
    }
}

TEST_CASE("no shared file is missing from the list", "[sharedfiles]")
{
    if (!areSharedFilesHere())
        return;
    const auto list = expectations();
    for (const auto& entry : std::filesystem::recursive_directory_iterator(sharedData())) {
        const std::string name = entry.path().lexically_relative(sharedData()).string();
        if (!entry.is_regular_file() || name == "README.md")
            continue;
        INFO(name);
        CHECK(std::ranges::any_of(list, [&](const Words& one) { return one[0] == name; }));
    }
}

TEST_CASE("New York's requests are read from JSON whole", "[sharedfiles]")
{
    if (!areSharedFilesHere())
        return;
    const Desk desk;
    desk.init();
    CHECK(desk.onStore({"areas", "import", "--level", "grid", "--code-field", "BoroCD",
                        shared("nyc311_small/community_districts.geojson")})
              .status == 0);
    desk.write("nyc.toml",
               "name = \"nyc\"\n[columns]\nsource_id = \"unique_key\"\nreceived_at = \"created_date\"\n"
               "category = \"complaint_type\"\naddress = \"incident_address\"\nlon = \"longitude\"\n"
               "lat = \"latitude\"\n[categories]\n\"Illegal Parking\" = \"complaint.parking\"\n"
               "\"Blocked Driveway\" = \"complaint.parking\"\n\"*\" = \"other\"\n");
    CHECK(imported(desk, "nyc.toml", shared("nyc311_small/nyc311_2026-02-12_1000.json"))
              .starts_with("1000 1000 0 0 0 0"));
    CHECK(imported(desk, "nyc.toml", shared("nyc311_small/nyc311_2026-02-28_1000.json"))
              .starts_with("1000 1000 0 0 0 0"));
    // The description of the files: 597 of parking, 48 without coordinates.
    CHECK(desk.csv({"count", "--by", "category", "--category", "complaint.parking"}) ==
          "category,count\ncomplaint.parking,597\n");
    const auto list = rowsOf(desk.csv({"incidents", "list"}));
    CHECK(list.size() == 2000);
    CHECK(list.front()[2] == "2026-02-12T22:14:05");
    CHECK(list.back()[2] == "2026-02-27T03:03:14");
    CHECK(std::ranges::count_if(list, [](const Words& row) { return row[5].empty(); }) == 48);
}

TEST_CASE("the same table is the same from every kind of file", "[sharedfiles]")
{
    if (!areSharedFilesHere())
        return;
    for (const char* name : {"simple.xls", "simple.xlsx", "simple.zip", "simple.ssv"}) {
        const Desk desk;
        desk.init();
        desk.write(
            "m.toml",
            "name = \"m\"\n[columns]\nsource_id = \"row\"\nreceived_at = \"date\"\naddress = \"place\"\n");
        INFO(name);
        CHECK(imported(desk, "m.toml", shared(std::string("hostile/messytables/") + name)) ==
              "6 6 0 0 0 0 6");
        std::string seen;
        for (const Words& row : rowsOf(desk.csv({"incidents", "list"})))
            seen += row[2].substr(0, 10) + " " + row[4] + "\n";
        CHECK(seen == "2011-01-01 Galway\n2011-01-01 Berkeley\n2011-01-02 Galway\n2011-01-02 "
                      "Berkeley\n2011-01-03 Galway\n"
                      "2011-01-03 Berkeley\n");
    }
}

TEST_CASE("both hospitals' tables are imported alike, from GB18030 and from UTF-8", "[sharedfiles]")
{
    if (!areSharedFilesHere())
        return;
    const std::string header =
        linesOf(readFile(shared("china_admin/hospitals_beijing_utf8bom.csv"))).at(0).substr(3);
    const Words names = rowsOf("\n" + header).at(0);
    std::string lists[2];
    int i = 0;
    for (const char* name : {"hospitals_beijing_gb18030.csv", "hospitals_beijing_utf8bom.csv"}) {
        const Desk desk;
        desk.init();
        // They hold no time: one is taken from a column of days that stands in every row.
        desk.write("table.csv", readFile(shared(std::string("china_admin/") + name)));
        desk.write("m.toml", "name = \"m\"\n[columns]\nsource_id = \"row\"\nreceived_at = \"" + names.at(0) +
                                 "\"\naddress = \"" + names.at(1) + "\"\n");
        const Ran ran = desk.run(
            {"import", "--db", "store.db", "--mapping", "m.toml", "--rejects", "r.csv", "table.csv"});
        CHECK(ran.status == 0);
        lists[i] = desk.read("r.csv");
        CHECK(linesOf(lists[i]).size() == 127); // every row is there, with its reason
        ++i;
    }
    CHECK(lists[0] == lists[1]);
}
