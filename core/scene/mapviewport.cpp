// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/mapviewport.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace jingge {

MapPlane MapPlane::at(LonLat origin)
{
    const double phi = origin.lat * std::numbers::pi / 180;
    const double perLat = 111132.92 - 559.82 * std::cos(2 * phi) + 1.175 * std::cos(4 * phi);
    const double perLon = 111412.84 * std::cos(phi) - 93.5 * std::cos(3 * phi) + 0.118 * std::cos(5 * phi);
    return {origin, std::max(perLon, 1.0), perLat};
}

MapViewport MapViewport::fitting(const QRectF& box, QSizeF size, double margin)
{
    MapViewport viewport;
    viewport.size = size;
    if (box.isEmpty())
        return viewport;
    viewport.centre = box.center();
    const double width = std::max(size.width() - 2 * margin, 16.0);
    const double height = std::max(size.height() - 2 * margin, 16.0);
    viewport.scale = std::min(width / box.width(), height / box.height());
    return viewport;
}

QTransform MapViewport::transform() const
{
    return {scale, 0, 0, scale, size.width() / 2 - centre.x() * scale, size.height() / 2 - centre.y() * scale};
}

MapViewport MapViewport::zoomedAbout(QPointF pixel, double factor, QPointF limits) const
{
    MapViewport next = *this;
    next.scale = std::clamp(scale * factor, limits.x(), limits.y());
    next.centre += toPlane(pixel) - next.toPlane(pixel);
    return next;
}

MapViewport MapViewport::panned(QPointF pixels) const
{
    MapViewport next = *this;
    next.centre -= pixels / scale;
    return next;
}

MapViewport MapViewport::resized(QSizeF newSize) const
{
    MapViewport next = *this;
    next.size = newSize;
    return next;
}

ScaleBar ScaleBar::fitting(double pixelsPerMetre, double mostPixels)
{
    const double most = mostPixels / pixelsPerMetre;
    const double power = std::pow(10, std::floor(std::log10(most)));
    for (const double step : {5.0, 2.0}) {
        if (step * power <= most)
            return {step * power, step * power * pixelsPerMetre};
    }
    return {power, power * pixelsPerMetre};
}

} // namespace jingge
