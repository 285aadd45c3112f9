// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/state/stationcounter.h"

#include "core/frame/counting.h"
#include "support/sampleframe.h"

#include <catch2/catch.hpp>

#include <random>

using namespace jingge;

namespace {

/// What the counter must say, each figure by a pass of its own.
void checkAgainstRows(const Frame& frame, const StationCounts& counts)
{
    const auto bitmaps = FilterBitmaps::apply(frame, counts.filter);
    REQUIRE(bitmaps);
    Filter range;
    range.from = counts.filter.from;
    range.to = counts.filter.to;
    Filter clockless = counts.filter;
    clockless.hours = kAllHours;
    clockless.weekdays = kAllWeekdays;
    const AreaWeekCounts cells = AreaWeekCounts::count(frame, FilterBitmaps::apply(frame, clockless)->all(), counts.level);
    CHECK(counts.rows == bitmaps->all());
    CHECK(counts.byArea == countByArea(frame, bitmaps->all(), counts.level));
    CHECK(counts.byCategory == countByCategory(frame, bitmaps->allBut(Dimension::Category)));
    CHECK(counts.cells.weekOfAll() == cells.weekOfAll());
    for (std::size_t area = 0; area <= cells.areas(); ++area)
        CHECK(counts.cells.weekOf(area) == cells.weekOf(area));
    CHECK(counts.total == static_cast<std::int64_t>(FilterBitmaps::apply(frame, {})->all().count()));
    CHECK(counts.inRange == static_cast<std::int64_t>(FilterBitmaps::apply(frame, range)->all().count()));
    CHECK(counts.counted == static_cast<std::int64_t>(bitmaps->all().count()));
    CHECK(counts.unlocated == countUnlocated(frame, bitmaps->all()));
    CHECK(counts.dayOnlyLeftOut == static_cast<std::int64_t>(bitmaps->dayOnlyLeftOut()));
}

} // namespace

TEST_CASE("counts made from the last ones are those made from the rows", "[state]")
{
    const auto frame = test::sampleFrame();
    StationCounter counter(frame);
    std::mt19937 random(7);
    const TimeRange extent = frame->extent().value();
    const std::int64_t days = (extent.to.seconds - extent.from.seconds) / kDaySeconds;
    Filter filter;
    for (int move = 0; move < 150; ++move) {
        switch (random() % 7) {
        case 0:
        case 1:
            filter.from = CivilTime{extent.from.seconds + static_cast<std::int64_t>(random() % static_cast<unsigned>(days)) * kDaySeconds};
            filter.to = CivilTime{filter.from->seconds + static_cast<std::int64_t>(1 + random() % 60) * kDaySeconds};
            break;
        case 2:
            filter.hours = random() % 3 == 0 ? kAllHours : 0xFU << (random() % 20);
            break;
        case 3:
            filter.weekdays = static_cast<std::uint8_t>(random() % 2 == 0 ? kAllWeekdays : 1U << (random() % 7));
            break;
        case 4:
            filter.categories = random() % 2 == 0 ? std::vector<std::string>{} : std::vector<std::string>{frame->categories[random() % frame->categories.size()]};
            break;
        case 5:
            filter.validOnly = !filter.validOnly;
            filter.timedOnly = random() % 4 == 0;
            break;
        default:
            filter = {};
        }
        const auto counts = counter.count(filter);
        REQUIRE(counts);
        INFO(move);
        checkAgainstRows(*frame, *counts);
    }
}

TEST_CASE("after a filter that cannot be applied the counter goes on", "[state]")
{
    const auto frame = test::sampleFrame();
    StationCounter counter(frame);
    Filter night;
    night.hours = 0xF;
    REQUIRE(counter.count(night));
    Filter unknown = night;
    unknown.areas = {{std::nullopt, "nowhere"}};
    CHECK_FALSE(counter.count(unknown));
    const auto again = counter.count(night);
    REQUIRE(again);
    checkAgainstRows(*frame, *again);
}

TEST_CASE("rows that hold the words narrow every count but that of everything", "[state]")
{
    const auto frame = test::sampleFrame();
    StationCounter counter(frame);
    Filter filter;
    filter.text = "words";
    RowSet rows(frame->size());
    rows.insertRange(10, 60);
    const auto counts = counter.count(filter, &rows);
    REQUIRE(counts);
    CHECK(counts->counted <= 50);
    rows.insertRange(60, 90);
    const auto more = counter.count(filter, &rows);
    REQUIRE(more);
    CHECK(more->counted > counts->counted);
    CHECK(more->total == counts->total);
}
