// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/plotmaps.h"

#include "core/scene/textpainting.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace jingge {

namespace {

constexpr double kLegendHeight = 30;
constexpr int kSurfaceClasses = 6;
constexpr double kHeadline = 26;
constexpr double kDot = 3.5; ///< radius of a place

/// Metres of the plane to the box, north up, the same scale both ways.
struct PlaneView {
    double west = 0;
    double north = 0;
    double scale = 1;
    QPointF corner;

    PlaneView(const QRectF& box, QRectF metres)
    {
        scale = std::min(box.width() / std::max(metres.width(), 1.0),
                         box.height() / std::max(metres.height(), 1.0));
        west = metres.left();
        north = metres.bottom();
        corner = {box.left() + (box.width() - metres.width() * scale) / 2,
                  box.top() + (box.height() - metres.height() * scale) / 2};
    }
    [[nodiscard]] QPointF at(PlanePoint point) const
    {
        return {corner.x() + (point.x - west) * scale, corner.y() + (north - point.y) * scale};
    }
    [[nodiscard]] QPolygonF polygon(const PlotRing& ring) const
    {
        QPolygonF polygon;
        for (const PlanePoint& point : ring)
            polygon << at(point);
        return polygon;
    }
};

void extend(QRectF& bounds, PlanePoint point)
{
    const QRectF place(point.x, point.y, 1e-6, 1e-6);
    bounds = bounds.isNull() ? place : bounds.united(place);
}

QRectF boundsOf(const std::vector<PlotShape>& shapes)
{
    QRectF bounds;
    for (const PlotShape& shape : shapes) {
        for (const PlotRing& ring : shape.rings) {
            for (const PlanePoint& point : ring)
                extend(bounds, point);
        }
    }
    return bounds;
}

QRectF boundsOf(const PointPlot& plot)
{
    QRectF bounds;
    for (const PlotRing& ring : plot.outlines) {
        for (const PlanePoint& point : ring)
            extend(bounds, point);
    }
    for (const PlotDot& dot : plot.dots)
        extend(bounds, dot.at);
    return bounds;
}

QColor toneColour(int tone, const Style& style)
{
    return tone == 0 ? style.zero : style.diverging[static_cast<std::size_t>(tone + 3)];
}

void paintToneLegend(QPainter& painter, QPointF at, const ShapePlot& plot, const Style& style)
{
    const QFont font = style.font(Type::Note);
    for (const auto& [tone, name] : plot.legend) {
        const QString words = QString::fromStdString(name);
        painter.fillRect(QRectF(at.x(), at.y() + 2, 16, 12), toneColour(tone, style));
        painter.setPen(QPen(style.edge, 1));
        painter.drawRect(QRectF(at.x(), at.y() + 2, 16, 12));
        const double width = textWidth(words, font) + 4;
        paintText(painter, {at.x() + 22, at.y(), width, 16}, Qt::AlignLeft | Qt::AlignVCenter, words, font,
                  style.ink2);
        at.rx() += 22 + width + 14;
    }
}

/// The surface as an image, a pixel a cell: classes of equal height, so that the legend says them.
QImage imageOf(const SurfacePlot& plot, float most, const Style& style)
{
    QImage image(static_cast<int>(plot.grid.columns), static_cast<int>(plot.grid.rows),
                 QImage::Format_ARGB32);
    for (int row = 0; row < image.height(); ++row) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(row));
        for (int column = 0; column < image.width(); ++column) {
            const float value = plot.values[static_cast<std::size_t>(row) * plot.grid.columns +
                                            static_cast<std::size_t>(column)];
            const float share = value / most * kSurfaceClasses;
            const int step = std::min(kSurfaceClasses, static_cast<int>(std::ceil(share)));
            line[column] = share < 0.15F ? QRgb{0} : style.classColour(step, kSurfaceClasses).rgb();
        }
    }
    return image;
}

