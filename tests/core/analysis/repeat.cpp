// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/repeat.h"

#include "support/framebuilder.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

using Groups = std::vector<RepeatGroup>;

Groups groups(const Frame& frame, RepeatQuestion question)
{
    return repeatGroups(frame, RowSet(frame.size(), true), question);
}

} // namespace

TEST_CASE("the keys of repeat calls are read", "[analysis]")
{
    CHECK(parseRepeatKey("caller")->key == RepeatKey::Caller);
    CHECK(parseRepeatKey("plate")->key == RepeatKey::Plate);
    CHECK(parseRepeatKey("address")->key == RepeatKey::Address);
    CHECK(parseRepeatKey("place")->key == RepeatKey::Place);
    CHECK(parseRepeatKey("radius:50")->key == RepeatKey::Radius);
    CHECK(parseRepeatKey("radius:0.5")->radiusMetres == 0.5);
    CHECK(parseRepeatKey("radius:100000")->radiusMetres == 100000);
    for (const char* text : {"", "radius", "radius:", "radius:0", "radius:-5", "radius:5m", "radius: 5", "radius:nan",
                             "radius:inf", "radius:1e9", "Caller"})
        CHECK_FALSE(parseRepeatKey(text));
}

TEST_CASE("consecutive calls of one key and category are linked, the window included", "[analysis]")
{
    const Frame frame = frameOf({{.time = "2025-07-01T00:00:00", .address = 7},
                                 {.time = "2025-07-15T00:00:00", .address = 7},   // exactly 14 d later
                                 {.time = "2025-07-15T01:00:00", .address = 8},
                                 {.time = "2025-07-29T00:00:01", .address = 7}}); // a second too late
    CHECK(groups(frame, {.key = RepeatKey::Address}) == Groups{{0, 1}});
    CHECK(groups(frame, {.key = RepeatKey::Address, .windowSeconds = 14 * kDaySeconds - 1}).empty());
    CHECK(groups(frame, {.key = RepeatKey::Address, .windowSeconds = 15 * kDaySeconds}) == Groups{{0, 1, 3}});
    CHECK(groups(frame, {.key = RepeatKey::Address, .least = 1}).size() == 3);
    CHECK(groups(frame, {.key = RepeatKey::Address, .least = 3}).empty());
}

TEST_CASE("a chain may be longer than the window and starts anew after a gap", "[analysis]")
{
    const Frame frame = frameOf({{.time = "2025-07-01T00:00:00", .plate = 1},
                                 {.time = "2025-07-03T00:00:00", .plate = 1},
                                 {.time = "2025-07-05T00:00:00", .plate = 1},
                                 {.time = "2025-07-20T00:00:00", .plate = 1},
                                 {.time = "2025-07-21T00:00:00", .plate = 1}});
    CHECK(groups(frame, {.key = RepeatKey::Plate, .windowSeconds = 2 * kDaySeconds}) == Groups{{0, 1, 2}, {3, 4}});
}

TEST_CASE("incidents without the key take no part", "[analysis]")
{
    const Frame frame = frameOf({{}, {}, {.caller = 3}, {.caller = 3}, {.placeKey = 0}, {.placeKey = 0}});
    CHECK(groups(frame, {.key = RepeatKey::Caller}) == Groups{{2, 3}});
    CHECK(groups(frame, {.key = RepeatKey::Place}) == Groups{{4, 5}});
    CHECK(groups(frame, {.key = RepeatKey::Plate}).empty());
    CHECK(groups(frame, {.key = RepeatKey::Radius}).empty());
}

TEST_CASE("only rows inside the filters take part", "[analysis]")
{
    const Frame frame = frameOf({{.time = "2025-07-01T00:00:00", .address = 1},
                                 {.time = "2025-07-10T00:00:00", .address = 1},
                                 {.time = "2025-07-20T00:00:00", .address = 1}});
    RowSet rows(frame.size(), true);
    rows.intersect(RowSet::where(frame.size(), [](std::size_t row) { return row != 1; }));
    CHECK(repeatGroups(frame, rows, {.key = RepeatKey::Address}).empty()); // 19 days between what is left
}

