// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/hotspot.h"

#include "core/analysis/closepairs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

namespace jingge {

namespace {

constexpr double kLastLevel = 0.10;
constexpr std::array<std::string_view, 7> kLevelNames{"hot99",  "hot95",  "hot90", "none",
                                                      "cold90", "cold95", "cold99"};

double rounded(double value)
{
    return std::round(value * 1e9) / 1e9;
}

HotspotLevel levelOf(double z, double corrected)
{
    const double p = rounded(corrected);
    if (p > kLastLevel)
        return HotspotLevel::None;
    if (z > 0)
        return p <= 0.01 ? HotspotLevel::Hot99 : p <= 0.05 ? HotspotLevel::Hot95 : HotspotLevel::Hot90;
    return p <= 0.01 ? HotspotLevel::Cold99 : p <= 0.05 ? HotspotLevel::Cold95 : HotspotLevel::Cold90;
}

/// Corrects p after Benjamini and Hochberg (1995, step up) and names the levels. A corrected p is never below
/// the bare one, so that places above the last level need no look.
void setLevels(std::vector<Hotspot>& spots)
{
    std::vector<std::pair<double, std::size_t>> order;
    double tested = 0;
    for (std::size_t i = 0; i < spots.size(); ++i) {
        tested += spots[i].p ? 1 : 0;
        if (spots[i].p && rounded(*spots[i].p) <= kLastLevel)
            order.emplace_back(*spots[i].p, i);
    }
    std::ranges::sort(order);
    double corrected = 1;
    for (std::size_t rank = order.size(); rank > 0; --rank) {
        const auto& [p, place] = order[rank - 1];
        corrected = std::min(corrected, p * tested / static_cast<double>(rank));
        spots[place].level = levelOf(*spots[place].z, corrected);
    }
}

/// Columns to each side whose centres lie within the distance, for a row so many rows off; -1 = none.
std::int64_t reachOf(double metres, double width, std::int64_t rowsOff)
{
    const double limit = metres / width * (metres / width);
    const auto off = static_cast<double>(rowsOff * rowsOff);
    if (off > limit)
        return -1;
    auto reach = static_cast<std::int64_t>(std::sqrt(limit - off));
    while (static_cast<double>((reach + 1) * (reach + 1)) + off <= limit)
        ++reach;
    while (reach > 0 && static_cast<double>(reach * reach) + off > limit)
        --reach;
    return reach;
}

} // namespace

std::string_view hotspotLevelName(HotspotLevel level)
{
    return kLevelNames[static_cast<std::size_t>(level)];
}

std::vector<Hotspot> getisOrd(const std::vector<std::int64_t>& counts, const std::vector<std::int64_t>& sums,
                              const std::vector<std::int64_t>& neighbours)
{
    const auto n = static_cast<double>(counts.size());
    std::int64_t sum = 0;
    std::int64_t squares = 0;
    for (const std::int64_t count : counts) {
        sum += count;
        squares += count * count;
    }
    const double mean = static_cast<double>(sum) / n;
    const double spread = std::sqrt(static_cast<double>(squares) / n - mean * mean);
    std::vector<Hotspot> spots(counts.size());
    for (std::size_t i = 0; i < counts.size(); ++i) {
        spots[i].count = counts[i];
        const auto weights = static_cast<double>(neighbours[i]); // binary: their squares are they
        const double root = std::sqrt((n * weights - weights * weights) / (n - 1));
        if (!(spread > 0) || !(root > 0))
            continue;
        spots[i].z = (static_cast<double>(sums[i]) - mean * weights) / (spread * root);
        spots[i].p = std::erfc(std::fabs(*spots[i].z) / std::sqrt(2.0));
    }
    setLevels(spots);
    return spots;
}

std::vector<Hotspot> pointHotspots(const std::vector<PlanePoint>& places,
                                   const std::vector<std::int64_t>& counts, double metres)
{
    std::vector<std::int64_t> sums(counts);
    std::vector<std::int64_t> neighbours(counts.size(), 1);
    CloseCells(places, metres).forEachPair([&](std::uint32_t a, std::uint32_t b) {
        if (euclideanDistance(places[a], places[b]) <= metres) {
            sums[a] += counts[b];
            sums[b] += counts[a];
            ++neighbours[a];
            ++neighbours[b];
        }
        return true;
    });
    return getisOrd(counts, sums, neighbours);
}

CellLattice CellLattice::over(const std::vector<PlanePoint>& points, double width)
{
    CellLattice lattice;
    lattice.width = width;
    const auto [west, east] = std::ranges::minmax(points, {}, &PlanePoint::x);
    const auto [south, north] = std::ranges::minmax(points, {}, &PlanePoint::y);
    lattice.firstColumn = static_cast<std::int64_t>(std::floor(west.x / width));
    lattice.firstRow = static_cast<std::int64_t>(std::floor(south.y / width));
    lattice.columns = static_cast<std::size_t>(static_cast<std::int64_t>(std::floor(east.x / width)) -
                                               lattice.firstColumn + 1);
    lattice.rows = static_cast<std::size_t>(static_cast<std::int64_t>(std::floor(north.y / width)) -
                                            lattice.firstRow + 1);
    return lattice;
}

std::optional<std::size_t> CellLattice::cellAt(PlanePoint point) const
{
    const auto column = static_cast<std::int64_t>(std::floor(point.x / width)) - firstColumn;
    const auto row = static_cast<std::int64_t>(std::floor(point.y / width)) - firstRow;
    if (column < 0 || row < 0 || column >= static_cast<std::int64_t>(columns) ||
        row >= static_cast<std::int64_t>(rows))
        return std::nullopt;
    return static_cast<std::size_t>(row) * columns + static_cast<std::size_t>(column);
}

PlanePoint CellLattice::centre(std::size_t cell) const
{
    return {(static_cast<double>(firstColumn + static_cast<std::int64_t>(cell % columns)) + 0.5) * width,
            (static_cast<double>(firstRow + static_cast<std::int64_t>(cell / columns)) + 0.5) * width};
}

std::vector<Hotspot> latticeHotspots(const CellLattice& lattice, const std::vector<std::int64_t>& counts,
                                     double metres)
{
    const auto columns = static_cast<std::int64_t>(lattice.columns);
    const auto rows = static_cast<std::int64_t>(lattice.rows);
    std::vector<std::int64_t> before((lattice.columns + 1) * lattice.rows,
                                     0); // sums of each row up to a column
    for (std::size_t row = 0; row < lattice.rows; ++row)
        std::partial_sum(counts.begin() + static_cast<std::ptrdiff_t>(row * lattice.columns),
                         counts.begin() + static_cast<std::ptrdiff_t>((row + 1) * lattice.columns),
                         before.begin() + static_cast<std::ptrdiff_t>(row * (lattice.columns + 1) + 1));
    std::vector<std::int64_t> sums(counts.size(), 0);
    std::vector<std::int64_t> neighbours(counts.size(), 0);
    for (std::int64_t off = -rows + 1; off < rows; ++off) {
        const std::int64_t reach = reachOf(metres, lattice.width, off);
        if (reach < 0)
            continue;
        for (std::int64_t row = std::max<std::int64_t>(0, -off); row < std::min(rows, rows - off); ++row) {
            const std::int64_t* sum = before.data() + (row + off) * (columns + 1);
            const std::int64_t start = row * columns;
            for (std::int64_t column = 0; column < columns; ++column) {
                const std::int64_t from = std::max<std::int64_t>(0, column - reach);
                const std::int64_t to = std::min(columns, column + reach + 1);
                sums[static_cast<std::size_t>(start + column)] += sum[to] - sum[from];
                neighbours[static_cast<std::size_t>(start + column)] += to - from;
            }
        }
    }
    return getisOrd(counts, sums, neighbours);
}

namespace {

/// Twice the signed area of a ring and its first moments about `origin`, added up.
struct Moments {
    double twice = 0;
    double x = 0;
    double y = 0;

