// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/mappainter.h"

#include "core/scene/hatching.h"
#include "core/scene/textpainting.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
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

QSizeF labelSize(const QString& name, const QString& figure, bool hasName, const Style& style)
{
    const double countWidth = textWidth(figure, style.font(Type::BodyBold));
    const double nameWidth = hasName ? textWidth(name, style.font(Type::Note)) : 0;
    return {std::max(countWidth, nameWidth), hasName ? kNameLine + kCountLine : kCountLine};
}

/// Borders are streets where areas are large, and hairlines where they would eat the fills.
double borderWidth(const MapPicture& picture, const MapViewport& viewport)
{
    const QRectF& bounds = picture.shapes->bounds();
    const double areas = std::max<double>(1, static_cast<double>(picture.shapes->areas().size()));
    const double side = std::sqrt(bounds.width() * bounds.height() / areas) * viewport.scale;
    return std::clamp(side / (picture.shapes->zones().isEmpty() ? 30 : 45), 0.5, 2.4); // zones have lines of their own
}

/// Places one label if it fits its area and touches none of those placed.
bool tryPlace(MapLabel label, QSizeF size, const MapPicture& picture, const MapViewport& viewport,
              std::vector<MapLabel>& placed, const std::vector<QRectF>& taken)
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
    if (std::ranges::any_of(placed, [&](const MapLabel& other) { return other.box.intersects(room); })
        || std::ranges::any_of(taken, [&](const QRectF& other) { return other.intersects(room); }))
        return false;
    placed.push_back(label);
    return true;
}

constexpr double kHatchPitch = 7;

void paintFills(QPainter& painter, const MapPicture& picture, const MapViewport& viewport, const Style& style)
{
    const auto& areas = picture.shapes->areas();
    const QRectF visible = viewport.visible();
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (!areas[i].bounds.intersects(visible))
            continue;
        const int mapClass = picture.classing.of(i);
        painter.fillPath(areas[i].path, picture.classing.fill(mapClass, style));
        if (mapClass != kNoDataClass)
            continue;
        painter.setPen(linePen(style.line2, 1, viewport.scale));
        painter.drawLines(hatchOf(areas[i].path, kHatchPitch / viewport.scale));
    }
}

/// White borders are lost between two areas that count nothing.
bool needsDarkBorder(int mapClass, const MapPicture& picture)
{
    return mapClass == kNoDataClass || (mapClass == 0 && picture.classing.measure != MapMeasure::Change);
}

void paintBorders(QPainter& painter, const MapPicture& picture, const MapViewport& viewport, const Style& style)
{
    const auto& areas = picture.shapes->areas();
    const QRectF visible = viewport.visible();
    const auto draw = [&](auto&& wants) {
        for (std::size_t i = 0; i < areas.size(); ++i) {
            if (areas[i].bounds.intersects(visible) && wants(picture.classing.of(i)))
                painter.drawPath(areas[i].path);
        }
    };
    painter.setPen(linePen(style.street, borderWidth(picture, viewport), viewport.scale));
    draw([](int) { return true; });
    painter.setPen(linePen(style.line, 1, viewport.scale));
    draw([&](int mapClass) { return needsDarkBorder(mapClass, picture); });
}

} // namespace

const QString& MapPicture::figureOf(std::size_t area) const
{
    const bool isKnown = area < classing.figures.size() && !classing.figures[area].isEmpty();
    return isKnown ? classing.figures[area] : noDataText;
}

std::vector<MapLabel> placeLabels(const MapPicture& picture, const MapViewport& viewport, const Style& style,
                                  const std::vector<QRectF>& taken)
{
    const std::size_t count = std::min({picture.shapes->areas().size(), picture.names.size(), picture.counts.size()});
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return picture.counts[a] > picture.counts[b]; });
    std::vector<MapLabel> placed;
    for (const std::size_t area : order) {
        for (const bool hasName : {true, false}) {
            const QSizeF size = labelSize(picture.names[area], picture.figureOf(area), hasName, style);
            if (tryPlace({area, {}, hasName}, size, picture, viewport, placed, taken))
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
    paintFills(painter, picture, viewport, style);
    if (picture.base != nullptr)
        paintBaseGround(painter, *picture.base, viewport, style);
    paintBorders(painter, picture, viewport, style);
    if (picture.base != nullptr)
        paintBaseLines(painter, *picture.base, viewport, style);
    painter.setPen(linePen(style.ink2, 1.2, viewport.scale));
    painter.drawPath(picture.shapes->zones());
    painter.setPen(linePen(style.ink2, 1.8, viewport.scale));
    painter.drawPath(picture.shapes->outline());
    painter.restore();
}

void paintMapLabels(QPainter& painter, const MapPicture& picture, const MapViewport& viewport, const Style& style,
                    const std::vector<QRectF>& taken)
{
    if (!picture.hasLabels)
        return;
    for (const MapLabel& label : placeLabels(picture, viewport, style, taken)) {
        const int mapClass = picture.classing.of(label.area);
        const QColor ink = picture.classing.ink(mapClass, style);
        const QColor halo = picture.classing.fill(mapClass, style);
        QPointF line(label.box.center().x(), label.box.top() + 12);
        if (label.hasName) {
            paintHaloText(painter, line, picture.names[label.area], style.font(Type::Note), ink, halo);
            line.ry() += kNameLine;
        }
        paintHaloText(painter, line, picture.figureOf(label.area), style.font(Type::BodyBold), ink, halo);
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

} // namespace jingge
