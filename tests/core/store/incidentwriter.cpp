// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/incidentwriter.h"

#include "core/store/incidentreader.h"
#include "core/store/verification.h"
#include "support/files.h"
#include "support/stores.h"

#include <catch2/catch.hpp>

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

/// "source_id version number batch" of every row, in order of ids.
std::string versions(const Store& store)
{
    return query(store, "SELECT source_id || ' v' || version || ' n' || number || ' b' || batch FROM incident ORDER BY id");
}

IncidentRow current(const Store& store, const std::string& id)
{
    const auto frame = frameOfStore(store);
    std::vector<IncidentId> ids;
    for (std::size_t row = 0; row < frame->size(); ++row)
        ids.push_back(frame->incident(row));
    const auto rows = readIncidents(store, ids);
    REQUIRE(rows);
    const auto found = std::ranges::find(*rows, id, &IncidentRow::sourceId);
    REQUIRE(found != rows->end());
    return *found;
}

bool isSound(const Store& store)
{
    const auto checks = verifyStore(store);
    return checks && std::ranges::all_of(*checks, [](const Check& check) { return check.isOk; });
}

} // namespace

TEST_CASE("rows are inserted, then unchanged, then updated", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    CHECK(outcome(takeIn(*store, {at("a", "1"), at("b", "1")})) == "2/0/0");
    CHECK(outcome(takeIn(*store, {at("a", "1"), at("b", "1")})) == "0/0/2");
    CHECK(outcome(takeIn(*store, {at("a", "2"), at("c", "1")})) == "1/1/0");
    CHECK(outcome(takeIn(*store, {at("a", "3")})) == "0/1/0");
    CHECK(versions(*store) == "a v1 n1 b1|b v1 n2 b1|a v2 n1 b3|c v1 n4 b3|a v3 n1 b4");
    CHECK(query(*store, "SELECT incident || ' ' || batch FROM superseded ORDER BY 1") == "1 3|3 4");
    CHECK(current(*store, "a").address == "3");
    CHECK(frameOfStore(*store)->size() == 3);
    CHECK(isSound(*store));
}

TEST_CASE("the same id twice in a file that is new to the store", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    CHECK(outcome(takeIn(*store, {at("a", "1"), at("a", "2"), at("b", "1"), at("a", "3")})) == "2/2/0");
    CHECK(versions(*store) == "a v1 n1 b1|b v1 n2 b1");
    CHECK(current(*store, "a").address == "3");
    CHECK(outcome(takeIn(*store, {at("a", "1"), at("a", "3")})) == "0/0/2"); // the last decides: as it was
    CHECK(isSound(*store));
}

TEST_CASE("the same id twice in a file, whatever the order of what it says", "[store]")
{
    struct Case {
        std::vector<const char*> addresses; // of the rows of id "a", which the store knows with "old"
        const char* counts;
        const char* address;
    };
    for (const Case& one : {Case{{"old", "old"}, "0/0/2", "old"}, Case{{"new", "old"}, "0/0/2", "old"},
                            Case{{"old", "new"}, "0/2/0", "new"}, Case{{"new", "new"}, "0/2/0", "new"},
                            Case{{"new", "old", "new"}, "0/3/0", "new"}, Case{{"x", "y", "old"}, "0/0/3", "old"},
                            Case{{"old", "x", "old", "y"}, "0/4/0", "y"}}) {
        const TemporaryFolder folder;
        const auto store = writableStore(folder.file("a.db"));
        takeIn(*store, {at("a", "old")});
        std::vector<Incident> rows;
        for (const char* address : one.addresses)
            rows.push_back(at("a", address));
        CAPTURE(one.addresses);
        CHECK(outcome(takeIn(*store, rows, kAllFields, "s", WriteMode::DryRun)) == one.counts);
        CHECK(outcome(takeIn(*store, rows)) == one.counts);
        CHECK(current(*store, "a").address == one.address);
        const bool isNew = std::string(one.address) != "old";
        CHECK(query(*store, "SELECT count(*) FROM incident") == (isNew ? "2" : "1"));
        CHECK(query(*store, "SELECT count(*) FROM superseded") == (isNew ? "1" : "0"));
        CHECK(outcome(takeIn(*store, {rows.back()})) == "0/0/1");
        CHECK(isSound(*store));
    }
}

