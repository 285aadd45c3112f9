// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/maplayers.h"

#include <QPainter>

#include <array>

namespace jingge {
namespace {

QImage blankImage(const MapRequest& request, QImage::Format format)
{
    QImage image((request.viewport.size * request.pixelRatio).toSize(), format);
    image.setDevicePixelRatio(request.pixelRatio);
    image.fill(Qt::transparent);
    return image;
}

std::vector<MarkKey> keysOf(const std::vector<MapMark>& marks)
{
    std::array<bool, kMarkKeys> seen{};
    for (const MapMark& mark : marks) {
        if (mark.isOneKind)
            seen[static_cast<std::size_t>(mark.key)] = true;
    }
    std::vector<MarkKey> keys;
    for (std::size_t i = 0; i < kMarkKeys; ++i) {
        if (seen[i])
            keys.push_back(static_cast<MarkKey>(i));
    }
    return keys;
}

} // namespace

std::vector<IncidentPoint> pointsIn(const Frame& frame, const RowSet& rows, const MapPlane& plane,
                                    const QRectF& visible)
{
    std::vector<MarkKey> keys;
    for (const std::string& category : frame.categories)
        keys.push_back(markKeyOf(category));
    std::vector<IncidentPoint> points;
    rows.forEach([&](std::size_t row) {
        if (!frame.isLocated(row))
            return;
        const QPointF at = plane.toPlane(frame.position(row));
        if (visible.contains(at))
            points.push_back({at, static_cast<std::uint32_t>(row), keys[frame.category[row]]});
    });
    return points;
}

MapLayers renderMap(const MapRequest& request, const std::stop_token& stop)
{
    MapLayers layers;
    layers.viewport = request.viewport;
    layers.pixelRatio = request.pixelRatio;
    if (request.hasPoints && request.frame != nullptr && request.counts != nullptr) {
        // Marks at the edge must know those that lie just outside.
        const double distance = kMarkDistance / request.viewport.scale;
        const QRectF visible =
            request.viewport.visible().adjusted(-2 * distance, -2 * distance, 2 * distance, 2 * distance);
        layers.points =
            pointsIn(*request.frame, request.counts->rows, request.picture.shapes->plane(), visible);
        layers.marks = clustered(layers.points, distance);
        layers.keys = keysOf(layers.marks);
    }
    if (stop.stop_requested())
        return layers;
    layers.ground = blankImage(request, QImage::Format_RGB32);
    QPainter ground(&layers.ground);
    paintMapGround(ground, request.picture, request.viewport, request.style);
    ground.end();
    layers.over = blankImage(request, QImage::Format_ARGB32_Premultiplied);
    if (stop.stop_requested())
        return layers;
    QPainter over(&layers.over);
    std::vector<QRectF> taken;
    for (const MapMark& mark : layers.marks)
        taken.push_back(markBox(mark, request.viewport));
    paintMapLabels(over, request.picture, request.viewport, request.style, taken);
    for (const MapMark& mark : layers.marks)
        paintMark(over, mark, request.viewport, request.style, MarkState::Plain);
    return layers;
}

} // namespace jingge
