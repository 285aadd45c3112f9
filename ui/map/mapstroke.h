// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/mapregion.h"

#include <QPolygonF>
#include <QString>

#include <optional>

class QPainter;

namespace jingge {

struct Style;

/// What dragging and clicking on the map does.
enum class MapTool { Move, Box, Lasso, Measure };

/// What is being drawn on the map by hand, in the plane, so that it stays where it is when the map moves.
class MapStroke {
public:
    [[nodiscard]] bool isDrawing() const { return !m_points.isEmpty(); }
    [[nodiscard]] const QPolygonF& points() const { return m_points; }
    void clear() { m_points.clear(); }

    /// Box and lasso: from the press on. Measuring: each click adds a corner.
    void begin(MapTool tool, QPointF plane);
    void extend(QPointF plane);
    /// The box or lasso that was drawn; nullopt for one without a surface. Nothing is being drawn afterwards.
    [[nodiscard]] std::optional<MapRegion> finish();

    /// The corner of a measured line that follows the pointer.
    void follow(QPointF plane);
    void addCorner(QPointF plane);
    /// Lets the line stand as it is without the corner that follows.
    void end();
    [[nodiscard]] bool isFollowing() const { return m_isFollowing; }

    void paint(QPainter& painter, const MapViewport& viewport, const Style& style,
               const QString& measured) const;

private:
    MapTool m_tool = MapTool::Move;
    QPolygonF m_points;
    bool m_isFollowing = false; ///< the last point of a measured line is the pointer's
};

} // namespace jingge
