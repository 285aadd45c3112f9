// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/simulate/random.h"

#include <array>
#include <cstdint>
#include <vector>

namespace jingge::invented {

/// When a kind of incident happens. Each has its own day, week and year.
enum class Rhythm { Parking, Noise, Leak, Road, Office, Evening, NightTheft, Home, Daytime, AllDay };
constexpr std::size_t kRhythms = 10;

/// Whole-number weights: 24 hours of working days and of days off, seven weekdays from Monday, twelve months.
struct RhythmTable {
    std::array<int, 24> workday;
    std::array<int, 24> dayOff;
    std::array<int, 7> weekdays;
    std::array<int, 12> months;
    int festival; ///< per cent of the usual at Spring Festival
    int rain;     ///< per cent of the usual on a day of heavy rain
};

[[nodiscard]] const RhythmTable& rhythmTable(Rhythm rhythm);

/// The days on which rain poured, drawn once for a seed: most of them in June and July.
[[nodiscard]] std::vector<CivilDate> rainyDays(TimeRange range, Random& random);

/// From three days before Spring Festival to twelve after it.
[[nodiscard]] bool isFestival(CivilDate date);

/// Draws moments of a range by every rhythm.
class RhythmClock {
public:
    RhythmClock(TimeRange range, const std::vector<CivilDate>& rain, Random& random);

    [[nodiscard]] CivilTime draw(Rhythm rhythm, Random& random) const;
    /// A moment of the rhythm's hours on this very day.
    [[nodiscard]] CivilTime drawOn(Rhythm rhythm, CivilDate date, Random& random) const;

private:
    TimeRange m_range;
    std::array<WeightedChoice, kRhythms> m_days;
    std::array<WeightedChoice, kRhythms> m_workdayHours;
    std::array<WeightedChoice, kRhythms> m_dayOffHours;
};

} // namespace jingge::invented
