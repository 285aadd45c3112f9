// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/arearaster.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace jingge {

namespace {

/// In cells. Positions in cells are computed with an error below 1e-7 (a difference of doubles and one
/// product, at most 2^30 cells from the origin), so a side that is this far from a cell has no point in it.
constexpr double kMargin = 1e-6;
constexpr std::int32_t kSmallestSide = 16;
constexpr std::int32_t kLargestSide = 1024;
constexpr double kMostWork = 3e7;      ///< cells and rows touched while building
constexpr std::uint32_t kCrowded = 12; ///< candidates in a cell from which on a finer raster pays
constexpr int kDeepest = 3;
constexpr double kCellsPerArea =
    64; ///< an eighth of its width and height: finer rasters leave the near caches
constexpr double kSmallestCell = 1e-9; ///< degrees; finer ones would come near the spacing of doubles

/// A range of cells, both ends included; empty when last < first.
struct CellRange {
    std::int32_t first = 0;
    std::int32_t last = -1;

    [[nodiscard]] std::int32_t count() const { return last - first + 1; }
};

/// A side in units of cells.
struct CellEdge {
    double column0 = 0;
    double row0 = 0;
    double column1 = 0;
    double row1 = 0;

    [[nodiscard]] double columnAt(double row) const
    {
        const double share = row1 == row0 ? 0 : (row - row0) / (row1 - row0);
        return column0 + (column1 - column0) * std::clamp(share, 0.0, 1.0);
    }
    [[nodiscard]] double lowRow() const { return std::min(row0, row1); }
    [[nodiscard]] double highRow() const { return std::max(row0, row1); }
    [[nodiscard]] double highColumn() const { return std::max(column0, column1); }
};

/// How much of the box lies under the area's box.
double shareOf(const Box& area, const Box& box)
{
    const double width = std::min(area.east, box.east) - std::max(area.west, box.west);
    const double height = std::min(area.north, box.north) - std::max(area.south, box.south);
    return std::max(width, 0.0) * std::max(height, 0.0) / ((box.east - box.west) * (box.north - box.south));
}

/// Sides looked at and cells touched by a raster of the areas over the box.
double workOf(const EdgeTable& table, const Box& box, std::span<const std::uint32_t> areas)
{
    double edges = 0;
    double covered = 1;
    for (const std::uint32_t area : areas) {
        edges += static_cast<double>(table.of(area).size());
        covered += shareOf(table.boxes[area], box);
    }
    return edges + kCellsPerArea * static_cast<double>(areas.size()) * covered;
}

} // namespace

/// Adds areas to a raster one after the other, in the order in which they win.
class AreaRaster::Builder {
public:
    Builder(AreaRaster& raster, const EdgeTable& table) : m_raster(raster), m_table(table)
    {
        m_raster.m_cells.assign(
            static_cast<std::size_t>(raster.m_side) * static_cast<std::size_t>(raster.m_side), 0);
    }

    void add(std::uint32_t area)
    {
        const Box& box = m_table.boxes[area];
        m_columns = reach(m_raster.column(box.west), m_raster.column(box.east));
        m_rows = reach(m_raster.row(box.south), m_raster.row(box.north));
        const std::size_t cells = m_columns.count() > 0 && m_rows.count() > 0
                                      ? static_cast<std::size_t>(m_rows.count()) * stride()
                                      : 0;
        m_isPassed.assign(cells, 0);
        m_flips.assign(cells, 0);
        for (const Edge& edge : m_table.of(area))
            addEdge({m_raster.column(edge.from.lon), m_raster.row(edge.from.lat),
                     m_raster.column(edge.to.lon), m_raster.row(edge.to.lat)});
        for (std::int32_t row = 0; cells > 0 && row < m_rows.count(); ++row)
            settleRow(area, row);
    }

