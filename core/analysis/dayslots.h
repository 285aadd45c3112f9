// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/area.h"
#include "core/domain/holidays.h"
#include "core/frame/frame.h"
#include "core/frame/rowset.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace jingge {

/// How a day is cut: slots of so many minutes (15, 30 or 60) from a minute of the day on, round the clock.
struct DayCut {
    int slotMinutes = 60;
    int firstMinute = 0;

    [[nodiscard]] std::size_t slots() const { return 1440 / static_cast<std::size_t>(slotMinutes); }
    [[nodiscard]] std::size_t slotOf(int minute) const
    {
        return static_cast<std::size_t>((minute - firstMinute + 1440) % 1440 / slotMinutes);
    }
    [[nodiscard]] int minuteOf(std::size_t slot) const
    {
        return (firstMinute + static_cast<int>(slot) * slotMinutes) % 1440;
    }
};
/// `08:30` or `8` → minutes of the day; nullopt for anything else.
[[nodiscard]] std::optional<int> parseMinuteOfDay(std::string_view text);
/// `08:30`.
[[nodiscard]] std::string minuteText(int minute);

/// Incidents by slot for each area of the level and, last, for those in none; day-only ones are left out.
[[nodiscard]] std::vector<std::vector<std::int64_t>>
countByAreaAndSlot(const Frame& frame, const RowSet& rows, Level level, const DayCut& cut);

/// A time of the day at which incidents gather.
struct DayPeak {
    std::size_t first = 0;  ///< slot; the peak may run over the end of the day
    std::size_t length = 0; ///< slots
    std::int64_t count = 0;
    double share = 0;    ///< of all, 0 … 1
    double expected = 0; ///< if spread evenly over the day
    double p = 1;        ///< of so many by chance, all times and lengths that were looked at accounted for
};
/// The times of up to `longest` slots in a row, round the clock, that hold most beyond an even spread by the
/// likelihood ratio; later ones keep clear of those before. p: the binomial tail times the number of times
/// looked at (Bonferroni), so that it is rather too large. At most `most`, none without more than expected.
[[nodiscard]] std::vector<DayPeak> dayPeaks(std::span<const std::int64_t> slots, std::size_t longest,
                                            std::size_t most = 3);

/// Which days count, make-up days told apart from weekends.
enum class DayKind { All, Workdays, RestDays, Holidays };
[[nodiscard]] std::optional<DayKind> parseDayKind(std::string_view text); ///< all workdays restdays holidays
/// Rows received on such days: workdays are weekdays but holidays and the days worked instead, restdays all
/// others, holidays the announced ones alone.
[[nodiscard]] RowSet rowsOfDays(const Frame& frame, const RowSet& rows, DayKind kind,
                                const HolidayCalendar& calendar);

} // namespace jingge
