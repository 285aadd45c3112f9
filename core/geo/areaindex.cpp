// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/areaindex.h"

#include "core/geo/arearaster.h"
#include "core/geo/orientation.h"

#include <numeric>

namespace jingge {

namespace {

constexpr double kWorkOnFinerRasters = 3e7;

/// Positions of the areas, the winner first: by code, for equal codes as they stand.
std::vector<std::uint32_t> orderByCode(std::span<const Area> areas)
{
    std::vector<std::uint32_t> order(areas.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order,
                             [&](std::uint32_t a, std::uint32_t b) { return areas[a].code < areas[b].code; });
    return order;
}

void appendSides(const Ring& ring, std::vector<Edge>& edges)
{
    for (std::size_t i = 1; i < ring.size(); ++i)
        edges.push_back({withoutTinyParts(ring[i - 1]), withoutTinyParts(ring[i])});
}

EdgeTable tableOf(std::span<const Area> areas, std::span<const std::uint32_t> order)
{
    EdgeTable table;
    for (const std::uint32_t position : order) {
        table.begins.push_back(static_cast<std::uint32_t>(table.edges.size()));
        for (const Polygon& polygon : areas[position].shape) {
            appendSides(polygon.outer, table.edges);
            for (const Ring& hole : polygon.holes)
                appendSides(hole, table.edges);
        }
        Box box;
        for (const Edge& edge : std::span(table.edges).subspan(table.begins.back()))
            box.include(edge.from);
        table.boxes.push_back(box);
    }
    table.begins.push_back(static_cast<std::uint32_t>(table.edges.size()));
    return table;
}

/// Numbers of the areas that have sides; the others cover nothing.
std::vector<std::uint32_t> areasWithSurface(const EdgeTable& table)
{
    std::vector<std::uint32_t> areas;
    for (std::uint32_t area = 0; area < table.boxes.size(); ++area) {
        if (!table.boxes[area].isEmpty())
            areas.push_back(area);
    }
    return areas;
}

Box boundsOf(const EdgeTable& table)
{
    Box bounds;
    for (const Box& box : table.boxes)
        bounds.include(box);
    return bounds;
}

} // namespace

struct AreaIndex::Parts {
    explicit Parts(std::span<const Area> areas) : Parts(orderByCode(areas), areas) {}
    Parts(std::vector<std::uint32_t> order, std::span<const Area> areas) : Parts(order, tableOf(areas, order))
    {
    }
    Parts(std::vector<std::uint32_t> order, const EdgeTable& table, double budget = kWorkOnFinerRasters)
        : positions(std::move(order)),
          bounds(boundsOf(table)),
          raster(table, bounds, areasWithSurface(table), budget),
          outlines(table)
    {
    }

    std::vector<std::uint32_t> positions; ///< in the caller's span, of each area as the raster numbers them
    Box bounds;
    AreaRaster raster;
    AreaOutlines outlines;
};

AreaIndex::AreaIndex() : AreaIndex(std::span<const Area>()) {}
AreaIndex::AreaIndex(std::span<const Area> areas) : m_parts(std::make_unique<const Parts>(areas)) {}
AreaIndex::AreaIndex(AreaIndex&&) noexcept = default;
AreaIndex& AreaIndex::operator=(AreaIndex&&) noexcept = default;
AreaIndex::~AreaIndex() = default;

std::int32_t AreaIndex::areaAt(LonLat point) const
{
    const LonLat place = withoutTinyParts(point);
    if (!m_parts->bounds.contains(place)) // what is not a number neither
        return kNone;
    const std::int32_t area = m_parts->raster.areaAt(m_parts->outlines, place);
    return area == AreaRaster::kNone
               ? kNone
               : static_cast<std::int32_t>(m_parts->positions[static_cast<std::size_t>(area)]);
}

void AreaIndex::areasAt(std::span<const LonLat> points, std::span<std::int32_t> found) const
{
    constexpr std::size_t kAhead = 24; // points
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (i + kAhead < points.size())
            m_parts->raster.prefetch(points[i + kAhead]);
        found[i] = areaAt(points[i]);
    }
}

const Box& AreaIndex::bounds() const
{
    return m_parts->bounds;
}

} // namespace jingge
