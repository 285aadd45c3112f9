// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/area.h"
#include "core/scene/mapviewport.h"

#include <QPainterPath>
#include <QPolygonF>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace jingge {

/// One area ready to draw: its shape in the plane and where its label goes.
struct AreaShape {
    QPainterPath path;
    QRectF bounds;
    QPointF centroid;     ///< of the surface; may lie outside of a bent area
    QPointF anchor;       ///< inside the widest part near the middle
    double anchorWidth = 0; ///< metres free to both sides of the anchor together
};

/// The areas of one level in the map's plane, made once for a frame. Immutable, shared.
class MapShapes {
public:
    [[nodiscard]] static std::shared_ptr<const MapShapes> of(std::span<const Area> areas);

    [[nodiscard]] const MapPlane& plane() const { return m_plane; }
    [[nodiscard]] const std::vector<AreaShape>& areas() const { return m_areas; }
    [[nodiscard]] const QRectF& bounds() const { return m_bounds; }
    /// Edges that only one area has, joined where they meet: the outline of the whole. Areas that do not share their
    /// corners give all edges.
    [[nodiscard]] const QPainterPath& outline() const { return m_outline; }
    /// Outlines of the areas above (communities, squads) where each holds several of these; empty else.
    [[nodiscard]] const QPainterPath& zones() const { return m_zones; }
    /// Position of the area at a point of the plane.
    [[nodiscard]] std::optional<std::size_t> areaAt(QPointF plane) const;

private:
    static constexpr std::size_t kBuckets = 64; ///< along each side of the bounds

    void fillBuckets();
    [[nodiscard]] std::size_t bucketColumn(double x) const;
    [[nodiscard]] std::size_t bucketRow(double y) const;

    MapPlane m_plane;
    std::vector<AreaShape> m_areas;
    QRectF m_bounds;
    std::vector<std::vector<std::uint32_t>> m_buckets; ///< row by row: areas whose bounds touch each, in their order
    QPainterPath m_outline;
    QPainterPath m_zones;
};

} // namespace jingge
