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

constexpr double kRadians = std::numbers::pi / 180;
constexpr double kLeastMetresPerDegree = 110500; // of latitude, at the equator 110574
constexpr double kFlatLimitMetres = 2000;        // beyond it every pair is measured on the ellipsoid,
constexpr double kFlatLimitDegrees = 80;         // and so nearer to a pole

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
    [[nodiscard]] bool areJoined(std::uint32_t a, std::uint32_t b) { return root(a) == root(b); }

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
        if (std::fabs(p.lat - q.lat) * kLeastMetresPerDegree > m_metres)
            return false;
        if (m_metres > kFlatLimitMetres || std::fabs(p.lon - q.lon) > 1 || std::fabs(p.lat) > kFlatLimitDegrees)
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

/// How the earth is cut: rows of equal height, each with its own number of columns, so that a single point near a pole
/// does not widen everybody's cells. No cell has a diagonal above the radius (or it holds one position alone).
class CellPlan {
public:
    explicit CellPlan(double metres) : m_reach(metres / kLeastMetresPerDegree * 1.001)
    {
        const double side = 0.99 / std::numbers::sqrt2 * metres / kMostMetresPerDegree;
        m_height = std::max(side, 180.0 / kMostRows);
        m_rows = static_cast<std::uint32_t>(180.0 / m_height) + 1;
        m_rowsPerEntry = m_rows / kColumnEntries + 1;
        for (std::uint32_t row = 0; row < m_rows; row += m_rowsPerEntry) {
            const double widest = std::cos(leastLatitude(row, m_rowsPerEntry) * kRadians);
            m_columns.push_back(static_cast<std::uint32_t>(std::clamp(360.0 * widest / side, 1.0, kMostColumns)) + 1);
        }
    }

    [[nodiscard]] std::uint32_t rowOf(double lat) const
    {
        return std::min(static_cast<std::uint32_t>((lat + 90) / m_height), m_rows - 1);
    }
    [[nodiscard]] std::uint32_t columnOf(std::uint32_t row, double lon) const
    {
        const std::uint32_t columns = columnsOf(row);
        return static_cast<std::uint32_t>((lon + 180) / 360 * columns) % columns; // 180 east is 180 west
    }
    [[nodiscard]] std::uint32_t columnsOf(std::uint32_t row) const { return m_columns[row / m_rowsPerEntry]; }

    /// Degrees of longitude that the radius spans at most between points of two rows; 360 where a pole is near.
    [[nodiscard]] double longitudeReach(std::uint32_t row, std::uint32_t otherRow) const
    {
        const double south = std::min(row, otherRow) * m_height - 90;
        const double north = (std::max(row, otherRow) + 1) * m_height - 90;
        const double furthest = std::max(std::fabs(south), std::fabs(north)) + m_reach;
        return furthest >= 90 ? 360 : std::min(360.0, m_reach / std::cos(furthest * kRadians));
    }

private:
    static constexpr double kMostMetresPerDegree = 111700; // of latitude at a pole, of longitude at the equator
    static constexpr double kMostRows = 4e9;    // 5 mm; positions are a centimetre apart
    static constexpr double kMostColumns = 4e9;
    static constexpr std::uint32_t kColumnEntries = 65536;

    [[nodiscard]] double leastLatitude(std::uint32_t row, std::uint32_t rows) const
    {
        const double south = row * m_height - 90;
        const double north = south + rows * m_height;
        return south <= 0 && north >= 0 ? 0 : std::min(90.0, std::min(std::fabs(south), std::fabs(north)));
    }

    double m_reach;
    double m_height = 1;
    std::uint32_t m_rows = 1;
    std::uint32_t m_rowsPerEntry = 1;
    std::vector<std::uint32_t> m_columns; ///< per m_rowsPerEntry rows
};

struct Cell {
    std::uint32_t column = 0;
    std::uint32_t begin = 0; ///< of the members
    std::uint32_t end = 0;
};

/// The cells of one row of one category group, from west to east.
struct Band {
    std::uint64_t key = 0; ///< category group, row
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    [[nodiscard]] std::uint32_t row() const { return static_cast<std::uint32_t>(key); }
};

/// Incidents sorted by cell and, within a cell, by time.
class CellGrid {
public:
    CellGrid(const Frame& frame, const RowSet& rows, const std::vector<std::uint16_t>& categoryGroups, double metres) :
        m_plan(metres)
    {
        std::vector<Keyed> keyed;
        rows.forEach([&](std::size_t row) {
            if (!frame.isLocated(row))
                return;
            const LonLat p = frame.position(row);
            const std::uint32_t line = m_plan.rowOf(p.lat);
            keyed.push_back({std::uint64_t{categoryGroups[frame.category[row]]} << 32 | line, m_plan.columnOf(line, p.lon),
                             static_cast<std::uint32_t>(row)});
        });
        std::ranges::sort(keyed);
        m_members.reserve(keyed.size());
        for (const Keyed& one : keyed)
            add(one);
    }

    /// Calls visit(cell, other) for every two cells of one category group that may hold linked incidents.
    template <class Visit>
    void forEachNeighbours(Visit&& visit) const
    {
        for (std::size_t band = 0; band < m_bands.size(); ++band) {
            for (std::size_t other = band; other < m_bands.size() && m_bands[other].key <= m_bands[band].key + 2; ++other)
                visitBands(m_bands[band], m_bands[other], visit);
        }
    }
    [[nodiscard]] const std::vector<Cell>& cells() const { return m_cells; }
    [[nodiscard]] const std::vector<std::uint32_t>& members() const { return m_members; }

private:
    struct Keyed {
        std::uint64_t band;
        std::uint32_t column;
        std::uint32_t member;
        auto operator<=>(const Keyed&) const = default;
    };

