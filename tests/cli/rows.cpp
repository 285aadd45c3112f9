// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows are taken, which are rejected and what is said of them.
#include "cli/desk.h"

#include <catch2/catch.hpp>

using namespace jingge::test;

namespace {

constexpr const char* kMapping = "name = \"x\"\n[columns]\nsource_id = \"id\"\nreceived_at = \"time\"\nclosed_at = \"closed\"\n"
                                 "address = \"a\"\n";

Desk& prepared(Desk& desk)
{
    desk.init();
    desk.write("mapping.toml", kMapping);
    return desk;
}

/// row and column of every reject.
std::string rejects(const Desk& desk, std::string_view table)
{
    desk.take(table, {"--rejects", "r.csv"});
    std::string all;
    CHECK(linesOf(desk.read("r.csv")).front() == "file,row,column,value,reason");
    for (const Words& row : rowsOf(desk.read("r.csv"))) {
        REQUIRE(row.size() >= 5);
        CHECK(row[0] == "table.csv");
        CHECK_FALSE(row[4].empty());
        all += row[1] + " " + row[2] + " " + row[3] + ";";
    }
    return all;
}

} // namespace

TEST_CASE("a row with an unreadable time or an empty id is rejected, the rest goes on", "[rows]")
{
    Desk desk;
    CHECK(rejects(prepared(desk), "id,time,closed,a\n1,2025-01-01,,\n2,never,,\n ,2025-01-01,,\n3,,,\n4,2025-02-30,,\n"
                                  "5,2025-01-02,,\n") == "3 time never;4 id ;5 time ;6 time 2025-02-30;");
    CHECK(desk.ids() == "1 5");
}

TEST_CASE("the rejects file is always written and replaced", "[rows]")
{
    Desk desk;
    prepared(desk);
    desk.write("r.csv", "old\n");
    CHECK(rejects(desk, "id,time,closed,a\n1,2025-01-01,,\n").empty());
    CHECK(desk.read("r.csv") == "file,row,column,value,reason\n");
}

TEST_CASE("a time that is not required and cannot be read is left empty and told once", "[rows]")
{
    Desk desk;
    prepared(desk);
    desk.write("t.csv", "id,time,closed,a\n1,2025-01-01,never,\n2,2025-01-01,soon,\n3,2025-01-01,NULL,\n4,2025-01-01,2025-01-02,\n");
    const Ran ran = desk.onStore({"import", "--mapping", "mapping.toml", "t.csv"});
    CHECK(ran.status == 0);
    CHECK(linesOf(ran.err).size() == 1);
    CHECK(ran.err.find("2 rows") != std::string::npos);
    CHECK(rowsOf(desk.csv({"incidents", "list"})).at(3).back() == "closed");
}

TEST_CASE("surplus and missing fields reject a row only where they matter", "[rows]")
{
    Desk desk;
    CHECK(rejects(prepared(desk), "id,time,closed,a,note\n"
                                  "1,2025-01-01,,x,n\n"
                                  "2,2025-01-01,,x,n,,  ,\n"       // surplus, but empty
                                  "3,2025-01-01,,x,n,more\n"       // surplus
                                  "4,2025-01-01,,x\n"              // only an unmapped one is missing
                                  "5,2025-01-01,\n") .substr(0, 2) == "4 ");
    CHECK(desk.ids() == "1 2 4");
}

TEST_CASE("row numbers count records, with title and header, without blank lines", "[rows]")
{
    Desk desk;
    CHECK(rejects(prepared(desk), "title\n\nid,time,closed,a\n\n1,2025-01-01,,\"two\nlines\"\n\n\n2,bad,,\n") == "4 time bad;");
}

TEST_CASE("an open quote costs its record alone", "[rows]")
{
    Desk desk;
    const std::string found = rejects(prepared(desk), "id,time,closed,a\n1,2025-01-01,,x\n2,2025-01-01,,\"open\n3,2025-01-01,,y\n"
                                                      "4,2025-01-01,,z\n");
    CHECK(found.substr(0, 2) == "3 ");
    CHECK(linesOf(desk.read("r.csv")).size() == 2);
    CHECK(desk.ids() == "1 3 4");
}

TEST_CASE("NUL and other control characters reject a row in a mapped column", "[rows]")
{
    Desk desk;
    const std::string nul(1, '\0');
    const std::string found = rejects(prepared(desk), "id,time,closed,a,note\n1,2025-01-01,,x" + nul + ",\n2,2025-01-01,,\x01,\n"
                                                      "3,2025-01-01,,x," + nul + "\n4,2025-01-01,,\"a\tb\",\n");
    CHECK(found.substr(0, 4) == "2 a ");
    CHECK(linesOf(desk.read("r.csv")).size() == 3);
    CHECK(desk.ids() == "3 4");
}

