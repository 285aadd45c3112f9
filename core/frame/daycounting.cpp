// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/frame/daycounting.h"

#include <algorithm>

namespace jingge {
namespace {

constexpr std::int64_t kQuarterSeconds = 15 * 60;

std::int64_t floorDay(std::int64_t seconds)
{
    return seconds >= 0 ? seconds / kDaySeconds : -((-seconds + kDaySeconds - 1) / kDaySeconds);
}

} // namespace

QuarterCounts countByWeekdayAndQuarter(const Frame& frame, const RowSet& rows, Level level,
                                       std::optional<std::int32_t> area)
{
    QuarterCounts counts{};
    rows.forEach([&](std::size_t row) {
        if (frame.hour[row] == kNoHour || (area && frame.areaOf(level, row) != *area))
            return;
        const std::int64_t ofDay = frame.time[row] - floorDay(frame.time[row]) * kDaySeconds;
        ++counts[frame.weekday[row] - 1U][static_cast<std::size_t>(ofDay / kQuarterSeconds)];
    });
    return counts;
}

std::int64_t DayCounts::at(CivilDate day) const
{
    const std::int64_t index = std::int64_t{day.days} - first.days;
    return index >= 0 && index < static_cast<std::int64_t>(counts.size())
               ? counts[static_cast<std::size_t>(index)]
               : 0;
}

DayCounts countByDay(const Frame& frame, const RowSet& rows, const TimeRange& range, int dayStart)
{
    DayCounts days;
    days.first = range.from.date();
    const std::int64_t size = floorDay(range.to.seconds - 1) - days.first.days + 1;
    days.counts.assign(static_cast<std::size_t>(std::max<std::int64_t>(size, 0)), 0);
    rows.forEach([&](std::size_t row) {
        const std::int64_t back = frame.hour[row] == kNoHour ? 0 : std::int64_t{dayStart} * 60;
        const std::int64_t index = floorDay(frame.time[row] - back) - days.first.days;
        if (index >= 0 && index < size)
            ++days.counts[static_cast<std::size_t>(index)];
    });
    return days;
}

} // namespace jingge
