// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The log of who did what, by command.
#include "cli/desk.h"

#include <catch2/catch.hpp>

using namespace jingge::test;

namespace {

void fill(const Desk& desk)
{
    desk.init();
    desk.write("mapping.toml", "name = \"m\"\n[columns]\nsource_id = \"id\"\nreceived_at = \"at\"\n");
    REQUIRE(desk.take("id,at\n1,2025-07-01 08:00:00\n2,2025-07-02 08:00:00\n") == "2 2 0 0 0 0 2 0");
}

} // namespace

TEST_CASE("audit list tells what was done, oldest first", "[audit]")
{
    const Desk desk;
    fill(desk);
    REQUIRE(desk.onStore({"batches", "take-back", "--id", "1", "--as", "王所", "--reason", "wrong file"})
                .status == 0);
    CHECK(linesOf(desk.csv({"audit", "list"}))[0] == "sequence,at,act,person,subject,detail,hash");
    const auto rows = rowsOf(desk.csv({"audit", "list"}));
    REQUIRE(rows.size() == 3);
    CHECK(rows[0][2] == "store_made");
    CHECK(rows[1][2] == "import");
    CHECK(rows[1][4] == "batch 1");
    CHECK(rows[1][5] == "read=2 inserted=2 updated=0 unchanged=0 rejected=0 filtered=0 table.csv");
    CHECK(Words(rows[2].begin() + 2, rows[2].begin() + 6) ==
          Words{"take_back", "王所", "batch 1", "wrong file"});
    CHECK(rowsOf(desk.csv({"audit", "list", "--act", "import"})).size() == 1);
    CHECK(rowsOf(desk.csv({"audit", "list", "--person", "王所"})).size() == 1);
    CHECK(rowsOf(desk.csv({"audit", "list", "--limit", "2"})).size() == 2);
    CHECK(rowsOf(desk.csv({"audit", "list", "--to", "2001-01-01"})).empty());
    CHECK(desk.onStore({"audit", "list", "--act", "tea"}).status == 2);
    CHECK(desk.onStore({"audit", "list", "--from", "soon"}).status == 2);
    CHECK(desk.onStore({"audit"}).status == 2);
    CHECK(desk.run({"audit", "list", "--db", "absent.db"}).status == 3);
}

TEST_CASE("audit export writes the log and records that it did", "[audit]")
{
    const Desk desk;
    fill(desk);
    const auto done = rowsOf(desk.csv({"audit", "export", "--out", desk.file("log.csv"), "--as", "审计员"}));
    REQUIRE(done.size() == 1);
    CHECK(done[0][1] == "2");
    CHECK(linesOf(desk.read("log.csv")).size() == 3);
    const auto rows = rowsOf(desk.csv({"audit", "list", "--act", "export"}));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0][3] == "审计员");
    CHECK(rows[0][5] == "records=2");
}

TEST_CASE("audit verify names the first broken link, and so does verify", "[audit]")
{
    const Desk desk;
    fill(desk);
    const std::string line = linesOf(desk.csv({"audit", "verify"}))[1];
    CHECK(line.starts_with("2,true,\"2 records, sealed\","));
    const std::string head = line.substr(line.rfind(',') + 1);
    CHECK(desk.onStore({"audit", "verify", "--head", head}).status == 0);
    CHECK(desk.onStore({"audit", "verify", "--head", std::string(64, 'a')}).status == 1);
    CHECK(desk.onStore({"verify"}).status == 0);
    const std::string trigger =
        desk.sql("store.db", "SELECT sql FROM sqlite_schema WHERE name = 'audit_stays'");
    desk.sql("store.db", "DROP TRIGGER audit_stays");
    desk.sql("store.db", "UPDATE audit SET person = 'x' WHERE sequence = 2");
    CHECK(desk.onStore({"audit", "verify"}).status == 3); // the schema is not ours
    desk.sql("store.db", trigger);
    const auto broken = desk.onStore({"audit", "verify"});
    CHECK(broken.status == 1);
    CHECK(broken.err.find("the chain breaks: record 2: it is not what it was") != std::string::npos);
    CHECK(desk.onStore({"verify"}).status == 1);
}

TEST_CASE("retention is shown, set and applied by command", "[audit]")
{
    const Desk desk;
    fill(desk);
    CHECK(desk.csv({"retention", "show"}) == "years,kept_from,overdue,audit\n0,,0,kept for ever\n");
    CHECK(desk.onStore({"retention", "set", "--years", "3"}).status == 0);
    CHECK(desk.csv({"retention", "show"}).starts_with("years,kept_from,overdue,audit\n3,"));
    CHECK(desk.csv({"retention", "run"}) == "removed\n0\n");
    CHECK(desk.onStore({"retention", "set", "--years", "31"}).status == 2);
    CHECK(desk.onStore({"retention", "set"}).status == 2);
    CHECK(rowsOf(desk.csv({"audit", "list", "--act", "setting_changed"})).size() == 1);
}
