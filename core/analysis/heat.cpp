// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/heat.h"

#include "core/analysis/comparison.h"
#include "core/analysis/mapclasses.h"
#include "core/frame/counting.h"

#include <algorithm>

namespace jingge {

std::vector<HeatRow> heatOfCounts(std::span<const Area> areas, std::span<const std::int64_t> counts,
                                  std::span<const std::int64_t> previous)
{
    std::vector<HeatRow> result;
    for (std::size_t i = 0; i < areas.size() && i < counts.size(); ++i) {
        HeatRow row{static_cast<std::int32_t>(i), counts[i], {}, {}, {}, {}};
        const auto count = static_cast<double>(counts[i]);
        if (areas[i].areaKm2 > 0)
            row.perKm2 = count / areas[i].areaKm2;
        if (areas[i].population && *areas[i].population > 0)
            row.perThousand = count * 1000 / *areas[i].population;
        if (i < previous.size()) {
            row.previous = previous[i];
            row.changePercent = changePercent(count, static_cast<double>(previous[i]));
        }
        result.push_back(row);
    }
    return result;
}

std::vector<HeatRow> heatByArea(const Frame& frame, const RowSet& rows, Level level, const RowSet* previous)
{
    const std::vector<std::int64_t> earlier =
        previous != nullptr ? countByArea(frame, *previous, level) : std::vector<std::int64_t>{};
    return heatOfCounts(frame.areas->at(level), countByArea(frame, rows, level), earlier);
}

std::vector<std::int64_t> quantileLimits(const std::vector<std::int64_t>& counts, int classes)
{
    const std::vector<double> limits =
        classLimits({counts.begin(), counts.end()}, ClassMethod::Quantile, classes, ValueKind::Whole);
    return {limits.begin(), limits.end()};
}

int classOf(std::int64_t count, const std::vector<std::int64_t>& limits)
{
    return static_cast<int>(std::ranges::upper_bound(limits, count) - limits.begin());
}

} // namespace jingge
