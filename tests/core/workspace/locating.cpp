// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/locating.h"

#include <catch2/catch.hpp>

#include "core/store/incidentreader.h"
#include "core/store/verification.h"
#include "core/workspace/workspace.h"
#include "support/files.h"
#include "support/stores.h"

#include <algorithm>

using namespace jingge;
using namespace jingge::test;

namespace {

const Author kDesk{{1000}, "desk"};

Incident at(const std::string& id, const std::string& key, std::optional<LonLat> place = {})
{
    Incident one = incident(id);
    one.address = key + "（路口）";
    one.addressKey = key;
    one.place = place;
    return one;
}

std::unique_ptr<Store> storeWithGrids(const TemporaryFolder& folder)
{
    auto store = writableStore(folder.file("a.db"));
    putAreas(*store, Level::Grid, {square(Level::Grid, "A", 120, 30), square(Level::Grid, "B", 121, 30)});
    putAreas(*store, Level::Community, {square(Level::Community, "C", 120, 30, 2)});
    return store;
}

LocatingReport locate(Store& store)
{
    const auto report = locateByDictionary(store, kDesk);
    if (!report)
        FAIL(oneLine(report.error()));
    return *report;
}

/// "method grid community lon" of an incident of the frame, by its source id's row.
std::string placeOf(const Store& store, const std::string& id)
{
    const auto frame = frameOfStore(store);
    for (std::size_t row = 0; row < frame->size(); ++row) {
        const IncidentId one = frame->incident(row);
        if (readSourceIds(store, {&one, 1}).value().front() != id)
            continue;
        std::string text = locatingMethodName(locatingMethod(*frame, row));
        for (const Level level : {Level::Grid, Level::Community}) {
            const std::int32_t area = frame->areaOf(level, row);
            text +=
                area == kNoArea ? " -" : " " + frame->areas->at(level)[static_cast<std::size_t>(area)].code;
        }
        return text + (frame->isLocated(row) ? " " + std::to_string(frame->lonE7[row]) : " -");
    }
    return "absent";
}

} // namespace

TEST_CASE("an address that located incidents agree on locates those without coordinates", "[workspace]")
{
    const TemporaryFolder folder;
    const auto store = storeWithGrids(folder);
    takeIn(*store, {at("1", "解放路1号", LonLat{120.5, 30.5}), at("2", "解放路1号", LonLat{120.50001, 30.5}),
                    at("3", "解放路1号"), at("4", "解放路2号", LonLat{120.5, 30.5}), at("5", "解放路2号"),
                    at("6", "解放路3号", LonLat{120.5, 30.5}), at("7", "解放路3号", LonLat{121.5, 30.5}),
                    at("8", "解放路3号"), at("9", "")});
    CHECK(placeOf(*store, "3") == "unlocated - - -");
    const LocatingReport report = locate(*store);
    CHECK(report.addresses == 1);
    CHECK(report.changed == 1);
    CHECK(placeOf(*store, "1") == "coordinates A C 1205000000");
    CHECK(placeOf(*store, "3") == "dictionary A C 1205000100");
    CHECK(placeOf(*store, "5") == "unlocated - - -"); // one incident alone says nothing
    CHECK(placeOf(*store, "8") == "unlocated - - -"); // these disagree
    CHECK(placeOf(*store, "9") == "unlocated - - -");
    const auto places = readKnownPlaces(*store).value();
    REQUIRE(places.size() == 1);
    CHECK(places[0].incidents == 2);
    CHECK(places[0].agreeing == 2);
    CHECK(locate(*store).changed == 0);
    // A later import of that address is located without another word, and keeps its own coordinates where it
    // has them.
    takeIn(*store, {at("10", "解放路1号"), at("11", "解放路1号", LonLat{121.5, 30.5})});
    CHECK(placeOf(*store, "10") == "dictionary A C 1205000100");
    CHECK(placeOf(*store, "11") == "coordinates B C 1215000000");
    // One of three is elsewhere now: the address is known no longer.
    CHECK(locate(*store).changed == 1);
    CHECK(placeOf(*store, "10") == "unlocated - - -");
    CHECK(query(*store, "SELECT count(*) FROM known_place") == "1"); // struck, not deleted
    const auto checks = verifyStore(*store);
    REQUIRE(checks);
    CHECK(std::ranges::all_of(*checks, &Check::isOk));
}

