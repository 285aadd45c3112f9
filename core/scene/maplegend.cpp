// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/maplegend.h"

#include "core/scene/hatching.h"
#include "core/scene/textpainting.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <climits>
#include <cmath>
#include <vector>

namespace jingge {
namespace {

constexpr double kEdge = 12;
constexpr double kSwatchGap = 2;
constexpr double kRightEdge = 40; ///< where a row of classes would reach into the tools
constexpr double kScaleHeight = 48;
constexpr double kAir = 6; ///< between the legend and the areas
constexpr double kSwatchWidth = 44;
constexpr double kSwatchHeight = 12;
constexpr double kHeadHeight = 46; ///< title and note
constexpr double kRowHeight = 38;  ///< swatches with their texts below
constexpr double kColumnLine = 17;
constexpr double kColumnSwatch = 28;
constexpr double kColumnGap = 8;
/// Of the size without a legend: a smaller map is worth less than the legend's room.
constexpr double kLeastShare = 0.5;
constexpr double kMarkLine = 20;
constexpr double kMarkGap = 14;
constexpr double kMarkBox = 16;

QString swatchText(const MapPicture& picture, int mapClass)
{
    if (mapClass == kNoDataClass)
        return picture.noDataText;
    const QString text = picture.classing.textOf(mapClass);
    return text.isEmpty() ? picture.usualText : text;
}

double widestText(const MapPicture& picture, const Style& style)
{
    double width = 0;
    for (const int mapClass : picture.classing.shown())
        width = std::max(width, textWidth(swatchText(picture, mapClass), style.font(Type::Note)));
    return width;
}

double swatchPitch(const MapPicture& picture, const Style& style)
{
    return std::ceil(std::max(kSwatchWidth + kSwatchGap, widestText(picture, style) + 8));
}

double innerWidth(const MapPicture& picture, const Style& style, LegendForm form)
{
    const double classes = form == LegendForm::Row
                               ? static_cast<double>(picture.classing.shown().size()) * swatchPitch(picture, style)
                               : kColumnSwatch + kColumnGap + widestText(picture, style);
    return std::max({classes, textWidth(picture.legendTitle, style.font(Type::NoteBold)),
                     textWidth(picture.legendNote, style.font(Type::Note))});
}

double classesHeight(const MapPicture& picture, LegendForm form)
{
    return form == LegendForm::Row ? kRowHeight : kColumnLine * static_cast<double>(picture.classing.shown().size()) + 6;
}

/// A mark of the legend's last lines, its place relative to the first.
struct LegendMark {
    MarkKey key;
    QString name;
    QPointF place;
};

std::vector<LegendMark> legendMarks(const MapPicture& picture, double width, const Style& style)
{
    std::vector<LegendMark> marks;
    QPointF place;
    for (const auto& [key, name] : picture.marks) {
        const double needed = kMarkBox + textWidth(name, style.font(Type::Note)) + kMarkGap;
        if (place.x() > 0 && place.x() + needed - kMarkGap > width)
            place = {0, place.y() + kMarkLine};
        marks.push_back({key, name, place});
        place.rx() += needed;
    }
    return marks;
}

double marksHeight(const std::vector<LegendMark>& marks)
{
    return marks.empty() ? 0 : marks.back().place.y() + kMarkLine + 4;
}

void paintSwatch(QPainter& painter, const QRectF& swatch, int mapClass, const MapPicture& picture, const Style& style)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(swatch, picture.classing.fill(mapClass, style));
    const bool isPale = mapClass == kNoDataClass || (mapClass == 0 && picture.classing.measure != MapMeasure::Change);
    if (!isPale)
        return;
    QPainterPath path;
    path.addRect(swatch.adjusted(0, 0, -1, -1));
    painter.setPen(style.line2);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    if (mapClass == kNoDataClass)
        painter.drawLines(hatchOf(path, 6));
}

void paintClassRow(QPainter& painter, QPointF corner, const MapPicture& picture, const Style& style)
{
    const double pitch = swatchPitch(picture, style);
    int column = 0;
    for (const int mapClass : picture.classing.shown()) {
        const QRectF swatch(corner + QPointF(column++ * pitch, 0), QSizeF(pitch - kSwatchGap, kSwatchHeight));
        paintSwatch(painter, swatch, mapClass, picture, style);
        paintText(painter, {swatch.bottomLeft() + QPointF(0, 2), QSizeF(swatch.width(), 18)}, Qt::AlignCenter,
                  swatchText(picture, mapClass), style.font(Type::Note), style.ink2);
    }
}

void paintClassColumn(QPainter& painter, QPointF corner, const MapPicture& picture, const Style& style)
{
    int line = 0;
    for (const int mapClass : picture.classing.shown()) {
        const QPointF place = corner + QPointF(0, line++ * kColumnLine);
        paintSwatch(painter, {place + QPointF(0, 2), QSizeF(kColumnSwatch, kSwatchHeight)}, mapClass, picture, style);
        paintText(painter, {place + QPointF(kColumnSwatch + kColumnGap, 0), QSizeF(widestText(picture, style), 16)},
                  Qt::AlignVCenter, swatchText(picture, mapClass), style.font(Type::Note), style.ink2);
    }
}

/// How many of a raster of points in and around the box lie on an area; stops at `most`.
int coverage(const QRectF& legend, const MapPicture& picture, const MapViewport& viewport, int most)
{
    const QRectF box = legend.adjusted(-kAir, -kAir, kAir, kAir);
    int covered = 0;
    // Corners come first: they decide most often.
    for (const int i : {16, 0, 8, 4, 12, 2, 6, 10, 14, 1, 3, 5, 7, 9, 11, 13, 15}) {
        for (const int j : {0, 8, 4, 2, 6, 1, 3, 5, 7}) {
            const QPointF pixel(box.left() + box.width() * i / 16, box.top() + box.height() * j / 8);
            covered += picture.shapes->areaAt(viewport.toPlane(pixel)) ? 1 : 0;
            if (covered >= most)
                return covered;
        }
    }
    return covered;
}

/// A legend's sizes in both forms, which do not change while places are tried.
using LegendSizes = std::array<QSizeF, 2>;

/// The places that a legend may take, the better ones first.
std::vector<LegendPlace> legendBoxes(const MapViewport& viewport, const LegendSizes& sizes)
{
    std::vector<LegendPlace> places;
    for (const LegendForm form : {LegendForm::Row, LegendForm::Column}) {
        const QSizeF size = sizes[static_cast<std::size_t>(form)];
        if (form == LegendForm::Row && size.width() + 2 * kEdge > viewport.size.width() - kRightEdge)
            continue;
        for (const double top : {viewport.size.height() - kEdge - size.height(), kEdge})
            places.push_back({form, QRectF(QPointF(kEdge, top), size), false});
    }
    return places;
}

LegendPlace placeOf(const MapPicture& picture, const MapViewport& viewport, const LegendSizes& sizes)
{
    LegendPlace best;
    int least = INT_MAX;
    for (const LegendPlace& place : legendBoxes(viewport, sizes)) {
        const int covered = coverage(place.box, picture, viewport, least);
        if (covered >= least)
            continue;
        least = covered;
        best = place;
        best.isFree = covered == 0;
    }
    return best;
}

/// Whether some corner takes some form of the legend without an area under it.
bool isLegendFree(const MapPicture& picture, const MapViewport& viewport, const LegendSizes& sizes)
{
    const auto boxes = legendBoxes(viewport, sizes);
    return std::ranges::any_of(boxes, [&](const LegendPlace& place) { return coverage(place.box, picture, viewport, 1) == 0; });
}

LegendSizes sizesOf(const MapPicture& picture, const Style& style)
{
    return {legendSize(picture, style, LegendForm::Row), legendSize(picture, style, LegendForm::Column)};
}

} // namespace

