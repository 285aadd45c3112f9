// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/mapbase.h"

#include "core/scene/style.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace jingge {
namespace {

/// Pixels per metre from which a house, a lane can be told from dust.
constexpr double kBuildingScale = 0.12;
constexpr double kMinorScale = 0.06;
/// Widths at the scale of a station's ground (0.27 pixels a metre, as drawn in the look); they grow with the
/// root of it.
constexpr double kUsualScale = 0.27;
constexpr double kMinorWidth = 1.1;
constexpr double kMajorWidth = 2.4;
constexpr double kRailWidth = 3;

double widthAt(double width, double scale)
{
    return width * std::clamp(std::sqrt(scale / kUsualScale), 0.7, 4.0);
}

QColor faded(QColor colour, double opacity)
{
    colour.setAlphaF(static_cast<float>(opacity));
    return colour;
}

template <class Draw>
void forVisible(const std::vector<PlaneShape>& shapes, const QRectF& visible, Draw&& draw)
{
    for (const PlaneShape& shape : shapes) {
        // A straight street has a box without height, which intersects nothing.
        if (shape.bounds.right() >= visible.left() && shape.bounds.left() <= visible.right() &&
            shape.bounds.bottom() >= visible.top() && shape.bounds.top() <= visible.bottom())
            draw(shape);
    }
}

void strokeLines(QPainter& painter, const std::vector<PlaneShape>& shapes, const QRectF& visible,
                 const QPen& pen)
{
    forVisible(shapes, visible, [&](const PlaneShape& shape) {
        if (!shape.isSurface)
            painter.strokePath(shape.path, pen);
    });
}

void fillSurfaces(QPainter& painter, const std::vector<PlaneShape>& shapes, const QRectF& visible,
                  const QColor& colour)
{
    forVisible(shapes, visible, [&](const PlaneShape& shape) {
        if (shape.isSurface)
            painter.fillPath(shape.path, colour);
    });
}

QPen roundPen(const QColor& colour, double pixels, double scale)
{
    return {colour, pixels / scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void paintWater(QPainter& painter, const std::vector<PlaneShape>& water, const MapViewport& viewport,
                const Style& style)
{
    const QRectF visible = viewport.visible();
    strokeLines(painter, water, visible, roundPen(style.water, widthAt(3, viewport.scale), viewport.scale));
    fillSurfaces(painter, water, visible, style.water);
}

/// A dark line with light sleepers between.
void paintRails(QPainter& painter, const std::vector<PlaneShape>& rails, const MapViewport& viewport,
                const Style& style)
{
    const double width = widthAt(kRailWidth, viewport.scale);
    const QRectF visible = viewport.visible();
    strokeLines(painter, rails, visible, roundPen(style.rail, width, viewport.scale));
    QPen sleepers(style.outside, width * 0.53 / viewport.scale, Qt::CustomDashLine, Qt::FlatCap);
    sleepers.setDashPattern({4.4, 4.4});
    strokeLines(painter, rails, visible, sleepers);
}

} // namespace

std::shared_ptr<const MapBase> MapBase::of(std::span<const BaseShape> shapes, const MapPlane& plane)
{
    auto base = std::make_shared<MapBase>();
    for (const BaseShape& shape : shapes) {
        PlaneShape& out = base->m_shapes[static_cast<std::size_t>(shape.kind)].emplace_back();
        out.isSurface = shape.isSurface;
        for (const Line& part : shape.parts) {
            QPolygonF points;
            points.reserve(static_cast<qsizetype>(part.size()));
            for (const LonLat& point : part)
                points.append(plane.toPlane(point));
            out.path.addPolygon(points);
        }
        out.bounds = out.path.boundingRect();
    }
    return base;
}

void paintBaseGround(QPainter& painter, const MapBase& base, const MapViewport& viewport, const Style& style)
{
    const QRectF visible = viewport.visible();
    fillSurfaces(painter, base.of(BaseKind::Park), visible, faded(style.park, 0.9));
    if (viewport.scale >= kBuildingScale)
        fillSurfaces(painter, base.of(BaseKind::Building), visible,
                     faded(style.building, style.buildingOpacity));
    if (viewport.scale >= kMinorScale) {
        const double width = widthAt(kMinorWidth, viewport.scale);
        strokeLines(painter, base.of(BaseKind::Minor), visible,
                    roundPen(faded(style.street, 0.42), width, viewport.scale));
    }
}

void paintBaseLines(QPainter& painter, const MapBase& base, const MapViewport& viewport, const Style& style)
{
    const QPen major = roundPen(style.street, widthAt(kMajorWidth, viewport.scale), viewport.scale);
    paintWater(painter, base.of(BaseKind::Water), viewport, style);
    strokeLines(painter, base.of(BaseKind::Major), viewport.visible(), major);
    paintRails(painter, base.of(BaseKind::Rail), viewport, style);
}

} // namespace jingge
