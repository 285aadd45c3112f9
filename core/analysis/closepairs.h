// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/planepoints.h"

#include <cstdint>
#include <vector>

namespace jingge {

/// Points put into square cells as wide as the distance asked about, so that each point meets only its own
/// cell and half of the neighbours: every pair that is at most so far apart is met once, others now and then.
class CloseCells {
public:
    CloseCells(const std::vector<PlanePoint>& points, double width);

    /// Calls visit(a, b) for each pair that may be close, points by their positions; false from visit ends
    /// it.
    template <class Visit>
    bool forEachPair(Visit&& visit) const
    {
        for (std::size_t i = 0; i < m_order.size(); ++i) {
            const std::uint64_t key = m_keys[i];
            if (!meet(i, i + 1, key + 1, visit)) // its own cell and the one to the east
                return false;
            if (!meet(i, positionOf(key + kRow - 1), key + kRow + 1, visit)) // three of the row to the north
                return false;
        }
        return true;
    }

private:
    static constexpr std::uint64_t kRow = std::uint64_t{1} << 32;
    template <class Visit>
    bool meet(std::size_t i, std::size_t from, std::uint64_t lastKey, Visit&& visit) const
    {
        for (std::size_t k = from; k < m_order.size() && m_keys[k] <= lastKey; ++k) {
            if (!visit(m_order[i], m_order[k]))
                return false;
        }
        return true;
    }
    [[nodiscard]] std::size_t positionOf(std::uint64_t key) const;

    std::vector<std::uint32_t> m_order; ///< points in order of their cells, row by row
    std::vector<std::uint64_t> m_keys;  ///< their cells, in this order
};

[[nodiscard]] double euclideanDistance(PlanePoint a, PlanePoint b);

} // namespace jingge
