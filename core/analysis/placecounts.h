// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/hotspot.h"
#include "core/frame/frame.h"
#include "core/frame/rowset.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jingge {

/// Cells as they are asked for: `cell:M` squares, `hex:M` hexagons, M metres wide.
struct CellsAsked {
    CellShape shape = CellShape::Square;
    double width = 0;
};
/// nullopt for anything else.
[[nodiscard]] std::optional<CellsAsked> parseCells(std::string_view text);

/// Incidents by place: the grids at their centroids, or cells of a lattice.
struct PlaceCounts {
    PlaneZone zone;
    std::vector<PlanePoint> places;
    std::vector<std::int64_t> counts;
    std::optional<CellLattice> lattice; ///< none = the grids, in their order
    std::int64_t counted = 0;
    std::vector<std::pair<std::string, std::int64_t>> excluded; ///< reason → incidents left out
};

/// Points by cell; those in none are passed over.
[[nodiscard]] std::vector<std::int64_t> countInCells(const CellLattice& lattice,
                                                     const std::vector<PlanePoint>& points);

/// Gi* of the places.
[[nodiscard]] std::vector<Hotspot> hotspotsOf(const PlaceCounts& places, double metres);

/// cells: nullopt = grids. Cells cover the box of the grids' corners, else that of the incidents; the zone is
/// that of the incidents, else of the grids. Errors (Data): neither grids nor places; more than four million
/// cells.
[[nodiscard]] Result<PlaceCounts> countPlaces(const Frame& frame, const RowSet& rows,
                                              const std::optional<CellsAsked>& cells);

} // namespace jingge