QSizeF legendSize(const MapPicture& picture, const Style& style, LegendForm form)
{
    const double width = innerWidth(picture, style, form);
    return {width + 2 * kEdge,
            kHeadHeight + classesHeight(picture, form) + marksHeight(legendMarks(picture, width, style))};
}

LegendPlace legendPlace(const MapPicture& picture, const MapViewport& viewport, const Style& style)
{
    return placeOf(picture, viewport, sizesOf(picture, style));
}

MapViewport fittedWithLegend(const MapPicture& picture, QSizeF window, const Style& style, double margin,
                             const QRectF& tools)
{
    const MapViewport whole = MapViewport::fitting(picture.shapes->bounds(), window, margin);
    const QRectF& bounds = picture.shapes->bounds();
    const LegendSizes sizes = sizesOf(picture, style);
    const auto isFree = [&](const MapViewport& viewport) {
        return (tools.isEmpty() || coverage(tools, picture, viewport, 1) == 0) && isLegendFree(picture, viewport, sizes);
    };
    for (double share = 1; share >= kLeastShare && !bounds.isEmpty(); share -= 0.02) {
        MapViewport smaller = whole;
        smaller.scale = whole.scale * share;
        const QSizeF slack = window - QSizeF(2 * margin, 2 * margin) - bounds.size() * smaller.scale;
        for (const double right : {0.0, 0.5, 1.0, -0.5, -1.0}) {
            for (const double down : {0.0, -0.5, -1.0, 0.5, 1.0}) {
                const QPointF way(right * std::max(0.0, slack.width() / 2), down * std::max(0.0, slack.height() / 2));
                if (const MapViewport moved = smaller.panned(way); isFree(moved))
                    return moved;
            }
        }
    }
    return whole;
}

