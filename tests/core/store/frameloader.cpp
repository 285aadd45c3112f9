// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/frameloader.h"

#include "support/files.h"
#include "support/stores.h"

#include <catch2/catch.hpp>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <random>
#include <set>
#include <stop_token>

using namespace jingge;
using namespace jingge::test;

namespace {

Incident placed(const std::string& id, double lon, double lat)
{
    Incident one = incident(id);
    one.place = LonLat{lon, lat};
    return one;
}

/// Loads what another program did to a copy of the store with one incident; the error's words.
std::string loadingError(const std::string& sql)
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    takeIn(*store, {placed("a", 120, 30)});
    runSql(*store, sql);
    const auto frame = loadFrame(*store);
    if (frame)
        return "loaded";
    CHECK(frame.error().kind == ErrorKind::Store);
    return frame.error().why.english();
}

class StopAtOnce final : public Progress {
public:
    void report(std::int64_t, std::int64_t) override { source.request_stop(); }
    std::stop_source source;
};

} // namespace

TEST_CASE("an empty store gives an empty frame", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    const auto frame = frameOfStore(*store);
    CHECK(frame->size() == 0);
    CHECK(frame->changeSeq == *store->changeSeq());
    CHECK_FALSE(frame->extent());
    CHECK(frame->channels == std::vector<std::string>{""});
}

TEST_CASE("rows come by time, then source id in byte order, then source", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    takeIn(*store, {incident("b"), incident("a10"), incident("z", "2025-07-14T07:59:59"), incident("a2"), incident("甲")});
    takeIn(*store, {incident("a2")}, kAllFields, "t");
    const auto frame = frameOfStore(*store);
    std::string order;
    for (std::size_t row = 0; row < frame->size(); ++row)
        order += query(*store, "SELECT source_id || source FROM incident WHERE id = " + std::to_string(frame->id[row])) + " ";
    CHECK(order == "z1 a101 a21 a22 b1 甲1 ");
}

TEST_CASE("only the current version of each incident is loaded", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    takeIn(*store, {incident("a"), incident("b")});
    takeIn(*store, {incident("a", "2025-07-20")});
    takeIn(*store, {incident("a", "2025-07-21")});
    const auto frame = frameOfStore(*store);
    REQUIRE(frame->size() == 2);
    CHECK(frame->receivedAt(1).text() == "2025-07-21T00:00:00");
    CHECK(frame->id == std::vector<std::int64_t>{2, 4});
}

TEST_CASE("rows of a batch that is still open are not loaded, nor does it supersede", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    takeIn(*store, {incident("a")});
    const auto writing = writer(*store);
    for (int i = 0; i < 10001; ++i)
        REQUIRE(writing->put(incident(i == 0 ? "a" : std::to_string(i), "2025-07-20"), kAllFields));
    const auto reading = Store::openForReading(folder.file("a.db"));
    const auto before = frameOfStore(**reading);
    REQUIRE(before->size() == 1);
    CHECK(before->id.front() == 1);
    finish(*writing, 10001);
    CHECK(frameOfStore(**reading)->size() == 10001);
}

