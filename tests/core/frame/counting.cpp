// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/frame/counting.h"

#include "support/framebuilder.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

/// "key,key=count" a line, "-" for no value.
std::string counted(const Frame& frame, std::initializer_list<CountKey> keys)
{
    std::string lines;
    for (const KeyedCount& entry : countBy(frame, RowSet(frame.size(), true), std::vector<CountKey>(keys))) {
        std::string line;
        for (const std::string& key : entry.keys)
            line += (line.empty() ? "" : ",") + (key.empty() ? std::string("-") : key);
        lines += line + "=" + std::to_string(entry.count) + " ";
    }
    return lines;
}

Frame sample()
{
    FrameBuilder builder;
    builder.area(Level::Grid, "G10").area(Level::Grid, "G2").area(Level::Community, "C");
    builder.row({.time = "2024-12-29T23:59:59", .category = "theft.other", .grid = "G2", .channel = "网络"});
    builder.row({.time = "2024-12-30T00:00:00", .category = "assault", .grid = "G10", .channel = "110"});
    builder.row({.time = "2024-12-30T10:00:00", .category = "assault", .community = "C"});
    builder.row({.time = "2025-01-01", .category = "theft.ebike", .grid = "G2", .channel = "110"});
    builder.row({.time = "2025-01-05T09:00:00", .category = "theft", .grid = "G2", .channel = "网络"});
    return builder.build();
}

} // namespace

TEST_CASE("keys have the words of the command line", "[frame]")
{
    for (const char* name :
         {"grid", "squad", "community", "governance", "category", "hour", "weekday", "day", "week", "month", "channel"}) {
        const auto key = countKeyFromName(name);
        REQUIRE(key);
        CHECK(countKeyName(*key) == name);
        CHECK(isNumericKey(*key) == (std::string(name) == "hour" || std::string(name) == "weekday"));
    }
    CHECK_FALSE(countKeyFromName("station"));
    CHECK_FALSE(countKeyFromName(""));
}

TEST_CASE("areas are counted by code in byte order, no area last", "[frame]")
{
    CHECK(counted(sample(), {CountKey::Grid}) == "G10=1 G2=3 -=1 ");
    CHECK(counted(sample(), {CountKey::Community}) == "C=1 -=4 ");
    CHECK(counted(sample(), {CountKey::Squad}) == "-=5 "); // a level that the station does not have
    CHECK(counted(sample(), {CountKey::Governance}) == "-=5 ");
}

TEST_CASE("categories and channels are counted by text, no channel last", "[frame]")
{
    CHECK(counted(sample(), {CountKey::Category}) == "assault=2 theft=1 theft.ebike=1 theft.other=1 ");
    CHECK(counted(sample(), {CountKey::Channel}) == "110=2 网络=2 -=1 ");
}

TEST_CASE("hours and weekdays sort as numbers, no hour last", "[frame]")
{
    CHECK(counted(sample(), {CountKey::Hour}) == "0=1 9=1 10=1 23=1 -=1 ");
    CHECK(counted(sample(), {CountKey::Weekday}) == "1=2 3=1 7=2 ");
}

TEST_CASE("days, ISO weeks and months are counted where the year turns", "[frame]")
{
    CHECK(counted(sample(), {CountKey::Day}) == "2024-12-29=1 2024-12-30=2 2025-01-01=1 2025-01-05=1 ");
    CHECK(counted(sample(), {CountKey::Week}) == "2024-W52=1 2025-W01=4 ");
    CHECK(counted(sample(), {CountKey::Month}) == "2024-12=3 2025-01=2 ");
}

TEST_CASE("combinations that occur are sorted key by key", "[frame]")
{
    CHECK(counted(sample(), {CountKey::Grid, CountKey::Hour}) == "G10,0=1 G2,9=1 G2,23=1 G2,-=1 -,10=1 ");
    CHECK(counted(sample(), {CountKey::Week, CountKey::Channel}) == "2024-W52,网络=1 2025-W01,110=2 2025-W01,网络=1 2025-W01,-=1 ");
    CHECK(counted(sample(), {}) == "=5 ");
}

TEST_CASE("day keys of times before 1970 are counted too", "[frame]")
{
    const Frame frame = frameOf({{.time = "1969-12-31T23:59:59"}, {.time = "1970-01-01T00:00:00"}});
    CHECK(counted(frame, {CountKey::Day}) == "1969-12-31=1 1970-01-01=1 ");
    CHECK(counted(frame, {CountKey::Hour}) == "0=1 23=1 ");
}

TEST_CASE("only the rows asked for are counted", "[frame]")
{
    const Frame frame = sample();
    RowSet rows(frame.size());
    rows.insert(1);
    rows.insert(4);
    const std::vector keys{CountKey::Month};
    const auto counts = countBy(frame, rows, keys);
    REQUIRE(counts.size() == 2);
    CHECK(counts[0].count + counts[1].count == 2);
    CHECK(countBy(frame, RowSet(frame.size()), keys).empty());
    CHECK(countByArea(frame, rows, Level::Grid) == std::vector<std::int64_t>{1, 1, 0});
}

TEST_CASE("counts by area end with those in none", "[frame]")
{
    const Frame frame = sample();
    const RowSet all(frame.size(), true);
    CHECK(countByArea(frame, all, Level::Grid) == std::vector<std::int64_t>{1, 3, 1});
    CHECK(countByArea(frame, all, Level::Squad) == std::vector<std::int64_t>{5});
    const auto hours = countByAreaAndHour(frame, all, Level::Grid);
    REQUIRE(hours.size() == 3);
    CHECK(hours[0][0] == 1);
    CHECK(hours[1][23] == 1);
    CHECK(hours[1][9] == 1);
    CHECK(hours[2][10] == 1);
    std::int64_t total = 0;
    for (const auto& area : hours) {
        for (const std::int64_t count : area)
            total += count;
    }
    CHECK(total == 4); // the day-only one stands in no hour
}

TEST_CASE("the plain counts agree with the rows", "[frame]")
{
    const Frame frame = sample();
    const RowSet all(frame.size(), true);
    const auto clock = countByWeekdayAndHour(frame, all);
    CHECK(clock[6][23] == 1);
    CHECK(clock[0][0] == 1);
    CHECK(clock[2][0] == 0); // Wednesday, day only
    CHECK(countByCategory(frame, all) == std::vector<std::int64_t>{1, 2, 1, 1});
    CHECK(countDayOnly(frame, all) == 1);
    CHECK(countUnlocated(frame, all) == 5);
}

TEST_CASE("many channels are counted in time that grows with them", "[frame]")
{
    Frame frame;
    constexpr int kChannels = 50000;
    FrameBuilder builder;
    builder.row({.channel = "c"});
    frame = builder.build();
    frame.channels.resize(1);
    for (int i = 0; i < kChannels; ++i) {
        frame.channels.push_back("c" + std::to_string(i));
        if (i > 0) {
            frame.time.push_back(frame.time.front());
            frame.channel.push_back(static_cast<std::uint32_t>(i + 1));
        }
    }
    const std::vector keys{CountKey::Channel};
    const auto counts = countBy(frame, RowSet(kChannels, true), keys);
    REQUIRE(counts.size() == kChannels);
    CHECK(counts.front().keys.front() == "c0");
    CHECK(counts.back().keys.front() == "c9999");
}
