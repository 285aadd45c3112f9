// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A watched folder.
#include "cli/desk.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <thread>

using namespace jingge::test;

namespace {

constexpr const char* kMapping =
    "name = \"m\"\n[columns]\nsource_id = \"id\"\nreceived_at = \"at\"\naddress = \"where\"\n";
constexpr const char* kTable = "id,at,where\n1,2025-07-01 08:00:00,解放路1号\n2,never,解放路2号\n";

void fill(const Desk& desk)
{
    desk.init();
    std::filesystem::create_directory(desk.file("in"));
    desk.write("in/mapping.toml", kMapping);
}

bool exists(const Desk& desk, const std::string& name)
{
    return std::filesystem::exists(desk.file(name));
}

/// Waits for a file, so many seconds at most.
bool comes(const Desk& desk, const std::string& name, int seconds)
{
    for (int i = 0; i < seconds * 20 && !exists(desk, name); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    return exists(desk, name);
}

} // namespace

TEST_CASE("watch --once takes in what is there, each table once", "[watch]")
{
    const Desk desk;
    fill(desk);
    desk.write("in/july.csv", kTable);
    desk.write("in/august.csv.part", kTable);
    desk.write("in/.hidden.csv", kTable);
    CHECK(desk.csv({"watch", "--once", "in"}) == "file,state,batch,read,inserted,updated,unchanged,rejected,"
                                                 "filtered,reason\njuly.csv,done,1,2,1,0,0,1,0,\n");
    CHECK(desk.read("in/done/july.csv") == kTable);
    CHECK(desk.read("in/done/july.csv.rejects.csv").find("never") != std::string::npos);
    CHECK_FALSE(exists(desk, "in/july.csv"));
    CHECK(exists(desk, "in/august.csv.part"));
    CHECK(exists(desk, "in/.hidden.csv"));

    desk.write("in/july.csv", kTable); // again, and under another name
    desk.write("in/copy.csv", kTable);
    CHECK(rowsOf(desk.csv({"watch", "--once", "in"})) ==
          std::vector<Words>{{"copy.csv", "known", "1", "", "", "", "", "", "", ""},
                             {"july.csv", "known", "1", "", "", "", "", "", "", ""}});
    CHECK(exists(desk, "in/done/july-2.csv"));
    CHECK(rowsOf(desk.csv({"batches", "list"})).size() == 1);

    // What was taken back may come in again.
    desk.csv({"batches", "take-back", "--id", "1"});
    desk.write("in/july.csv", kTable);
    CHECK(rowsOf(desk.csv({"watch", "--once", "in"}))[0][1] == "done");
    CHECK(desk.ids() == "1");
}

TEST_CASE("a table that cannot be taken in goes to failed, with the reason beside it", "[watch]")
{
    const Desk desk;
    fill(desk);
    desk.write("in/bad.csv", "id,where\n1,x\n");
    desk.write("in/good.csv", kTable);
    const Ran ran = desk.onStore({"watch", "--once", "in", "--format", "csv"});
    CHECK(ran.status == 1);
    const auto rows = rowsOf(ran.out);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0][1] == "failed");
    CHECK(rows[1][1] == "done");
    CHECK(exists(desk, "in/failed/bad.csv"));
    CHECK(desk.read("in/failed/bad.csv.reason.txt").find("at") != std::string::npos);
    CHECK(desk.run({"watch", "--once", "--db", "store.db", "absent"}).status == 1);
    CHECK(desk.run({"watch", "--once", "--db", "absent.db", "in"}).status == 3);
    CHECK(desk.onStore({"watch", "--once"}).status == 2);
}

TEST_CASE("a watched folder takes each table in within seconds, idles for nothing and ends cleanly",
          "[watch]")
{
    const Desk desk;
    fill(desk);
    RunSetting setting;
    bool isFirstThere = false;
    bool isSecondThere = false;
    setting.whileRunning = [&](pid_t program) {
        desk.write("in/one.csv.part", kTable);
        std::filesystem::rename(desk.file("in/one.csv.part"), desk.file("in/one.csv"));
        isFirstThere = comes(desk, "in/done/one.csv", 20);
        desk.write("in/two.csv", "id,at,where\n3,2025-07-02 08:00:00,解放路3号\n");
        isSecondThere = comes(desk, "in/done/two.csv.rejects.csv", 20);
        std::this_thread::sleep_for(std::chrono::milliseconds(1500));
        kill(program, SIGINT);
    };
    const Ran ran = desk.run({"watch", "in", "--db", "store.db", "--format", "csv"}, setting);
    CHECK(isFirstThere);
    CHECK(isSecondThere);
    CHECK(ran.status == 130);
    CHECK(ran.out.find("one.csv,done,1,2,1,0,0,1,0,") != std::string::npos);
    CHECK(ran.out.find("two.csv,done,2,1,1,0,0,0,0,") != std::string::npos);
    CHECK(desk.ids() == "1 3");
    CHECK(desk.onStore({"verify"}).status == 0);
}
