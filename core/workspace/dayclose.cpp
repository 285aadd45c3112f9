// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/dayclose.h"

#include <algorithm>

namespace jingge {

namespace {

/// Seconds from midnight until the hand-over.
std::int64_t handOver(const Station& station)
{
    const auto time = parseIsoTime("2000-01-01T" + station.dayStart);
    return time ? time->minuteOfDay() * std::int64_t{60} : 0;
}

} // namespace

CivilDate policeDayOf(CivilTime time, const Station& station)
{
    return CivilTime{time.seconds - handOver(station)}.date();
}

DayClose closeOf(const Frame& frame, const Station& station, CivilDate day)
{
    DayClose close;
    close.range.from = {CivilTime::at(day).seconds + handOver(station)};
    close.range.to = {close.range.from.seconds + kDaySeconds};
    const auto first = std::lower_bound(frame.time.begin(), frame.time.end(), close.range.from.seconds);
    const auto last = std::lower_bound(first, frame.time.end(), close.range.to.seconds);
    for (auto row = static_cast<std::size_t>(first - frame.time.begin());
         row < static_cast<std::size_t>(last - frame.time.begin()); ++row) {
        if ((frame.flags[row] & (kRowDuplicate | kRowInvalid)) != 0)
            continue;
        ++close.calls;
        if ((frame.flags[row] & kRowClosed) == 0)
            close.open.push_back(frame.incident(row));
    }
    return close;
}

} // namespace jingge
