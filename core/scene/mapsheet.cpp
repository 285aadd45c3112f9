// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/mapsheet.h"

#include "core/scene/maplegend.h"
#include "core/scene/picturefile.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace jingge {
namespace {

constexpr double kMmPerInch = 25.4;
constexpr double kLogicalDpi = 96;
constexpr double kMargin = 20;
constexpr int kMostPixels = 20000;

struct Range {
    double least;
    double most;
    [[nodiscard]] bool holds(double value) const { return least <= value && value <= most; }
};
constexpr Range kSideMm{10, 2000};
constexpr Range kDpi{48, 1200};

} // namespace

QSizeF MapSheet::logical() const
{
    return {widthMm / kMmPerInch * kLogicalDpi, heightMm / kMmPerInch * kLogicalDpi};
}

QSize MapSheet::pixels() const
{
    return {static_cast<int>(std::lround(widthMm / kMmPerInch * dpi)),
            static_cast<int>(std::lround(heightMm / kMmPerInch * dpi))};
}

bool MapSheet::isPossible() const
{
    return kSideMm.holds(widthMm) && kSideMm.holds(heightMm) && kDpi.holds(dpi) &&
           std::max(pixels().width(), pixels().height()) <= kMostPixels;
}

MapViewport sheetViewport(const MapDrawing& drawing, QSizeF size, const Style& style)
{
    if (!drawing.extent.isEmpty())
        return MapViewport::fitting(drawing.extent, size, 0);
    return fittedWithLegend(drawing.picture, size, style, kMargin);
}

Picture pictureOf(const MapDrawing& drawing, QSizeF size)
{
    return {drawing.picture.legendTitle, size, [drawing](QPainter& painter, const QSizeF& room, const Style& style) {
                painter.setClipRect(QRectF(QPointF(), room));
                paintMapSheet(painter, drawing, sheetViewport(drawing, room, style), style);
            }};
}

void paintMapSheet(QPainter& painter, const MapDrawing& drawing, const MapViewport& viewport,
                   const Style& style)
{
    const MapPicture& picture = drawing.picture;
    paintMapGround(painter, picture, viewport, style);
    for (const std::size_t area : drawing.chosen) {
        if (area < picture.shapes->areas().size())
            paintAreaOutline(painter, picture.shapes->areas()[area], viewport, style, true);
    }
    for (const MapMark& mark : drawing.marks)
        paintMark(painter, mark, viewport, style, MarkState::Plain);
    paintMapLabels(painter, picture, viewport, style);
    const LegendPlace legend = legendPlace(picture, viewport, style);
    const bool fits = QRectF(QPointF(), viewport.size).contains(legend.box);
    paintScaleBar(painter, picture, viewport, style, fits ? legend.box : QRectF());
    if (fits)
        paintLegend(painter, legend, picture, style);
}

Result<void> writeMapSheet(const MapDrawing& drawing, const MapSheet& sheet, const Style& style,
                           const std::string& path)
{
    if (!sheet.isPossible())
        return fail(
            ErrorKind::Usage, "map", path,
            QT_TRANSLATE_NOOP(
                "core",
                "a sheet has sides of 10 to 2,000 mm, 48 to 1,200 dpi and at most 20,000 pixels a side"));
    return writePicture(QString::fromStdString(path), pictureOf(drawing, sheet.logical()), {sheet.widthMm, sheet.dpi}, style);
}

} // namespace jingge