TEST_CASE("buildings come before incidents, and hold their units and rooms", "[workspace]")
{
    const TemporaryFolder folder;
    const auto store = storeWithGrids(folder);
    takeIn(*store,
           {at("1", "花园1幢2单元301室"), at("2", "花园1幢"), at("3", "花园1幢", LonLat{121.5, 30.5}),
            at("4", "花园1幢", LonLat{121.5, 30.5}), at("5", "花园2幢1单元", LonLat{120.2, 30.5}),
            at("6", "花园2幢3单元", LonLat{120.2, 30.5}), at("7", "花园2幢9单元101室"), at("8", "花园21幢")});
    const std::vector<Building> list{{"花园1幢", "花园1栋", {120.5, 30.5}}};
    REQUIRE(writeBuildings(*store, list));
    const auto again = writeBuildings(*store, list);
    REQUIRE(again);
    CHECK(again->unchanged == 1);
    locate(*store);
    CHECK(placeOf(*store, "1") == "dictionary A C 1205000000");
    CHECK(placeOf(*store, "2") == "dictionary A C 1205000000");
    CHECK(placeOf(*store, "3") == "coordinates B C 1215000000");
    CHECK(placeOf(*store, "7") == "dictionary A C 1202000000"); // by incidents of the building's other units
    CHECK(placeOf(*store, "8") == "unlocated - - -");
}

TEST_CASE("a person assigns a grid once, for all incidents of the address, and can take it back",
          "[workspace]")
{
    const TemporaryFolder folder;
    const auto store = storeWithGrids(folder);
    takeIn(*store, {at("1", "老城门"), at("2", "老城门"), at("3", "新城门"), at("4", "")});
    const auto workspace = Workspace::open(store->path());
    REQUIRE(workspace);
    const auto unmatched = (*workspace)->unmatched(RowSet(4, true));
    REQUIRE(unmatched);
    REQUIRE(unmatched->size() == 3);
    CHECK((*unmatched)[0].address == "老城门");
    CHECK((*unmatched)[0].rows.size() == 2);
    CHECK((*unmatched)[1].address == "新城门");
    CHECK((*unmatched)[2].address.empty());

    CHECK(assignGrid(*store, " 老城门 （东）", "B", kDesk).value() == "老城门");
    CHECK(placeOf(*store, "1") == "assigned B C -");
    CHECK(placeOf(*store, "3") == "unlocated - - -");
    takeIn(*store, {at("5", "老城门")});
    CHECK(placeOf(*store, "5") == "assigned B C -");
    takeIn(*store, {at("6", "老城门", LonLat{120.5, 30.5}), at("7", "老城门", LonLat{120.5, 30.5})});
    locate(*store); // the dictionary does not gainsay a person
    CHECK(placeOf(*store, "5") == "assigned B C -");
    CHECK(placeOf(*store, "6") == "coordinates A C 1205000000");
    CHECK(assignGrid(*store, "老城门", "A", kDesk).has_value());
    CHECK(placeOf(*store, "5") == "assigned A C -");
    CHECK(takeAssignmentBack(*store, "老城门", kDesk).has_value());
    CHECK(placeOf(*store, "5") == "unlocated - - -");
    CHECK(query(*store, "SELECT count(*) FROM known_place WHERE struck_by = 'desk'") == "2");

    CHECK(assignGrid(*store, "老城门", "Z", kDesk).error().why.english() == "there is no such grid");
    CHECK(assignGrid(*store, " ", "A", kDesk).error().why.english() == "this text names no address");
    CHECK(takeAssignmentBack(*store, "新城门", kDesk).error().why.english() ==
          "nobody has assigned a grid to this address");
}

TEST_CASE("new polygons move what addresses locate", "[workspace]")
{
    const TemporaryFolder folder;
    const auto store = storeWithGrids(folder);
    takeIn(*store,
           {at("1", "路1号", LonLat{120.5, 30.5}), at("2", "路1号", LonLat{120.5, 30.5}), at("3", "路1号")});
    locate(*store);
    putAreas(*store, Level::Grid, {square(Level::Grid, "A", 125, 30), square(Level::Grid, "B", 120, 30)});
    CHECK(placeOf(*store, "3") == "dictionary B C 1205000000");
}
