// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/radiuslinks.h"

#include "core/geo/geodesic.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace jingge {

namespace {

constexpr double kDegreesE7 = 1e-7;
constexpr double kRadians = std::numbers::pi / 180;
constexpr double kLeastMetresPerDegree = 110500; // of latitude, at the equator 110574
constexpr double kFlatLimitMetres = 2000;        // beyond it every pair is measured on the ellipsoid

/// Union by smaller row, so that the root of a component is its first row.
class Components {
public:
    explicit Components(std::size_t size) : m_parent(size) { std::iota(m_parent.begin(), m_parent.end(), 0U); }
    std::uint32_t root(std::uint32_t item)
    {
        while (m_parent[item] != item) {
            m_parent[item] = m_parent[m_parent[item]];
            item = m_parent[item];
        }
        return item;
    }
    void join(std::uint32_t a, std::uint32_t b)
    {
        a = root(a);
        b = root(b);
        if (a != b)
            m_parent[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::uint32_t> m_parent;
};

/// Distance test between two positions: a plane tangent to the ellipsoid for short radii (relative error below 1e-5
/// up to 2 km), checked on the ellipsoid itself when the plane's answer is within 0.05 % of the limit.
class WithinRadius {
public:
    WithinRadius(const Frame& frame, double metres) : m_frame(frame), m_metres(metres) {}

    [[nodiscard]] bool operator()(std::uint32_t a, std::uint32_t b) const
    {
        const LonLat p = m_frame.position(a);
        const LonLat q = m_frame.position(b);
        if (m_metres > kFlatLimitMetres || std::fabs(p.lon - q.lon) > 180)
            return distanceMetres(p, q) <= m_metres;
        const double flat = planeMetres(p, q);
        if (std::fabs(flat - m_metres) > 5e-4 * m_metres)
            return flat <= m_metres;
        return distanceMetres(p, q) <= m_metres;
    }

private:
    /// Radii of curvature of WGS 84 at the middle latitude.
    static double planeMetres(LonLat p, LonLat q)
    {
        constexpr double kAxis = 6378137.0;
        constexpr double kEccentricity2 = 6.69437999014e-3;
        const double middle = (p.lat + q.lat) / 2 * kRadians;
        const double sine = std::sin(middle);
        const double w = std::sqrt(1 - kEccentricity2 * sine * sine);
        const double north = kAxis * (1 - kEccentricity2) / (w * w * w) * (q.lat - p.lat) * kRadians;
        const double east = kAxis / w * std::cos(middle) * (q.lon - p.lon) * kRadians;
        return std::hypot(north, east);
    }

    const Frame& m_frame;
    double m_metres;
};

struct Cell {
    std::uint64_t key = 0; ///< category group, cell row, cell column
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Rows sorted by cell and, within a cell, by time.
class CellGrid {
public:
    CellGrid(const Frame& frame, const RowSet& rows, const std::vector<std::uint16_t>& categoryGroups, double metres)
    {
        measure(frame, rows, metres);
        std::vector<std::pair<std::uint64_t, std::uint32_t>> keyed;
        rows.forEach([&](std::size_t row) {
            if (frame.isLocated(row))
                keyed.emplace_back(keyOf(frame, row, categoryGroups), static_cast<std::uint32_t>(row));
        });
        std::ranges::sort(keyed);
        for (const auto& [key, row] : keyed) {
            if (m_cells.empty() || m_cells.back().key != key)
                m_cells.push_back({key, static_cast<std::uint32_t>(m_rows.size()), 0});
            m_rows.push_back(row);
            m_cells.back().end = static_cast<std::uint32_t>(m_rows.size());
        }
    }

    /// Cells of the same category at this cell and after it in the order of keys, so that each pair is met once.
    template <class Visit>
    void forEachNeighbour(const Cell& cell, Visit&& visit) const
    {
        visit(cell);
        for (const std::uint64_t step : {std::uint64_t{1}, kRowStep - 1, kRowStep, kRowStep + 1}) {
            const auto found = std::ranges::lower_bound(m_cells, cell.key + step, {}, &Cell::key);
            if (found != m_cells.end() && found->key == cell.key + step)
                visit(*found);
        }
    }
    [[nodiscard]] const std::vector<Cell>& cells() const { return m_cells; }
    [[nodiscard]] const std::vector<std::uint32_t>& rows() const { return m_rows; }

private:
    static constexpr std::uint64_t kRowStep = std::uint64_t{1} << 24;

    void measure(const Frame& frame, const RowSet& rows, double metres)
    {
        double furthest = 0;
        rows.forEach([&](std::size_t row) {
            if (frame.isLocated(row))
                furthest = std::max(furthest, std::fabs(frame.position(row).lat));
        });
        const double least = std::max(360.0 / 16000000, metres / kLeastMetresPerDegree * 1.001); // columns fit 24 bits
        m_latStep = least;
        const double shrink = std::max(0.001, std::cos(std::min(90.0, furthest + least) * kRadians));
        m_lonStep = std::min(120.0, least / shrink);
    }
    [[nodiscard]] std::uint64_t keyOf(const Frame& frame, std::size_t row,
                                      const std::vector<std::uint16_t>& categoryGroups) const
    {
        const LonLat p = frame.position(row);
        // Row and column start at 1, so that a step back never borrows from the category above.
        const auto column = static_cast<std::uint64_t>((p.lon + 180) / m_lonStep) + 1;
        const auto line = static_cast<std::uint64_t>((p.lat + 90) / m_latStep) + 1;
        return std::uint64_t{categoryGroups[frame.category[row]]} << 48 | line << 24 | column;
    }

    double m_lonStep = 1;
    double m_latStep = 1;
    std::vector<Cell> m_cells;
    std::vector<std::uint32_t> m_rows;
};

/// Joins what is linked between two cells (or within one); both lists are in time order.
void joinCells(const Frame& frame, const CellGrid& grid, const Cell& a, const Cell& b, std::int64_t window,
               const WithinRadius& isNear, Components& components)
{
    const bool isSame = a.begin == b.begin;
    std::uint32_t from = b.begin;
    for (std::uint32_t i = a.begin; i < a.end; ++i) {
        const std::uint32_t row = grid.rows()[i];
        while (from < b.end && frame.time[grid.rows()[from]] < frame.time[row] - window)
            ++from;
        for (std::uint32_t j = isSame ? i + 1 : from; j < b.end; ++j) {
            const std::uint32_t other = grid.rows()[j];
            if (frame.time[other] > frame.time[row] + window)
                break;
            if (isNear(row, other))
                components.join(row, other);
        }
    }
}

} // namespace

std::vector<RepeatGroup> radiusGroups(const Frame& frame, const RowSet& rows,
                                      const std::vector<std::uint16_t>& categoryGroups, const RepeatQuestion& question)
{
    const CellGrid grid(frame, rows, categoryGroups, question.radiusMetres);
    const WithinRadius isNear(frame, question.radiusMetres);
    Components components(frame.size());
    for (const Cell& cell : grid.cells()) {
        grid.forEachNeighbour(cell, [&](const Cell& other) {
            joinCells(frame, grid, cell, other, question.windowSeconds, isNear, components);
        });
    }

    std::vector<std::uint32_t> sizes(frame.size(), 0);
    std::vector<std::uint32_t> members(grid.rows());
    std::ranges::sort(members);
    for (const std::uint32_t row : members)
        ++sizes[components.root(row)];
    std::vector<std::int64_t> place(frame.size(), -1);
    std::vector<RepeatGroup> groups;
    for (const std::uint32_t row : members) {
        const std::uint32_t root = components.root(row);
        if (sizes[root] < static_cast<std::uint32_t>(question.least))
            continue;
        if (place[root] < 0) {
            place[root] = static_cast<std::int64_t>(groups.size());
            groups.emplace_back().reserve(sizes[root]);
        }
        groups[static_cast<std::size_t>(place[root])].push_back(row);
    }
    return groups;
}

} // namespace jingge
