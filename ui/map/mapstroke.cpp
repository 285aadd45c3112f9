// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapstroke.h"

#include "core/scene/measuring.h"
#include "core/scene/style.h"

#include <QPainter>

#include <utility>

namespace jingge {

void MapStroke::begin(MapTool tool, QPointF plane)
{
    m_tool = tool;
    m_points = {plane};
    m_isFollowing = false;
}

void MapStroke::extend(QPointF plane)
{
    if (m_tool == MapTool::Box && m_points.size() == 2)
        m_points.back() = plane;
    else
        m_points.append(plane);
}

std::optional<MapRegion> MapStroke::finish()
{
    const QPolygonF points = std::exchange(m_points, {});
    if (points.size() < 2 || (m_tool == MapTool::Lasso && points.size() < 3))
        return std::nullopt;
    return m_tool == MapTool::Box ? MapRegion::box(points.front(), points.back()) : MapRegion::lasso(points);
}

void MapStroke::follow(QPointF plane)
{
    if (m_points.isEmpty() || m_tool != MapTool::Measure)
        return;
    if (m_isFollowing)
        m_points.back() = plane;
}

void MapStroke::addCorner(QPointF plane)
{
    if (m_points.isEmpty() || !m_isFollowing) {
        begin(MapTool::Measure, plane);
        m_points.append(plane);
        m_isFollowing = true;
        return;
    }
    m_points.back() = plane;
    m_points.append(plane);
}

void MapStroke::end()
{
    if (m_isFollowing)
        m_points.removeLast();
    m_isFollowing = false;
    if (m_points.size() < 2)
        m_points.clear();
}

void MapStroke::paint(QPainter& painter, const MapViewport& viewport, const Style& style,
                      const QString& measured) const
{
    if (m_points.isEmpty())
        return;
    if (m_tool == MapTool::Measure) {
        paintMeasuredLine(painter, {m_points.constData(), static_cast<std::size_t>(m_points.size())},
                          measured, viewport, style);
        return;
    }
    QPolygonF pixels;
    const QPolygonF shape =
        m_tool == MapTool::Box ? MapRegion::box(m_points.front(), m_points.back()).outline() : m_points;
    for (const QPointF& point : shape)
        pixels.append(viewport.toPixel(point));
    QColor fill = style.qing;
    fill.setAlphaF(0.12F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, m_tool == MapTool::Lasso);
    painter.setPen(QPen(style.qing, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(fill);
    painter.drawPolygon(pixels);
    painter.restore();
}

} // namespace jingge