    void add(const Keyed& one)
    {
        const auto cells = static_cast<std::uint32_t>(m_cells.size());
        const auto members = static_cast<std::uint32_t>(m_members.size());
        const bool isNewBand = m_bands.empty() || m_bands.back().key != one.band;
        if (isNewBand)
            m_bands.push_back({one.band, cells, cells});
        if (isNewBand || m_cells.back().column != one.column) {
            m_cells.push_back({one.column, members, members});
            ++m_bands.back().end;
        }
        m_members.push_back(one.member);
        ++m_cells.back().end;
    }

    template <class Visit>
    void visitBands(const Band& band, const Band& other, Visit&& visit) const
    {
        const double step = 360.0 / m_plan.columnsOf(band.row());
        const std::uint32_t otherColumns = m_plan.columnsOf(other.row());
        const double otherStep = 360.0 / otherColumns;
        const double reach = m_plan.longitudeReach(band.row(), other.row());
        for (std::uint32_t at = band.begin; at < band.end; ++at) {
            const Cell& cell = m_cells[at];
            const double west = cell.column * step - reach;
            const double east = (cell.column + 1) * step + reach;
            // A row meets itself eastwards only, so that each pair comes up once.
            const auto first = &band == &other ? std::int64_t{cell.column} + 1
                                               : static_cast<std::int64_t>(std::floor(west / otherStep));
            const auto last = static_cast<std::int64_t>(std::floor(east / otherStep));
            if (last - first + 1 >= otherColumns) {
                visitColumns(cell, other, 0, otherColumns - 1, visit);
                continue;
            }
            const std::int64_t turn = otherColumns; // round the date line
            visitColumns(cell, other, std::max<std::int64_t>(first, 0), std::min(last, turn - 1), visit);
            visitColumns(cell, other, first + turn, turn - 1, visit);
            visitColumns(cell, other, 0, last - turn, visit);
        }
    }
    template <class Visit>
    void visitColumns(const Cell& cell, const Band& band, std::int64_t first, std::int64_t last, Visit&& visit) const
    {
        if (first > last)
            return;
        const auto end = m_cells.begin() + band.end;
        for (auto other = std::lower_bound(m_cells.begin() + band.begin, end, first,
                                           [](const Cell& c, std::int64_t column) { return c.column < column; });
             other != end && other->column <= last; ++other) {
            if (&*other != &cell)
                visit(cell, *other);
        }
    }

    CellPlan m_plan;
    std::vector<Band> m_bands;
    std::vector<Cell> m_cells;
    std::vector<std::uint32_t> m_members;
};

/// Joins linked incidents. Within a cell all are near each other, so consecutive ones within the window are linked and
/// form runs; between cells a run that is joined once need not be looked at again.
class Linking {
public:
    Linking(const Frame& frame, const CellGrid& grid, const RepeatQuestion& question, Components& components) :
        m_frame(frame), m_members(grid.members()), m_window(question.windowSeconds), m_isNear(frame, question.radiusMetres),
        m_components(components), m_runEnd(m_members.size())
    {
    }

    void joinRuns(const Cell& cell)
    {
        for (std::uint32_t begin = cell.begin, end = begin; begin < cell.end; begin = end) {
            for (end = begin + 1; end < cell.end && timeOf(end) - timeOf(end - 1) <= m_window; ++end)
                m_components.join(m_members[end - 1], m_members[end]);
            std::fill(m_runEnd.begin() + begin, m_runEnd.begin() + end, end);
        }
    }
    /// What is linked between two cells; the earlier incident looks for the later one, from either side.
    void joinCells(const Cell& a, const Cell& b)
    {
        joinLater(a, b);
        joinLater(b, a);
    }

private:
    [[nodiscard]] std::int64_t timeOf(std::uint32_t position) const { return m_frame.time[m_members[position]]; }

    void joinLater(const Cell& a, const Cell& b)
    {
        std::uint32_t from = b.begin;
        for (std::uint32_t i = a.begin; i < a.end; ++i) {
            while (from < b.end && m_members[from] < m_members[i]) // rows of the frame are in order of time
                ++from;
            const std::int64_t limit = timeOf(i) + m_window;
            for (std::uint32_t j = from; j < b.end && timeOf(j) <= limit;) {
                if (!m_components.areJoined(m_members[i], m_members[j]) && !m_isNear(m_members[i], m_members[j])) {
                    ++j;
                    continue;
                }
                m_components.join(m_members[i], m_members[j]);
                j = m_runEnd[j];
            }
        }
    }

    const Frame& m_frame;
    const std::vector<std::uint32_t>& m_members;
    std::int64_t m_window;
    WithinRadius m_isNear;
    Components& m_components;
    std::vector<std::uint32_t> m_runEnd; ///< per member: where its run ends
};

} // namespace

std::vector<RepeatGroup> radiusGroups(const Frame& frame, const RowSet& rows,
                                      const std::vector<std::uint16_t>& categoryGroups, const RepeatQuestion& question)
{
    const CellGrid grid(frame, rows, categoryGroups, question.radiusMetres);
    Components components(frame.size());
    Linking linking(frame, grid, question, components);
    for (const Cell& cell : grid.cells())
        linking.joinRuns(cell);
    grid.forEachNeighbours([&linking](const Cell& cell, const Cell& other) { linking.joinCells(cell, other); });

    std::vector<std::uint32_t> sizes(frame.size(), 0);
    std::vector<std::uint32_t> members(grid.members());
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
