// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/planepoints.h"
#include "core/domain/area.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace jingge {

/// Hot and cold at a false-discovery rate of 1, 5 and 10 %.
enum class HotspotLevel { Hot99, Hot95, Hot90, None, Cold90, Cold95, Cold99 };
[[nodiscard]] std::string_view hotspotLevelName(HotspotLevel level); ///< "hot99" … "cold99"

struct Hotspot {
    std::int64_t count = 0;
    std::optional<double> z; ///< none when all counts are equal or every place is a neighbour of every other
    std::optional<double> p; ///< two-sided, normal
    HotspotLevel level = HotspotLevel::None;
};

/// Getis–Ord Gi* (Ord and Getis 1995, equation 14 with binary weights): `sums` and `neighbours` are, for each
/// place, the count within the distance and how many places lie there, itself included. Levels by p corrected
/// after Benjamini and Hochberg (1995) over all places that have a z.
[[nodiscard]] std::vector<Hotspot> getisOrd(const std::vector<std::int64_t>& counts,
                                            const std::vector<std::int64_t>& sums,
                                            const std::vector<std::int64_t>& neighbours);

/// Places given by their points: neighbours lie at most `metres` apart.
[[nodiscard]] std::vector<Hotspot> pointHotspots(const std::vector<PlanePoint>& places,
                                                 const std::vector<std::int64_t>& counts, double metres);

enum class CellShape { Square, Hexagon };

/// Cells over a box of the plane. Squares: the cell (0, 0) begins at a multiple of the width. Hexagons stand
/// on a corner, so wide from side to side; rows are width · √3 / 2 apart and every other one is shifted by
/// half.
struct CellLattice {
    double width = 0;
    std::int64_t firstColumn = 0;
    std::int64_t firstRow = 0;
    std::size_t columns = 0;
    std::size_t rows = 0;
    CellShape shape = CellShape::Square;

    /// Cells that cover the points' box.
    [[nodiscard]] static CellLattice over(const std::vector<PlanePoint>& points, double width,
                                          CellShape shape = CellShape::Square);
    [[nodiscard]] std::size_t size() const { return columns * rows; }
    [[nodiscard]] double areaKm2() const; ///< of one cell
    [[nodiscard]] std::optional<std::size_t>
    cellAt(PlanePoint point) const; ///< row by row from the south-west
    [[nodiscard]] PlanePoint centre(std::size_t cell) const;
    [[nodiscard]] std::vector<PlanePoint> centres() const;
    [[nodiscard]] std::vector<PlanePoint> outline(std::size_t cell) const;

private:
    struct Place {
        std::int64_t column = 0;
        std::int64_t row = 0;
    };
    [[nodiscard]] double rowHeight() const;
    [[nodiscard]] Place placeOf(PlanePoint point) const;
    [[nodiscard]] PlanePoint centreOf(Place place) const;
};
/// Cells of a lattice as places; squares by sums over rows: cost cells × rows within the distance.
[[nodiscard]] std::vector<Hotspot> latticeHotspots(const CellLattice& lattice,
                                                   const std::vector<std::int64_t>& counts, double metres);

/// Area-weighted centroid of a shape in the plane; holes are taken out.
[[nodiscard]] Result<PlanePoint> centroidOf(const MultiPolygon& shape, const PlaneZone& zone);

} // namespace jingge
