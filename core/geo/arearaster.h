// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/areaoutlines.h"

#include <cstdint>
#include <span>
#include <vector>

namespace jingge {

/// A raster over a box: cells that no side passes know their answer, the others hold the few areas that may
/// cover a point in them. Cells with many areas hold a finer raster. Immutable after it is built; any thread
/// may ask.
class AreaRaster {
public:
    static constexpr std::int32_t kNone = -1;

    /// box must hold every point that is asked for; areas are rising numbers in the table. The work is
    /// bounded by taking larger cells, budget bounds that of all finer rasters together (in cells and sides
    /// touched).
    AreaRaster(const EdgeTable& table, const Box& box, std::span<const std::uint32_t> areas, double& budget,
               int depth = 0);

    /// The first area that covers the point, boundary included; kNone if there is none.
    [[nodiscard]] std::int32_t areaAt(const AreaOutlines& outlines, LonLat point) const;
    /// Brings what areaAt() of the point looks at first near the processor; any point will do.
    [[gnu::always_inline]] void prefetch(LonLat point) const { __builtin_prefetch(&m_cells[cellOf(point)]); }

private:
    enum class Kind : std::uint8_t { Partial, Full, Finer };
    /// What a cell asks one after the other. Full: the area covers the whole cell. Finer: m_finer[number]
    /// answers.
    struct Candidate {
        std::uint32_t number = 0; ///< of the area
        Kind kind = Kind::Partial;
        bool isLast = false; ///< of the cell

        bool operator==(const Candidate&) const = default;
    };
    class Builder;

    [[nodiscard]] double column(double lon) const { return (lon - m_box.west) * m_columnsPerDegree; }
    [[nodiscard]] double row(double lat) const { return (lat - m_box.south) * m_rowsPerDegree; }
    [[nodiscard]] std::int32_t cellIndex(double position) const;
    [[nodiscard]] std::size_t cellOf(LonLat point) const;
    [[nodiscard]] bool covers(const EdgeTable& table, std::uint32_t slot, std::int32_t row,
                              LonLat point) const;
    void chooseSide(const EdgeTable& table, std::span<const std::uint32_t> areas);
    void refineCell(const EdgeTable& table, std::size_t cell, double& budget, int depth);
    void refine(const EdgeTable& table, double& budget, int depth);
    [[nodiscard]] std::span<Candidate> candidatesOf(std::size_t cell);
    [[nodiscard]] Box boxOfCell(std::size_t cell) const;

    Box m_box;
    std::int32_t m_side = 1; ///< cells in a row and in a column
    double m_columnsPerDegree = 0;
    double m_rowsPerDegree = 0;
    std::vector<std::int32_t> m_cells; ///< 0 no area; n > 0 area n − 1 alone; n < 0 candidates from −n − 1 on
    std::vector<Candidate> m_candidates;
    std::vector<AreaRaster> m_finer;
};

} // namespace jingge
