// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An import that is killed or cancelled leaves what was there before, whole.
#include "cli/desk.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

using namespace jingge::test;

namespace {

constexpr int kRows = 20000;
constexpr int kEarlier = 500;
constexpr int kSilenceMs = 3000;

std::string rowsFrom(int first, int count, const std::string& address)
{
    std::string table = "id,time,cat,address,lon,lat\n";
    for (int i = first; i < first + count; ++i)
        table += std::to_string(i) + ",2025-0" + std::to_string(1 + i % 9) + "-11 0" +
                 std::to_string(i % 10) + ":00:00,noise," + address + " " + std::to_string(i) + ",114.3" +
                 std::to_string(i % 1000) + ",30.5\n";
    return table;
}

/// A store with the first rows in it; a file that changes some of them and has many more.
Desk& prepared(Desk& desk)
{
    desk.init();
    desk.takeSquares("grid", "G 114 30 114.35 31");
    desk.write("mapping.toml", townMapping());
    desk.take(rowsFrom(0, kEarlier, "old"));
    desk.write("big.csv", rowsFrom(kEarlier / 2, kRows, "new"));
    return desk;
}

const Words kImport{"import", "--db", "store.db", "--mapping", "mapping.toml", "--format", "csv", "big.csv"};

/// Waits until a file of the folder whose name ends so has grown a number of times.
void waitForGrowth(const std::string& folder, const std::string& ending, int times)
{
    const int watch = inotify_init1(IN_CLOEXEC);
    inotify_add_watch(watch, folder.c_str(), IN_MODIFY);
    alignas(inotify_event) char buffer[4096];
    pollfd waiting{watch, POLLIN, 0};
    // Silence means that the program has ended before: events that follow each other at once come as one.
    while (times > 0 && poll(&waiting, 1, kSilenceMs) > 0) {
        const ssize_t size = read(watch, buffer, sizeof buffer);
        for (ssize_t at = 0; at + static_cast<ssize_t>(sizeof(inotify_event)) <= size;) {
            const auto* event = reinterpret_cast<const inotify_event*>(buffer + at);
            times -= event->len > 0 && std::string(event->name).ends_with(ending) ? 1 : 0;
            at += static_cast<ssize_t>(sizeof(inotify_event)) + event->len;
        }
    }
    close(watch);
}

} // namespace

TEST_CASE("an import killed at any moment leaves the earlier data, and the next one completes", "[killed]")
{
    Desk desk;
    prepared(desk);
    const std::string before = desk.csv({"incidents", "list"});
    std::filesystem::copy_file(desk.file("store.db"), desk.file("spare.db"));
    Words onSpare = kImport;
    std::ranges::replace(onSpare, std::string("store.db"), std::string("spare.db"));
    const auto whole = desk.run(onSpare).processorTime;
    int killed = 0;
    for (int i = 1; i <= 20; ++i) {
        RunSetting setting;
        setting.processorTime = whole * i / 21;
        const Ran ran = desk.run(kImport, setting);
        if (ran.status == 0)
            break; // faster than the first run; nothing is left to kill
        CHECK(ran.status == 128 + SIGPROF);
        ++killed;
        INFO(setting.processorTime->count() << " µs");
        REQUIRE(desk.onStore({"verify"}).status == 0);
        const std::string left = desk.csv({"incidents", "list"});
        const bool isWhole = rowsOf(left).size() == kRows + kEarlier / 2;
        REQUIRE((left == before || isWhole)); // killed behind its last transaction, the file is there whole
        if (isWhole)
            break;
    }
    CHECK(killed > 0);
    const auto completed = rowsOf(desk.run(kImport).out);
    REQUIRE(completed.size() == 1);
    CHECK(completed[0][1] == std::to_string(kRows));
    const std::string after = desk.csv({"incidents", "list"});
    CHECK(rowsOf(after).size() == kRows + kEarlier / 2);
    CHECK(rowsOf(desk.run(kImport).out).at(0).at(4) == std::to_string(kRows));
    CHECK(desk.csv({"incidents", "list"}) == after);
    CHECK(desk.onStore({"verify"}).status == 0);
}

