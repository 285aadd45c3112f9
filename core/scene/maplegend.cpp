// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/maplegend.h"

#include "core/scene/textpainting.h"

#include <QPainter>

#include <algorithm>

namespace jingge {
namespace {

constexpr double kEdge = 12;
constexpr double kSwatchGap = 2;
constexpr double kLegendHeight = 84;

double swatchPitch(const MapPicture& picture, const Style& style)
{
    double pitch = 44;
    for (const QString& text : classTexts(picture.limits))
        pitch = std::max(pitch, textWidth(text, style.font(Type::Note)) + 8);
    return pitch;
}

/// How many of a raster of points in the box lie on an area.
int coverage(const QRectF& box, const MapPicture& picture, const MapViewport& viewport)
{
    int covered = 0;
    for (int i = 0; i <= 8; ++i) {
        for (int j = 0; j <= 4; ++j) {
            const QPointF pixel(box.left() + box.width() * i / 8, box.top() + box.height() * j / 4);
            covered += picture.shapes->areaAt(viewport.toPlane(pixel)) ? 1 : 0;
        }
    }
    return covered;
}

} // namespace

QStringList classTexts(const std::vector<std::int64_t>& limits)
{
    QStringList texts{QStringLiteral("0")};
    for (std::size_t i = 0; i < limits.size(); ++i) {
        if (i + 1 == limits.size())
            texts += QStringLiteral("≥ %1").arg(limits[i]);
        else if (limits[i] + 1 == limits[i + 1])
            texts += QString::number(limits[i]);
        else
            texts += QStringLiteral("%1–%2").arg(limits[i]).arg(limits[i + 1] - 1);
    }
    return texts;
}

QSizeF legendSize(const MapPicture& picture, const Style& style)
{
    const double classes = static_cast<double>(picture.limits.size() + 1);
    const double words = std::max(textWidth(picture.legendTitle, style.font(Type::NoteBold)),
                                  textWidth(picture.legendNote, style.font(Type::Note)));
    return {std::max(classes * swatchPitch(picture, style), words) + 2 * kEdge, kLegendHeight};
}

LegendPlace legendPlace(const MapPicture& picture, const MapViewport& viewport, QSizeF size)
{
    const QRectF lower(QPointF(kEdge, viewport.size.height() - kEdge - size.height()), size);
    const QRectF upper(QPointF(kEdge, kEdge), size);
    const int underLower = coverage(lower, picture, viewport);
    const int underUpper = coverage(upper, picture, viewport);
    return underUpper < underLower ? LegendPlace{upper, underUpper == 0} : LegendPlace{lower, underLower == 0};
}

MapViewport fittedWithLegend(const MapPicture& picture, QSizeF window, QSizeF legend, double margin)
{
    const QRectF& bounds = picture.shapes->bounds();
    const MapViewport whole = MapViewport::fitting(bounds, window, margin);
    if (legendPlace(picture, whole, legend).isFree)
        return whole;
    MapViewport above = MapViewport::fitting(bounds, window - QSizeF(0, legend.height()), margin).resized(window);
    MapViewport beside = MapViewport::fitting(bounds, window - QSizeF(legend.width(), 0), margin).resized(window);
    above = above.panned({0, -legend.height() / 2});
    beside = beside.panned({legend.width() / 2, 0});
    const MapViewport& better = above.scale >= beside.scale ? above : beside;
    return better.scale >= whole.scale / 2 ? better : whole;
}

void paintLegend(QPainter& painter, const QRectF& box, const MapPicture& picture, const Style& style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.line, 1));
    painter.setBrush(style.surface);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double inner = box.width() - 2 * kEdge;
    const QPointF corner = box.topLeft() + QPointF(kEdge, 0);
    paintText(painter, {corner + QPointF(0, 7), QSizeF(inner, 18)}, Qt::AlignVCenter, picture.legendTitle,
              style.font(Type::NoteBold), style.ink);
    paintText(painter, {corner + QPointF(0, 24), QSizeF(inner, 18)}, Qt::AlignVCenter, picture.legendNote,
              style.font(Type::Note), style.ink3);
    const double pitch = swatchPitch(picture, style);
    const int classes = static_cast<int>(picture.limits.size());
    const QStringList texts = classTexts(picture.limits);
    for (int i = 0; i <= classes; ++i) {
        const QRectF swatch(corner + QPointF(i * pitch, 46), QSizeF(pitch - kSwatchGap, 12));
        painter.fillRect(swatch, style.classColour(i, classes));
        if (i == 0) {
            painter.setPen(style.line2);
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(swatch.adjusted(0, 0, -1, -1));
        }
        paintText(painter, {swatch.bottomLeft() + QPointF(0, 2), QSizeF(swatch.width(), 18)}, Qt::AlignCenter, texts[i],
                  style.font(Type::Note), style.ink2);
    }
    painter.restore();
}

void paintScaleBar(QPainter& painter, const MapPicture& picture, const MapViewport& viewport, const Style& style,
                   const QString& metres, const QString& kilometres)
{
    const ScaleBar bar = ScaleBar::fitting(viewport.scale, 96);
    const QString text = bar.metres >= 1000 ? kilometres.arg(bar.metres / 1000) : metres.arg(bar.metres);
    const double right = viewport.size.width() - kEdge;
    const double bottom = viewport.size.height() - kEdge;
    const QFont font = style.font(Type::Note);
    paintHaloText(painter, {right - textWidth(picture.systemNote, font) / 2, bottom}, picture.systemNote, font,
                  style.ink2, style.halo);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double y = bottom - 22;
    const QPointF corners[] = {{right - bar.pixels, y - 6}, {right - bar.pixels, y}, {right, y}, {right, y - 6}};
    for (const QPen& pen : {QPen(style.halo, 3), QPen(style.ink2, 1)}) {
        painter.setPen(pen);
        painter.drawPolyline(corners, 4);
    }
    painter.restore();
    paintHaloText(painter, {right - bar.pixels / 2, y - 8}, text, font, style.ink2, style.halo);
}

} // namespace jingge
