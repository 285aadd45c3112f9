// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/axisseries.h"

#include <algorithm>

namespace jingge {

AxisSeries AxisSeries::ofHours(const HourCounts& counts, const HourCounts& chosen,
                               const std::optional<UsualHours>& usual)
{
    AxisSeries series;
    for (std::size_t hour = 0; hour < 24; ++hour)
        series.slots[hour] = {counts[hour], chosen[hour],
                              usual ? std::optional((*usual)[hour]) : std::nullopt};
    series.most = series.highest();
    return series;
}

std::int64_t AxisSeries::total() const
{
    std::int64_t sum = 0;
    for (const AxisSlot& slot : slots)
        sum += slot.count;
    return sum;
}

double AxisSeries::highest() const
{
    double most = 0;
    for (const AxisSlot& slot : slots)
        most = std::max({most, static_cast<double>(slot.count), slot.usual ? slot.usual->highEdge() : 0.0});
    return std::max(most, 1.0) / days;
}

} // namespace jingge
