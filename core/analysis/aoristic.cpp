// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/aoristic.h"

#include <algorithm>

namespace jingge {

namespace {

constexpr std::int64_t kHourSeconds = 3600;

std::int64_t hourStart(std::int64_t moment)
{
    const std::int64_t rest = moment % kHourSeconds;
    return moment - (rest < 0 ? rest + kHourSeconds : rest);
}

} // namespace

void addSpan(HourWeights& hours, std::int64_t from, std::int64_t to)
{
    const auto length = static_cast<double>(to - from);
    for (std::int64_t hour = hourStart(from); hour < to; hour += kHourSeconds) {
        const std::int64_t overlap = std::min(to, hour + kHourSeconds) - std::max(from, hour);
        hours[static_cast<std::size_t>(CivilTime{hour}.hour())] += static_cast<double>(overlap) / length;
    }
}

AoristicAxis aoristicAxis(const Frame& frame, const RowSet& rows, const Moments& moments, Level level,
                          std::int64_t longestSeconds)
{
    const std::size_t areas = frame.areas->at(level).size();
    AoristicAxis axis;
    axis.areas.resize(areas + 1);
    rows.forEach([&](std::size_t row) {
        const std::int32_t area = frame.areaOf(level, row);
        HourWeights& hours = axis.areas[area == kNoArea ? areas : static_cast<std::size_t>(area)];
        const std::int64_t from = moments.occurredFrom[row];
        const std::int64_t to = moments.occurredTo[row];
        if (from != kNoMoment && to != kNoMoment && from != to) {
            if (to < from) {
                ++axis.reversed;
            } else if (to - from > longestSeconds) {
                ++axis.tooLong;
            } else {
                addSpan(hours, from, to);
                ++axis.spans;
            }
        } else if (from != kNoMoment && to == from) {
            hours[static_cast<std::size_t>(CivilTime{from}.hour())] += 1;
            ++axis.points;
        } else if (frame.hour[row] == kNoHour) {
            ++axis.dayOnly;
        } else {
            hours[frame.hour[row]] += 1;
            ++axis.points;
        }
    });
    return axis;
}

} // namespace jingge