TEST_CASE("a large import killed at any moment leaves a new store without incidents, and the next one completes",
          "[killed]")
{
    Desk desk;
    desk.init();
    desk.write("mapping.toml", townMapping());
    desk.write("big.csv", rowsFrom(0, kRows, std::string(250, 'x'))); // large enough for an index made afterwards
    std::filesystem::copy_file(desk.file("store.db"), desk.file("spare.db"));
    Words onSpare = kImport;
    std::ranges::replace(onSpare, std::string("store.db"), std::string("spare.db"));
    const auto whole = desk.run(onSpare).processorTime;
    int killed = 0;
    for (int i = 1; i <= 12; ++i) {
        RunSetting setting;
        setting.processorTime = whole * i / 13;
        if (desk.run(kImport, setting).status == 0)
            break;
        ++killed;
        INFO(setting.processorTime->count() << " µs");
        REQUIRE(desk.onStore({"verify"}).status == 0);
        const std::size_t left = rowsOf(desk.csv({"incidents", "list"})).size();
        REQUIRE((left == 0 || left == kRows));
        if (left == kRows)
            break;
    }
    CHECK(killed > 0);
    REQUIRE(desk.run(kImport).status == 0);
    CHECK(rowsOf(desk.csv({"incidents", "list"})).size() == kRows);
    CHECK(rowsOf(desk.run(kImport).out).at(0).at(4) == std::to_string(kRows));
    CHECK(desk.onStore({"verify"}).status == 0);
}

TEST_CASE("a dry run after a kill does not see what the dead import left", "[killed]")
{
    Desk desk;
    prepared(desk);
    RunSetting setting;
    setting.whileRunning = [&desk](pid_t program) {
        waitForGrowth(desk.folder(), "store.db-wal", 3);
        kill(program, SIGKILL);
    };
    CHECK(desk.run(kImport, setting).status == 128 + SIGKILL);
    Words dry = kImport;
    dry.emplace_back("--dry-run");
    const auto row = rowsOf(desk.run(dry).out).at(0);
    const Words counts(row.begin() + 1, row.begin() + 5);
    const std::string rows = std::to_string(kRows);
    const bool wasWhole =
        counts == Words{rows, "0", "0", rows}; // the signal came behind the last transaction
    CHECK((wasWhole ||
           counts == Words{rows, std::to_string(kRows - kEarlier / 2), std::to_string(kEarlier / 2), "0"}));
}

TEST_CASE("Ctrl-C into a store that was not there leaves no store", "[killed]")
{
    Desk desk;
    prepared(desk);
    Words words = kImport;
    std::ranges::replace(words, std::string("store.db"), std::string("new.db"));
    REQUIRE(words != kImport);
    RunSetting setting;
    setting.whileRunning = [&desk](pid_t program) {
        waitForGrowth(desk.folder(), "new.db-wal", 3);
        kill(program, SIGINT);
    };
    CHECK(desk.run(words, setting).status == 130);
    for (const char* name : {"new.db", "new.db-wal", "new.db-shm", "new.db.lock"})
        CHECK_FALSE(std::filesystem::exists(desk.file(name)));
}

TEST_CASE("Ctrl-C cancels an import, which then has left nothing behind", "[killed]")
{
    Desk desk;
    prepared(desk);
    const std::string before = desk.csv({"incidents", "list"});
    RunSetting setting;
    setting.whileRunning = [&desk](pid_t program) {
        waitForGrowth(desk.folder(), "store.db-wal", 3);
        kill(program, SIGINT);
    };
    const Ran ran = desk.run(kImport, setting);
    INFO(ran.err);
    CHECK(ran.status == 130);
    CHECK(linesOf(ran.err).size() == 1);
    CHECK(ran.out.empty());
    CHECK(desk.csv({"incidents", "list"}) == before);
    CHECK(desk.sql("store.db", "SELECT count(*) FROM batch WHERE state <> 'complete'") == "0");
    CHECK(desk.onStore({"verify"}).status == 0);
}
