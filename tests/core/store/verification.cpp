// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verification.h"

#include "support/files.h"
#include "support/stores.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include <sqlite3.h>

using namespace jingge;
using namespace jingge::test;

namespace {

/// A store with grids, two versions of an incident, rejects and an incident that is nowhere.
void fill(Store& store)
{
    Incident one = incident("a");
    one.place = LonLat{120.5, 30.5};
    one.narrative = "楼上噪音";
    one.channel = "电话";
    one.addressKey = "k";
    putAreas(store, Level::Grid, {square(Level::Grid, "G", 120, 30), square(Level::Grid, "H", 121, 30)});
    takeIn(store, {one, incident("b")});
    one.narrative = "楼下噪音";
    takeIn(store, {one, incident("c")});
}

/// Names of the checks that fail, "|" between.
std::string failing(const Store& store)
{
    const auto checks = verifyStore(store);
    REQUIRE(checks);
    std::string names;
    for (const Check& check : *checks) {
        if (!check.isOk)
            names += (names.empty() ? "" : "|") + check.name;
    }
    return names;
}

std::string failingAfter(const std::string& sql)
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    fill(*store);
    runSql(*store, "PRAGMA foreign_keys = OFF; " + sql);
    return failing(*store);
}

} // namespace

TEST_CASE("a sound store passes every check", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    CHECK(failing(*store) == "");
    fill(*store);
    CHECK(failing(*store) == "");
    const auto reading = Store::openForReading(folder.file("a.db"));
    REQUIRE(reading);
    const auto checks = verifyStore(**reading);
    REQUIRE(checks);
    std::string names;
    for (const Check& check : *checks) {
        CHECK_FALSE(check.detail.empty());
        names += check.name + " ";
    }
    CHECK(names == "schema pages references batches conservation owners versions inserted categories digests areas names seals tasks audit ");
}

TEST_CASE("a batch that was killed is told and no fault: its rows do not count", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    fill(*store);
    runSql(*store, "INSERT INTO batch (state, file, source, mapping, started_at) VALUES ('open', '', 1, '', 0)");
    const auto checks = verifyStore(*store);
    REQUIRE(checks);
    CHECK(failing(*store) == "");
    CHECK(std::ranges::any_of(*checks, [](const Check& check) { return check.detail.find("1 unfinished") != std::string::npos; }));
}

TEST_CASE("a batch whose clearing stopped after its marks is no fault either", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    fill(*store);
    runSql(*store, "INSERT INTO batch (state, file, source, mapping, started_at) VALUES ('open', '', 1, '', 0);"
                   "INSERT INTO incident (number, version, batch, source, source_id, columns, digest, received_at, received_mark,"
                   " category, valid) SELECT number, version + 1, 3, source, source_id, columns, digest, received_at,"
                   " received_mark, category, valid FROM incident WHERE source_id = 'b'");
    const auto checks = verifyStore(*store);
    REQUIRE(checks);
    const auto versions = std::ranges::find(*checks, "versions", &Check::name);
    REQUIRE(versions != checks->end());
    CHECK(versions->isOk);
}

TEST_CASE("each check fails on a fault planted for it", "[store]")
{
    CHECK(failingAfter("UPDATE superseded SET batch = 77") == "references|inserted");
    CHECK(failingAfter("INSERT INTO reject (batch, row, column_name, value, reason) VALUES (99, 1, '', '', '')") ==
          "references");
    CHECK(failingAfter("INSERT INTO batch (state, file, source, mapping, started_at) VALUES ('complete', '', 1, '', 0)") ==
          "batches|seals");
    CHECK(failingAfter("UPDATE batch SET read = read + 1 WHERE id = 1") == "conservation");
    CHECK(failingAfter("UPDATE incident SET batch = 55 WHERE source_id = 'b'") == "owners|inserted|seals");
    CHECK(failingAfter("DELETE FROM superseded") == "versions|inserted");
    CHECK(failingAfter("UPDATE incident SET version = 3 WHERE version = 2") == "versions|seals");
    CHECK(failingAfter("DELETE FROM incident WHERE source_id = 'b'") == "inserted|seals");
    CHECK(failingAfter("UPDATE incident SET area_grid = 2 WHERE area_grid = 1") == "areas");
    CHECK(failingAfter("UPDATE incident SET area_grid = NULL") == "areas");
    CHECK(failingAfter("UPDATE incident SET area_squad = 1 WHERE source_id = 'b'") == "areas");
}

TEST_CASE("contents that were changed behind the program's back are seen", "[store]")
{
    CHECK(failingAfter("UPDATE incident SET narrative = '楼上无事' WHERE source_id = 'a'") == "digests|seals");
    CHECK(failingAfter("UPDATE incident SET received_at = received_at + 1 WHERE source_id = 'b'") == "digests|seals");
    CHECK(failingAfter("UPDATE incident SET channel = NULL") == "digests|seals");
    CHECK(failingAfter("UPDATE term SET text = '微信'") == "digests|seals");
    CHECK(failingAfter("UPDATE incident SET category = 9999 WHERE source_id = 'b'") == "categories|digests|seals");
}

TEST_CASE("a broken page ends the checks with words", "[store]")
{
    const TemporaryFolder folder;
    {
        const auto store = writableStore(folder.file("a.db"));
        std::vector<Incident> rows;
        for (int i = 0; i < 2000; ++i) {
            rows.push_back(incident(std::to_string(i)));
            rows.back().narrative = "报警人称楼上噪音扰民";
        }
        takeIn(*store, rows);
    }
    std::string bytes = readFile(folder.file("a.db"));
    const std::size_t page = bytes.size() / 4096 * 3 / 4 * 4096;
    std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(page), 16, '\xEE');
    folder.write("broken.db", bytes);
    const auto store = Store::openForReading(folder.file("broken.db"));
    REQUIRE(store);
    CHECK(failing(**store) == "pages");
}