void paintSurfaceLegend(QPainter& painter, QPointF at, const SurfacePlot& plot, float most,
                        const Style& style)
{
    const QFont font = style.font(Type::Note);
    const QString name = QString::fromStdString(plot.valueName);
    const double width = textWidth(name, font) + 8;
    paintText(painter, {at.x(), at.y(), width, 16}, Qt::AlignLeft | Qt::AlignVCenter, name, font, style.ink2);
    at.rx() += width + 8;
    for (int step = 1; step <= kSurfaceClasses; ++step) {
        painter.fillRect(QRectF(at.x(), at.y() + 2, 44, 12), style.classColour(step, kSurfaceClasses));
        const QString limit = countText(std::lround(static_cast<double>(most) * step / kSurfaceClasses));
        paintText(painter, {at.x(), at.y() + 15, 44, 14}, Qt::AlignRight | Qt::AlignVCenter, limit, font,
                  style.ink3);
        at.rx() += 46;
    }
}

/// Dots of the tones with their names.
void paintDotLegend(QPainter& painter, QPointF at, const PointPlot& plot, const Style& style)
{
    const QFont font = style.font(Type::Note);
    for (const auto& [tone, name] : plot.legend) {
        const QString words = QString::fromStdString(name);
        painter.setPen(Qt::NoPen);
        painter.setBrush(plotColour(tone, style));
        painter.drawEllipse(at + QPointF(5, 8), 5, 5);
        const double width = textWidth(words, font) + 4;
        paintText(painter, {at.x() + 16, at.y(), width, 16}, Qt::AlignLeft | Qt::AlignVCenter, words, font,
                  style.ink2);
        at.rx() += 16 + width + 16;
    }
}

QColor paleColour(PlotTone tone, const Style& style)
{
    constexpr int kPale = 44;
    QColor colour = plotColour(tone, style);
    colour.setAlpha(kPale);
    return colour;
}

/// The circles, and their names above them.
void paintCircles(QPainter& painter, const PointPlot& plot, const PlaneView& view, const Style& style)
{
    constexpr double kLeastRadius = 14;
    const QFont font = style.font(Type::BodyBold);
    for (const PlotCircle& circle : plot.circles) {
        const QPointF centre = view.at(circle.centre);
        const double radius = std::max(circle.radius * view.scale, kLeastRadius);
        painter.setPen(QPen(plotColour(circle.tone, style), 2));
        painter.setBrush(plot.areas.empty() ? QBrush(paleColour(circle.tone, style)) : QBrush(Qt::NoBrush));
        painter.drawEllipse(centre, radius, radius);
        const QString words = QString::fromStdString(circle.label);
        QRectF place(0, 0, textWidth(words, font) + 12, 22);
        place.moveCenter(centre - QPointF(0, radius + 14));
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.halo);
        painter.drawRoundedRect(place, 4, 4);
        paintText(painter, place, Qt::AlignCenter, words, font, style.ink);
    }
}

/// Names that fit across their shape and keep clear of each other; shapes that stand out are named first.
void paintNames(QPainter& painter, const std::vector<PlotShape>& shapes, const PlaneView& view, const Style& style)
{
    const QFont font = style.font(Type::Note);
    std::vector<const PlotShape*> order;
    for (const PlotShape& shape : shapes) {
        if (!shape.rings.empty())
            order.push_back(&shape);
    }
    std::ranges::stable_partition(order, [](const PlotShape* shape) { return shape->tone != 0; });
    std::vector<QRectF> taken;
    for (const PlotShape* shape : order) {
        const QRectF area = view.polygon(shape->rings.front()).boundingRect();
        const QString words = QString::fromStdString(shape->label);
        QRectF place(0, 0, textWidth(words, font) + 6, 18);
        place.moveCenter(area.center());
        const auto isInTheWay = [&](const QRectF& other) { return other.intersects(place); };
        if (place.width() >= area.width() || area.height() <= place.height() || std::ranges::any_of(taken, isInTheWay))
            continue;
        taken.push_back(place);
        paintText(painter, place, Qt::AlignCenter, words, font, style.inkOn(toneColour(shape->tone, style)));
    }
}

} // namespace

