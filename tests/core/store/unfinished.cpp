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

constexpr std::int64_t kLargeFile = std::int64_t{8} << 20; // of which a new store's index is made afterwards

std::string identityIndexes(const Store& store)
{
    return query(store, "SELECT count(*) FROM sqlite_schema WHERE name = 'incident_identity'");
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

TEST_CASE("a large file's batch into a new store makes the index of identities at its end", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    {
        const auto writing = writer(*store, "s", WriteMode::Real, kLargeFile);
        CHECK(identityIndexes(*store) == "0");
        for (int i = 0; i < 12000; ++i)
            REQUIRE(writing->put(incident("n" + std::to_string(i % 11000)), kAllFields));
        const auto reading = Store::openForReading(folder.file("a.db"));
        REQUIRE(reading);
        CHECK(frameOfStore(**reading)->size() == 0);
        CHECK(outcome(finish(*writing, 12000)) == "11000/1000/0");
        CHECK(frameOfStore(**reading)->size() == 11000);
    }
    CHECK(identityIndexes(*store) == "1");
    CHECK(Store::openForReading(folder.file("a.db")));
    const auto again = runScript(store->native(), "INSERT INTO incident SELECT max(id) + 1, number, version, batch, source,"
                                                  " source_id, columns, digest, received_at, received_mark, NULL, NULL,"
                                                  " NULL, NULL, NULL, NULL, NULL, NULL, category, NULL, NULL, NULL, valid"
                                                  + [] {
                                                        std::string nulls;
                                                        for (int i = 23; i < 52; ++i)
                                                            nulls += ", NULL";
                                                        return nulls;
                                                    }() + " FROM incident");
    CHECK_FALSE(again);
    const auto next = writer(*store, "s", WriteMode::Real, kLargeFile); // no longer new
    CHECK(identityIndexes(*store) == "1");
    REQUIRE(next->put(incident("n1"), kAllFields));
    CHECK(outcome(finish(*next, 1)) == "0/0/1");
}

TEST_CASE("an abandoned large file leaves a new store as it was", "[store]")
{
    const TemporaryFolder folder;
    {
        const auto store = writableStore(folder.file("a.db"));
        const auto writing = writer(*store, "s", WriteMode::Real, kLargeFile);
        for (int i = 0; i < 12000; ++i)
            REQUIRE(writing->put(incident("n" + std::to_string(i)), kAllFields));
    }
    REQUIRE(Store::openForReading(folder.file("a.db")));
    const auto store = writableStore(folder.file("a.db"));
    CHECK(identityIndexes(*store) == "1");
    CHECK(query(*store, "SELECT count(*) FROM incident") == "0");
    CHECK(query(*store, "SELECT count(*) FROM batch") == "0");
}

TEST_CASE("a large file's batch that was killed in a new store counts for nobody and is removed", "[store]")
{
    const TemporaryFolder folder;
    {
        const auto store = writableStore(folder.file("a.db"));
        const auto writing = writer(*store, "s", WriteMode::Real, kLargeFile);
        copyAsKilled(folder, "a.db", "early.db");
        for (int i = 0; i < 25000; ++i)
            REQUIRE(writing->put(incident("n" + std::to_string(i)), kAllFields));
        copyAsKilled(folder, "a.db", "late.db");
    }
    for (const std::string name : {"early.db", "late.db"}) {
        CAPTURE(name);
        {
            const auto reading = Store::openForReading(folder.file(name));
            REQUIRE(reading);
            CHECK(identityIndexes(**reading) == "0");
            CHECK(frameOfStore(**reading)->size() == 0);
        }
        const auto store = writableStore(folder.file(name));
        CHECK(identityIndexes(*store) == "1");
        CHECK(query(*store, "SELECT count(*) FROM incident") == "0");
        CHECK(query(*store, "SELECT count(*) FROM batch") == "0");
        CHECK(outcome(takeIn(*store, {incident("n1"), incident("n2")})) == "2/0/0");
    }
}

TEST_CASE("an index that went without a batch being open is still a foreign schema", "[store]")
{
    const TemporaryFolder folder;
    {
        const auto store = writableStore(folder.file("a.db"));
        takeIn(*store, {incident("a")});
        runSql(*store, "DROP INDEX incident_identity");
    }
    CHECK_FALSE(Store::openForReading(folder.file("a.db")));
    CHECK_FALSE(Store::openForWriting(folder.file("a.db"), Creation::Refused));
}

TEST_CASE("rows with different fields stand beside each other in one statement", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    std::vector<Incident> rows(40, incident(""));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].sourceId = "n" + std::to_string(i);
        if (i % 3 == 0)
            rows[i].plate = "P" + std::to_string(i);
        if (i > 20)
            rows[i].outcome = "O" + std::to_string(i);
        if (i > 30)
            rows[i].place = LonLat{114 + static_cast<double>(i), 30};
    }
    const auto writing = writer(*store);
    std::vector<PreparedIncident> prepared;
    for (const Incident& row : rows)
        prepared.push_back(writing->prepare(row));
    REQUIRE(writing->put(prepared, kAllFields));
    finish(*writing, 40);
    CHECK(query(*store, "SELECT count(*) FROM incident WHERE (plate IS 'P' || substr(source_id, 2)) = (id % 3 = 1)"
                        " AND (outcome IS 'O' || substr(source_id, 2)) = (id > 21)"
                        " AND (lon IS 114.0 + substr(source_id, 2)) = (id > 31) AND narrative IS NULL") == "40");
}
