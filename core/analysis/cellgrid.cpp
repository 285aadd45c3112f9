// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/cellgrid.h"

#include "core/analysis/radixsort.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace jingge {

namespace {

constexpr double kRadians = std::numbers::pi / 180;

/// Where an incident lies, before it is put in order.
struct Placed {
    std::uint32_t group = 0;
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    std::uint32_t member = 0;
    auto operator<=>(const Placed&) const = default;
};

struct Keyed {
    std::uint64_t key = 0;
    std::uint32_t at = 0;
};

/// The least and the greatest value of one part of the key.
struct Extent {
    std::uint32_t least = UINT32_MAX;
    std::uint32_t greatest = 0;
    void include(std::uint32_t value)
    {
        least = std::min(least, value);
        greatest = std::max(greatest, value);
    }
    [[nodiscard]] double size() const { return 1.0 + greatest - least; }
};

/// In order of group, row, column, member; members come in order. Together the parts of a station's keys have
/// some thirty bits, which three passes sort; where they do not fit one number they are compared.
std::vector<Placed> inOrder(std::vector<Placed> placed)
{
    Extent groups;
    Extent rows;
    Extent columns;
    for (const Placed& one : placed) {
        groups.include(one.group);
        rows.include(one.row);
        columns.include(one.column);
    }
    const double keys = groups.size() * rows.size() * columns.size();
    if (placed.empty() || keys >= 9e18) {
        std::ranges::sort(placed);
        return placed;
    }
    const auto height = static_cast<std::uint64_t>(rows.size());
    const auto width = static_cast<std::uint64_t>(columns.size());
    std::vector<Keyed> order;
    order.reserve(placed.size());
    for (const Placed& one : placed)
        order.push_back({((one.group - groups.least) * height + (one.row - rows.least)) * width +
                             (one.column - columns.least),
                         static_cast<std::uint32_t>(order.size())});
    sortByKey(order, static_cast<std::uint64_t>(keys) - 1);
    std::vector<Placed> sorted;
    sorted.reserve(placed.size());
    for (const Keyed& one : order)
        sorted.push_back(placed[one.at]);
    return sorted;
}

} // namespace

CellPlan::CellPlan(double metres) : m_reach(metres / kLeastMetresPerDegree * 1.001)
{
    const double side = 0.99 / std::numbers::sqrt2 * metres / kMostMetresPerDegree;
    m_height = std::max(side, 180.0 / kMostRows);
    m_rows = static_cast<std::uint32_t>(180.0 / m_height) + 1;
    m_rowsPerEntry = m_rows / kColumnEntries + 1;
    for (std::uint32_t row = 0; row < m_rows; row += m_rowsPerEntry) {
        const double widest = std::cos(leastLatitude(row, m_rowsPerEntry) * kRadians);
        m_columns.push_back(static_cast<std::uint32_t>(std::clamp(360.0 * widest / side, 1.0, kMostColumns)) +
                            1);
    }
}

double CellPlan::longitudeReach(std::uint32_t row, std::uint32_t otherRow) const
{
    const double south = std::min(row, otherRow) * m_height - 90;
    const double north = (std::max(row, otherRow) + 1) * m_height - 90;
    const double furthest = std::max(std::fabs(south), std::fabs(north)) + m_reach;
    return furthest >= 90 ? 360 : std::min(360.0, m_reach / std::cos(furthest * kRadians));
}

double CellPlan::leastLatitude(std::uint32_t row, std::uint32_t rows) const
{
    const double south = row * m_height - 90;
    const double north = south + rows * m_height;
    return south <= 0 && north >= 0 ? 0 : std::min(90.0, std::min(std::fabs(south), std::fabs(north)));
}

CellGrid::CellGrid(const Frame& frame, const RowSet& rows, const std::vector<std::uint16_t>& categoryGroups,
                   double metres)
    : m_plan(metres)
{
    std::vector<Placed> placed;
    placed.reserve(rows.count());
    rows.forEach([&](std::size_t row) {
        if (!frame.isLocated(row))
            return;
        const LonLat p = frame.position(row);
        const std::uint32_t line = m_plan.rowOf(p.lat);
        placed.push_back({categoryGroups[frame.category[row]], line, m_plan.columnOf(line, p.lon),
                          static_cast<std::uint32_t>(row)});
    });
    m_members.reserve(placed.size());
    for (const Placed& one : inOrder(std::move(placed)))
        add(one.group, one.row, one.column, one.member);
}

void CellGrid::add(std::uint32_t group, std::uint32_t row, std::uint32_t column, std::uint32_t member)
{
    const auto cells = static_cast<std::uint32_t>(m_cells.size());
    const auto members = static_cast<std::uint32_t>(m_members.size());
    const bool isNewBand = m_bands.empty() || m_bands.back().row != row || m_bands.back().group != group;
    if (isNewBand)
        m_bands.push_back({group, row, cells, cells});
    if (isNewBand || m_cells.back().column != column) {
        m_cells.push_back({column, members, members});
        ++m_bands.back().end;
    }
    m_members.push_back(member);
    ++m_cells.back().end;
}

} // namespace jingge
