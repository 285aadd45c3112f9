// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frame/frame.h"
#include "core/frame/rowset.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace jingge {

/// One area's count and rates.
struct HeatRow {
    std::int32_t area = 0; ///< position in the level
    std::int64_t count = 0;
    std::optional<double> perKm2;      ///< none when the area has no surface
    std::optional<double> perThousand; ///< per 1,000 residents; none without population
    std::optional<std::int64_t> previous; ///< count of the earlier period, when one was given
    std::optional<double> changePercent;  ///< none when the earlier count is below 10
};

/// Every area of the level by code, and nothing else. `previous` are the rows of the earlier period, if any.
[[nodiscard]] std::vector<HeatRow> heatByArea(const Frame& frame, const RowSet& rows, Level level,
                                              const RowSet* previous = nullptr);
/// The same from counts in the order of the areas; an empty `previous` is no earlier period.
[[nodiscard]] std::vector<HeatRow> heatOfCounts(std::span<const Area> areas, std::span<const std::int64_t> counts,
                                                std::span<const std::int64_t> previous = {});

/// Quantile class limits for a map: at most `classes` classes of whole numbers above zero; zero is its own class.
/// Gives the lower limits of the classes, rising, the first at least 1; empty when all counts are zero.
[[nodiscard]] std::vector<std::int64_t> quantileLimits(const std::vector<std::int64_t>& counts, int classes);
/// Class of a count: 0 = zero, 1 … limits.size().
[[nodiscard]] int classOf(std::int64_t count, const std::vector<std::int64_t>& limits);

} // namespace jingge
