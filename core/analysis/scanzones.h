// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/planepoints.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace jingge {

/// The circles of a scan: around every centre those that reach just one place further, places that are
/// equally far (to the millimetre) together. Circles of one centre stand one after the other and hold each
/// other, so that a circle is written as the places that it adds.
struct ScanZones {
    std::vector<std::uint32_t> added;      ///< places, circle by circle
    std::vector<std::uint32_t> circleEnds; ///< one past the last place that circle adds
    std::vector<double> radii;             ///< metres
    std::vector<double> weights;           ///< of all places in the circle, as a share of the whole
    std::vector<std::uint32_t> centres;    ///< places that have circles
    std::vector<std::uint32_t> centreEnds; ///< one past the last circle of that centre

    [[nodiscard]] std::size_t circles() const { return circleEnds.size(); }
    [[nodiscard]] std::uint32_t firstCircle(std::size_t centre) const
    {
        return centre == 0 ? 0 : centreEnds[centre - 1];
    }
    [[nodiscard]] std::uint32_t firstAdded(std::size_t circle) const
    {
        return circle == 0 ? 0 : circleEnds[circle - 1];
    }
    /// The centre (a position in `centres`) that a circle belongs to.
    [[nodiscard]] std::size_t centreOf(std::size_t circle) const;
    /// All places in a circle.
    [[nodiscard]] std::span<const std::uint32_t> placesIn(std::size_t circle) const;
};

/// Circles around every place with a weight, up to a radius and a share of all weights. Places without weight
/// are passed over.
[[nodiscard]] ScanZones scanZones(const std::vector<PlanePoint>& places, const std::vector<double>& weights,
                                  double metres, double mostShare);

} // namespace jingge