    /// Brings the candidates together, cell by cell; within a cell they stay in order.
    void finish()
    {
        std::vector<std::int32_t>& cells = m_raster.m_cells;
        std::vector<std::uint32_t> next(cells.size(), 0);
        for (const Found& found : m_found)
            ++next[found.cell];
        std::uint32_t begin = 0;
        for (std::size_t cell = 0; cell < cells.size(); ++cell) {
            if (next[cell] == 0)
                continue;
            cells[cell] = -static_cast<std::int32_t>(begin) - 1;
            begin += std::exchange(next[cell], begin);
        }
        std::vector<Candidate> all(m_found.size());
        for (const Found& found : m_found)
            all[next[found.cell]++] = found.candidate;
        for (const Found& found : m_found)
            all[next[found.cell] - 1].isLast = true;
        shareLists(all, next);
    }

private:
    struct Found {
        std::uint32_t cell = 0;
        Candidate candidate;
    };
    // What a cell says while areas are added; n > 0 is area n − 1, which fills it alone.
    static constexpr std::int32_t kOpenList = -1;
    static constexpr std::int32_t kClosedList = -2; ///< its last area fills it: no later one can win

    [[nodiscard]] std::size_t stride() const { return static_cast<std::size_t>(m_columns.count()) + 1; }
    /// Neighbours mostly ask the same areas; what they share stays near the processor. ends: where a cell's
    /// candidates end in all.
    void shareLists(std::span<const Candidate> all, std::span<const std::uint32_t> ends)
    {
        const auto side = static_cast<std::size_t>(m_raster.m_side);
        for (std::size_t cell = 0; cell < m_raster.m_cells.size(); ++cell) {
            std::int32_t& value = m_raster.m_cells[cell];
            if (value >= 0)
                continue;
            const auto begin = static_cast<std::size_t>(-value - 1);
            const std::span<const Candidate> own = all.subspan(begin, ends[cell] - begin);
            const std::size_t neighbours[] = {cell % side > 0 ? cell - 1 : cell,
                                              cell >= side ? cell - side : cell};
            const auto twin = std::ranges::find_if(neighbours, [&](std::size_t other) {
                return other != cell && m_raster.m_cells[other] < 0 &&
                       std::ranges::equal(m_raster.candidatesOf(other), own);
            });
            if (twin != std::end(neighbours)) {
                value = m_raster.m_cells[*twin];
                continue;
            }
            value = -static_cast<std::int32_t>(m_raster.m_candidates.size()) - 1;
            m_raster.m_candidates.insert(m_raster.m_candidates.end(), own.begin(), own.end());
        }
    }

    /// The cells that the stretch may have a point in.
    [[nodiscard]] CellRange reach(double low, double high) const
    {
        if (high + kMargin < 0 || low - kMargin > m_raster.m_side)
            return {};
        return {m_raster.cellIndex(low - kMargin), m_raster.cellIndex(high + kMargin)};
    }

    void addEdge(const CellEdge& edge)
    {
        // Rays go east: what lies west of the box meets none.
        const bool isWest = edge.highColumn() + kMargin < 0;
        const CellRange rows = isWest ? CellRange{} : reach(edge.lowRow(), edge.highRow());
        for (std::int32_t row = rows.first; !m_flips.empty() && row <= rows.last; ++row) {
            markPassed(edge, row);
            flipParity(edge, row);
        }
    }

    void markPassed(const CellEdge& edge, std::int32_t row)
    {
        const double low = std::max(edge.lowRow(), row - kMargin);
        const double high = std::min(edge.highRow(), row + 1 + kMargin);
        const bool isFlat = edge.row0 == edge.row1;
        const double a = isFlat ? edge.column0 : edge.columnAt(low);
        const double b = isFlat ? edge.column1 : edge.columnAt(high);
        CellRange columns = reach(std::min(a, b), std::max(a, b));
        columns = {std::max(columns.first, m_columns.first), std::min(columns.last, m_columns.last)};
        if (columns.count() <= 0)
            return;
        const auto begin = m_isPassed.begin() + static_cast<std::ptrdiff_t>(rowStart(row));
        std::fill(begin + (columns.first - m_columns.first), begin + (columns.last - m_columns.first + 1), 1);
    }

