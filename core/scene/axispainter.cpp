// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/axispainter.h"

#include "core/scene/textpainting.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace jingge {
namespace {

double barHeight(std::int64_t count, std::int64_t most, double height)
{
    if (count <= 0)
        return 0;
    return std::max(1.0, std::round(height * static_cast<double>(count) / static_cast<double>(std::max<std::int64_t>(most, 1))));
}

void paintBrushLine(QPainter& painter, const HourScale& scale, double base, const AxisSeries& series,
                    const Style& style)
{
    const double gap = scale.pitch - scale.bar;
    for (int hour = 0; hour < 24; ++hour) {
        if (!series.isBrushed(hour))
            continue;
        const bool goesOn = hour < 23 && series.isBrushed(hour + 1);
        painter.fillRect(QRectF(scale.x(hour), base + 1, goesOn ? scale.pitch : scale.pitch - gap, 2), style.qing);
    }
}

void paintHourLabels(QPainter& painter, const HourScale& scale, double top, int step, const Style& style)
{
    const double gap = scale.pitch - scale.bar;
    for (int hour = 0; hour <= 24; hour += step) {
        const double x = scale.x(hour) - (hour == 24 ? gap : 0);
        const QRectF box(x - 16, top, 32, 18);
        if (scale.pitch < 8 && hour == 0)
            paintText(painter, box.translated(16, 0), Qt::AlignLeft | Qt::AlignVCenter, QString::number(hour),
                      style.font(Type::Note), style.ink3);
        else if (scale.pitch < 8 && hour == 24)
            paintText(painter, box.translated(-16, 0), Qt::AlignRight | Qt::AlignVCenter, QString::number(hour),
                      style.font(Type::Note), style.ink3);
        else
            paintText(painter, box, Qt::AlignCenter, QString::number(hour), style.font(Type::Note), style.ink3);
    }
}

void paintGridLines(QPainter& painter, const DeskAxisLayout& layout, const AxisSeries& series, const Style& style)
{
    const HourScale scale = layout.scale();
    const double most = static_cast<double>(series.most);
    const double step = gridStep(most);
    for (double value = step; value <= most; value += step) {
        const double y = layout.base() - std::round(layout.chartHeight() * value / most);
        painter.fillRect(QRectF(scale.left, y, scale.width(), 1), style.line);
        paintText(painter, {layout.box.left(), y - 9, layout.labelWidth - 8, 18}, Qt::AlignRight | Qt::AlignVCenter,
                  countText(std::llround(value)), style.font(Type::Note), style.ink3);
    }
}

} // namespace

void paintBars(QPainter& painter, const HourScale& scale, double base, double height, const AxisSeries& series,
               const Style& style)
{
    for (int hour = 0; hour < 24; ++hour) {
        const auto index = static_cast<std::size_t>(hour);
        const double tall = barHeight(series.counts[index], series.most, height);
        const QColor colour = series.isBrushed(hour) ? style.qing : style.data;
        painter.fillRect(QRectF(scale.x(hour), base - tall, scale.bar, tall), colour);
        const double foot = barHeight(series.chosen[index], series.most, height);
        painter.fillRect(QRectF(scale.x(hour), base - foot, scale.bar, foot),
                         series.isBrushed(hour) ? style.qing2 : style.data2);
    }
    painter.fillRect(QRectF(scale.left, base, scale.width(), 1), style.line2);
    paintBrushLine(painter, scale, base, series, style);
}

void paintAxisCell(QPainter& painter, const AxisCellLayout& layout, const AxisCell& cell, const Style& style)
{
    const HourScale scale = layout.scale();
    if (cell.isChosen || cell.isHovered) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(cell.isChosen ? style.qingGround : style.hover);
        painter.drawRoundedRect(layout.cell, 3, 3);
        painter.restore();
    }
    const QFont countFont = style.font(Type::BodyBold);
    const double countWidth = textWidth(cell.count, countFont);
    const QRectF head(scale.left, layout.cell.top() + 2, scale.width(), 20);
    const bool isBrushed = cell.series.brush != kAllHours;
    paintText(painter, head.adjusted(0, 0, -countWidth - 6, 0), Qt::AlignLeft | Qt::AlignVCenter, cell.name,
              style.font(cell.isChosen ? Type::BodyBold : Type::Body), style.ink);
    paintText(painter, head, Qt::AlignRight | Qt::AlignVCenter, cell.count, countFont,
              cell.isChosen ? style.qing2 : isBrushed ? style.qing : style.ink);
    for (int hour = 0; hour < 24; ++hour) {
        if ((cell.series.hovered >> hour & 1U) != 0)
            painter.fillRect(QRectF(scale.x(hour), layout.base() - layout.chartHeight(), scale.bar, layout.chartHeight()),
                             style.line);
    }
    paintBars(painter, scale, layout.base(), layout.chartHeight(), cell.series, style);
    for (const int tick : {6, 12, 18})
        painter.fillRect(QRectF(scale.x(tick) - 1, layout.base() + 1, 1, 3), style.line2);
    if (cell.hasHours)
        paintHourLabels(painter, scale, layout.base() + 4, 12, style);
}

void paintDeskAxis(QPainter& painter, const DeskAxisLayout& layout, const AxisSeries& series, const QString& hourUnit,
                   const Style& style)
{
    const HourScale scale = layout.scale();
    const double top = layout.box.top();
    for (int hour = 0; hour < 24; ++hour) {
        const bool isHovered = (series.hovered >> hour & 1U) != 0;
        if (!series.isBrushed(hour) && !isHovered)
            continue;
        const double gap = (scale.pitch - scale.bar) / 2;
        painter.fillRect(QRectF(scale.x(hour) - gap, top, scale.pitch, layout.base() - top),
                         series.isBrushed(hour) ? style.qingGround : style.hover);
    }
    paintGridLines(painter, layout, series, style);
    paintBars(painter, scale, layout.base(), layout.chartHeight(), series, style);
    paintHourLabels(painter, scale, layout.base() + 5, 6, style);
    paintText(painter, {layout.box.left(), layout.base() + 5, layout.labelWidth - 14, 18},
              Qt::AlignRight | Qt::AlignVCenter, hourUnit, style.font(Type::Note), style.ink3);
}

} // namespace jingge
