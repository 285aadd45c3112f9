// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/intake.h"

#include <catch2/catch.hpp>

#include "core/ingest/mappingwriter.h"
#include "core/store/incidentreader.h"
#include "core/store/qualitycounts.h"
#include "support/files.h"
#include "support/stores.h"

using namespace jingge;
using namespace jingge::test;

namespace {

const Author kDesk{{1000}, "desk"};

Incident at(const std::string& id, const std::string& time, std::optional<LonLat> place = {})
{
    Incident one = incident(id, time);
    one.address = one.addressKey = "解放路1号";
    one.place = place;
    return one;
}

RowSet allOf(const Frame& frame)
{
    return RowSet(frame.size(), true);
}

IncidentId idOf(const Store& store, const std::string& sourceId)
{
    const auto frame = frameOfStore(store);
    for (std::size_t row = 0; row < frame->size(); ++row) {
        const IncidentId one = frame->incident(row);
        if (readSourceIds(store, {&one, 1}).value().front() == sourceId)
            return one;
    }
    FAIL(sourceId);
    return {};
}

} // namespace

TEST_CASE("findings are counted by batch, month and grid, and each figure gives its rows", "[workspace]")
{
    const TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    {
        const auto store = writableStore(path);
        putAreas(*store, Level::Grid, {square(Level::Grid, "A", 120, 30), square(Level::Grid, "B", 121, 30)});
        takeIn(*store, {at("1", "2025-06-30T23:59:59", LonLat{120.5, 30.5}), at("2", "2025-07-01T00:00:00")});
        takeIn(*store, {at("3", "2025-07-02T08:00:00", LonLat{121.5, 30.5}), at("4", "2025-12-31T08:00:00")});
    }
    const auto frame = frameOfStore(*Store::openForReading(path).value());
    const auto facts = intake::qualityFacts(path, *frame);
    REQUIRE(facts);
    const auto count = [&](QualityKey by) {
        std::string text;
        for (const QualityCounts& one : countFindings(*frame, *facts, allOf(*frame), by))
            text += one.name + ":" + std::to_string(one.incidents) + "/" + std::to_string(one.findings[0]) + "/" +
                    std::to_string(one.findings[3]) + " ";
        return text;
    };
    CHECK(count(QualityKey::All) == ":4/2/2 ");
    CHECK(count(QualityKey::Batch) == "1:2/1/1 2:2/1/1 ");
    CHECK(count(QualityKey::Month) == "2025-06:1/1/0 2025-07:2/1/1 2025-12:1/0/1 ");
    CHECK(count(QualityKey::Grid) == "A:1/1/0 B:1/1/0 :2/0/2 ");
    const auto months = countFindings(*frame, *facts, allOf(*frame), QualityKey::Month);
    CHECK(rowsOfFinding(*frame, *facts, allOf(*frame), QualityKey::Month, months[1].key, kFindingUnlocated) ==
          std::vector<std::uint32_t>{1});
    CHECK(rowsOfFinding(*frame, *facts, allOf(*frame), QualityKey::Month, months[1].key, 0) ==
          std::vector<std::uint32_t>{1, 2});
    const RowSet none(frame->size());
    CHECK(countFindings(*frame, *facts, none, QualityKey::All).size() == 1);
    CHECK(countFindings(*frame, *facts, none, QualityKey::Grid).empty());
}

TEST_CASE("an import says what it changed and what taking it back would do, and is taken back", "[workspace]")
{
    const TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    {
        const auto store = writableStore(path);
        takeIn(*store, {at("1", "2025-07-01T08:00:00"), at("2", "2025-07-01T09:00:00")});
        Incident changed = at("2", "2025-07-01T09:00:00");
        changed.outcome = "已处理";
        takeIn(*store, {changed, at("3", "2025-07-01T10:00:00")});
    }
    const auto list = intake::batches(path);
    REQUIRE(list);
    REQUIRE(list->size() == 2);
    CHECK(list->front().id == 2); // the latest first
    const auto first = intake::batchReport(path, 1);
    REQUIRE(first);
    REQUIRE(first->resting);
    CHECK(first->resting->id == 2);
    const auto second = intake::batchReport(path, 2);
    REQUIRE(second);
    CHECK_FALSE(second->resting);
    CHECK(second->undone.struck == 1);
    CHECK(second->undone.reverted == 1);
    REQUIRE(second->changes.size() == 1);
    CHECK(second->changes[0].field == "outcome");
    CHECK_FALSE(takeBatchBack(*writableStore(path), 1, {{1}, "desk", "wrong file"})); // the other rests on it
    REQUIRE(takeBatchBack(*writableStore(path), 2, {{1}, "desk", "wrong file"}));
    CHECK(frameOfStore(*Store::openForReading(path).value())->size() == 2);
    CHECK(intake::batchReport(path, 2)->batch.takenBack->reason == "wrong file");
}