QColor plotColour(PlotTone tone, const Style& style)
{
    switch (tone) {
    case PlotTone::Plain:
        return style.data;
    case PlotTone::Quiet:
        return style.line2;
    case PlotTone::Blue:
        return style.lan;
    case PlotTone::Yellow:
        return style.huang;
    case PlotTone::Red:
        break;
    }
    return style.zhu;
}

void paintPoints(QPainter& painter, const QRectF& box, const PointPlot& plot, const Style& style)
{
    paintText(painter, {box.left(), box.top(), box.width(), 22}, Qt::AlignLeft | Qt::AlignVCenter,
              QString::fromStdString(plot.headline), style.font(Type::Head), style.ink);
    painter.setRenderHint(QPainter::Antialiasing);
    paintDotLegend(painter, box.topLeft() + QPointF(0, kHeadline), plot, style);
    const QRectF bounds = boundsOf(plot);
    if (bounds.isNull())
        return;
    const PlaneView view(box.adjusted(8, kHeadline + kLegendHeight, -8, -8), bounds);
    painter.setPen(QPen(style.edge, 1));
    painter.setBrush(style.zero);
    for (const PlotRing& ring : plot.outlines)
        painter.drawPolygon(view.polygon(ring));
    for (const auto& [ring, tone] : plot.areas) {
        painter.setBrush(paleColour(tone, style));
        painter.drawPolygon(view.polygon(ring));
    }
    painter.setPen(QPen(style.ink3, 1));
    for (const auto& [from, to] : plot.links)
        painter.drawLine(view.at(from), view.at(to));
    painter.setPen(Qt::NoPen);
    for (const PlotDot& dot : plot.dots) {
        painter.setBrush(plotColour(dot.tone, style));
        painter.drawEllipse(view.at(dot.at), kDot, kDot);
    }
    paintCircles(painter, plot, view, style);
}

void paintShapes(QPainter& painter, const QRectF& whole, const ShapePlot& plot, const Style& style)
{
    const QRectF box = whole.adjusted(0, plot.headline.empty() ? 0 : kHeadline, 0, 0);
    paintText(painter, {whole.left(), whole.top(), whole.width(), 22}, Qt::AlignLeft | Qt::AlignVCenter,
              QString::fromStdString(plot.headline), style.font(Type::Head), style.ink);
    paintToneLegend(painter, box.topLeft(), plot, style);
    const QRectF bounds = boundsOf(plot.shapes);
    if (bounds.isNull())
        return;
    const PlaneView view(box.adjusted(4, kLegendHeight + 4, -4, -4), bounds);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const PlotShape& shape : plot.shapes) {
        painter.setPen(QPen(style.edge, 1));
        painter.setBrush(toneColour(shape.tone, style));
        for (const PlotRing& ring : shape.rings)
            painter.drawPolygon(view.polygon(ring));
    }
    paintNames(painter, plot.shapes, view, style);
}

void paintSurface(QPainter& painter, const QRectF& box, const SurfacePlot& plot, const Style& style)
{
    const float most = plot.values.empty() ? 0 : *std::ranges::max_element(plot.values);
    if (!(most > 0))
        return;
    paintSurfaceLegend(painter, box.topLeft(), plot, most, style);
    const double width = static_cast<double>(plot.grid.columns) * plot.grid.cell;
    const double height = static_cast<double>(plot.grid.rows) * plot.grid.cell;
    const PlaneView view(box.adjusted(4, kLegendHeight + 10, -4, -4),
                         {plot.grid.west, plot.grid.north - height, width, height});
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(view.corner, QSizeF(width, height) * view.scale), imageOf(plot, most, style));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.edge, 1));
    painter.setBrush(Qt::NoBrush);
    for (const PlotRing& ring : plot.outlines)
        painter.drawPolygon(view.polygon(ring));
}

} // namespace jingge
