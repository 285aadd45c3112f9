// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frame/counting.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace jingge {

/// Counts per ISO week of every place or category, week after week.
struct WeeklySeries {
    std::vector<std::string> keys; ///< codes, in the order of the level or sorted
    CivilDate firstWeek;           ///< its Monday
    std::size_t weeks = 0;
    std::vector<double> counts;  ///< keys × weeks
    std::int64_t counted = 0;    ///< incidents in the series
    std::int64_t withoutKey = 0; ///< incidents of those weeks that are in no area

    [[nodiscard]] std::span<const double> of(std::size_t key) const
    {
        return std::span(counts).subspan(key * weeks, weeks);
    }
};

/// The Monday of the ISO week that holds the day.
[[nodiscard]] CivilDate mondayOf(CivilDate day);
/// The first Monday on or after the day.
[[nodiscard]] CivilDate mondayFrom(CivilDate day);

/// Whether there are series of this key: places and categories.
[[nodiscard]] bool hasWeeklySeries(CountKey key);

/// Series from one Monday to the week of another, both included. key: Grid, Squad, Community, Governance
/// (every area of the level) or Category (every full code that occurs); none for other keys. One pass.
[[nodiscard]] std::optional<WeeklySeries> weeklySeries(const Frame& frame, const RowSet& rows, CountKey key,
                                                       CivilDate first, CivilDate last);

} // namespace jingge
