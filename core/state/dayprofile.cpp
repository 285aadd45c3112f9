// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/state/dayprofile.h"

namespace jingge {
namespace {

constexpr int kQuarters = 96;

bool has(std::uint8_t weekdays, int day)
{
    return (weekdays >> day & 1U) != 0;
}

} // namespace

Result<DayProfile> countDayProfile(const Frame& frame, const Filter& filter, std::optional<std::int32_t> area,
                                   const RowSet* textRows)
{
    DayProfile profile;
    const std::optional<TimeRange> period = periodOf(frame, filter);
    const std::optional<TimeRange> extent = frame.extent();
    if (!period || !extent || period->seconds() <= 0)
        return profile;
    const Level level = drawnLevel(*frame.areas);
    const Result<RowSet> rows = rowsWithin(frame, filter, {*period}, textRows);
    if (!rows)
        return Unexpected(rows.error());
    profile.counts = countByWeekdayAndQuarter(frame, *rows, level, area);
    profile.windows = earlierWindows(*period, *extent);
    if (!profile.windows.isEnough())
        return profile;
    const Result<RowSet> earlier = rowsWithin(frame, filter, profile.windows.windows, textRows);
    if (!earlier)
        return Unexpected(earlier.error());
    profile.usualSums = countByWeekdayAndQuarter(frame, *earlier, level, area);
    return profile;
}

std::vector<std::int64_t> foldQuarters(const QuarterCounts& counts, const SlotPlan& plan)
{
    std::vector<std::int64_t> slots(static_cast<std::size_t>(1440 / plan.slotMinutes), 0);
    const int first = plan.firstMinute / 15;
    for (int day = 0; day < 7; ++day) {
        if (!has(plan.calendarDays, day))
            continue;
        for (int quarter = 0; quarter < kQuarters; ++quarter) {
            const int axisDay = quarter >= first ? day : (day + 6) % 7;
            const int slot = (quarter - first + kQuarters) % kQuarters * 15 / plan.slotMinutes;
            if (has(plan.axisDays, axisDay))
                slots[static_cast<std::size_t>(slot)] +=
                    counts[static_cast<std::size_t>(day)][static_cast<std::size_t>(quarter)];
        }
    }
    return slots;
}

std::int64_t sumOfMinutes(const QuarterCounts& counts, int from, int to, std::uint8_t calendarDays)
{
    std::int64_t sum = 0;
    for (int minute = from; minute < to; minute += 15) {
        for (int day = 0; day < 7; ++day)
            sum +=
                has(calendarDays, day)
                    ? counts[static_cast<std::size_t>(day)][static_cast<std::size_t>(minute / 15 % kQuarters)]
                    : 0;
    }
    return sum;
}

int daysAmong(const TimeRange& range, std::uint8_t weekdays)
{
    if (range.seconds() <= 0)
        return 0;
    int days = 0;
    const CivilDate last = CivilTime{range.to.seconds - 1}.date();
    for (CivilDate day = range.from.date(); day <= last; ++day.days)
        days += has(weekdays, day.weekday() - 1) ? 1 : 0;
    return days;
}

} // namespace jingge
