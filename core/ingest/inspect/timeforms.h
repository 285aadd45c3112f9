// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/inspect/headerwords.h"
#include "core/ingest/inspect/tablesample.h"

#include <cstdint>
#include <string>
#include <vector>

namespace jingge {

/// What a column says about the order of day and month.
struct DayOrder {
    /// A row that can be read in one order alone, because a number is above 12.
    struct Decider {
        std::int64_t row = 0;
        std::string value;
    };
    static constexpr std::size_t kShown = 3;

    std::string column;
    std::int64_t monthFirst = 0; ///< rows that need the month first: 03/25/2025
    std::int64_t dayFirst = 0;   ///< rows that need the day first: 25/03/2025
    std::int64_t either = 0;     ///< rows that both orders read: 03/04/2025
    std::vector<Decider> monthFirstRows; ///< the first kShown
    std::vector<Decider> dayFirstRows;

    [[nodiscard]] bool isMixed() const { return monthFirst > 0 && dayFirst > 0; }
};

/// The forms of time that a sample needs beyond the built-in ones.
struct TimeForms {
    std::vector<std::string> formats; ///< as a mapping's datetime
    /// A column whose day and month could stand in either order, by all values of the sample, or stand in both; without
    /// a name: none.
    DayOrder undecided;
};

/// Looks at the columns whose headers speak of a time and that the built-in forms do not read: month/day/year
/// with and without a time of day, day/month/year, years of the Republic. A form is taken when it reads 95 %
/// of the values. Where both orders of day and month do, or some rows need the one and some the other, none is taken and
/// the column is named with the rows that decide: that is asked, never guessed.
[[nodiscard]] TimeForms findTimeForms(const TableSample& sample, const HeaderWords& words);

} // namespace jingge
