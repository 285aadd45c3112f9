// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Imports looked at and taken back.
#include "cli/desk.h"

#include <catch2/catch.hpp>

using namespace jingge::test;

namespace {

constexpr const char* kMapping = R"(name = "m"
[columns]
source_id = "id"
received_at = "at"
address = "where"
)";

constexpr const char* kFirst =
    "id,at,where\n1,2025-07-01 08:00:00,解放路1号\n2,2025-07-02 08:00:00,解放路2号\n";
constexpr const char* kSecond =
    "id,at,where\n2,2025-07-02 08:00:00,解放路22号\n3,2025-07-03 08:00:00,解放路3号\n4,never,x\n";

void fill(const Desk& desk)
{
    desk.init();
    desk.write("mapping.toml", kMapping);
    REQUIRE(desk.take(kFirst, {}, "july.csv") == "2 2 0 0 0 0 2 0");
    REQUIRE(desk.take(kSecond, {}, "again.csv") == "3 1 1 0 1 0 2 0");
}

} // namespace

TEST_CASE("batches list and show tell what each import brought", "[batches]")
{
    const Desk desk;
    fill(desk);
    const auto rows = rowsOf(desk.csv({"batches", "list"}));
    REQUIRE(rows.size() == 2);
    CHECK(linesOf(desk.csv({"batches", "list"}))[0] == "id,state,file,source,mapping,started_at,finished_at,"
                                                       "read,inserted,updated,unchanged,rejected,filtered");
    CHECK(rows[1][0] == "2");
    CHECK(rows[1][1] == "complete");
    CHECK(rows[1][2] == "again.csv");
    CHECK(Words(rows[1].begin() + 7, rows[1].end()) == Words{"3", "1", "1", "0", "1", "0"});
    CHECK(desk.csv({"batches", "show", "--id", "2", "--changes"}) ==
          "source_id,field,before,after\n2,address,解放路2号,解放路22号\n");
    CHECK(desk.csv({"batches", "show", "--id", "1", "--changes"}) == "source_id,field,before,after\n");
    const auto rejects = rowsOf(desk.csv({"batches", "show", "--id", "2", "--rejects"}));
    REQUIRE(rejects.size() == 1);
    CHECK(rejects[0][0] == "4");
    CHECK(rejects[0][1] == "at");
    CHECK(rejects[0][2] == "never");
    CHECK(desk.onStore({"batches", "show", "--id", "9"}).status == 1);
    CHECK(desk.onStore({"batches", "show"}).status == 2);
    CHECK(desk.onStore({"batches", "show", "--id", "1", "--changes", "--rejects"}).status == 2);
    CHECK(desk.onStore({"batches"}).status == 2);
    CHECK(desk.run({"batches", "list", "--db", "absent.db"}).status == 3);
}

TEST_CASE("an import that was taken back counts no more and can be repeated", "[batches]")
{
    const Desk desk;
    fill(desk);
    const Ran refused = desk.onStore({"batches", "take-back", "--id", "1"});
    CHECK(refused.status == 1);
    CHECK(refused.out.empty());
    CHECK(refused.err.find("the later import 2 (again.csv) rests on this one") != std::string::npos);
    CHECK(desk.csv({"batches", "take-back", "--id", "2", "--as", "王警官", "--reason", "wrong file"}) ==
          "id,state,struck,reverted\n2,taken_back,1,1\n");
    CHECK(desk.ids() == "1 2");
    CHECK(desk.csv({"incidents", "list"}).find("解放路2号") != std::string::npos);
    const std::string shown = desk.csv({"batches", "show", "--id", "2"});
    CHECK(shown.find(",taken_back,") != std::string::npos);
    CHECK(shown.find(",王警官,wrong file\n") != std::string::npos);
    CHECK(desk.onStore({"verify"}).status == 0);
    const Ran twice = desk.onStore({"batches", "take-back", "--id", "2"});
    CHECK(twice.status == 1);
    CHECK(twice.err.find("taken back before") != std::string::npos);
    CHECK(desk.take(kSecond, {}, "again.csv") == "3 1 1 0 1 0 2 0");
    CHECK(desk.ids() == "1 2 3");
    CHECK(desk.onStore({"verify"}).status == 0);
}
