// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/radiuslinks.h"

#include "core/analysis/cellgrid.h"
#include "core/geo/geodesic.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace jingge {

namespace {

constexpr double kRadians = std::numbers::pi / 180;
constexpr double kFlatLimitMetres = 2000;        // beyond it every pair is measured on the ellipsoid,
constexpr double kFlatLimitDegrees = 80;         // and so nearer to a pole

/// Union by smaller member, so that the root of a component is its first one.
class Components {
public:
    explicit Components(std::size_t size) : m_parent(size)
    {
        std::iota(m_parent.begin(), m_parent.end(), 0U);
    }
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
    /// The root of each.
    [[nodiscard]] std::vector<std::uint32_t> roots() &&
    {
        for (std::uint32_t& parent : m_parent)
            parent = m_parent[parent]; // smaller, so it is a root by now
        return std::move(m_parent);
    }

private:
    std::vector<std::uint32_t> m_parent;
};

struct MetresPerDegree {
    double east = 0;
    double north = 0;
};

/// By the radii of curvature of WGS 84 at a latitude.
MetresPerDegree metresPerDegree(double latitude)
{
    constexpr double kAxis = 6378137.0;
    constexpr double kEccentricity2 = 6.69437999014e-3;
    const double sine = std::sin(latitude * kRadians);
    const double w = std::sqrt(1 - kEccentricity2 * sine * sine);
    return {kAxis / w * std::cos(latitude * kRadians) * kRadians,
            kAxis * (1 - kEccentricity2) / (w * w * w) * kRadians};
}

/// Distance test between two positions: a plane tangent to the ellipsoid for short radii (relative error
/// below 1e-5 up to 2 km), checked on the ellipsoid itself when the plane's answer is within 0.05 % of the
/// limit.
class WithinRadius {
public:
    WithinRadius(const Frame& frame, double metres) : m_frame(frame), m_metres(metres) {}

    [[nodiscard]] bool operator()(std::uint32_t a, std::uint32_t b) const
    {
        const LonLat p = m_frame.position(a);
        const LonLat q = m_frame.position(b);
        if (std::fabs(p.lat - q.lat) * kLeastMetresPerDegree > m_metres)
            return false;
        if (m_metres > kFlatLimitMetres || std::fabs(p.lon - q.lon) > 1 ||
            std::fabs(p.lat) > kFlatLimitDegrees)
            return distanceMetres(p, q) <= m_metres;
        const double flat = planeMetres(p, q);
        if (std::fabs(flat - m_metres) > 5e-4 * m_metres)
            return flat <= m_metres;
        return distanceMetres(p, q) <= m_metres;
    }

private:
    static double planeMetres(LonLat p, LonLat q)
    {
        const MetresPerDegree scale = metresPerDegree((p.lat + q.lat) / 2);
        return std::hypot(scale.north * (q.lat - p.lat), scale.east * (q.lon - p.lon));
    }

    const Frame& m_frame;
    double m_metres;
};

/// A member of the grid with what linking asks of it, in the order of the grid.
struct Point {
    std::int64_t time = 0;
    std::int32_t lonE7 = 0;
    std::int32_t latE7 = 0;
};

/// The test for members of two rows of cells: one pair of radii of curvature serves all of them, since for
/// short radii away from the poles they differ by less than 1e-4 from those of each pair; near the limit the
/// pair's own answer counts.
class NearTest {
public:
    NearTest(const Frame& frame, const CellGrid& grid, const std::vector<Point>& points, double metres)
        : m_grid(grid),
          m_points(points),
          m_isWithin(frame, metres),
          m_metres(metres),
          m_surely(std::pow(metres * (1 - kDoubt), 2)),
          m_atMost(std::pow(metres * (1 + kDoubt), 2))
    {
    }
    void setRows(std::uint32_t row, std::uint32_t otherRow)
    {
        const double middle = m_grid.plan().latitudeBetween(row, otherRow);
        m_isFlat = m_metres <= 500 && std::fabs(middle) <= 70;
        const MetresPerDegree scale = metresPerDegree(middle);
        m_east = scale.east * 1e-7;
        m_north = scale.north * 1e-7;
    }
    [[nodiscard]] bool operator()(std::uint32_t a, std::uint32_t b) const
    {
        const double lon = static_cast<double>(m_points[a].lonE7) - m_points[b].lonE7;
        const double lat = static_cast<double>(m_points[a].latE7) - m_points[b].latE7;
        if (m_isFlat && std::fabs(lon) < 1e7) {
            const double square = lon * m_east * (lon * m_east) + lat * m_north * (lat * m_north);
            if (square <= m_surely || square > m_atMost)
                return square <= m_surely;
        }
        return m_isWithin(m_grid.members()[a], m_grid.members()[b]);
    }

private:
    static constexpr double kDoubt = 5e-4;
    const CellGrid& m_grid;
    const std::vector<Point>& m_points;
    WithinRadius m_isWithin;
    double m_metres;
    double m_surely;
    double m_atMost;
    double m_east = 0; ///< metres per 1e-7 degree
    double m_north = 0;
    bool m_isFlat = false;
};

/// Joins linked members. Within a cell all are near each other, so consecutive ones within the window are
/// linked and form runs; between cells a run that is joined once need not be looked at again.
class Linking {
public:
    Linking(const Frame& frame, const CellGrid& grid, const RepeatQuestion& question)
        : m_grid(grid),
          m_points(pointsOf(frame, grid)),
          m_window(question.windowSeconds),
          m_isNear(frame, grid, m_points, question.radiusMetres),
          m_components(m_points.size()),
          m_runEnd(m_points.size())
    {
    }

