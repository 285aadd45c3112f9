// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/hotspot.h"

#include "core/analysis/closepairs.h"
#include "core/analysis/falsediscovery.h"

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

HotspotLevel levelOf(double z, double p)
{
    if (z > 0)
        return p <= 0.01 ? HotspotLevel::Hot99 : p <= 0.05 ? HotspotLevel::Hot95 : HotspotLevel::Hot90;
    return p <= 0.01 ? HotspotLevel::Cold99 : p <= 0.05 ? HotspotLevel::Cold95 : HotspotLevel::Cold90;
}

void setLevels(std::vector<Hotspot>& spots)
{
    std::vector<PlacedP> smallest; // a corrected p is never below the bare one: others need no look
    double tested = 0;
    for (std::size_t i = 0; i < spots.size(); ++i) {
        tested += spots[i].p ? 1 : 0;
        if (spots[i].p && *spots[i].p < kLastLevel + 1e-9)
            smallest.emplace_back(*spots[i].p, i);
    }
    correctSmallest(smallest, tested);
    for (const auto& [p, place] : smallest) {
        if (p <= kLastLevel)
            spots[place].level = levelOf(*spots[place].z, p);
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

double CellLattice::rowHeight() const
{
    return shape == CellShape::Square ? width : width * std::sqrt(3.0) / 2;
}

double CellLattice::areaKm2() const
{
    return width * rowHeight() / 1e6;
}

CellLattice CellLattice::over(const std::vector<PlanePoint>& points, double width, CellShape shape)
{
    CellLattice lattice;
    lattice.width = width;
    lattice.shape = shape;
    const auto [west, east] = std::ranges::minmax(points, {}, &PlanePoint::x);
    const auto [south, north] = std::ranges::minmax(points, {}, &PlanePoint::y);
    const double shift =
        shape == CellShape::Hexagon ? 0.5 : 0; // of every other row, and of rows to their middles
    const auto floored = [](double value) { return static_cast<std::int64_t>(std::floor(value)); };
    lattice.firstColumn = floored(west.x / width - shift);
    lattice.firstRow = floored(south.y / lattice.rowHeight() - shift);
    lattice.columns = static_cast<std::size_t>(floored(east.x / width) - lattice.firstColumn + 1);
    lattice.rows =
        static_cast<std::size_t>(floored(north.y / lattice.rowHeight() + shift) - lattice.firstRow + 1);
    return lattice;
}

PlanePoint CellLattice::centreOf(Place place) const
{
    const double shift = shape == CellShape::Hexagon && place.row % 2 != 0 ? 1.0 : 0.5;
    return {(static_cast<double>(place.column) + shift) * width,
            (static_cast<double>(place.row) + 0.5) * rowHeight()};
}

CellLattice::Place CellLattice::placeOf(PlanePoint point) const
{
    if (shape == CellShape::Square)
        return {static_cast<std::int64_t>(std::floor(point.x / width)),
                static_cast<std::int64_t>(std::floor(point.y / width))};
    const auto below = static_cast<std::int64_t>(std::floor(point.y / rowHeight() - 0.5));
    std::optional<Place> nearest;
    for (const std::int64_t row : {below, below + 1}) {
        const double shift = row % 2 != 0 ? 0.5 : 0.0;
        const Place place{static_cast<std::int64_t>(std::floor(point.x / width - shift)), row};
        if (!nearest ||
            euclideanDistance(point, centreOf(place)) < euclideanDistance(point, centreOf(*nearest)))
            nearest = place;
    }
    return *nearest;
}

std::optional<std::size_t> CellLattice::cellAt(PlanePoint point) const
{
    const Place place = placeOf(point);
    const std::int64_t column = place.column - firstColumn;
    const std::int64_t row = place.row - firstRow;
    if (column < 0 || row < 0 || column >= static_cast<std::int64_t>(columns) ||
        row >= static_cast<std::int64_t>(rows))
        return std::nullopt;
    return static_cast<std::size_t>(row) * columns + static_cast<std::size_t>(column);
}

PlanePoint CellLattice::centre(std::size_t cell) const
{
    return centreOf({firstColumn + static_cast<std::int64_t>(cell % columns),
                     firstRow + static_cast<std::int64_t>(cell / columns)});
}

std::vector<PlanePoint> CellLattice::centres() const
{
    std::vector<PlanePoint> all;
    for (std::size_t cell = 0; cell < size(); ++cell)
        all.push_back(centre(cell));
    return all;
}

std::vector<PlanePoint> CellLattice::outline(std::size_t cell) const
{
    const PlanePoint middle = centre(cell);
    const double half = width / 2;
    if (shape == CellShape::Square)
        return {{middle.x - half, middle.y - half},
                {middle.x + half, middle.y - half},
                {middle.x + half, middle.y + half},
                {middle.x - half, middle.y + half}};
    const double corner = width / std::sqrt(3.0);
    return {{middle.x, middle.y - corner},
            {middle.x + half, middle.y - corner / 2},
            {middle.x + half, middle.y + corner / 2},
            {middle.x, middle.y + corner},
            {middle.x - half, middle.y + corner / 2},
            {middle.x - half, middle.y - corner / 2}};
}

std::vector<Hotspot> latticeHotspots(const CellLattice& lattice, const std::vector<std::int64_t>& counts,
                                     double metres)
{
    if (lattice.shape == CellShape::Hexagon)
        return pointHotspots(lattice.centres(), counts, metres);
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