TEST_CASE("a decision on calls of one event is made and undone; what the source recorded stays", "[workspace]")
{
    const TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    std::vector<IncidentId> pair;
    std::vector<IncidentId> recorded;
    {
        const auto store = writableStore(path);
        Incident duplicate = at("4", "2025-07-01T10:05:00");
        duplicate.duplicateOf = "3";
        takeIn(*store, {at("1", "2025-07-01T08:00:00"), at("2", "2025-07-01T08:05:00"), at("3", "2025-07-01T10:00:00"), duplicate});
        pair = {idOf(*store, "1"), idOf(*store, "2")};
        recorded = {idOf(*store, "3"), idOf(*store, "4")};
    }
    const std::vector<std::vector<std::uint32_t>> proposed{{0, 1}};
    const auto confirmed = [&]() -> bool {
        const auto store = Store::openForReading(path).value();
        return confirmedByPersons(*store, *frameOfStore(*store), proposed).value().front();
    };
    const auto left = [&] {
        const auto store = Store::openForReading(path).value();
        return withoutDismissed(*store, *frameOfStore(*store), proposed).value().size();
    };
    CHECK_FALSE(confirmed());
    REQUIRE(intake::decide(*writableStore(path), pair, intake::DuplicateVerdict::Same, kDesk));
    CHECK(confirmed());
    REQUIRE(intake::decide(*writableStore(path), pair, intake::DuplicateVerdict::Undecided, kDesk));
    CHECK_FALSE(confirmed());
    CHECK(left() == 1);
    REQUIRE(intake::decide(*writableStore(path), pair, intake::DuplicateVerdict::Different, kDesk));
    CHECK(left() == 0);
    CHECK_FALSE(intake::decide(*writableStore(path), recorded, intake::DuplicateVerdict::Undecided, kDesk));
}

TEST_CASE("a default point goes into a copy of the mapping, as the file writes it", "[workspace]")
{
    const TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    IncidentId onSpot;
    IncidentId without;
    Mapping own;
    own.name = "mapping"; // as writer() calls it
    own.source = "s";
    own.crs = "GCJ-02";
    own.columns[static_cast<std::size_t>(Column::SourceId)].names = {"编号"};
    own.columns[static_cast<std::size_t>(Column::ReceivedAt)].names = {"时间"};
    REQUIRE(saveMapping(own, mappingPath(folder.path(), own.name)));
    {
        const auto store = writableStore(path);
        Incident one = at("1", "2025-07-01T08:00:00", LonLat{120.5, 30.5});
        one.placeOriginal = LonLat{120.504417, 30.497431};
        one.placeCrs = "GCJ-02";
        takeIn(*store, {one, at("2", "2025-07-01T09:00:00")});
        onSpot = idOf(*store, "1");
        without = idOf(*store, "2");
    }
    for (int i = 0; i < 2; ++i) { // twice is once
        const auto saved = intake::markDefaultPoint(path, folder.path(), 1, onSpot);
        if (!saved)
            FAIL(oneLine(saved.error()));
        const auto mappings = readMappings(folder.path());
        REQUIRE(mappings.size() == 1);
        CHECK(mappings[0].defaultPoints == std::vector{std::pair(120.504417, 30.497431)});
    }
    CHECK_FALSE(intake::markDefaultPoint(path, folder.path(), 1, without));
    const TemporaryFolder empty;
    CHECK_FALSE(intake::markDefaultPoint(path, empty.path(), 1, onSpot));
}