    /// Turns over every cell whose centre has the side to its east. Counted where the row's middle line
    /// crosses, each end belonging to one side only; rounding cannot change a parity in a cell that no side
    /// passes.
    void flipParity(const CellEdge& edge, std::int32_t row)
    {
        const double middle = row + 0.5;
        if ((edge.row0 <= middle) == (edge.row1 <= middle))
            return;
        const double cellsWest = std::ceil(edge.columnAt(middle) - 0.5) - m_columns.first;
        if (cellsWest > 0) {
            const auto cells = static_cast<std::size_t>(std::min<double>(cellsWest, m_columns.count()));
            m_flips[rowStart(row) + cells] ^= 1;
        }
    }

    [[nodiscard]] std::size_t rowStart(std::int32_t row) const
    {
        return static_cast<std::size_t>(row - m_rows.first) * stride();
    }

    void settleRow(std::uint32_t area, std::int32_t row)
    {
        const std::size_t start = static_cast<std::size_t>(row) * stride();
        const std::size_t cells =
            static_cast<std::size_t>(m_rows.first + row) * static_cast<std::size_t>(m_raster.m_side) +
            static_cast<std::size_t>(m_columns.first);
        std::uint8_t isInside = 0;
        for (std::size_t column = stride() - 1; column-- > 0;) {
            isInside ^= m_flips[start + column + 1];
            const auto cell = static_cast<std::uint32_t>(cells + column);
            if (m_isPassed[start + column] != 0)
                settleCell(cell, {area, Kind::Partial, false});
            else if (isInside != 0)
                settleCell(cell, {area, Kind::Full, false});
        }
    }

    void settleCell(std::uint32_t index, const Candidate& candidate)
    {
        std::int32_t& cell = m_raster.m_cells[index];
        if (cell > 0 || cell == kClosedList)
            return;
        const bool isFull = candidate.kind == Kind::Full;
        if (cell == 0 && isFull) {
            cell = static_cast<std::int32_t>(candidate.number) + 1;
            return;
        }
        m_found.push_back({index, candidate});
        cell = isFull ? kClosedList : kOpenList;
    }

    AreaRaster& m_raster;
    const EdgeTable& m_table;
    std::vector<Found> m_found;
    // Of the area at hand: the cells around it, row by row, each row with one cell more for flips at its end.
    CellRange m_columns;
    CellRange m_rows;
    std::vector<std::uint8_t> m_isPassed;
    std::vector<std::uint8_t> m_flips;
};

AreaRaster::AreaRaster(const EdgeTable& table, const Box& box, std::span<const std::uint32_t> areas,
                       double& budget, int depth)
    : m_box(box)
{
    chooseSide(table, areas);
    Builder builder(*this, table);
    for (const std::uint32_t area : areas)
        builder.add(area);
    builder.finish();
    if (depth < kDeepest)
        refine(table, budget, depth);
}

/// Cells about an eighth of an area wide, and few sides in each.
void AreaRaster::chooseSide(const EdgeTable& table, std::span<const std::uint32_t> areas)
{
    const double width = m_box.east - m_box.west;
    const double height = m_box.north - m_box.south;
    if (!(width > 0) || !(height > 0) || !std::isfinite(kLargestSide / width) ||
        !std::isfinite(kLargestSide / height))
        return; // everything in one cell
    double edges = 0;
    double boxes = 0; ///< in boxes of the whole
    double tall = 0;  ///< in heights of the whole
    for (const std::uint32_t area : areas) {
        const Box& box = table.boxes[area];
        const double share = std::min(1.0, (box.north - box.south) / height);
        edges += static_cast<double>(table.of(area).size());
        boxes += share * std::min(1.0, (box.east - box.west) / width);
        for (const Edge& edge : table.of(area))
            tall += std::min(1.0, std::fabs(edge.to.lat - edge.from.lat) / height);
    }
    const double wanted = std::sqrt(std::max(kCellsPerArea * static_cast<double>(areas.size()), edges));
    m_side = kSmallestSide;
    while (m_side < kLargestSide && m_side < wanted &&
           4.0 * m_side * m_side * boxes + 2.0 * m_side * tall < kMostWork)
        m_side *= 2;
    m_columnsPerDegree = m_side / width;
    m_rowsPerDegree = m_side / height;
}

