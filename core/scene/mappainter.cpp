// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/mappainter.h"

#include "core/analysis/heat.h"
#include "core/scene/textpainting.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace jingge {
namespace {

/// Height of a label with a name: one line each for name and count.
constexpr double kNameLine = 16;
constexpr double kCountLine = 16;
/// Wider than this beside a border two labels would read as one.
constexpr double kLabelGap = 3;

QPen linePen(const QColor& colour, double pixels, double scale)
{
    return QPen(colour, pixels / scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

QColor faded(QColor colour, double opacity)
{
    colour.setAlphaF(static_cast<float>(opacity));
    return colour;
}

QSizeF labelSize(const QString& name, std::int64_t count, bool hasName, const Style& style)
{
    const double countWidth = textWidth(countText(count), style.font(Type::BodyBold));
    const double nameWidth = hasName ? textWidth(name, style.font(Type::Note)) : 0;
    return {std::max(countWidth, nameWidth), hasName ? kNameLine + kCountLine : kCountLine};
}

/// Places one label if it fits its area and touches none of those placed.
bool tryPlace(MapLabel label, QSizeF size, const MapPicture& picture, const MapViewport& viewport,
              std::vector<MapLabel>& placed)
{
    const AreaShape& shape = picture.shapes->areas()[label.area];
    if (size.width() > shape.anchorWidth * viewport.scale - 2
        || size.height() > shape.bounds.height() * viewport.scale)
        return false;
    label.box = QRectF(QPointF(), size);
    label.box.moveCenter(viewport.toPixel(shape.anchor));
    if (!QRectF(QPointF(4, 4), viewport.size - QSizeF(8, 8)).contains(label.box))
        return false;
    const QRectF room = label.box.adjusted(-kLabelGap, -kLabelGap, kLabelGap, kLabelGap);
    if (std::ranges::any_of(placed, [&](const MapLabel& other) { return other.box.intersects(room); }))
        return false;
    placed.push_back(label);
    return true;
}

void paintStreets(QPainter& painter, const MapPicture& picture, const MapViewport& viewport, const Style& style)
{
    if (picture.lines == nullptr)
        return;
    const QRectF visible = viewport.visible();
    painter.setPen(linePen(faded(style.street, 0.55), 1.1, viewport.scale));
    for (const QPolygonF& line : *picture.lines) {
        if (line.boundingRect().intersects(visible))
            painter.drawPolyline(line);
    }
}

void paintFills(QPainter& painter, const MapPicture& picture, const Style& style)
{
    const int classes = static_cast<int>(picture.limits.size());
    const auto& areas = picture.shapes->areas();
    for (std::size_t i = 0; i < areas.size(); ++i)
        painter.fillPath(areas[i].path, style.classColour(picture.classOfArea(i), classes));
}

} // namespace

int MapPicture::classOfArea(std::size_t area) const
{
    return area < counts.size() ? classOf(counts[area], limits) : 0;
}

std::vector<MapLabel> placeLabels(const MapPicture& picture, const MapViewport& viewport, const Style& style)
{
    const std::size_t count = std::min({picture.shapes->areas().size(), picture.names.size(), picture.counts.size()});
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return picture.counts[a] > picture.counts[b]; });
    std::vector<MapLabel> placed;
    for (const std::size_t area : order) {
        for (const bool hasName : {true, false}) {
            const QSizeF size = labelSize(picture.names[area], picture.counts[area], hasName, style);
            if (tryPlace({area, {}, hasName}, size, picture, viewport, placed))
                break;
        }
    }
    return placed;
}

void paintMapGround(QPainter& painter, const MapPicture& picture, const MapViewport& viewport, const Style& style)
{
    painter.fillRect(QRectF(QPointF(), viewport.size), style.outside);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(viewport.transform(), true);
    painter.setBrush(Qt::NoBrush);
    paintFills(painter, picture, style);
    paintStreets(painter, picture, viewport, style);
    painter.setPen(linePen(style.street, 2, viewport.scale));
    for (const AreaShape& shape : picture.shapes->areas())
        painter.drawPath(shape.path);
    // White borders are lost between two areas that count nothing.
    painter.setPen(linePen(style.line, 1, viewport.scale));
    for (std::size_t i = 0; i < picture.shapes->areas().size(); ++i) {
        if (picture.classOfArea(i) == 0)
            painter.drawPath(picture.shapes->areas()[i].path);
    }
    painter.setPen(linePen(style.ink2, 1.6, viewport.scale));
    painter.drawPath(picture.shapes->outline());
    painter.restore();
}

void paintMapLabels(QPainter& painter, const MapPicture& picture, const MapViewport& viewport, const Style& style)
{
    const int classes = static_cast<int>(picture.limits.size());
    for (const MapLabel& label : placeLabels(picture, viewport, style)) {
        const int mapClass = picture.classOfArea(label.area);
        const QColor ink = style.classTextColour(mapClass, classes);
        const QColor halo = style.classColour(mapClass, classes);
        QPointF line(label.box.center().x(), label.box.top() + 12);
        if (label.hasName) {
            paintHaloText(painter, line, picture.names[label.area], style.font(Type::Note), ink, halo);
            line.ry() += kNameLine;
        }
        paintHaloText(painter, line, countText(picture.counts[label.area]), style.font(Type::BodyBold), ink, halo);
    }
}

void paintAreaOutline(QPainter& painter, const AreaShape& shape, const MapViewport& viewport, const Style& style,
                      bool isChosen)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(viewport.transform(), true);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(linePen(style.halo, isChosen ? 6 : 4, viewport.scale));
    painter.drawPath(shape.path);
    painter.setPen(linePen(style.ink, isChosen ? 2.5 : 1.4, viewport.scale));
    painter.drawPath(shape.path);
    painter.restore();
}

void paintPoints(QPainter& painter, const std::vector<QPointF>& points, const MapViewport& viewport,
                 const Style& style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.halo, 1.5));
    painter.setBrush(style.qing);
    for (const QPointF& point : points)
        painter.drawEllipse(viewport.toPixel(point), 4.5, 4.5);
    painter.restore();
}

void paintFocusPoint(QPainter& painter, QPointF point, const MapViewport& viewport, const Style& style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.halo, 5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(viewport.toPixel(point), 7, 7);
    painter.setPen(QPen(style.ink, 2));
    painter.setBrush(style.qing);
    painter.drawEllipse(viewport.toPixel(point), 7, 7);
    painter.restore();
}

} // namespace jingge