void paintLegend(QPainter& painter, const LegendPlace& place, const MapPicture& picture, const Style& style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.line, 1));
    painter.setBrush(style.surface);
    painter.drawRoundedRect(place.box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    const double inner = place.box.width() - 2 * kEdge;
    const QPointF corner = place.box.topLeft() + QPointF(kEdge, 0);
    paintText(painter, {corner + QPointF(0, 7), QSizeF(inner, 18)}, Qt::AlignVCenter, picture.legendTitle,
              style.font(Type::NoteBold), style.ink);
    paintText(painter, {corner + QPointF(0, 24), QSizeF(inner, 18)}, Qt::AlignVCenter, picture.legendNote,
              style.font(Type::Note), style.ink3);
    if (place.form == LegendForm::Row)
        paintClassRow(painter, corner + QPointF(0, kHeadHeight), picture, style);
    else
        paintClassColumn(painter, corner + QPointF(0, kHeadHeight), picture, style);
    painter.setRenderHint(QPainter::Antialiasing);
    const double marksTop = kHeadHeight + classesHeight(picture, place.form) - 4;
    for (const LegendMark& mark : legendMarks(picture, inner, style)) {
        const QPointF at = corner + QPointF(0, marksTop) + mark.place;
        paintMarkShape(painter, at + QPointF(6, kMarkLine / 2), mark.key, 4.5,
                       style.categories[static_cast<std::size_t>(mark.key)], style.surface);
        paintText(painter, {at + QPointF(kMarkBox, 0), QSizeF(inner - mark.place.x() - kMarkBox, kMarkLine)},
                  Qt::AlignVCenter, mark.name, style.font(Type::Note), style.ink2);
    }
    painter.restore();
}

void paintScaleBar(QPainter& painter, const MapPicture& picture, const MapViewport& viewport, const Style& style,
                   const QRectF& legend, const QRectF& tools)
{
    const ScaleBar bar = ScaleBar::fitting(viewport.scale, 96);
    const QString text = bar.metres >= 1000 ? picture.kilometres.arg(bar.metres / 1000) : picture.metres.arg(bar.metres);
    double right = viewport.size.width() - kEdge;
    const QFont font = style.font(Type::Note);
    double bottom = viewport.size.height() - kEdge;
    const double left = right - std::max(bar.pixels, textWidth(picture.systemNote, font)) - kAir;
    if (legend.right() > left && legend.bottom() > bottom - kScaleHeight)
        bottom = legend.top() - kAir;
    if (!tools.isEmpty() && tools.bottom() > bottom - kScaleHeight)
        right = tools.left() - kAir;
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
