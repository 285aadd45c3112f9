// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/heat.h"

#include "core/analysis/comparison.h"
#include "core/frame/counting.h"

#include <algorithm>

namespace jingge {

std::vector<HeatRow> heatByArea(const Frame& frame, const RowSet& rows, Level level, const RowSet* previous)
{
    const std::vector<std::int64_t> counts = countByArea(frame, rows, level);
    const std::vector<std::int64_t> earlier = previous != nullptr ? countByArea(frame, *previous, level) : counts;
    std::vector<HeatRow> result;
    const std::vector<Area>& areas = frame.areas->at(level);
    for (std::size_t i = 0; i < areas.size(); ++i) {
        HeatRow row{static_cast<std::int32_t>(i), counts[i], {}, {}, {}, {}};
        const auto count = static_cast<double>(counts[i]);
        if (areas[i].areaKm2 > 0)
            row.perKm2 = count / areas[i].areaKm2;
        if (areas[i].population && *areas[i].population > 0)
            row.perThousand = count * 1000 / *areas[i].population;
        if (previous != nullptr) {
            row.previous = earlier[i];
            row.changePercent = changePercent(count, static_cast<double>(earlier[i]));
        }
        result.push_back(row);
    }
    return result;
}

std::vector<std::int64_t> quantileLimits(std::vector<std::int64_t> counts, int classes)
{
    std::erase_if(counts, [](std::int64_t count) { return count <= 0; });
    std::ranges::sort(counts);
    std::vector<std::int64_t> limits;
    if (counts.empty() || classes < 1)
        return limits;
    limits.push_back(1);
    const auto size = counts.size();
    for (int k = 1; k < classes; ++k) {
        const std::size_t at = size * static_cast<std::size_t>(k) / static_cast<std::size_t>(classes);
        if (at < size && counts[at] > limits.back() && counts[at] > counts.front())
            limits.push_back(counts[at]);
    }
    return limits;
}

int classOf(std::int64_t count, const std::vector<std::int64_t>& limits)
{
    return static_cast<int>(std::ranges::upper_bound(limits, count) - limits.begin());
}

} // namespace jingge
