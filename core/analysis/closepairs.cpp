// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/closepairs.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace jingge {

namespace {

std::uint64_t cellOf(PlanePoint point, double width)
{
    constexpr std::int64_t kMiddle = std::int64_t{1} << 30; // cells of both signs, with room at both ends
    const auto column = static_cast<std::int64_t>(std::floor(point.x / width)) + kMiddle;
    const auto row = static_cast<std::int64_t>(std::floor(point.y / width)) + kMiddle;
    return static_cast<std::uint64_t>(row) << 32 | static_cast<std::uint64_t>(column);
}

} // namespace

CloseCells::CloseCells(const std::vector<PlanePoint>& points, double width)
    : m_order(points.size()), m_keys(points.size())
{
    width *= 1 + 1e-9; // so that no rounding puts two cells between points just so far apart
    std::vector<std::uint64_t> cells(points.size());
    for (std::size_t i = 0; i < points.size(); ++i)
        cells[i] = cellOf(points[i], width);
    std::iota(m_order.begin(), m_order.end(), 0U);
    std::ranges::stable_sort(m_order, {}, [&cells](std::uint32_t i) { return cells[i]; });
    std::ranges::transform(m_order, m_keys.begin(), [&cells](std::uint32_t i) { return cells[i]; });
}

std::size_t CloseCells::positionOf(std::uint64_t key) const
{
    return static_cast<std::size_t>(std::ranges::lower_bound(m_keys, key) - m_keys.begin());
}

double euclideanDistance(PlanePoint a, PlanePoint b)
{
    const double dx = a.x - b.x;
    const double dy = a.y - b.y;
    return std::sqrt(dx * dx + dy * dy);
}

} // namespace jingge