    void add(const std::vector<PlanePoint>& ring, PlanePoint origin, double sign)
    {
        Moments own;
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            const PlanePoint a{ring[i].x - origin.x, ring[i].y - origin.y};
            const PlanePoint b{ring[i + 1].x - origin.x, ring[i + 1].y - origin.y};
            const double cross = a.x * b.y - b.x * a.y;
            own.twice += cross;
            own.x += (a.x + b.x) * cross;
            own.y += (a.y + b.y) * cross;
        }
        const double turn = own.twice < 0 ? -sign : sign; // whichever way round the ring is written
        twice += turn * own.twice;
        x += turn * own.x;
        y += turn * own.y;
    }
};

} // namespace

Result<PlanePoint> centroidOf(const MultiPolygon& shape, const PlaneZone& zone)
{
    Moments moments;
    std::optional<PlanePoint> origin;
    const auto add = [&](const Ring& ring, double sign) -> Result<void> {
        const auto points = zone.toPlane(ring);
        if (!points)
            return Unexpected(points.error());
        if (!origin && !points->empty())
            origin = points->front();
        if (!points->empty())
            moments.add(*points, *origin, sign);
        return {};
    };
    for (const Polygon& polygon : shape) {
        if (auto added = add(polygon.outer, 1); !added)
            return Unexpected(added.error());
        for (const Ring& hole : polygon.holes) {
            if (auto added = add(hole, -1); !added)
                return Unexpected(added.error());
        }
    }
    const PlanePoint from = origin.value_or(PlanePoint{});
    if (moments.twice == 0)
        return from;
    return PlanePoint{from.x + moments.x / (3 * moments.twice), from.y + moments.y / (3 * moments.twice)};
}

} // namespace jingge
