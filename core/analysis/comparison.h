// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frame/counting.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace jingge {

/// One key's count beside that of an earlier time.
struct ComparisonRow {
    std::string key; ///< empty = no value (no grid, no hour)
    std::int64_t current = 0;
    double base = 0; ///< mean of the earlier periods
    double change = 0;
    std::optional<double> changePercent;
    double low = 0; ///< 95 % bounds of the change, both counts taken as Poisson
    double high = 0;
};

/// 100 · (current − base) / base; none when the base is below 10, where a percentage would mislead.
[[nodiscard]] std::optional<double> changePercent(double current, double base);

/// Incidents by one key now and in `bases.size()` earlier periods, whose mean is the base. Keys of any of the
/// periods, sorted as countBy() sorts. low, high = change ± 1.96 · √(current + base / k), k periods averaged.
/// One pass a period.
[[nodiscard]] std::vector<ComparisonRow> compareBy(const Frame& frame, const RowSet& current,
                                                   std::span<const RowSet> bases, CountKey key);

/// The rows received within a period.
[[nodiscard]] RowSet rowsWithin(const Frame& frame, TimeRange period);

} // namespace jingge
