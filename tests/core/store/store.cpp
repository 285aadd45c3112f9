// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/store/statement.h"
#include "support/files.h"
#include "support/stores.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

TEST_CASE("a transaction that is not committed leaves nothing", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    const auto seq = store->changeSeq();
    {
        auto transaction = Transaction::begin(*store);
        REQUIRE(transaction);
        runSql(*store, "INSERT INTO term (text) VALUES ('gone')");
        CHECK_FALSE(Transaction::begin(*store)); // one at a time
    }
    CHECK(query(*store, "SELECT count(*) FROM term") == "0");
    CHECK(store->changeSeq() == *seq);
}

TEST_CASE("a committed transaction stays and moves the change number", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    const auto seq = store->changeSeq();
    {
        auto transaction = Transaction::begin(*store);
        REQUIRE(transaction);
        runSql(*store, "INSERT INTO term (text) VALUES ('kept')");
        Transaction moved = std::move(*transaction);
        REQUIRE(moved.commit());
    }
    CHECK(query(*store, "SELECT text FROM term") == "kept");
    CHECK(store->changeSeq() == *seq + 1);
}

TEST_CASE("settings are replaced and an unknown one is empty", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    CHECK(store->setting("station") == "");
    REQUIRE(store->setSetting("station", "一"));
    REQUIRE(store->setSetting("station", "二\"'"));
    CHECK(store->setting("station") == "二\"'");
}

TEST_CASE("a statement binds in order and can run again", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    Statement insert(*store, "INSERT INTO area (level, code, name, parent_level, population, area_km2, shape)"
                             " VALUES (?, ?, ?, ?, ?, ?, ?)");
    REQUIRE(insert.bind(0).bind("A").bind("甲").bind(std::optional<int>()).bind(std::optional<double>(2.5)).bind(1.5)
                .bindBytes("x").run());
    REQUIRE(insert.bind(1).bind("B").bind("乙").bind(std::optional<int>(4)).bind(std::optional<double>()).bind(0.0)
                .bindBytes("").run());
    CHECK(insert.lastId() == 2);
    Statement read(*store, "SELECT code, parent_level, population, level FROM area WHERE level >= ? ORDER BY id");
    for (int round = 0; round < 2; ++round) {
        REQUIRE(read.bind(0).run());
        REQUIRE(read.next());
        CHECK(read.text(0) == "A");
        CHECK(read.isNull(1));
        CHECK(read.real(2) == 2.5);
        REQUIRE(read.next());
        CHECK(read.integer(1) == 4);
        CHECK(read.isNull(2));
        CHECK_FALSE(read.next());
    }
}

TEST_CASE("a statement that cannot be prepared says so when it runs", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    Statement wrong(*store, "SELECT nothing FROM nowhere");
    const auto done = wrong.run();
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == ErrorKind::Store);
    CHECK(done.error().where == folder.file("a.db"));
    Statement twice(*store, "INSERT INTO term (text) VALUES (?)");
    REQUIRE(twice.bind("a").run());
    CHECK_FALSE(twice.bind("a").run());
}

TEST_CASE("four times the file and 200 MiB at least must be free", "[store]")
{
    const TemporaryFolder folder;
    CHECK(requireFreeSpace(folder.file("a.db"), 0));
    const auto refused = requireFreeSpace(folder.file("a.db"), std::int64_t{1} << 58);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::Store);
    CHECK_FALSE(requireFreeSpace(folder.file("a.db"), INT64_MAX));
}

TEST_CASE("the writer's log is cut when the store is closed", "[store]")
{
    const TemporaryFolder folder;
    {
        const auto store = writableStore(folder.file("a.db"));
        std::vector<Incident> rows;
        for (int i = 0; i < 3000; ++i)
            rows.push_back(incident(std::to_string(i)));
        takeIn(*store, rows);
    }
    std::error_code absent;
    const auto size = std::filesystem::file_size(folder.file("a.db-wal"), absent);
    CHECK((absent || size == 0));
}
