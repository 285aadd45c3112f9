// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/geometry.h"

#include <cstdint>
#include <span>
#include <vector>

namespace jingge {

/// A directed side of a ring.
struct Edge {
    LonLat from;
    LonLat to;
};

/// The sides of all areas, area after area, in the order in which areas win.
struct EdgeTable {
    std::vector<Edge> edges;
    std::vector<std::uint32_t> begins; ///< first side of an area; one more than there are areas
    std::vector<Box> boxes;            ///< of an area

    [[nodiscard]] std::span<const Edge> of(std::uint32_t area) const {
        return std::span(edges).subspan(begins[area], begins[area + 1] - begins[area]);
    }
};

/// A raster over a box: cells that no side passes know their answer, the others hold the few areas that may
/// cover a point in them. Cells with many areas hold a finer raster. Immutable after it is built; any thread
/// may ask.
class AreaRaster {
public:
    static constexpr std::int32_t kNone = -1;

    /// box must hold every point that is asked for; areas are rising numbers in the table. The work is
    /// bounded by taking larger cells, budget bounds that of all finer rasters together (in cells and sides
    /// touched).
    AreaRaster(const EdgeTable& table, const Box& box, std::vector<std::uint32_t> areas, double& budget,
               int depth = 0);

    /// The first area that covers the point, boundary included; kNone if there is none.
    [[nodiscard]] std::int32_t areaAt(const EdgeTable& table, LonLat point) const;

private:
    struct Candidate {
        std::uint32_t slot = 0; ///< position in m_areas
        bool isFull = false;    ///< covers the whole cell
    };
    struct CandidateList {
        std::uint32_t begin = 0; ///< in m_candidates
        std::uint32_t count = 0;
        std::int32_t finer = kNone; ///< in m_finer
    };
    /// The sides of one area that reach into its rows of cells.
    struct RowSides {
        std::int32_t firstRow = 0;
        std::int32_t rows = 0;
        std::uint32_t begin = 0; ///< in m_sideBegins, one more than rows
    };
    class Builder;

    [[nodiscard]] double column(double lon) const { return (lon - m_box.west) * m_columnsPerDegree; }
    [[nodiscard]] double row(double lat) const { return (lat - m_box.south) * m_rowsPerDegree; }
    [[nodiscard]] std::int32_t cellIndex(double position) const;
    [[nodiscard]] bool covers(const EdgeTable& table, std::uint32_t slot, std::int32_t row,
                              LonLat point) const;
    void chooseSide(const EdgeTable& table);
    void refine(const EdgeTable& table, double& budget, int depth);
    [[nodiscard]] Box boxOfCell(std::size_t cell) const;

    Box m_box;
    std::int32_t m_side = 1; ///< cells in a row and in a column
    double m_columnsPerDegree = 0;
    double m_rowsPerDegree = 0;
    std::vector<std::uint32_t> m_areas;
    std::vector<std::int32_t> m_cells; ///< 0 no area; n > 0 slot n − 1 alone; n < 0 list −n − 1
    std::vector<CandidateList> m_lists;
    std::vector<Candidate> m_candidates;
    std::vector<RowSides> m_rowSides; ///< of each slot
    std::vector<std::uint32_t> m_sideBegins;
    std::vector<std::uint32_t> m_sides; ///< numbers in EdgeTable::edges
    std::vector<AreaRaster> m_finer;
};

} // namespace jingge
