// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/geometry.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QTransform>

namespace jingge {

/// The plane that the map is drawn in: metres east and south of an origin, true at the origin's latitude and good
/// to a few metres over a city. Areas and lines are turned into it once; panning and zooming are then a transform.
struct MapPlane {
    LonLat origin;
    double metresPerLon = 0;
    double metresPerLat = 0;

    bool operator==(const MapPlane&) const = default;
    /// Metres per degree at the latitude on the WGS 84 ellipsoid (series of Snyder, Map Projections, 1987, p. 24).
    [[nodiscard]] static MapPlane at(LonLat origin);
    [[nodiscard]] QPointF toPlane(LonLat p) const
    {
        return {(p.lon - origin.lon) * metresPerLon, (origin.lat - p.lat) * metresPerLat};
    }
    [[nodiscard]] LonLat toLonLat(QPointF p) const
    {
        return {origin.lon + p.x() / metresPerLon, origin.lat - p.y() / metresPerLat};
    }
};

/// What part of the plane is in sight: the point at the window's centre and pixels per metre. A value; zooming and
/// panning give a new one.
struct MapViewport {
    QPointF centre;              ///< plane metres
    double scale = 1;            ///< logical pixels per metre
    QSizeF size;                 ///< logical pixels

    bool operator==(const MapViewport&) const = default;
    /// The whole box with `margin` pixels around it.
    [[nodiscard]] static MapViewport fitting(const QRectF& box, QSizeF size, double margin);

    [[nodiscard]] QPointF toPixel(QPointF plane) const
    {
        return (plane - centre) * scale + QPointF(size.width() / 2, size.height() / 2);
    }
    [[nodiscard]] QPointF toPlane(QPointF pixel) const
    {
        return (pixel - QPointF(size.width() / 2, size.height() / 2)) / scale + centre;
    }
    [[nodiscard]] QRectF visible() const { return {toPlane({0, 0}), toPlane({size.width(), size.height()})}; }
    [[nodiscard]] QTransform transform() const; ///< plane → pixels
    /// Zoomed so that the place under the pixel stays there; the scale stays within `limits` (x = least, y = most).
    [[nodiscard]] MapViewport zoomedAbout(QPointF pixel, double factor, QPointF limits) const;
    [[nodiscard]] MapViewport panned(QPointF pixels) const;
    [[nodiscard]] MapViewport resized(QSizeF newSize) const;
};

/// A scale bar: the longest round number of metres (1, 2, 5 times a power of ten) that fits.
struct ScaleBar {
    double metres = 0;
    double pixels = 0;

    [[nodiscard]] static ScaleBar fitting(double pixelsPerMetre, double mostPixels);
};

} // namespace jingge