TEST_CASE("categories are whole, cut at a level, or one", "[analysis]")
{
    const Frame frame = frameOf({{.category = "theft.ebike", .address = 1},
                                 {.category = "theft.battery", .address = 1},
                                 {.category = "theft.ebike.night", .address = 1},
                                 {.category = "assault", .address = 1},
                                 {.category = "theft.ebike", .address = 1}});
    const auto at = [&](std::optional<int> level) {
        return groups(frame, {.key = RepeatKey::Address, .categoryLevel = level});
    };
    CHECK(at(std::nullopt) == Groups{{0, 4}});
    CHECK(at(2) == Groups{{0, 2, 4}});
    CHECK(at(1) == Groups{{0, 1, 2, 4}});
    CHECK(at(0) == Groups{{0, 1, 2, 3, 4}});
}

TEST_CASE("groups come by count, then the latest, then the first row", "[analysis]")
{
    const Frame frame = frameOf({{.time = "2025-07-01T00:00:00", .address = 1},
                                 {.time = "2025-07-01T00:00:00", .address = 2},
                                 {.time = "2025-07-01T00:00:00", .address = 3},
                                 {.time = "2025-07-01T00:00:00", .address = 4},
                                 {.time = "2025-07-02T00:00:00", .address = 1},
                                 {.time = "2025-07-02T00:00:00", .address = 4},
                                 {.time = "2025-07-03T00:00:00", .address = 2},
                                 {.time = "2025-07-03T00:00:00", .address = 3},
                                 {.time = "2025-07-03T00:00:00", .address = 3}});
    CHECK(groups(frame, {.key = RepeatKey::Address}) == Groups{{2, 7, 8}, {1, 6}, {0, 4}, {3, 5}});
}

TEST_CASE("no incident stands in two groups of one run", "[analysis]")
{
    FrameBuilder builder;
    std::uint32_t seed = 12345;
    const auto next = [&seed](std::uint32_t below) { return (seed = seed * 1664525U + 1013904223U) / 65536U % below; };
    const std::int64_t start = parseIsoTime("2025-01-01")->seconds;
    std::vector<std::int64_t> times;
    for (int i = 0; i < 2000; ++i)
        times.push_back(start + next(400) * 21600);
    std::ranges::sort(times);
    for (const std::int64_t time : times)
        builder.row({.time = CivilTime{time}.text(), .category = next(2) == 0 ? "assault" : "other", .address = next(40)});
    const Frame frame = builder.build();
    std::vector<int> seen(frame.size(), 0);
    for (const RepeatGroup& group : groups(frame, {.key = RepeatKey::Address, .windowSeconds = kDaySeconds})) {
        CHECK(group.size() >= 2);
        for (std::size_t i = 0; i < group.size(); ++i) {
            ++seen[group[i]];
            CHECK(frame.address[group[i]] == frame.address[group[0]]);
            CHECK(frame.category[group[i]] == frame.category[group[0]]);
            if (i > 0)
                CHECK(frame.time[group[i]] - frame.time[group[i - 1]] <= kDaySeconds);
        }
    }
    CHECK(*std::ranges::max_element(seen) == 1);
}

TEST_CASE("a list of many categories is grouped in time that grows with it", "[analysis]")
{
    Frame frame;
    for (int i = 0; i < 60000; ++i)
        frame.categories.push_back("a" + std::to_string(i) + ".b");
    const Frame rows = frameOf({{.address = 1}, {.address = 1}});
    Frame both = rows;
    both.categories = frame.categories;
    CHECK(groups(both, {.key = RepeatKey::Address, .categoryLevel = 1}) == Groups{{0, 1}});
}