TEST_CASE("columns hold what the incidents say", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    Incident one = incident("1", "2025-07-13T23:59:59"); // a Sunday
    one.category = "theft.ebike";
    one.channel = "电话";
    one.closedAt = one.receivedAt;
    one.place = LonLat{-180, 90};
    one.addressKey = "k";
    one.callerToken[0] = 1;
    one.plate = "浙G12345";
    Incident two = incident("2", "2025-07-14");
    two.receivedMark = kTimeDayOnly | kTimeFromOccurred;
    two.category = "invalid.test";
    two.place = LonLat{180, -90};
    Incident three = incident("3", "2025-07-15");
    three.valid = false;
    three.channel = "电话";
    three.addressKey = "k";
    three.callerToken[0] = 1;
    three.plate = "浙G12345";
    takeIn(*store, {one, two, three});
    const auto frame = frameOfStore(*store);
    REQUIRE(frame->size() == 3);
    CHECK(frame->hour == std::vector<std::uint8_t>{23, kNoHour, 0});
    CHECK(frame->weekday == std::vector<std::uint8_t>{7, 1, 2});
    CHECK(frame->categories[frame->category[0]] == "theft.ebike");
    CHECK(frame->categories[frame->category[1]] == "invalid.test");
    CHECK(frame->flags == std::vector<std::uint8_t>{kRowClosed, kRowInvalid | kRowFromOccurred, kRowInvalid});
    CHECK(frame->channels[frame->channel[0]] == "电话");
    CHECK(frame->channel[1] == 0);
    CHECK(frame->channel[2] == frame->channel[0]);
    CHECK(frame->lonE7 == std::vector<std::int32_t>{-1800000000, 1800000000, kNoCoordinate});
    CHECK(frame->latE7 == std::vector<std::int32_t>{900000000, -900000000, kNoCoordinate});
    for (const auto* column : {&frame->address, &frame->caller, &frame->plate}) {
        CHECK((*column)[0] == (*column)[2]);
        CHECK((*column)[0] != kNoKey);
        CHECK((*column)[1] == kNoKey);
    }
    CHECK(frame->place[2] == kNoKey);
    CHECK(frame->area[indexOf(Level::Grid)].empty()); // the station has no grids
}

TEST_CASE("places are equal when both coordinates print alike with six decimals", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    std::vector<Incident> rows{placed("a", 120.0078125, 30), placed("b", 120.007812, 30), placed("c", 120.007813, 30),
                               placed("d", -0.0000005, -0.0), placed("e", 0.0000004, 0)};
    std::mt19937 random(3);
    for (int i = 0; i < 4000; ++i) { // seven decimals, often exactly half way as written
        const double lon = 100 + (random() % 400) * 1e-6 + (random() % 3) * 5e-7;
        rows.push_back(placed("r" + std::to_string(i), lon, 30 + (random() % 2) * 5e-7));
    }
    takeIn(*store, rows);
    const auto frame = frameOfStore(*store);
    auto statement = NativeStatement::prepare(store->native(), "SELECT lon, lat FROM incident WHERE id = ?1");
    std::map<std::string, std::uint32_t> codes;
    std::set<std::uint32_t> distinct;
    for (std::size_t row = 0; row < frame->size(); ++row) {
        statement->bind(1, frame->id[row]);
        REQUIRE(*statement->step());
        const auto text = [&](int column) {
            std::array<char, 32> buffer{};
            std::snprintf(buffer.data(), buffer.size(), "%.6f", statement->real(column) + 0.0);
            return std::string(buffer.data()) == "-0.000000" ? std::string("0.000000") : std::string(buffer.data());
        };
        const auto [known, isNew] = codes.try_emplace(text(0) + "," + text(1), frame->place[row]);
        statement->reset();
        distinct.insert(frame->place[row]);
        REQUIRE(known->second == frame->place[row]);
    }
    CHECK(codes.size() == distinct.size());
}

TEST_CASE("areas are positions in each level's list", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    putAreas(*store, Level::Grid, {square(Level::Grid, "B", 120, 30), square(Level::Grid, "A", 121, 30)});
    putAreas(*store, Level::City, {square(Level::City, "C", 119, 29, 5)});
    takeIn(*store, {placed("1", 120.5, 30.5), placed("2", 121.5, 30.5), placed("3", 123.5, 30.5), incident("4")});
    const auto frame = frameOfStore(*store);
    CHECK(frame->area[indexOf(Level::Grid)] == std::vector<std::int32_t>{1, 0, kNoArea, kNoArea});
    CHECK(frame->area[indexOf(Level::City)] == std::vector<std::int32_t>{0, 0, 0, kNoArea});
    CHECK(frame->areaOf(Level::Squad, 0) == kNoArea);
}

