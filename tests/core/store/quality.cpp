// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/quality.h"

#include <catch2/catch.hpp>

#include "support/files.h"
#include "support/stores.h"

#include <algorithm>

using namespace jingge;
using namespace jingge::test;

namespace {

std::optional<CivilTime> clock(const std::string& time)
{
    return parseIsoTime("2025-07-14T" + time);
}

QualityFacts factsOf(const Store& store)
{
    auto facts = readQualityFacts(store, *frameOfStore(store));
    if (!facts)
        FAIL(oneLine(facts.error()));
    return std::move(*facts);
}

/// The findings of a store's one incident, besides how it is located.
std::string findingsOf(const Incident& one, std::uint32_t fields = kAllFields)
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    takeIn(*store, {one}, fields);
    std::string names;
    for (const auto& [finding, name] : kQualityFindings) {
        if ((factsOf(*store).findings.at(0) & finding & ~kFindingUnlocated) != 0)
            names += (names.empty() ? "" : " ") + std::string(name);
    }
    return names;
}

Incident complete()
{
    Incident one = incident("1", "2025-07-14T08:00:00");
    one.answeredAt = clock("08:00:00");
    one.dispatchedAt = clock("08:01:00");
    one.acceptedAt = clock("08:02:00");
    one.enrouteAt = clock("08:03:00");
    one.arrivedAt = clock("08:10:00");
    one.closedAt = clock("09:00:00");
    one.category = "theft.other";
    one.categoryInitial = "theft.other";
    return one;
}

} // namespace

TEST_CASE("each thing remarkable about an incident's data is found", "[store]")
{
    CHECK(findingsOf(complete()).empty());
    Incident one = complete();
    one.arrivedAt.reset();
    CHECK(findingsOf(one) == "missing_times");
    CHECK(findingsOf(one, kAllFields & ~std::uint32_t{kFieldArrivedAt})
              .empty()); // the table has no such column
    one = complete();
    one.arrivedAt = clock("08:02:30"); // before it was under way
    CHECK(findingsOf(one) == "negative_times");
    one = complete();
    one.answeredAt = clock("07:59:59");
    CHECK(findingsOf(one) == "negative_times");
    one = complete();
    one.closedAt = parseIsoTime("2025-07-15T08:00:00");
    CHECK(findingsOf(one).empty()); // a day exactly
    one.closedAt = parseIsoTime("2025-07-15T08:00:01");
    CHECK(findingsOf(one) == "late_feedback");
    one = complete();
    one.categoryInitial = "consult";
    CHECK(findingsOf(one) == "changed_category");
    one = complete();
    one.category = one.categoryInitial = "other";
    CHECK(findingsOf(one).empty()); // the source said nothing
    one.sourceCategory = "奇怪的事";
    CHECK(findingsOf(one) == "unknown_category");
    one = complete();
    one.receivedMark = kTimeDayOnly;
    CHECK(findingsOf(one) == "day_only");
}

TEST_CASE("a spot that holds more than a hundredth of all points is a default point", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    std::vector<Incident> rows;
    for (int i = 0; i < 1000; ++i) {
        rows.push_back(incident(std::to_string(i)));
        if (i % 10 != 0) // a tenth is unlocated: 900 points
            rows.back().place = LonLat{120 + i * 1e-4, 30};
    }
    for (int i = 1; i < 10; ++i) // 9 and then 10 of them on one spot
        rows[static_cast<std::size_t>(i * 11)].place = LonLat{121, 31};
    takeIn(*store, rows);
    const auto frame = frameOfStore(*store);
    const auto points = findDefaultPoints(*frame);
    constexpr std::size_t kOnSpot = 9;
    CHECK(points.empty()); // as few as that may be a busy place
    Incident more = incident("more");
    more.place = LonLat{121, 31};
    takeIn(*store, {more});
    const auto found = findDefaultPoints(*frameOfStore(*store));
    REQUIRE(found.size() == 1);
    CHECK(found[0].place == LonLat{121, 31});
    CHECK(found[0].rows.size() == kOnSpot + 1);
    std::size_t marked = 0;
    const QualityFacts facts = factsOf(*store);
    for (const std::uint16_t findings : facts.findings)
        marked += (findings & kFindingDefaultPoint) != 0 ? 1 : 0;
    CHECK(marked == kOnSpot + 1);
    CHECK(facts.batch.size() == 1001);
    CHECK(std::ranges::count(facts.batch, 2) == 1);
}
