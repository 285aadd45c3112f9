// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/state/stationcounts.h"

#include <algorithm>
#include <numeric>
#include <bit>
#include <utility>

namespace jingge {

std::size_t AreaWeekCounts::cellOf(const Frame& frame, std::size_t row, Level level, std::size_t areas)
{
    const std::int32_t area = frame.areaOf(level, row);
    const std::size_t index = area == kNoArea ? areas : static_cast<std::size_t>(area);
    const std::size_t slot = frame.hour[row] == kNoHour ? 24 : frame.hour[row];
    return (index * 7 + frame.weekday[row] - 1U) * kSlots + slot;
}

AreaWeekCounts AreaWeekCounts::count(const Frame& frame, const RowSet& rows, Level level)
{
    const std::size_t areas = frame.areas->at(level).size();
    std::vector<std::int32_t> cells(cellCount(areas), 0);
    rows.forEach([&](std::size_t row) { ++cells[cellOf(frame, row, level, areas)]; });
    return {areas, std::move(cells)};
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

std::vector<std::int64_t> AreaWeekCounts::totals(std::uint32_t hours, std::uint8_t weekdays) const
{
    std::array<std::int32_t, 7 * kSlots> isAsked{}; // 1 or 0: a product instead of a branch
    for (std::size_t day = 0; day < 7; ++day) {
        for (std::size_t slot = 0; slot < kSlots; ++slot) {
            const bool isHour = slot == 24 ? hours == kAllHours : (hours >> slot & 1U) != 0;
            isAsked[day * kSlots + slot] = isHour && (weekdays >> day & 1U) != 0 ? 1 : 0;
        }
    }
    std::vector<std::int64_t> sums;
    sums.reserve(m_areas + 1);
    for (std::size_t begin = 0; begin < m_cells.size(); begin += isAsked.size()) {
        std::int32_t sum = 0; // of rows, which 32 bits number
        for (std::size_t i = 0; i < isAsked.size(); ++i)
            sum += m_cells[begin + i] * isAsked[i];
        sums.push_back(sum);
    }
    return sums;
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

HourCounts countsOfHours(const StationCounts& counts)
{
    return counts.cells.hoursOfAll(counts.filter.weekdays);
}

std::array<std::int64_t, 7> countsOfWeekdays(const StationCounts& counts)
{
    std::array<std::int64_t, 7> byWeekday{};
    for (unsigned day = 0; day < byWeekday.size(); ++day) {
        const auto totals = counts.cells.totals(counts.filter.hours, static_cast<std::uint8_t>(1U << day));
        byWeekday[day] = std::accumulate(totals.begin(), totals.end(), std::int64_t{0});
    }
    return byWeekday;
}

Level drawnLevel(const AreaTable& areas)
{
    const auto found = std::ranges::find_if(kLevels, [&](Level level) { return !areas.at(level).empty(); });
    return found != kLevels.end() ? *found : Level::Grid;
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

std::uint32_t shiftedHours(std::uint32_t hours, int by)
{
    std::uint32_t moved = 0;
    for (int hour = 0; hour < 24; ++hour) {
        if ((hours >> hour & 1U) != 0)
            moved |= 1U << (((hour + by) % 24 + 24) % 24);
    }
    return moved;
}

} // namespace jingge
