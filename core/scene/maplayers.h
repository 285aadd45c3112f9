// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frame/frame.h"
#include "core/scene/mappainter.h"
#include "core/state/stationcounts.h"

#include <QImage>

#include <memory>
#include <stop_token>
#include <vector>

namespace jingge {

/// Pixels per metre from which incidents stand on the map one by one, when the user leaves it to the map.
constexpr double kPointScale = 0.7;

/// Everything that the pictures of a map are made of; values and shared snapshots, so that a worker may have
/// it.
struct MapRequest {
    MapPicture picture;
    MapViewport viewport;
    Style style;
    double pixelRatio = 1;
    bool hasPoints = false;
    FrameSnapshot frame{};                         ///< of the points
    std::shared_ptr<const StationCounts> counts{}; ///< whose rows they are
};

/// What a window blits: the ground below the outlines of what is chosen, labels and marks over them.
struct MapLayers {
    MapViewport viewport; ///< that they were made for
    double pixelRatio = 1;
    QImage ground;
    QImage over;
    std::vector<IncidentPoint> points; ///< of the incidents in sight and a little around
    std::vector<MapMark> marks;        ///< the same, joined
    std::vector<MarkKey> keys;         ///< kinds among them

    [[nodiscard]] bool isEmpty() const { return ground.isNull(); }
};

/// The located rows inside a rectangle of the plane.
[[nodiscard]] std::vector<IncidentPoint> pointsIn(const Frame& frame, const RowSet& rows,
                                                  const MapPlane& plane, const QRectF& visible);

/// Draws the pictures; asked to stop, it gives what it has.
[[nodiscard]] MapLayers renderMap(const MapRequest& request, const std::stop_token& stop = {});

} // namespace jingge
