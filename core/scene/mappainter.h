// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/mapshapes.h"
#include "core/scene/style.h"

#include <QRectF>
#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

class QPainter;

namespace jingge {

using PlaneLines = std::vector<QPolygonF>;

/// What a map of counts shows; a value that a worker or an export may carry.
struct MapPicture {
    std::shared_ptr<const MapShapes> shapes = std::make_shared<MapShapes>();
    std::shared_ptr<const PlaneLines> lines; ///< streets; may be null
    std::vector<QString> names;              ///< of the areas
    std::vector<std::int64_t> counts;        ///< of the areas
    std::vector<std::int64_t> limits;        ///< lower limits of the classes, as quantileLimits() gives them
    QString legendTitle; ///< what is counted, in which unit
    QString legendNote;  ///< method, n, what is not placed
    QString systemNote;  ///< coordinate system

    [[nodiscard]] int classOfArea(std::size_t area) const;
};

/// A label that found its place.
struct MapLabel {
    std::size_t area = 0;
    QRectF box;            ///< pixels
    bool hasName = true;   ///< false = only the count had room
};

/// Places names with counts so that none leaves its area by much, none covers another and all lie in the window;
/// areas with more incidents choose first.
[[nodiscard]] std::vector<MapLabel> placeLabels(const MapPicture& picture, const MapViewport& viewport,
                                                const Style& style);

/// Ground, fills by class, streets, borders and the outline of the whole.
void paintMapGround(QPainter& painter, const MapPicture& picture, const MapViewport& viewport, const Style& style);
void paintMapLabels(QPainter& painter, const MapPicture& picture, const MapViewport& viewport, const Style& style);
/// The outline of a chosen area: ink on a halo, fill unchanged. A hovered one is drawn thinner.
void paintAreaOutline(QPainter& painter, const AreaShape& shape, const MapViewport& viewport, const Style& style,
                      bool isChosen);
/// Incidents as points, the one in focus larger; plane coordinates.
void paintPoints(QPainter& painter, const std::vector<QPointF>& points, const MapViewport& viewport,
                 const Style& style);
void paintFocusPoint(QPainter& painter, QPointF point, const MapViewport& viewport, const Style& style);

} // namespace jingge