std::int32_t AreaRaster::cellIndex(double position) const
{
    if (!(position > 0))
        return 0;
    return position >= m_side ? m_side - 1 : static_cast<std::int32_t>(position);
}

/// A little larger than the cell, so that no rounding puts a point of the cell outside.
Box AreaRaster::boxOfCell(std::size_t cell) const
{
    constexpr double kMore = 1e-3;
    const auto side = static_cast<std::size_t>(m_side);
    const auto x = static_cast<double>(cell % side);
    const auto y = static_cast<double>(cell / side);
    return {m_box.west + (x - kMore) / m_columnsPerDegree, m_box.south + (y - kMore) / m_rowsPerDegree,
            m_box.west + (x + 1 + kMore) / m_columnsPerDegree,
            m_box.south + (y + 1 + kMore) / m_rowsPerDegree};
}

void AreaRaster::refine(const EdgeTable& table, double& budget, int depth)
{
    const double cells = 1 / kSmallestCell;
    if (m_side == 1 || m_columnsPerDegree > cells || m_rowsPerDegree > cells)
        return;
    for (std::size_t cell = 0; cell < m_cells.size(); ++cell) {
        if (m_cells[cell] < 0)
            refineCell(table, cell, budget, depth);
    }
}

void AreaRaster::refineCell(const EdgeTable& table, std::size_t cell, double& budget, int depth)
{
    const std::span<Candidate> candidates = candidatesOf(cell);
    if (candidates.size() <= kCrowded)
        return;
    std::vector<std::uint32_t> areas;
    for (const Candidate& candidate : candidates)
        areas.push_back(candidate.number);
    const Box box = boxOfCell(cell);
    const double work = workOf(table, box, areas);
    if (work > budget)
        return;
    budget -= work;
    m_cells[cell] =
        -static_cast<std::int32_t>(m_candidates.size()) - 1; // others may share the list that it had
    m_candidates.push_back({static_cast<std::uint32_t>(m_finer.size()), Kind::Finer, true});
    m_finer.emplace_back(table, box, areas, budget, depth + 1);
}

std::span<AreaRaster::Candidate> AreaRaster::candidatesOf(std::size_t cell)
{
    const std::span from = std::span(m_candidates).subspan(static_cast<std::size_t>(-m_cells[cell] - 1));
    const auto last = std::ranges::find(from, true, &Candidate::isLast);
    return from.first(static_cast<std::size_t>(last - from.begin()) + 1);
}

std::size_t AreaRaster::cellOf(LonLat point) const
{
    const auto row = static_cast<std::size_t>(cellIndex(this->row(point.lat)));
    const auto column = static_cast<std::size_t>(cellIndex(this->column(point.lon)));
    return row * static_cast<std::size_t>(m_side) + column;
}

std::int32_t AreaRaster::areaAt(const AreaOutlines& outlines, LonLat point) const
{
    const std::int32_t cell = m_cells[cellOf(point)];
    if (cell >= 0)
        return cell - 1; // kNone where there is no area
    for (const Candidate* candidate = &m_candidates[static_cast<std::size_t>(-cell - 1)];; ++candidate) {
        if (candidate->kind == Kind::Finer)
            return m_finer[candidate->number].areaAt(outlines, point);
        if (candidate->kind == Kind::Full || outlines.covers(candidate->number, point))
            return static_cast<std::int32_t>(candidate->number);
        if (candidate->isLast)
            return kNone;
    }
}

} // namespace jingge
