// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/retention.h"

#include "core/store/auditlog.h"
#include "core/store/verification.h"
#include "support/files.h"
#include "support/stores.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace jingge;
using namespace jingge::test;

namespace {

const CivilTime kNow = *parseIsoTime("2025-07-14T09:00:00");

/// A store with one call a year from 2019 on, each with something sealed.
std::unique_ptr<Store> sealedStore(const std::string& path)
{
    auto store = writableStore(path);
    std::vector<Incident> rows;
    for (int year = 2019; year <= 2025; ++year)
        rows.push_back(incident(std::to_string(year), std::to_string(year) + "-07-14T08:00:00"));
    takeIn(*store, rows);
    runSql(*store, "INSERT INTO sealed_text (incident, seal, bytes) SELECT id, 1, CAST('KENNWORT' || "
                   "source_id AS BLOB) FROM incident");
    return store;
}

std::int64_t applied(Store& store)
{
    const auto removed = applyRetention(store, "安全管理员", kNow);
    if (!removed)
        FAIL(oneLine(removed.error()));
    return *removed;
}

} // namespace

TEST_CASE("sealed text goes when its time is over; incidents, masks and counts stay", "[retention]")
{
    const TemporaryFolder folder;
    const auto store = sealedStore(folder.file("a.db"));
    CHECK(readRetention(*store)->years == 0);
    CHECK(applied(*store) == 0); // nothing was decided: everything is kept
    REQUIRE(setRetention(*store, {3}, "安全管理员", kNow));
    CHECK(readRetention(*store)->years == 3);
    CHECK(*countOverdue(*store, {3}, kNow) == 3);
    CHECK(applied(*store) == 3);
    CHECK(query(*store, "SELECT source_id FROM sealed_text JOIN incident ON id = incident ORDER BY 1") ==
          "2022|2023|2024|2025"); // the call of that very day three years ago is kept
    CHECK(query(*store, "SELECT count(*) FROM incident") == "7");
    CHECK(applied(*store) == 0);
    const auto checks = verifyStore(*store);
    REQUIRE(checks);
    CHECK(std::ranges::all_of(*checks, &Check::isOk));
}

TEST_CASE("the rule, its change and each removal are recorded; the log itself is kept for ever",
          "[retention]")
{
    const TemporaryFolder folder;
    const auto store = sealedStore(folder.file("a.db"));
    REQUIRE(setRetention(*store, {1}, "安全管理员", kNow));
    CHECK(applied(*store) == 5);
    const auto changed = readAudit(*store, {.act = "setting_changed"});
    REQUIRE(changed);
    REQUIRE(changed->size() == 1);
    CHECK(changed->front().person == "安全管理员");
    CHECK(changed->front().detail == "years=0 to 1");
    const auto removed = readAudit(*store, {.act = "retention"});
    REQUIRE(removed);
    REQUIRE(removed->size() == 1);
    CHECK(removed->front().detail == "before=2024-07-14T00:00:00 removed=5");
    CHECK(readAudit(*store, {.act = "import"})->size() == 1);
}

TEST_CASE("what was removed is nowhere in the file any more", "[retention]")
{
    const TemporaryFolder folder;
    {
        const auto store = sealedStore(folder.file("a.db"));
        REQUIRE(setRetention(*store, {1}, "x", kNow));
        CHECK(applied(*store) == 5);
    }
    const std::string bytes = readFile(folder.file("a.db")) + readFile(folder.file("a.db-wal"));
    CHECK(bytes.find("KENNWORT2025") != std::string::npos);
    CHECK(bytes.find("KENNWORT2019") == std::string::npos);
    CHECK(bytes.find("KENNWORT2023") == std::string::npos);
}

TEST_CASE("the rule is years from 1 to 30, by the calendar", "[retention]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    CHECK_FALSE(setRetention(*store, {31}, "x", kNow));
    CHECK_FALSE(setRetention(*store, {-1}, "x", kNow));
    CHECK_FALSE(retainedFrom({0}, kNow));
    CHECK(retainedFrom({2}, kNow)->text() == "2023-07-14T00:00:00");
    CHECK(retainedFrom({1}, *parseIsoTime("2024-02-29T12:00:00"))->text() == "2023-02-28T00:00:00");
}

TEST_CASE("a stopped removal leaves what it did not reach, and can go on", "[retention]")
{
    const TemporaryFolder folder;
    const auto store = sealedStore(folder.file("a.db"));
    REQUIRE(setRetention(*store, {1}, "x", kNow));
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = applyRetention(*store, "x", kNow, {stop.get_token(), nullptr});
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().kind == ErrorKind::Cancelled);
    CHECK(applied(*store) == 5);
}
