// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/incidentreader.h"
#include "core/store/placesearch.h"

#include "support/files.h"
#include "support/stores.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace jingge;
using namespace jingge::test;

namespace {

Incident told(const std::string& id, const std::string& address, const std::string& narrative, const std::string& outcome = {})
{
    Incident one = incident(id);
    one.address = address;
    one.narrative = narrative;
    one.outcome = outcome;
    return one;
}

/// Source ids of the rows found, one letter each.
std::string found(const Store& store, const std::string& words)
{
    const auto frame = frameOfStore(store);
    const auto rows = findText(store, *frame, words);
    REQUIRE(rows);
    CHECK(rows->rows() == frame->size());
    std::vector<IncidentId> ids;
    rows->forEach([&](std::size_t row) { ids.push_back(frame->incident(row)); });
    std::string all;
    const auto texts = readSourceIds(store, ids);
    REQUIRE(texts);
    for (const std::string& id : *texts)
        all += id;
    return all;
}

} // namespace

TEST_CASE("details come in the order asked for, and what is not there is left out", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    takeIn(*store, {incident("a"), incident("b"), incident("c")});
    takeIn(*store, {incident("b", "2025-07-20")});
    const std::vector<IncidentId> ids{IncidentId(3), IncidentId(99), IncidentId(1), IncidentId(4), IncidentId(2)};
    const auto rows = readIncidents(*store, ids);
    REQUIRE(rows);
    std::string order;
    for (const IncidentRow& row : *rows)
        order += row.sourceId + std::to_string(row.number) + " ";
    CHECK(order == "c3 a1 b2 b2 "); // row 4 is the second version of incident 2
    CHECK(readSourceIds(*store, ids) == std::vector<std::string>{"c", "", "a", "b", "b"});
    CHECK(readIncidents(*store, {})->empty());
}

TEST_CASE("texts are found by words of two characters, in any of the three columns", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    takeIn(*store, {told("a", "解放路12号", "报警人称楼上噪音"), told("b", "和平街", "电动车被盗", "已立案"),
                    told("c", "解放路", "电动车违停"), told("d", "", "")});
    CHECK(found(*store, "噪音") == "a");
    CHECK(found(*store, "电动") == "bc");
    CHECK(found(*store, "解放 电动") == "c");
    CHECK(found(*store, "立案 和平") == "b");
    CHECK(found(*store, "解放　电动") == "c"); // the wide blank
    CHECK(found(*store, "没有") == "");
    CHECK(found(*store, "车被") == "b");
    CHECK(found(*store, "") == "abcd");
    CHECK(found(*store, " \t　 ") == "abcd");
}

TEST_CASE("a word never spans two columns", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    takeIn(*store, {told("a", "解放", "路边")});
    CHECK(found(*store, "放路") == "");
    CHECK(found(*store, "解放 路边") == "a");
}

TEST_CASE("letters are found in either case, percent signs as they stand", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    takeIn(*store, {told("a", "Main ST", "50% off"), told("b", "main st", "50 off")});
    CHECK(found(*store, "mAIN") == "ab");
    CHECK(found(*store, "50%") == "a");
    CHECK(found(*store, "_") == "");
}

TEST_CASE("only current versions are found", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    takeIn(*store, {told("a", "", "旧文"), told("b", "", "旧文")});
    takeIn(*store, {told("a", "", "新文")});
    CHECK(found(*store, "旧文") == "b");
    CHECK(found(*store, "新文") == "a");
}

TEST_CASE("category names are those of the list and of what imports added", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    Incident one = incident("a");
    one.category = "own.code";
    takeIn(*store, {one});
    const auto names = readCategoryNames(*store);
    REQUIRE(names);
    const auto noise = std::ranges::find(*names, "complaint.noise", &CategoryName::code);
    REQUIRE(noise != names->end());
    CHECK(noise->english == "Noise");
    CHECK(noise->chinese == "噪音扰民");
    CHECK(names->back().code == "own.code");
    CHECK(names->back().english == "own.code");
}

