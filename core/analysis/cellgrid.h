// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frame/frame.h"
#include "core/frame/rowset.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <vector>

namespace jingge {

constexpr double kLeastMetresPerDegree = 110500; ///< of latitude, at the equator 110574

/// How the earth is cut: rows of equal height, each with its own number of columns, so that a single point
/// near a pole does not widen everybody's cells. No cell has a diagonal above the radius (or it holds one
/// position alone).
class CellPlan {
public:
    explicit CellPlan(double metres);

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

    /// Degrees of longitude that the radius spans at most between points of two rows; 360 where a pole is
    /// near.
    [[nodiscard]] double longitudeReach(std::uint32_t row, std::uint32_t otherRow) const;
    /// Degrees, half way between the outer edges of two rows.
    [[nodiscard]] double latitudeBetween(std::uint32_t row, std::uint32_t otherRow) const
    {
        return (row / 2.0 + otherRow / 2.0 + 0.5) * m_height - 90;
    }

private:
    static constexpr double kMostMetresPerDegree = 111700; // of latitude at a pole, of longitude at the equator
    static constexpr double kMostRows = 4e9;               // 5 mm; positions are a centimetre apart
    static constexpr double kMostColumns = 4e9;
    static constexpr std::uint32_t kColumnEntries = 65536;

    [[nodiscard]] double leastLatitude(std::uint32_t row, std::uint32_t rows) const;

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

/// Incidents of a frame sorted by category group, row, column and, within a cell, by time. A member is a
/// position in this order.
class CellGrid {
public:
    CellGrid(const Frame& frame, const RowSet& rows, const std::vector<std::uint16_t>& categoryGroups,
             double metres);

    /// Calls onRows(row, other row) and then visit(cell, other) for every two cells of these rows and of one
    /// category group that may hold linked incidents.
    template <class OnRows, class Visit>
    void forEachNeighbours(OnRows&& onRows, Visit&& visit) const
    {
        for (std::size_t band = 0; band < m_bands.size(); ++band) {
            for (std::size_t other = band;
                 other < m_bands.size() && m_bands[other].group == m_bands[band].group &&
                 m_bands[other].row <= m_bands[band].row + 2;
                 ++other) {
                onRows(m_bands[band].row, m_bands[other].row);
                visitBands(m_bands[band], m_bands[other], visit);
            }
        }
    }
    [[nodiscard]] const CellPlan& plan() const { return m_plan; }
    [[nodiscard]] const std::vector<Cell>& cells() const { return m_cells; }
    [[nodiscard]] const std::vector<std::uint32_t>& members() const
    {
        return m_members;
    } ///< their rows of the frame

private:
    /// The cells of one row of one category group, from west to east.
    struct Band {
        std::uint32_t group = 0;
        std::uint32_t row = 0;
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };

    void add(std::uint32_t group, std::uint32_t row, std::uint32_t column, std::uint32_t member);

    template <class Visit>
    void visitBands(const Band& band, const Band& other, Visit&& visit) const
    {
        const double step = 360.0 / m_plan.columnsOf(band.row);
        const std::uint32_t otherColumns = m_plan.columnsOf(other.row);
        const double otherStep = 360.0 / otherColumns;
        const double reach = m_plan.longitudeReach(band.row, other.row);
        std::uint32_t from =
            other.begin; // cells of the other row before it lie too far west for all that follow
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
            const std::int64_t turn = otherColumns;
            while (from < other.end && m_cells[from].column < first)
                ++from;
            for (std::uint32_t to = from; to < other.end && m_cells[to].column <= std::min(last, turn - 1);
                 ++to)
                visit(cell, m_cells[to]);
            if (first < 0) // round the date line
                visitColumns(cell, other, first + turn, turn - 1, visit);
            if (last >= turn)
                visitColumns(cell, other, 0, last - turn, visit);
        }
    }
    template <class Visit>
    void visitColumns(const Cell& cell, const Band& band, std::int64_t first, std::int64_t last,
                      Visit&& visit) const
    {
        if (first > last)
            return;
        const auto end = m_cells.begin() + band.end;
        for (auto other =
                 std::lower_bound(m_cells.begin() + band.begin, end, first,
                                  [](const Cell&c, std::int64_t column) { return c.column < column; });
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

} // namespace jingge
