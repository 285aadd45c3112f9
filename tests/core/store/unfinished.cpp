// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a batch leaves behind that never became complete, and that nothing of it stays.
#include "support/files.h"
#include "support/stores.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace jingge;
using namespace jingge::test;

namespace {

/// Everything that an import may change, as one text.
std::string contents(const Store& store)
{
    return query(store, "SELECT count(*) || ' ' || total(id) || ' ' || total(digest) FROM incident UNION ALL"
                        " SELECT count(*) || ' ' || total(incident) FROM superseded UNION ALL"
                        " SELECT count(*) || ' ' || total(id) FROM reject UNION ALL"
                        " SELECT state || id FROM batch");
}

/// Copies the files of a store as a kill would leave them.
void copyAsKilled(const TemporaryFolder& folder, const std::string& from, const std::string& to)
{
    for (const char* part : {"", "-wal"})
        std::filesystem::copy_file(folder.file(from + part), folder.file(to + part));
}

} // namespace

TEST_CASE("an abandoned writer leaves nothing", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    takeIn(*store, {incident("a"), incident("b")});
    const std::string before = contents(*store);
    {
        const auto writing = writer(*store);
        Incident other = incident("a", "2025-07-15T00:00:00");
        REQUIRE(writing->put(other, kAllFields));
        REQUIRE(writing->put(incident("c"), kAllFields));
        REQUIRE(writing->reject({"file.csv", 3, "时间", "x", "bad"}));
    }
    CHECK(contents(*store) == before);
    CHECK(query(*store, "SELECT state FROM batch") == "complete");
}

TEST_CASE("an abandoned writer leaves nothing of many transactions", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    std::vector<Incident> rows;
    for (int i = 0; i < 300; ++i)
        rows.push_back(incident("old" + std::to_string(i)));
    takeIn(*store, rows);
    const std::string before = contents(*store);
    {
        const auto writing = writer(*store);
        for (int i = 0; i < 25000; ++i) {
            Incident row = incident("new" + std::to_string(i));
            if (i < 300)
                row = incident("old" + std::to_string(i), "2025-07-16");
            REQUIRE(writing->put(row, kAllFields));
            if (i % 7 == 0)
                REQUIRE(writing->reject({"file.csv", i, "", "", "bad"}));
        }
    }
    CHECK(contents(*store) == before);
}

TEST_CASE("a batch that was killed counts for nobody and is removed at the next opening", "[store]")
{
    const TemporaryFolder folder;
    {
        const auto store = writableStore(folder.file("a.db"));
        takeIn(*store, {incident("a")});
        const auto writing = writer(*store);
        for (int i = 0; i < 15000; ++i) // beyond one transaction
            REQUIRE(writing->put(incident(i == 0 ? "a" : "n" + std::to_string(i), "2025-07-20"), kAllFields));
        copyAsKilled(folder, "a.db", "killed.db");
    }
    {
        const auto reading = Store::openForReading(folder.file("killed.db"));
        REQUIRE(reading);
        CHECK(query(**reading, "SELECT count(*) FROM incident") != "1");
        const auto frame = frameOfStore(**reading);
        REQUIRE(frame->size() == 1);
        CHECK(frame->receivedAt(0).text() == "2025-07-14T08:00:00");
    }
    const auto store = writableStore(folder.file("killed.db"));
    CHECK(query(*store, "SELECT count(*) FROM incident") == "1");
    CHECK(query(*store, "SELECT count(*) FROM superseded") == "0");
    CHECK(query(*store, "SELECT state FROM batch") == "complete");
    CHECK(outcome(takeIn(*store, {incident("a"), incident("b")})) == "1/0/1");
}

TEST_CASE("a batch killed before its first row is removed too", "[store]")
{
    const TemporaryFolder folder;
    {
        const auto store = writableStore(folder.file("a.db"));
        const auto writing = writer(*store);
        copyAsKilled(folder, "a.db", "killed.db");
    }
    const auto store = writableStore(folder.file("killed.db"));
    CHECK(query(*store, "SELECT count(*) FROM batch") == "0");
    CHECK(outcome(takeIn(*store, {incident("a")})) == "1/0/0");
}

TEST_CASE("a second import after an abandoned one is complete", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    {
        const auto writing = writer(*store);
        REQUIRE(writing->put(incident("a"), kAllFields));
    }
    CHECK(outcome(takeIn(*store, {incident("a"), incident("b")})) == "2/0/0");
    CHECK(outcome(takeIn(*store, {incident("a"), incident("b")})) == "0/0/2");
    CHECK(frameOfStore(*store)->size() == 2);
}