TEST_CASE("recorded duplicates are sets of rows, the one that counts first", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    const auto ticket = [](const std::string& id, const std::string& time, const std::string& main) {
        Incident one = incident(id, time);
        one.duplicateOf = main;
        return one;
    };
    takeIn(*store, {ticket("b", "2025-07-14T08:00:00", "a"), ticket("a", "2025-07-14T08:05:00", ""),
                    ticket("c", "2025-07-14T08:10:00", "b"), ticket("alone", "2025-07-14T08:11:00", "nowhere"),
                    ticket("x", "2025-07-14T08:20:00", "lost"), ticket("y", "2025-07-14T08:21:00", "lost"),
                    ticket("z", "2025-07-14T08:30:00", "")});
    const auto frame = frameOfStore(*store);
    const auto sets = readDuplicateSets(*store, *frame);
    REQUIRE(sets);
    using Sets = std::vector<std::vector<std::uint32_t>>;
    CHECK(*sets == Sets{{1, 0, 2}, {4, 5}});
    for (std::size_t row = 0; row < frame->size(); ++row) {
        const bool isOther = row == 0 || row == 2 || row == 5;
        CHECK(((frame->flags[row] & kRowDuplicate) != 0) == isOther);
    }
    // A version that names no main any more takes its ticket out of the set.
    takeIn(*store, {ticket("c", "2025-07-14T08:10:00", "")}, kAllFields);
    CHECK(readDuplicateSets(*store, *frameOfStore(*store)).value() == Sets{{1, 0}, {4, 5}});
}

TEST_CASE("one incident is read whole, with its versions and its file", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    takeIn(*store, {told("a", "解放路", "旧文"), told("b", "解放路", "")});
    takeIn(*store, {told("a", "解放路", "新文")});
    const auto frame = frameOfStore(*store);
    for (std::size_t row = 0; row < frame->size(); ++row) {
        const auto detail = readIncidentDetail(*store, frame->incident(row));
        REQUIRE(detail);
        const bool isFirst = detail->incident.sourceId == "a";
        CHECK(detail->versions == (isFirst ? 2 : 1));
        CHECK(detail->incident.narrative == (isFirst ? "新文" : ""));
        CHECK(detail->file == "file.csv");
    }
    CHECK_FALSE(readIncidentDetail(*store, IncidentId(99)));
}

TEST_CASE("numbers and addresses are found by what is typed, current versions alone", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    takeIn(*store, {told("J-100", "Yanzi Road 12", ""), told("J-1001", "Yanzi Road 12", ""), told("X-J-100", "梅园路 3 号", "")});
    takeIn(*store, {told("J-1001", "Yanzi Road 14", "moved")});
    const auto frame = frameOfStore(*store);
    const FoundPlaces byNumber = findPlaces(*store, *frame, "j-100").value();
    REQUIRE(byNumber.numbers.size() == 3);
    CHECK(byNumber.numbers[0].sourceId == "J-100");
    CHECK(byNumber.numbers[1].sourceId == "J-1001");
    CHECK(byNumber.numbers[1].incident == IncidentId(4)); // the second version
    CHECK(byNumber.numbers[2].sourceId == "X-J-100");
    CHECK(byNumber.addresses.empty());
    const FoundPlaces byPlace = findPlaces(*store, *frame, " road  YANZI ").value();
    REQUIRE(byPlace.addresses.size() == 2);
    CHECK(byPlace.addresses[0].incidents.size() == 1); // the first version of J-1001 counts no more
    CHECK(findPlaces(*store, *frame, "梅园").value().addresses.front().text == "梅园路 3 号");
    CHECK(findPlaces(*store, *frame, "梅").value().addresses.empty());
    std::stop_source stopped;
    stopped.request_stop();
    CHECK(findPlaces(*store, *frame, "yanzi", stopped.get_token()).value().addresses.empty());
}