TEST_CASE("a line of two megabytes is one rejected row", "[rows]")
{
    Desk desk;
    prepared(desk);
    CHECK(desk.take("id,time,closed,a\n1,2025-01-01,,x\n2,2025-01-01,," + std::string(2000000, 'y') + "\n3,2025-01-01,,z\n") ==
          "3 2 0 0 1 0 2 0");
    CHECK(desk.take("id,time,closed,a\n1,2025-01-01,,x\n2,2025-01-01,,\"" + std::string(2000000, 'y') + "\"\n3,2025-01-01,,z\n") ==
          "3 0 0 2 1 0 2 0");
}

TEST_CASE("a number that a spreadsheet has rounded is no id", "[rows]")
{
    Desk desk;
    CHECK(rejects(prepared(desk), "id,time,closed,a\n3.3078220250714e+20,2025-01-01,,\n5E12,2025-01-01,,\n") ==
          "2 id 3.3078220250714e+20;");
}

TEST_CASE("marks that spreadsheets put before a text are taken off", "[rows]")
{
    Desk desk;
    prepared(desk);
    desk.take("id,time,closed,a\n=\"0012\",2025-01-01,,\n'0013,2025-01-02,,\n\t0014,2025-01-03,,\n");
    CHECK(desk.ids() == "0012 0013 0014");
}

TEST_CASE("strict stores nothing of a file with a rejected row", "[rows]")
{
    Desk desk;
    prepared(desk);
    desk.write("t.csv", "id,time,closed,a\n1,2025-01-01,,\n2,bad,,\n");
    const Ran ran = desk.onStore({"import", "--mapping", "mapping.toml", "--strict", "--rejects", "r.csv", "t.csv"});
    CHECK(ran.status == 4);
    CHECK(linesOf(ran.err).size() == 1);
    CHECK(desk.ids().empty());
    CHECK(linesOf(desk.read("r.csv")).size() == 2);
    CHECK(desk.onStore({"verify"}).status == 0);
    CHECK(desk.take("id,time,closed,a\n1,2025-01-01,,\n", {"--strict"}) == "1 1 0 0 0 0 1 0");
}

TEST_CASE("a table that cannot be a table is refused", "[rows]")
{
    Desk desk;
    prepared(desk);
    std::string noise;
    for (int i = 0; i < 4096; ++i)
        noise += static_cast<char>(i * 2654435761U >> 24U);
    const auto refused = [&desk](const std::string& bytes) {
        desk.write("t.csv", bytes);
        const Ran ran = desk.onStore({"import", "--mapping", "mapping.toml", "t.csv"});
        CHECK(linesOf(ran.err).size() == 1);
        CHECK(ran.err.rfind("jinggectl: import: ", 0) == 0);
        CHECK(ran.out.empty());
        return ran.status;
    };
    CHECK(refused("") == 1);
    CHECK(refused("\n\n") == 1);
    CHECK(refused("\xEF\xBB\xBF") == 1);
    CHECK(refused("id,time,closed,a\n") == 1);
    CHECK(refused("id,time,closed,a\n\n\r\n") == 1);
    CHECK(refused(noise) == 1);
    CHECK(refused(std::string(4096, '\0')) == 1);
    CHECK(refused("PK\x03\x04" + noise) == 1);
    CHECK(refused("id#time#closed#a\n1#2025-01-01##\n") == 1);      // no such delimiter
    CHECK(refused("id,closed,a\n1,,x\n") == 1);                     // a required column is missing
    CHECK(refused("id,time,time,closed,a\n1,2025,2025,,x\n") == 1); // a mapped name stands twice
    CHECK(desk.ids().empty());
    CHECK(desk.onStore({"verify"}).status == 0);
}

TEST_CASE("a missing column that is not required is one warning, an unmapped name may stand twice", "[rows]")
{
    Desk desk;
    prepared(desk);
    desk.write("t.csv", "id,time,a,n,n\n1,2025-01-01,x,y,z\n");
    const Ran ran = desk.onStore({"import", "--mapping", "mapping.toml", "t.csv"});
    CHECK(ran.status == 0);
    CHECK(linesOf(ran.err).size() == 1);
    CHECK(ran.err.find("closed") != std::string::npos);
}
