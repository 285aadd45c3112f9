// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/takeback.h"

#include <catch2/catch.hpp>

#include "core/exchange/batchchanges.h"
#include "core/seal/seal.h"
#include "core/store/verification.h"
#include "support/files.h"
#include "support/stores.h"

#include <algorithm>

using namespace jingge;
using namespace jingge::test;

namespace {

Incident at(const std::string& id, const std::string& address)
{
    Incident one = incident(id);
    one.address = address;
    return one;
}

TakeBackReport takeBack(Store& store, std::int64_t id)
{
    const auto done = takeBatchBack(store, id, {{1000}, "王", "wrong month"});
    if (!done)
        FAIL(oneLine(done.error()));
    return *done;
}

std::string refusal(Store& store, std::int64_t id)
{
    const auto done = takeBatchBack(store, id, {{1000}, "王", ""});
    return done ? "" : done.error().why.english();
}

/// "id=address" of what counts.
std::string counting(const Store& store)
{
    const auto frame = frameOfStore(store);
    const auto rows = readStoredIncidents(store, std::vector<IncidentId>{[&] {
                                              std::vector<IncidentId> ids;
                                              for (std::size_t row = 0; row < frame->size(); ++row)
                                                  ids.push_back(frame->incident(row));
                                              return ids;
                                          }()});
    REQUIRE(rows);
    std::string all;
    for (const StoredIncident& one : *rows)
        all += (all.empty() ? "" : " ") + one.incident.sourceId + "=" + one.incident.address;
    return all;
}

bool isSound(const Store& store)
{
    const auto checks = verifyStore(store);
    return checks && std::ranges::all_of(*checks, &Check::isOk);
}

/// "id field: before > after" of a batch.
std::string changes(const Store& store, std::int64_t batch)
{
    const auto found = batchChanges(store, batch);
    REQUIRE(found);
    std::string all;
    for (const FieldChange& one : *found)
        all += (all.empty() ? "" : "|") + one.sourceId + " " + one.field + ": " + cellText(one.before) +
               " > " + cellText(one.after);
    return all;
}

} // namespace

TEST_CASE("a batch is undone whole and the file can be taken in again", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    takeIn(*store, {at("a", "1"), at("b", "1")});
    takeIn(*store, {at("a", "2"), at("c", "2")});
    const auto before = store->changeSeq();
    const TakeBackReport report = takeBack(*store, 2);
    CHECK(report.struck == 1);
    CHECK(report.reverted == 1);
    CHECK(store->changeSeq().value() != before.value());
    CHECK(counting(*store) == "a=1 b=1");
    CHECK(query(*store, "SELECT count(*) FROM incident") == "4"); // nothing is deleted
    CHECK(isSound(*store));
    const auto record = readBatch(*store, 2);
    REQUIRE(record);
    CHECK(std::string(batchStateName(record->state)) == "taken_back");
    REQUIRE(record->takenBack);
    CHECK(record->takenBack->by == "王");
    CHECK(record->takenBack->reason == "wrong month");

    CHECK(outcome(takeIn(*store, {at("a", "2"), at("c", "2")})) == "1/1/0");
    CHECK(counting(*store) == "a=2 b=1 c=2");
    CHECK(outcome(takeIn(*store, {at("a", "2"), at("c", "2")})) == "0/0/2");
    CHECK(isSound(*store));
}

TEST_CASE("all batches of a source can go, the last one first", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    takeIn(*store, {at("a", "1")});
    takeIn(*store, {at("a", "2")});
    takeIn(*store, {at("a", "3")});
    CHECK(refusal(*store, 1) ==
          "the later import 2 (file.csv) rests on this one: it updated or confirmed rows of the same source");
    CHECK(refusal(*store, 2).find("import 3 ") != std::string::npos);
    takeBack(*store, 3);
    CHECK(counting(*store) == "a=2");
    takeBack(*store, 2);
    CHECK(counting(*store) == "a=1");
    const TakeBackReport last = takeBack(*store, 1);
    CHECK(last.struck == 1);
    CHECK(counting(*store).empty());
    CHECK(isSound(*store));
    CHECK(outcome(takeIn(*store, {at("a", "1")})) == "1/0/0");
    CHECK(counting(*store) == "a=1");
    CHECK(isSound(*store));
}

TEST_CASE("a batch stays while a later one found its rows unchanged", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    takeIn(*store, {at("a", "1")});
    takeIn(*store, {at("a", "1"), at("b", "1")});
    CHECK(refusal(*store, 1).find("import 2 ") != std::string::npos);
    CHECK(counting(*store) == "a=1 b=1");
    takeBack(*store, 2);
    CHECK(counting(*store) == "a=1");
    takeBack(*store, 1);
    CHECK(counting(*store).empty());
}

TEST_CASE("batches of another source, and of other rows, do not rest on one another", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    takeIn(*store, {at("a", "1")});
    takeIn(*store, {at("b", "1")});
    takeIn(*store, {at("a", "9")}, kAllFields, "other");
    takeIn(*store, {at("a", "9")}, kAllFields, "other");
    takeBack(*store, 1);
    CHECK(counting(*store) == "a=9 b=1");
    CHECK(isSound(*store));
}

TEST_CASE("what cannot be taken back is refused with its reason", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    CHECK(refusal(*store, 1) == "there is no such import");
    takeIn(*store, {at("a", "1")});
    takeBack(*store, 1);
    CHECK(refusal(*store, 1) == "this import was taken back before");
    CHECK(query(*store, "SELECT count(*) FROM batch_taken_back") == "1");
}

TEST_CASE("a batch tells which fields of which incidents it changed", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    Incident a = at("a", "解放路1号");
    a.plate = "浙A12345";
    a.callerMask = "138****1234";
    a.callerToken = {1};
    a.place = LonLat{120, 30};
    takeIn(*store, {a, at("b", "1")});
    CHECK(changes(*store, 1).empty());
    Incident next = a;
    next.address = "解放路2号";
    next.closedAt = parseIsoTime("2025-07-14T10:00:00");
    next.place = std::nullopt;
    next.plate = "浙A12995";
    next.callerToken = {2};
    takeIn(*store, {next, at("b", "1"), at("c", "1")});
    const std::string masked = maskPlate("浙A12345");
    CHECK(masked == maskPlate("浙A12995"));
    const std::string expected =
        "a address: 解放路1号 > 解放路2号|a lon: 120.0000000 > |a lat: 30.0000000 > |a closed_at:  > "
        "2025-07-14T10:00:00|a caller_phone: 138****1234 > 138****1234|a plate: " +
        masked + " > " + masked;
    CHECK(changes(*store, 2) == expected);
    // Also when it was taken back, and another batch changed the same incident from the same version.
    takeBack(*store, 2);
    CHECK(changes(*store, 2) == expected);
    next.address = "解放路3号";
    takeIn(*store, {next, at("c", "2")});
    CHECK(changes(*store, 2) == expected);
    CHECK(changes(*store, 3).find("a address: 解放路1号 > 解放路3号") == 0);
    CHECK(changes(*store, 3).find("c ") == std::string::npos); // new again, not changed
}
