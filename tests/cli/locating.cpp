// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Places of addresses: building lists, the dictionary, grids that a person assigns.
#include "cli/desk.h"

#include <catch2/catch.hpp>

using namespace jingge::test;

namespace {

constexpr const char* kMapping = R"(name = "m"
[columns]
source_id = "id"
received_at = "at"
address = "where"
lon = "lon"
lat = "lat"
)";

constexpr const char* kTable = "id,at,where,lon,lat\n"
                               "1,2025-07-01 08:00:00,解放路1号,120.5,30.5\n"
                               "2,2025-07-01 09:00:00,解放路1号,120.5,30.5\n"
                               "3,2025-07-01 10:00:00,解放路1号,,\n"
                               "4,2025-07-01 11:00:00,花园3栋2单元,,\n"
                               "5,2025-07-01 12:00:00,老城门,,\n"
                               "6,2025-07-01 13:00:00,老城门,0,0\n";

void fill(const Desk& desk)
{
    desk.init();
    desk.takeSquares("grid", "A 120 30 121 31\nB 121 30 122 31\n");
    desk.write("mapping.toml", kMapping);
    REQUIRE(desk.take(kTable) == "6 6 0 0 0 0 4 0");
}

} // namespace

TEST_CASE("incidents without coordinates are located step by step, and only when asked", "[locating]")
{
    const Desk desk;
    fill(desk);
    CHECK(desk.csv({"count", "--by", "grid"}) == "grid,count\nA,2\n,4\n");
    CHECK(linesOf(desk.csv({"unmatched", "list"})) ==
          Words{"address,count,first,last,example", "老城门,2,2025-07-01T12:00:00,2025-07-01T13:00:00,老城门",
                "花园3幢2单元,1,2025-07-01T11:00:00,2025-07-01T11:00:00,花园3栋2单元",
                "解放路1号,1,2025-07-01T10:00:00,2025-07-01T10:00:00,解放路1号"});
    CHECK(rowsOf(desk.csv({"locate"})) == std::vector<Words>{{"coordinates", "2", "0.3333333333333333"},
                                                             {"dictionary", "1", "0.16666666666666666"},
                                                             {"assigned", "0", "0"},
                                                             {"unlocated", "3", "0.5"}});
    desk.write("buildings.csv",
               "estate,address,lon,lat\n花园,花园3幢,121.5,30.5\n花园,,121.5,30.5\n花园,花园4幢,x,30\n");
    const Ran buildings = desk.onStore({"buildings", "import", "buildings.csv", "--format", "csv"});
    CHECK(buildings.status == 0);
    CHECK(buildings.out == "read,inserted,updated,unchanged,rejected\n3,1,0,0,2\n");
    CHECK(buildings.err.find("there is no address") != std::string::npos);
    CHECK(rowsOf(desk.csv({"locate"}))[1] == Words{"dictionary", "2", "0.3333333333333333"});
    CHECK(desk.csv({"unmatched", "assign", "--address", "老城门", "--grid", "B", "--as", "王"}) ==
          "address,grid\n老城门,B\n");
    CHECK(desk.csv({"count", "--by", "grid"}) == "grid,count\nA,3\nB,3\n");
    CHECK(desk.csv({"unmatched", "list"}) == "address,count,first,last,example\n");
    CHECK(desk.csv({"incidents", "list"}).find("花园3栋2单元,121.5000000,30.5000000,B,open") !=
          std::string::npos);
    CHECK(desk.onStore({"verify"}).status == 0);
    // What an import says of its own rows stays what it was.
    CHECK(desk.take(kTable) == "6 0 0 6 0 0 4 0");
    CHECK(desk.csv({"unmatched", "undo", "--address", "老城门"}) == "address\n老城门\n");
    CHECK(desk.csv({"count", "--by", "grid"}) == "grid,count\nA,3\nB,1\n,2\n");
}

TEST_CASE("locating refuses what it cannot do", "[locating]")
{
    const Desk desk;
    fill(desk);
    desk.write("buildings.csv", "name,x,y\n花园3幢,121.5,30.5\n");
    CHECK(desk.onStore({"buildings", "import", "buildings.csv"}).status == 1);
    CHECK(desk.onStore({"buildings", "import", "absent.csv"}).status == 1);
    CHECK(desk.csv({"buildings", "import", "buildings.csv", "--address-field", "name", "--lon-field", "x",
                    "--lat-field", "y"}) == "read,inserted,updated,unchanged,rejected\n1,1,0,0,0\n");
    CHECK(desk.onStore({"unmatched", "assign", "--address", "老城门", "--grid", "Z"}).status == 1);
    CHECK(desk.onStore({"unmatched", "assign", "--address", "老城门"}).status == 2);
    CHECK(desk.onStore({"unmatched", "undo", "--address", "老城门"}).status == 1);
    CHECK(desk.run({"locate", "--db", "absent.db"}).status == 3);
}