TEST_CASE("a table with some columns leaves the others as they were", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    Incident full = at("a", "解放路1号");
    full.narrative = "楼上噪音";
    full.category = "complaint.noise";
    full.callerToken = {1, 2, 3};
    full.callerMask = "138****1234";
    full.place = LonLat{120, 30};
    takeIn(*store, {full});

    Incident closing = incident("a"); // a feedback table: closing time and outcome alone
    closing.closedAt = parseIsoTime("2025-07-14T10:00:00");
    closing.outcome = "已调解";
    constexpr std::uint32_t kClosing = kFieldClosedAt | kFieldOutcome;
    CHECK(outcome(takeIn(*store, {closing}, kClosing)) == "0/1/0");
    IncidentRow row = current(*store, "a");
    CHECK(row.address == "解放路1号");
    CHECK(row.narrative == "楼上噪音");
    CHECK(row.category == "complaint.noise");
    CHECK(row.callerMask == "138****1234");
    CHECK(row.place == LonLat{120, 30});
    CHECK(row.outcome == "已调解");
    CHECK(outcome(takeIn(*store, {closing}, kClosing)) == "0/0/1");
    // The first table again says nothing about closing: nothing changes.
    constexpr std::uint32_t kFirst = kAllFields & ~kClosing;
    CHECK(outcome(takeIn(*store, {full}, kFirst)) == "0/0/1");
    full.address = "";
    CHECK(outcome(takeIn(*store, {full}, kFirst)) == "0/1/0"); // an empty value of a column that is there is a value
    row = current(*store, "a");
    CHECK(row.address == "");
    CHECK(row.outcome == "已调解");
    CHECK(query(*store, "SELECT max(columns) FROM incident") == std::to_string(kAllFields));
    CHECK(isSound(*store));
}

TEST_CASE("ids are of one source, whatever bytes they hold", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    const std::string nulB("x\0b", 3);
    const std::string nulC("x\0c", 3);
    takeIn(*store, {at("a", "1"), at(nulB, "b"), at(nulC, "c"), at("A", "1")});
    CHECK(outcome(takeIn(*store, {at("a", "1")}, kAllFields, "other")) == "1/0/0");
    CHECK(frameOfStore(*store)->size() == 5);
    CHECK(outcome(takeIn(*store, {at(nulB, "b"), at(nulC, "d")})) == "0/1/1");
    CHECK(current(*store, nulC).address == "d");
    CHECK(current(*store, nulB).address == "b");
}

TEST_CASE("every content comes back as it was put", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    Incident one = incident("编号-1", "2025-07-14T23:59:59");
    one.receivedMark = kTimeDayOnly | kTimeFromOccurred;
    std::int64_t seconds = one.receivedAt.seconds;
    for (auto* time : {&one.answeredAt, &one.dispatchedAt, &one.acceptedAt, &one.enrouteAt, &one.arrivedAt, &one.closedAt,
                       &one.occurredFrom, &one.occurredTo})
        *time = CivilTime{++seconds};
    int n = 0;
    for (auto* text : {&one.categoryInitial, &one.sourceCategory, &one.sourceCategoryInitial, &one.duplicateOf, &one.channel,
                       &one.callerMask, &one.nameMask, &one.plate, &one.address, &one.addressKey, &one.placeSource,
                       &one.placeCrs, &one.station, &one.branch, &one.community, &one.placeType, &one.severity, &one.tags,
                       &one.narrative, &one.outcome})
        *text = "文" + std::to_string(++n);
    one.categoryInitial = "theft.own_code";
    one.callerToken[15] = 9;
    one.place = LonLat{-179.9999999, 89.9999999};
    one.placeOriginal = LonLat{0.1, -0.2};
    one.valid = false;
    takeIn(*store, {one});
    // Unchanged means that what is stored has the contents of what was given, byte for byte.
    CHECK(outcome(takeIn(*store, {one})) == "0/0/1");
    CHECK(outcome(takeIn(*store, {one}, kFieldAddress)) == "0/0/1"); // read back from the store and laid over
    const IncidentRow row = current(*store, "编号-1");
    CHECK(row.callerToken == "00000000000000000000000000000009");
    CHECK(row.isDayOnly);
    CHECK(row.closedAt->seconds == one.closedAt->seconds);
    CHECK(row.place == one.place);
}

