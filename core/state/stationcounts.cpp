// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/state/stationcounts.h"

#include "core/frame/counting.h"
#include "core/frame/filterbitmaps.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace jingge {

AreaWeekCounts AreaWeekCounts::count(const Frame& frame, const RowSet& rows, Level level)
{
    AreaWeekCounts counts;
    counts.m_areas = frame.areas->at(level).size();
    counts.m_cells.assign((counts.m_areas + 1) * 7 * kSlots, 0);
    rows.forEach([&](std::size_t row) {
        const std::int32_t area = frame.areaOf(level, row);
        const std::size_t index = area == kNoArea ? counts.m_areas : static_cast<std::size_t>(area);
        const std::size_t slot = frame.hour[row] == kNoHour ? 24 : frame.hour[row];
        ++counts.m_cells[(index * 7 + frame.weekday[row] - 1U) * kSlots + slot];
    });
    return counts;
}

std::int64_t AreaWeekCounts::total(std::size_t area, std::uint32_t hours, std::uint8_t weekdays) const
{
    std::int64_t sum = 0;
    for (std::size_t day = 0; day < 7; ++day) {
        if ((weekdays >> day & 1U) == 0)
            continue;
        for (std::size_t hour = 0; hour < 24; ++hour)
            sum += (hours >> hour & 1U) != 0 ? at(area, day, hour) : 0;
        if (hours == kAllHours)
            sum += at(area, day, 24);
    }
    return sum;
}

HourCounts AreaWeekCounts::hoursOf(std::size_t area, std::uint8_t weekdays) const
{
    HourCounts counts{};
    for (std::size_t day = 0; day < 7; ++day) {
        for (std::size_t hour = 0; hour < 24; ++hour)
            counts[hour] += (weekdays >> day & 1U) != 0 ? at(area, day, hour) : 0;
    }
    return counts;
}

WeekCounts AreaWeekCounts::weekOf(std::size_t area) const
{
    WeekCounts counts{};
    for (std::size_t day = 0; day < 7; ++day) {
        for (std::size_t hour = 0; hour < 24; ++hour)
            counts[day][hour] = at(area, day, hour);
    }
    return counts;
}

HourCounts AreaWeekCounts::hoursOfAll(std::uint8_t weekdays) const
{
    HourCounts sum{};
    for (std::size_t area = 0; !m_cells.empty() && area <= m_areas; ++area) {
        const HourCounts one = hoursOf(area, weekdays);
        std::ranges::transform(sum, one, sum.begin(), std::plus<>());
    }
    return sum;
}

WeekCounts AreaWeekCounts::weekOfAll() const
{
    WeekCounts sum{};
    for (std::size_t area = 0; !m_cells.empty() && area <= m_areas; ++area) {
        const WeekCounts one = weekOf(area);
        for (std::size_t day = 0; day < 7; ++day)
            std::ranges::transform(sum[day], one[day], sum[day].begin(), std::plus<>());
    }
    return sum;
}

Level drawnLevel(const AreaTable& areas)
{
    const auto found = std::ranges::find_if(kLevels, [&](Level level) { return !areas.at(level).empty(); });
    return found != kLevels.end() ? *found : Level::Grid;
}

namespace {

Result<RowSet> rowsUnder(const Frame& frame, const Filter& filter)
{
    return FilterBitmaps::apply(frame, filter).map([](const FilterBitmaps& bitmaps) { return bitmaps.all(); });
}

Filter timeRangeOf(const Filter& filter)
{
    Filter range;
    range.from = filter.from;
    range.to = filter.to;
    return range;
}

Filter withoutClock(Filter filter)
{
    filter.hours = kAllHours;
    filter.weekdays = kAllWeekdays;
    return filter;
}

} // namespace

Result<StationCounts> countStation(const Frame& frame, const Filter& filter)
{
    const Result<FilterBitmaps> bitmaps = FilterBitmaps::apply(frame, filter);
    if (!bitmaps)
        return Unexpected(bitmaps.error());
    const Result<RowSet> roundTheClock = rowsUnder(frame, withoutClock(filter));
    const Result<RowSet> inRange = rowsUnder(frame, timeRangeOf(filter));
    const Result<RowSet> everything = rowsUnder(frame, {});
    for (const Result<RowSet>* part : {&roundTheClock, &inRange, &everything}) {
        if (!*part)
            return Unexpected(part->error());
    }
    StationCounts counts;
    counts.filter = filter;
    counts.level = drawnLevel(*frame.areas);
    counts.rows = bitmaps->all();
    counts.cells = AreaWeekCounts::count(frame, *roundTheClock, counts.level);
    for (std::size_t area = 0; area <= counts.cells.areas(); ++area)
        counts.byArea.push_back(counts.cells.total(area, filter.hours, filter.weekdays));
    counts.byCategory = countByCategory(frame, bitmaps->allBut(Dimension::Category));
    counts.total = static_cast<std::int64_t>(everything->count());
    counts.inRange = static_cast<std::int64_t>(inRange->count());
    counts.counted = static_cast<std::int64_t>(counts.rows.count());
    counts.unlocated = countUnlocated(frame, counts.rows);
    counts.dayOnlyLeftOut = static_cast<std::int64_t>(bitmaps->dayOnlyLeftOut());
    return counts;
}

std::vector<HourSpan> hourSpans(std::uint32_t hours)
{
    const std::uint32_t mask = hours & kAllHours;
    if (mask == kAllHours)
        return {{0, 24}};
    const auto has = [mask](int hour) { return (mask >> ((hour + 24) % 24) & 1U) != 0; };
    std::vector<HourSpan> spans;
    for (int from = 0; from < 24; ++from) {
        if (!has(from) || has(from - 1))
            continue;
        int to = from + 1;
        while (has(to))
            ++to;
        spans.push_back({from, to > 24 ? to - 24 : to});
    }
    std::ranges::stable_partition(spans, [](const HourSpan& span) { return span.to < span.from; });
    return spans;
}

std::uint32_t hoursOfDrag(int start, int end)
{
    if (end < start)
        std::swap(start, end);
    if (end - start >= 23)
        return kAllHours;
    std::uint32_t hours = 0;
    for (int hour = start; hour <= end; ++hour)
        hours |= 1U << ((hour % 24 + 24) % 24);
    return hours;
}

} // namespace jingge
