// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/measuring.h"

#include "core/geo/geodesic.h"
#include "core/scene/style.h"
#include "core/scene/textpainting.h"

#include <QPainter>
#include <QPolygonF>

#include <cmath>

namespace jingge {

std::vector<double> lengthsAlong(std::span<const QPointF> line, const MapPlane& plane)
{
    std::vector<double> lengths;
    for (std::size_t i = 0; i < line.size(); ++i)
        lengths.push_back(i == 0 ? 0
                                 : lengths.back() +
                                       distanceMetres(plane.toLonLat(line[i - 1]), plane.toLonLat(line[i])));
    return lengths;
}

QString lengthText(double metres, const QString& metrePattern, const QString& kilometrePattern)
{
    if (std::lround(metres) < 1000)
        return metrePattern.arg(std::lround(metres));
    return kilometrePattern.arg(metres / 1000, 0, 'f', 2);
}

void paintMeasuredLine(QPainter& painter, std::span<const QPointF> line, const QString& text,
                       const MapViewport& viewport, const Style& style)
{
    if (line.empty())
        return;
    QPolygonF pixels;
    for (const QPointF& point : line)
        pixels.append(viewport.toPixel(point));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style.halo, 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(pixels);
    painter.setPen(QPen(style.qing, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(pixels);
    painter.setBrush(style.surface);
    for (const QPointF& pixel : pixels)
        painter.drawEllipse(pixel, 3.5, 3.5);
    painter.restore();
    if (!text.isEmpty())
        paintHaloText(painter, pixels.back() + QPointF(0, -12), text, style.font(Type::BodyBold), style.ink,
                      style.halo);
}

} // namespace jingge