TEST_CASE("places are counted by incident: unlocated, and in no grid", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    putAreas(*store, Level::Grid, {square(Level::Grid, "G", 120, 30)});
    const auto located = [](const char* id, double lon) {
        Incident one = incident(id);
        one.place = LonLat{lon, 30.5};
        return one;
    };
    const BatchCounts counts =
        takeIn(*store, {incident("none"), located("in", 120.5), located("out", 122), located("turned", 122),
                        located("turned", 120.5), incident("none")});
    CHECK(counts.unlocated == 1);
    CHECK(counts.outside == 1);
    CHECK(query(*store, "SELECT count(*) FROM incident WHERE area_grid IS NOT NULL") == "2");
}

TEST_CASE("a dry run answers as a real one and writes nothing", "[store]")
{
    const TemporaryFolder folder;
    { const auto store = writableStore(folder.file("a.db")); takeIn(*store, {at("a", "1"), at("b", "1")}); }
    const std::string before = readFile(folder.file("a.db"));
    const auto reading = Store::openForReading(folder.file("a.db"));
    REQUIRE(reading);
    for (const char* source : {"s", "never seen"}) {
        const auto writing = writer(**reading, source, WriteMode::DryRun);
        for (const Incident& row : {at("a", "1"), at("b", "2"), at("c", "3"), at("b", "1"), at("c", "4")})
            REQUIRE(writing->put(row, kAllFields));
        REQUIRE(writing->reject({"f", 1, "c", "v", "bad"}));
        CHECK(outcome(writing->counts()) == (std::string(source) == "s" ? "1/1/3" : "3/2/0"));
    }
    CHECK(readFile(folder.file("a.db")) == before);
}

TEST_CASE("counts that do not add up stop the file", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    {
        const auto writing = writer(*store);
        REQUIRE(writing->put(incident("a"), kAllFields));
        BatchCounts counts = writing->counts();
        counts.read = 2;
        CHECK_FALSE(writing->complete(counts, {}));
    }
    CHECK(query(*store, "SELECT count(*) FROM incident") == "0");
    CHECK(query(*store, "SELECT count(*) FROM batch") == "0");
}

TEST_CASE("rows folded before they are put count with their incident", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    takeIn(*store, {at("same", "1")});
    const auto writing = writer(*store);
    for (const Incident& row : {at("same", "1"), at("new", "1")})
        REQUIRE(writing->put(row, kAllFields));
    for (const char* id : {"same", "same", "new"})
        writing->countFolded(id);
    CHECK(outcome(finish(*writing, 5)) == "1/1/3");
}

TEST_CASE("rejected rows are kept masked, ten thousand at most", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    const auto writing = writer(*store);
    REQUIRE(writing->put(incident("a"), kAllFields));
    for (int i = 0; i < 10050; ++i)
        REQUIRE(writing->reject({"f", i, "电话", "13812345678", {"bad %1", {"x"}}}));
    BatchCounts counts = writing->counts();
    counts.rejected = 10050;
    counts.read = 10051;
    REQUIRE(writing->complete(counts, {}));
    CHECK(query(*store, "SELECT count(*) FROM reject") == "10000");
    CHECK(query(*store, "SELECT DISTINCT value || ' ' || reason || ' ' || column_name FROM reject") == "138****5678 bad x 电话");
    CHECK(isSound(*store));
}

TEST_CASE("a row is never written outside a transaction", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    const auto writing = writer(*store);
    const auto committed = [&] { // what another connection sees
        const auto reading = Store::openForReading(folder.file("a.db"));
        return std::stoll(query(**reading, "SELECT count(*) FROM incident"));
    };
    for (int i = 0; i < 20005; ++i) {
        REQUIRE(writing->put(incident(std::to_string(i)), kAllFields));
        if (i == 9998 || i == 9999 || i == 10000 || i == 20004)
            CHECK(committed() % 10000 == 0);
    }
    finish(*writing, 20005);
    CHECK(committed() == 20005);
}

