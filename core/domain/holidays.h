// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"

#include <string>
#include <vector>

namespace jingge {

/// One holiday as it was announced: consecutive days off, and days worked instead.
struct Holiday {
    std::string chinese;
    std::string english;
    CivilDate from;
    CivilDate to; ///< included
    std::vector<CivilDate> workedInstead;

    bool operator==(const Holiday&) const = default;
};

enum class DayMark { None, Off, WorkedInstead };

/// What the holidays say about one day.
struct MarkedDay {
    DayMark mark = DayMark::None;
    const Holiday* holiday = nullptr; ///< none where the mark is None
};

/// Holidays of the years that are known; of the others only weekends can be told. A value.
class HolidayCalendar {
public:
    /// One year's announcement; a second one of the same year replaces the first.
    void add(int year, std::vector<Holiday> holidays);
    [[nodiscard]] bool knows(int year) const;
    [[nodiscard]] std::vector<int> years() const; ///< rising
    [[nodiscard]] MarkedDay at(CivilDate day) const;
    /// Whether people work: weekdays but holidays, and the days worked instead.
    [[nodiscard]] bool isWorkday(CivilDate day) const;

private:
    struct Year {
        int year = 0;
        std::vector<Holiday> holidays;
    };
    std::vector<Year> m_years; ///< by year
};

} // namespace jingge
