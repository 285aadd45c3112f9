// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Exit status 3: stores that cannot be used; init and verify.
#include "cli/desk.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fcntl.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace jingge::test;

namespace {

/// The program refuses the store with one line, for reading, importing and taking in areas.
void checkRefused(const Desk& desk, const std::string& database, int status, const Words& commands = {"count", "import", "areas", "init"})
{
    for (const std::string& command : commands) {
        Words words{command, "--db", database};
        if (command == "count")
            words.insert(words.end(), {"--by", "grid"});
        if (command == "import")
            words.insert(words.end(), {"--mapping", "mapping.toml", "table.csv"});
        if (command == "areas")
            words.insert(words.begin() + 1, {"import", "--level", "grid", "--code-field", "code", "grid.geojson"});
        const Ran ran = desk.run(words);
        INFO(command << ": " << ran.err);
        CHECK(ran.status == status);
        CHECK(linesOf(ran.err).size() == 1);
        CHECK(ran.err.rfind("jinggectl: ", 0) == 0);
        CHECK(ran.out.empty());
    }
}

bool isRoot() { return geteuid() == 0; }

} // namespace

TEST_CASE("init makes a store, prints its row and does so again", "[store]")
{
    const Desk desk;
    const std::string row = desk.csv({"init"});
    CHECK(row.starts_with("path,schema_version\nstore.db,"));
    const std::string key = desk.read("token.key");
    CHECK(desk.csv({"init"}) == row);
    CHECK(desk.read("token.key") == key);
    CHECK((std::filesystem::status(desk.file("token.key")).permissions() & std::filesystem::perms::mask) ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    CHECK(desk.csv({"count", "--by", "grid"}) == "grid,count\n");
    CHECK(desk.onStore({"verify"}).status == 0);
    desk.write("bad.toml", "name = [\n");
    CHECK(desk.onStore({"init", "--station", "bad.toml"}).status == 1);
    CHECK(desk.onStore({"init", "--station", "absent.toml"}).status == 1);
    desk.write("station.toml", "name = \"梅江\"\ncode = \"420102010000\"\nswitchboards = [\"02712345678\"]\n");
    CHECK(desk.onStore({"init", "--station", "station.toml"}).status == 0);
}

TEST_CASE("only init and import make a store", "[store]")
{
    const Desk desk;
    buildTown(desk);
    checkRefused(desk, "absent.db", 3, {"count", "areas"});
    for (const Words& words : {Words{"verify"}, Words{"incidents", "list"}, Words{"areas", "list"}, Words{"timeaxis", "--by", "grid"},
                               Words{"heat", "--by", "grid"}, Words{"repeat", "--key", "place"}}) {
        Words all = words;
        all.insert(all.end(), {"--db", "absent.db"});
        CHECK(desk.run(all).status == 3);
    }
    CHECK_FALSE(std::filesystem::exists(desk.file("absent.db")));
    CHECK_FALSE(std::filesystem::exists(desk.file("absent.db.lock")));
    checkRefused(desk, "no/such/folder/store.db", 3);
}

TEST_CASE("what is no store of ours is refused and left alone", "[store]")
{
    const Desk desk;
    buildTown(desk);
    desk.write("text.db", "this is no database, however long it may be. " + std::string(4096, 'x'));
    desk.write("short.db", "hello");
    std::filesystem::create_directory(desk.file("folder.db"));
    desk.sql("foreign.db", "CREATE TABLE t (a); INSERT INTO t VALUES (1)");
    const std::string foreign = desk.read("foreign.db");
    checkRefused(desk, "text.db", 3);
    checkRefused(desk, "short.db", 3);
    checkRefused(desk, "folder.db", 3);
    checkRefused(desk, "foreign.db", 3);
    CHECK(desk.read("foreign.db") == foreign);
    CHECK(desk.read("short.db") == "hello");
}

TEST_CASE("a newer schema is refused, an older one too until init", "[store]")
{
    const Desk desk;
    buildTown(desk);
    desk.sql("store.db", "PRAGMA user_version = 99");
    checkRefused(desk, "store.db", 3);
    CHECK(desk.onStore({"verify"}).status == 3);
    desk.sql("store.db", "PRAGMA user_version = 0");
    const Ran ran = desk.onStore({"count", "--by", "grid"});
    CHECK(ran.status == 3);
    CHECK(ran.err.find("jinggectl init") != std::string::npos);
}

TEST_CASE("a schema that somebody changed is refused", "[store]")
{
    const Desk desk;
    buildTown(desk);
    desk.sql("store.db", "CREATE TRIGGER t AFTER INSERT ON incident BEGIN DELETE FROM incident; END");
    checkRefused(desk, "store.db", 3);
    CHECK(desk.onStore({"verify"}).status == 3);
}

TEST_CASE("a damaged store ends in words, never in a crash", "[store]")
{
    const Desk desk;
    buildTown(desk);
    const std::string whole = desk.read("store.db");
    int noticed = 0;
    for (std::size_t page = 4096; page + 4096 <= whole.size(); page += 4096) {
        std::string bytes = whole;
        bytes.replace(page, 2048, std::string(2048, '\x5A'));
        desk.write("bad.db", bytes);
        for (const Words& words : {Words{"verify"}, Words{"count", "--by", "grid,category"}, Words{"incidents", "list"}}) {
            Words all = words;
            all.insert(all.end(), {"--db", "bad.db"});
            const Ran ran = desk.run(all);
            INFO(page << " " << words[0] << ": " << ran.err);
            CHECK((ran.status == 0 || ran.status == 1 || ran.status == 3));
            noticed += words[0] == "verify" && ran.status != 0 ? 1 : 0;
        }
    }
    CHECK(noticed * 10 >= static_cast<int>(whole.size() / 4096 - 1) * 8); // a free page may be anything
    desk.write("bad.db", whole.substr(0, whole.size() / 2));
    CHECK(desk.run({"verify", "--db", "bad.db"}).status != 0);
}

TEST_CASE("verify names the check that fails", "[store]")
{
    const Desk desk;
    buildTown(desk);
    const auto verified = [&desk](const std::string& statement) {
        std::filesystem::copy_file(desk.file("store.db"), desk.file("edited.db"), std::filesystem::copy_options::overwrite_existing);
        desk.sql("edited.db", statement);
        const Ran ran = desk.run({"verify", "--db", "edited.db", "--format", "csv"});
        std::string failed;
        for (const Words& row : rowsOf(ran.out))
            failed += row[1] == "false" ? row[0] + " " : "";
        CHECK(ran.status == (failed.empty() ? 0 : 1));
        CHECK(linesOf(ran.err).size() == (failed.empty() ? 0U : 1U));
        return failed;
    };
    CHECK(verified("SELECT 1").empty());
    CHECK(verified("UPDATE batch SET rejected = rejected + 1") == "conservation ");
    CHECK(verified("UPDATE incident SET area_grid = NULL WHERE source_id = 'a1'") == "areas ");
    CHECK(verified("UPDATE incident SET category = 4711 WHERE source_id = 'a1'") == "categories digests seals ");
    CHECK(verified("DELETE FROM incident WHERE source_id = 'a1'") == "inserted seals ");
    CHECK(verified("UPDATE incident SET batch = 77 WHERE source_id = 'a1'").find("owners ") != std::string::npos);
}

TEST_CASE("a category that is not there is an error of the store, not a crash", "[store]")
{
    const Desk desk;
    buildTown(desk);
    desk.sql("store.db", "UPDATE incident SET category = 4711 WHERE source_id = 'a1'");
    CHECK(desk.onStore({"count", "--by", "grid"}).status == 3);
}

TEST_CASE("a store that another writer holds is refused within five seconds, by name; reading goes on", "[store]")
{
    const Desk desk;
    buildTown(desk);
    const int lock = open(desk.file("store.db.lock").c_str(), O_RDWR);
    REQUIRE(lock >= 0);
    struct flock range {};
    range.l_type = F_WRLCK;
    range.l_whence = SEEK_SET;
    REQUIRE(fcntl(lock, F_OFD_SETLK, &range) == 0);
    const std::string holder = "night shift, user wang, process 4711\n";
    REQUIRE(ftruncate(lock, 0) == 0);
    REQUIRE(pwrite(lock, holder.data(), holder.size(), 0) == static_cast<ssize_t>(holder.size()));
    const Ran ran = desk.onStore({"import", "--mapping", "mapping.toml", "table.csv"});
    CHECK(ran.status == 3);
    CHECK(ran.err.find("night shift, user wang, process 4711") != std::string::npos);
    CHECK(desk.csv({"count", "--by", "month"}) == "month,count\n2025-07,10\n2025-08,1\n");
    close(lock);
    CHECK(desk.take(townTable()) == "13 0 0 13 0 0 1 1"); // the file that stays behind holds nobody up
}

TEST_CASE("a folder that cannot be written refuses writers and serves readers", "[store]")
{
    if (!isRoot()) {
        WARN("skipped: needs root to become another user");
        return;
    }
    const Desk desk;
    buildTown(desk);
    for (const std::string name : {"store.db", "mapping.toml", "table.csv", "grid.geojson"})
        std::filesystem::permissions(desk.file(name), std::filesystem::perms(0644));
    for (const std::string name : {"store.db-wal", "store.db-shm"})
        std::filesystem::remove(desk.file(name));
    std::filesystem::permissions(desk.folder(), std::filesystem::perms(0755));
    RunSetting nobody;
    nobody.isNobody = true;
    const Ran read = desk.run({"count", "--by", "month", "--db", "store.db", "--format", "csv"}, nobody);
    CHECK(read.out == "month,count\n2025-07,10\n2025-08,1\n");
    for (const Words& words : {Words{"import", "--mapping", "mapping.toml", "table.csv", "--db", "store.db"},
                               Words{"import", "--mapping", "mapping.toml", "table.csv", "--db", "new.db"},
                               Words{"init", "--db", "new.db"}, Words{"init", "--db", "store.db"}}) {
        const Ran ran = desk.run(words, nobody);
        INFO(ran.err);
        CHECK(ran.status == 3);
        CHECK(linesOf(ran.err).size() == 1);
    }
}

TEST_CASE("a disk without room refuses the import and harms nothing", "[store]")
{
    const Desk desk;
    const std::string disk = desk.file("disk");
    std::filesystem::create_directory(disk);
    if (!isRoot() || mount("none", disk.c_str(), "tmpfs", 0, "size=1m") != 0) {
        WARN("skipped: needs root and the right to mount");
        return;
    }
    desk.write("mapping.toml", townMapping());
    desk.write("table.csv", townTable());
    const Ran made = desk.run({"init", "--db", "disk/store.db"});
    CHECK(made.status == 0);
    const Ran ran = desk.run({"import", "--db", "disk/store.db", "--mapping", "mapping.toml", "table.csv"});
    CHECK(ran.status == 3);
    CHECK(linesOf(ran.err).size() == 1);
    CHECK(desk.run({"verify", "--db", "disk/store.db"}).status == 0);
    desk.write("disk/filler", std::string(2000000, 'x'));
    CHECK(desk.run({"init", "--db", "disk/other.db"}).status == 3);
    umount2(disk.c_str(), MNT_DETACH);
}

TEST_CASE("a write that fails on the way stores nothing and says so", "[store]")
{
    const Desk desk;
    buildTown(desk);
    const std::string before = desk.csv({"incidents", "list"});
    std::string table = "id,time,cat,text\n";
    for (int i = 0; i < 30000; ++i)
        table += "n" + std::to_string(i) + ",2025-01-01,noise,some words that make the row longer " + std::to_string(i * 7919) + "\n";
    desk.write("big.csv", table);
    for (const std::int64_t limit : {200000, 1000000, 3000000}) {
        RunSetting setting;
        setting.largestFile = limit;
        const Ran ran = desk.run({"import", "--db", "store.db", "--mapping", "mapping.toml", "big.csv"}, setting);
        INFO(limit << ": " << ran.err);
        CHECK(ran.status == 3);
        CHECK(linesOf(ran.err).size() == 1);
        CHECK(desk.csv({"incidents", "list"}) == before);
        CHECK(desk.onStore({"verify"}).status == 0);
    }
    CHECK(desk.take(table) == "30000 30000 0 0 0 0 30000 0");
}
