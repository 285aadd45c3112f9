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

/// The sides of all areas, area after area.
struct EdgeTable {
    std::vector<Edge> edges;
    std::vector<std::uint32_t> begins; ///< first side of an area; one more than there are areas
    std::vector<Box> boxes;            ///< of an area

    [[nodiscard]] std::size_t size() const { return boxes.size(); }
    [[nodiscard]] std::span<const Edge> of(std::uint32_t area) const
    {
        return std::span(edges).subspan(begins[area], begins[area + 1] - begins[area]);
    }
};

/// Answers whether an area covers a point. The sides of an area lie together, cut into horizontal slabs where
/// they are many, so that only those at the point's height are looked at. Immutable; any thread may ask.
class AreaOutlines {
public:
    explicit AreaOutlines(const EdgeTable& table);

    /// Boundary included, exact.
    [[nodiscard]] bool covers(std::uint32_t area, LonLat point) const;

private:
    struct Slabs {
        double south = 0;
        double perDegree = 0;
        std::uint32_t count = 1;
        std::uint32_t first = 0; ///< in m_begins, which holds one more than count

        [[nodiscard]] std::uint32_t at(double lat) const
        {
            const double position = (lat - south) * perDegree;
            return position > 0 ? static_cast<std::uint32_t>(std::min(position, count - 1.0)) : 0;
        }
    };
    [[nodiscard]] static Slabs cut(std::span<const Edge> edges, const Box& box);
    void add(const Slabs& slabs, std::span<const Edge> edges);

    std::vector<Slabs> m_slabs;
    std::vector<std::uint32_t> m_begins; ///< in m_edges
    std::vector<Edge> m_edges;           ///< a side stands in every slab that it reaches into
};

} // namespace jingge
