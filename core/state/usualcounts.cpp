// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/state/usualcounts.h"

#include "core/frame/filterbitmaps.h"

#include <algorithm>
#include <utility>

namespace jingge {
namespace {

RowSet withinWindows(const Frame& frame, const std::vector<TimeRange>& windows)
{
    const auto position = [&frame](CivilTime time) {
        return static_cast<std::size_t>(std::ranges::lower_bound(frame.time, time.seconds) -
                                        frame.time.begin());
    };
    RowSet rows(frame.size());
    for (const TimeRange& window : windows)
        rows.insertRange(position(window.from), position(window.to));
    return rows;
}

} // namespace

UsualHours usualHoursOf(const HourCounts& sums, int windows)
{
    UsualHours usual;
    std::ranges::transform(sums, usual.begin(),
                           [windows](std::int64_t sum) { return usualRange(sum, windows); });
    return usual;
}

std::optional<UsualHours> UsualCounts::hoursOf(std::size_t area, std::uint8_t weekdays) const
{
    return isKnown() ? std::optional(usualHoursOf(sums.hoursOf(area, weekdays), count())) : std::nullopt;
}

std::optional<UsualHours> UsualCounts::hoursOfAll(std::uint8_t weekdays) const
{
    return isKnown() ? std::optional(usualHoursOf(sums.hoursOfAll(weekdays), count())) : std::nullopt;
}

std::optional<UsualRange> UsualCounts::totalOf(std::size_t area, std::uint32_t hours,
                                               std::uint8_t weekdays) const
{
    return isKnown() ? std::optional(usualRange(sums.total(area, hours, weekdays), count())) : std::nullopt;
}

std::optional<TimeRange> periodOf(const Frame& frame, const Filter& filter)
{
    if (filter.from && filter.to)
        return TimeRange{*filter.from, *filter.to};
    const std::optional<TimeRange> extent = frame.extent();
    if (!extent)
        return std::nullopt;
    return TimeRange{filter.from.value_or(extent->from), filter.to.value_or(extent->to)};
}

Result<RowSet> rowsWithin(const Frame& frame, const Filter& filter, const std::vector<TimeRange>& windows,
                          const RowSet* textRows)
{
    Filter others = filter;
    others.from.reset();
    others.to.reset();
    others.hours = kAllHours;
    others.weekdays = kAllWeekdays;
    const Result<FilterBitmaps> bitmaps = FilterBitmaps::apply(frame, others, textRows);
    if (!bitmaps)
        return Unexpected(bitmaps.error());
    RowSet rows = withinWindows(frame, windows);
    rows.intersect(bitmaps->all());
    return rows;
}

Result<UsualCounts> countUsual(const Frame& frame, const Filter& filter, const RowSet* textRows)
{
    UsualCounts usual;
    const std::optional<TimeRange> period = periodOf(frame, filter);
    const std::optional<TimeRange> extent = frame.extent();
    if (!period || !extent || period->seconds() <= 0)
        return usual;
    usual.windows = earlierWindows(*period, *extent);
    if (!usual.isKnown())
        return usual;
    const Result<RowSet> rows = rowsWithin(frame, filter, usual.windows.windows, textRows);
    if (!rows)
        return Unexpected(rows.error());
    usual.sums = AreaWeekCounts::count(frame, *rows, drawnLevel(*frame.areas));
    return usual;
}

} // namespace jingge
