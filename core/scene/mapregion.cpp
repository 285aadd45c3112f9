// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/mapregion.h"

#include <QRectF>

namespace jingge {
namespace {

bool isOnSide(QPointF a, QPointF b, QPointF p)
{
    const QPointF side = b - a;
    const QPointF way = p - a;
    const double cross = side.x() * way.y() - side.y() * way.x();
    const double along = QPointF::dotProduct(side, way);
    return cross == 0 && along >= 0 && along <= QPointF::dotProduct(side, side);
}

} // namespace

MapRegion MapRegion::box(QPointF corner, QPointF opposite)
{
    const QRectF rect = QRectF(corner, opposite).normalized();
    return MapRegion(QPolygonF(rect));
}

MapRegion MapRegion::lasso(QPolygonF points)
{
    if (!points.isEmpty() && !points.isClosed())
        points.append(points.front());
    return MapRegion(std::move(points));
}

bool MapRegion::contains(QPointF point) const
{
    if (m_outline.size() < 4 || point.x() < m_bounds.left() || point.x() > m_bounds.right() ||
        point.y() < m_bounds.top() || point.y() > m_bounds.bottom())
        return false;
    bool isInside = false;
    for (qsizetype i = 1; i < m_outline.size(); ++i) {
        const QPointF a = m_outline[i - 1];
        const QPointF b = m_outline[i];
        if (isOnSide(a, b, point))
            return true;
        if ((a.y() > point.y()) != (b.y() > point.y()) &&
            point.x() < a.x() + (b.x() - a.x()) * (point.y() - a.y()) / (b.y() - a.y()))
            isInside = !isInside;
    }
    return isInside;
}

std::vector<std::size_t> areasIn(const MapShapes& shapes, const MapRegion& region)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < shapes.areas().size(); ++i) {
        if (region.contains(shapes.areas()[i].centroid))
            found.push_back(i);
    }
    return found;
}

std::vector<std::uint32_t> rowsIn(std::span<const IncidentPoint> points, const MapRegion& region)
{
    std::vector<std::uint32_t> rows;
    for (const IncidentPoint& point : points) {
        if (region.contains(point.plane))
            rows.push_back(point.row);
    }
    return rows;
}

} // namespace jingge
