// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ten thousand filters, each counted by StationCounter from the one before and again row by row, by a reading of the
// filter's definition that shares no code with the first.
#include "core/state/stationcounter.h"

#include "support/sampleframe.h"

#include <catch2/catch.hpp>

#include <string_view>

using namespace jingge;
using namespace jingge::test;

namespace {

constexpr int kFilters = 10000;
constexpr std::size_t kCommunities = 5;

/// The sample station with its grids in five communities, one of which a few incidents know without a grid.
std::shared_ptr<const Frame> stationOfTwoLevels()
{
    auto frame = std::make_shared<Frame>(*sampleFrame(700));
    auto areas = std::make_shared<AreaTable>(*frame->areas);
    for (std::size_t i = 0; i < kCommunities; ++i) {
        Area community;
        community.id = AreaId(static_cast<std::int64_t>(1000 + i));
        community.code = "C" + std::to_string(i);
        community.name = community.code;
        areas->levels[indexOf(Level::Community)].push_back(community);
    }
    auto& grids = areas->levels[indexOf(Level::Grid)];
    for (std::size_t i = 0; i < grids.size(); ++i) {
        grids[i].parentLevel = Level::Community;
        grids[i].parentCode = "C" + std::to_string(i % kCommunities);
    }
    for (std::size_t row = 0; row < frame->size(); ++row) {
        const std::int32_t grid = frame->area[indexOf(Level::Grid)][row];
        const auto loose = static_cast<std::int32_t>(row % 13 == 0 ? 2 : kNoArea);
        frame->area[indexOf(Level::Community)].push_back(grid == kNoArea ? loose : grid % static_cast<std::int32_t>(kCommunities));
    }
    frame->areas = std::move(areas);
    return frame;
}

Filter randomFilter(const Frame& frame, Dice& dice)
{
    static const std::vector<std::string> kAbove{"complaint", "theft", "help", "fraud", "theft.ebike", "invalid"};
    Filter filter;
    const std::int64_t first = frame.time.front();
    const auto span = static_cast<int>(frame.time.back() - first + 2 * kDaySeconds);
    if (dice.below(3) != 0)
        filter.from = CivilTime{first - kDaySeconds + dice.below(span)};
    if (dice.below(3) != 0) // also before the beginning: nothing passes
        filter.to = CivilTime{first - kDaySeconds + dice.below(span)};
    for (int i = dice.below(3); i > 0; --i)
        filter.categories.push_back(dice.below(2) == 0 ? kAbove[static_cast<std::size_t>(dice.below(6))]
                                                       : frame.categories[static_cast<std::size_t>(dice.below(9))]);
    for (int i = dice.below(4); i > 0; --i) {
        const bool isGrid = dice.below(3) != 0;
        const auto& areas = frame.areas->at(isGrid ? Level::Grid : Level::Community);
        const std::string& code = areas[static_cast<std::size_t>(dice.below(static_cast<int>(areas.size())))].code;
        filter.areas.push_back({dice.below(2) == 0 ? std::optional(isGrid ? Level::Grid : Level::Community) : std::nullopt, code});
    }
    if (dice.below(2) == 0)
        filter.hours = static_cast<std::uint32_t>(dice.next()) & kAllHours;
    if (dice.below(2) == 0)
        filter.weekdays = static_cast<std::uint8_t>(dice.below(kAllWeekdays + 1));
    filter.validOnly = dice.below(3) == 0;
    filter.timedOnly = dice.below(5) == 0;
    if (dice.below(6) == 0)
        filter.text = "words";
    return filter;
}

bool passesCategory(const Frame& frame, std::size_t row, const Filter& filter)
{
    const std::string_view own = frame.categories[frame.category[row]];
    for (const std::string& asked : filter.categories) {
        if (own == asked || own.starts_with(asked + "."))
            return true;
    }
    return filter.categories.empty();
}

bool passesArea(const Frame& frame, std::size_t row, const Filter& filter)
{
    const std::int32_t grid = frame.area[indexOf(Level::Grid)][row];
    const std::int32_t community = frame.area[indexOf(Level::Community)][row];
    for (const AreaRef& asked : filter.areas) { // codes of grids begin with G, of communities with C
        const int number = std::stoi(asked.code.substr(1));
        if (asked.code.front() == 'G' ? grid == number - 1 : community == number)
            return true;
    }
    return filter.areas.empty();
}

bool passesClock(const Frame& frame, std::size_t row, const Filter& filter)
{
    if (frame.hour[row] == kNoHour)
        return filter.hours == kAllHours && !filter.timedOnly;
    return (filter.hours >> ((frame.time[row] % kDaySeconds) / 3600) & 1U) != 0;
}

bool passesWeekday(const Frame& frame, std::size_t row, const Filter& filter)
{
    const std::int64_t sinceThursday = frame.time[row] / kDaySeconds; // 1970-01-01 was one
    return (filter.weekdays >> ((sinceThursday + 3) % 7) & 1U) != 0;
}

bool passesRange(const Frame& frame, std::size_t row, const Filter& filter)
{
    return (!filter.from || frame.time[row] >= filter.from->seconds) && (!filter.to || frame.time[row] < filter.to->seconds);
}

struct Brute {
    std::vector<std::uint32_t> rows{};
    std::vector<std::int64_t> byGrid = std::vector<std::int64_t>(kSampleColumns * kSampleRows + 1);
    std::vector<std::int64_t> byCategory = std::vector<std::int64_t>(kSampleCategories.size());
    WeekCounts week{};
    std::int64_t total = 0;
    std::int64_t inRange = 0;
    std::int64_t unlocated = 0;
    std::int64_t duplicates = 0;
    std::int64_t dayOnly = 0;
};

Brute countRowByRow(const Frame& frame, const Filter& filter, const RowSet& words)
{
    Brute brute;
    for (std::size_t row = 0; row < frame.size(); ++row) {
        const bool counts = (frame.flags[row] & kRowDuplicate) == 0;
        const bool isInRange = passesRange(frame, row, filter);
        brute.total += counts ? 1 : 0;
        brute.inRange += counts && isInRange ? 1 : 0;
        const bool rest = isInRange && passesArea(frame, row, filter) && (filter.text.empty() || words.contains(row)) &&
                          !(filter.validOnly && (frame.flags[row] & kRowInvalid) != 0);
        const bool isTimed = frame.hour[row] != kNoHour;
        const bool clock = passesClock(frame, row, filter);
        const bool weekday = passesWeekday(frame, row, filter);
        const bool category = passesCategory(frame, row, filter);
        if (counts && rest && clock && weekday)
            ++brute.byCategory[frame.category[row]];
        if (!rest || !category)
            continue;
        if (counts && isTimed)
            ++brute.week[(static_cast<std::size_t>(frame.time[row] / kDaySeconds) + 3) % 7]
                        [static_cast<std::size_t>((frame.time[row] % kDaySeconds) / 3600)];
        brute.dayOnly += counts && weekday && !isTimed && !clock ? 1 : 0;
        if (!clock || !weekday)
            continue;
        brute.duplicates += counts ? 0 : 1;
        if (!counts)
            continue;
        brute.rows.push_back(static_cast<std::uint32_t>(row));
        const std::int32_t grid = frame.area[indexOf(Level::Grid)][row];
        ++brute.byGrid[grid == kNoArea ? brute.byGrid.size() - 1 : static_cast<std::size_t>(grid)];
        brute.unlocated += frame.lonE7[row] == kNoCoordinate ? 1 : 0;
    }
    return brute;
}

/// The name of the first figure that differs; empty = none.
std::string_view difference(const StationCounts& counts, const Brute& brute)
{
    if (counts.rows.toRows() != brute.rows || counts.counted != static_cast<std::int64_t>(brute.rows.size()))
        return "rows";
    if (counts.byArea != brute.byGrid)
        return "areas";
    if (counts.byCategory != brute.byCategory)
        return "categories";
    if (counts.cells.weekOfAll() != brute.week)
        return "hours and weekdays";
    if (counts.total != brute.total || counts.inRange != brute.inRange)
        return "total or range";
    if (counts.unlocated != brute.unlocated)
        return "unlocated";
    if (counts.duplicatesLeftOut != brute.duplicates)
        return "duplicates";
    return counts.dayOnlyLeftOut != brute.dayOnly ? "day only" : "";
}

} // namespace

TEST_CASE("ten thousand filters count what their definition says, row by row", "[state]")
{
    const auto frame = stationOfTwoLevels();
    RowSet words(frame->size());
    for (std::size_t row = 0; row < frame->size(); row += 3)
        words.insert(row);
    StationCounter counter(frame);
    Dice dice(20260501);
    std::size_t notEmpty = 0;
    for (int i = 0; i < kFilters; ++i) {
        const Filter filter = randomFilter(*frame, dice);
        const auto counts = counter.count(filter, filter.text.empty() ? nullptr : &words);
        INFO("filter " << i);
        REQUIRE(counts);
        REQUIRE(difference(*counts, countRowByRow(*frame, filter, words)) == "");
        notEmpty += counts->counted > 0 ? 1 : 0;
    }
    CHECK(notEmpty > kFilters / 3); // or the test would say little
}