    /// The root of each member's component.
    std::vector<std::uint32_t> run() &&
    {
        for (const Cell& cell : m_grid.cells())
            joinRuns(cell);
        m_grid.forEachNeighbours(
            [this](std::uint32_t row, std::uint32_t other) { m_isNear.setRows(row, other); },
            [this](const Cell& cell, const Cell& other) { joinCells(cell, other); });
        return std::move(m_components).roots();
    }

private:
    static std::vector<Point> pointsOf(const Frame& frame, const CellGrid& grid)
    {
        std::vector<Point> points;
        points.reserve(grid.members().size());
        for (const std::uint32_t row : grid.members())
            points.push_back({frame.time[row], frame.lonE7[row], frame.latE7[row]});
        return points;
    }
    void joinRuns(const Cell& cell)
    {
        for (std::uint32_t begin = cell.begin, end = begin; begin < cell.end; begin = end) {
            for (end = begin + 1; end < cell.end && m_points[end].time - m_points[end - 1].time <= m_window;
                 ++end)
                m_components.join(end - 1, end);
            std::fill(m_runEnd.begin() + begin, m_runEnd.begin() + end, end);
        }
    }
    /// What is linked between two cells; the earlier member looks for the later one, from either side.
    void joinCells(const Cell& a, const Cell& b)
    {
        joinLater(a, b, [](std::int64_t other, std::int64_t own) { return other < own; });
        joinLater(b, a, [](std::int64_t other, std::int64_t own) { return other <= own; });
    }
    /// isPast(other's time, own time): whether the pair is the other side's to look at.
    template <class IsPast>
    void joinLater(const Cell& a, const Cell& b, IsPast isPast)
    {
        std::uint32_t from = b.begin;
        for (std::uint32_t i = a.begin; i < a.end; ++i) {
            const std::int64_t time = m_points[i].time;
            while (from < b.end && isPast(m_points[from].time, time))
                ++from;
            if (from == b.end)
                return;
            for (std::uint32_t j = from; j < b.end && m_points[j].time - time <= m_window;)
                j = joinPair(i, j);
        }
    }
    /// The next member after j that is worth a look.
    std::uint32_t joinPair(std::uint32_t i, std::uint32_t j)
    {
        if (m_isNear(i, j)) {
            m_components.join(i, j);
            return m_runEnd[j];
        }
        const bool isLongRun = m_runEnd[j] > j + 1;
        return isLongRun && m_components.areJoined(i, j) ? m_runEnd[j] : j + 1;
    }

    const CellGrid& m_grid;
    std::vector<Point> m_points;
    std::int64_t m_window;
    NearTest m_isNear;
    Components m_components;
    std::vector<std::uint32_t> m_runEnd; ///< per member: where its run ends
};

/// Components of at least `least` members, each with its rows in order, by the first of them.
std::vector<RepeatGroup> groupsOf(const std::vector<std::uint32_t>& roots,
                                  const std::vector<std::uint32_t>& rows, std::size_t frameRows, int least)
{
    constexpr std::uint32_t kNone = UINT32_MAX;
    std::vector<std::uint32_t> sizes(roots.size(), 0);
    for (const std::uint32_t root : roots)
        ++sizes[root];
    std::vector<std::uint32_t> rootOfRow(frameRows, kNone);
    for (std::size_t member = 0; member < roots.size(); ++member) {
        if (sizes[roots[member]] >= static_cast<std::uint32_t>(least))
            rootOfRow[rows[member]] = roots[member];
    }
    std::vector<std::uint32_t> place(roots.size(), kNone);
    std::vector<RepeatGroup> groups;
    for (std::size_t row = 0; row < frameRows; ++row) {
        const std::uint32_t root = rootOfRow[row];
        if (root == kNone)
            continue;
        if (place[root] == kNone) {
            place[root] = static_cast<std::uint32_t>(groups.size());
            groups.emplace_back().reserve(sizes[root]);
        }
        groups[place[root]].push_back(static_cast<std::uint32_t>(row));
    }
    return groups;
}

} // namespace

std::vector<RepeatGroup> radiusGroups(const Frame& frame, const RowSet& rows,
                                      const std::vector<std::uint16_t>& categoryGroups,
                                      const RepeatQuestion& question)
{
    const CellGrid grid(frame, rows, categoryGroups, question.radiusMetres);
    return groupsOf(Linking(frame, grid, question).run(), grid.members(), frame.size(), question.least);
}

} // namespace jingge