TEST_CASE("a batch that was taken back is passed over and its version number kept", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    takeIn(*store, {at("a", "first")});
    takeIn(*store, {at("a", "wrong"), at("b", "wrong")});
    runSql(*store, "UPDATE batch SET state = 'taken_back' WHERE id = 2");
    CHECK(current(*store, "a").address == "first");
    CHECK(frameOfStore(*store)->size() == 1);
    CHECK(outcome(takeIn(*store, {at("a", "first")})) == "0/0/1");
    CHECK(outcome(takeIn(*store, {at("a", "wrong"), at("b", "wrong")})) == "1/1/0");
    CHECK(frameOfStore(*store)->size() == 2);
    CHECK(current(*store, "a").address == "wrong");
    CHECK(outcome(takeIn(*store, {at("a", "wrong"), at("b", "right")})) == "0/1/1");
    CHECK(versions(*store) == "a v1 n1 b1|a v2 n1 b2|b v1 n3 b2|a v3 n1 b4|b v2 n3 b4|b v3 n3 b5");
    CHECK(isSound(*store));
}

TEST_CASE("rows put as a block come out as rows put one by one", "[store]")
{
    const TemporaryFolder folder;
    const auto blocks = writableStore(folder.file("blocks.db"));
    const auto single = writableStore(folder.file("single.db"));
    for (int round = 0; round < 3; ++round) {
        std::vector<Incident> rows;
        for (int i = 0; i < 100; ++i) // ids come back within the rows of one statement and beyond them
            rows.push_back(at("i" + std::to_string(i % 7 == 0 ? i / 2 : i - i % 3), round == 1 ? "old" : std::to_string(i)));
        const std::uint32_t fields = round == 2 ? kAllFields & ~std::uint32_t{kFieldNarrative} : kAllFields;
        const BatchCounts expected = takeIn(*single, rows, fields);
        const auto writing = writer(*blocks);
        std::vector<PreparedIncident> prepared;
        for (const Incident& row : rows)
            prepared.push_back(writing->prepare(row));
        REQUIRE(writing->put(prepared, fields));
        CHECK(outcome(finish(*writing, 100)) == outcome(expected));
        CHECK(versions(*blocks) == versions(*single));
        CHECK(query(*blocks, "SELECT digest || address FROM incident ORDER BY id") ==
              query(*single, "SELECT digest || address FROM incident ORDER BY id"));
        CHECK(isSound(*blocks));
    }
}

TEST_CASE("only rows that do not count yet are not awaited by the disk", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    const auto isAwaited = [&] { return query(*store, "PRAGMA synchronous") == "2"; };
    CHECK(isAwaited());
    {
        auto writer = IncidentWriter::begin(*store, {"a.csv", "test", "test", {}});
        REQUIRE(writer);
        CHECK_FALSE(isAwaited());
        REQUIRE((*writer)->put(at("a", "1"), kAllFields));
        BatchCounts counts = (*writer)->counts();
        counts.read = 1;
        REQUIRE((*writer)->complete(counts, {}));
        CHECK(isAwaited());
    }
    {
        const auto writer = IncidentWriter::begin(*store, {"b.csv", "test", "test", {}});
        REQUIRE(writer);
    }
    CHECK(isAwaited());
    CHECK(query(*store, "SELECT source_id FROM incident") == "a");
}

TEST_CASE("a column that only a late row fills is stored, and rows before it have nothing there", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    std::vector<Incident> rows;
    for (int i = 0; i < 700; ++i)
        rows.push_back(at("n" + std::to_string(i), i % 2 == 0 ? "东街1号" : ""));
    rows[600].outcome = "调解";
    rows[601].severity = "一般";
    CHECK(outcome(takeIn(*store, rows)) == "700/0/0");
    CHECK(query(*store, "SELECT source_id FROM incident WHERE outcome IS NOT NULL") == "n600");
    CHECK(query(*store, "SELECT source_id FROM incident JOIN term ON term.id = severity WHERE text = '一般'") == "n601");
    CHECK(query(*store, "SELECT count(*) FROM incident WHERE address IS NOT NULL") == "350");
    CHECK(isSound(*store));
}