TEST_CASE("duplicates are marked whatever order the imports came in", "[store]")
{
    const auto child = [](const char* id, const char* main, const char* time) {
        Incident one = incident(id, time);
        one.duplicateOf = main;
        return one;
    };
    const std::vector<Incident> rows{child("c", "b", "2025-07-14T01:00"), child("b", "a", "2025-07-14T02:00"),
                                     child("a", "", "2025-07-14T03:00"), child("r", "r", "2025-07-14T04:00")};
    for (const auto& order : {std::array{0, 1, 2, 3}, std::array{3, 2, 1, 0}, std::array{1, 3, 0, 2}}) {
        const TemporaryFolder folder;
        const auto store = writableStore(folder.file("a.db"));
        for (const int i : order)
            takeIn(*store, {rows[static_cast<std::size_t>(i)]});
        const auto frame = frameOfStore(*store);
        CHECK(frame->flags == std::vector<std::uint8_t>{kRowDuplicate, kRowDuplicate, 0, 0});
    }
}

TEST_CASE("a store with impossible values is refused as damaged", "[store]")
{
    for (const char* sql : {"UPDATE incident SET category = 9999", "UPDATE incident SET received_at = 9223372036854775807",
                            "UPDATE incident SET received_at = -9223372036854775807", "UPDATE incident SET lon = 181",
                            "UPDATE incident SET lon = 9e999", "UPDATE incident SET lat = -9e999"}) {
        CAPTURE(sql);
        CHECK(loadingError(sql).starts_with("the database is damaged"));
    }
    CHECK(loadingError("UPDATE incident SET area_grid = 77, channel = 88, address_key = 99") == "loaded");
}

TEST_CASE("loading can be stopped and the store read again", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    takeIn(*store, {incident("a")});
    StopAtOnce progress;
    const auto stopped = loadFrame(*store, {progress.source.get_token(), &progress});
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().kind == ErrorKind::Cancelled);
    CHECK(frameOfStore(*store)->size() == 1);
}

TEST_CASE("more channels than sixteen bits hold are kept apart", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    std::vector<Incident> rows;
    for (int i = 0; i < 66000; ++i) {
        rows.push_back(incident(std::to_string(i)));
        rows.back().channel = "c" + std::to_string(i);
    }
    takeIn(*store, rows);
    const auto frame = frameOfStore(*store);
    REQUIRE(frame->channels.size() == 66001);
    CHECK(std::set(frame->channel.begin(), frame->channel.end()).size() == 66000);
}

TEST_CASE("two readers make the frame that one makes, whatever the halves have in common", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    std::vector<Incident> rows;
    for (int i = 0; i < 4000; ++i) {
        Incident one = incident("n" + std::to_string(i * 7919 % 4000));
        one.receivedAt.seconds += i * 7919 % 4000 / 3; // not in order, and three at a time
        if (i % 3 != 0)
            one.place = LonLat{120 + i % 500 * 1e-4, 30 + i % 7 * 1e-3};
        one.channel = i % 5 == 0 ? "" : "c" + std::to_string(i / 900);
        one.plate = i % 4 == 0 ? "浙A" + std::to_string(10000 + i % 1300) : "";
        if (i % 6 == 0)
            one.callerToken.fill(static_cast<std::uint8_t>(i % 251 + 1));
        one.duplicateOf = i % 50 == 49 ? "n" + std::to_string((i - 1) * 7919 % 4000) : "";
        rows.push_back(std::move(one));
    }
    takeIn(*store, rows);
    takeIn(*store, {rows[5], rows[3900]}); // unchanged
    rows[5].channel = "another";
    takeIn(*store, {rows[5]});
    const auto frame = frameOfStore(*store); // compares both ways
    REQUIRE(frame->size() == 4000);
    CHECK(frame->channels.size() == 7); // none, c0 … c4, another
    CHECK(std::ranges::is_sorted(frame->time));
}

TEST_CASE("a reader beside sees what the first one sees, and not what came later", "[store]")
{
    const TemporaryFolder folder;
    const auto writer = writableStore(folder.file("a.db"));
    takeIn(*writer, {incident("a")});
    const auto reader = Store::openForReading(folder.file("a.db"));
    REQUIRE(reader);
    const auto beside = (*reader)->openBeside();
    REQUIRE(beside);
    CHECK(query(**beside, "SELECT source_id FROM incident") == "a");
    CHECK(sqlite3_db_readonly((*beside)->native(), "main") == 1);
    CHECK((*beside)->changeSeq().value() == (*reader)->changeSeq().value());
}
