// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frame/frame.h"
#include "core/frame/rowset.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

/// What incidents can be counted by.
enum class CountKey { Grid, Squad, Community, Governance, Category, Hour, Weekday, Day, Week, Month, Channel };

[[nodiscard]] std::string_view countKeyName(CountKey key); ///< "grid" …
[[nodiscard]] std::optional<CountKey> countKeyFromName(std::string_view name);
/// The level that areas of this key are of; none when it is no area.
[[nodiscard]] std::optional<Level> areaLevelOf(CountKey key);
/// Hour and weekday are numbers; the others are texts.
[[nodiscard]] bool isNumericKey(CountKey key);

struct KeyedCount {
    std::vector<std::string> keys; ///< one a key asked for; empty = no value (no grid, no hour)
    std::int64_t count = 0;
};

/// Combinations that occur, sorted by the keys (numbers as numbers, texts by bytes, no value last). One pass.
[[nodiscard]] std::vector<KeyedCount> countBy(const Frame& frame, const RowSet& rows, std::span<const CountKey> keys);

/// The rows themselves by one key, sorted as countBy() sorts.
struct KeyedRows {
    std::string key; ///< empty = no value
    std::vector<std::uint32_t> rows; ///< in order
};
[[nodiscard]] std::vector<KeyedRows> rowsBy(const Frame& frame, const RowSet& rows, CountKey key);

/// Incidents per area of one level, in the level's order; one more entry at the end for those in none.
[[nodiscard]] std::vector<std::int64_t> countByArea(const Frame& frame, const RowSet& rows, Level level);
/// Incidents per hour for each area of the level and, last, for those in none; day-only incidents are left out.
[[nodiscard]] std::vector<std::array<std::int64_t, 24>> countByAreaAndHour(const Frame& frame, const RowSet& rows,
                                                                           Level level);
/// weekday (0 = Monday) × hour; day-only incidents are left out.
[[nodiscard]] std::array<std::array<std::int64_t, 24>, 7> countByWeekdayAndHour(const Frame& frame, const RowSet& rows);
/// Per category, in the order of frame.categories.
[[nodiscard]] std::vector<std::int64_t> countByCategory(const Frame& frame, const RowSet& rows);
/// How many of the rows are known only to the day.
[[nodiscard]] std::int64_t countDayOnly(const Frame& frame, const RowSet& rows);
[[nodiscard]] std::int64_t countUnlocated(const Frame& frame, const RowSet& rows);

} // namespace jingge
