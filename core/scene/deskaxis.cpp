// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/deskaxis.h"

#include "core/scene/axislabels.h"
#include "core/scene/axispainter.h"
#include "core/scene/textpainting.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace jingge {
namespace {

void paintColumns(QPainter& painter, const DeskAxisLayout& layout, const AxisSeries& series,
                  const Style& style)
{
    const HourScale scale = layout.scale();
    const double top = layout.box.top();
    for (int hour = 0; hour < 24; ++hour) {
        const bool isBrushed = series.isBrushed(hour);
        if (!isBrushed && !series.isHovered(hour))
            continue;
        for (const MinuteSpan& part : minutesOnAxis(hour * 60, hour * 60 + 60, series.firstMinute)) {
            const double from = scale.xOfMinute(part.from) - scale.gap() / 2;
            const double to = scale.xOfMinute(part.to) - scale.gap() / 2;
            painter.fillRect(QRectF(from, top, to - from, layout.bottom() - top),
                             isBrushed ? style.qingGround : style.hover);
        }
    }
}

void paintGridLines(QPainter& painter, const DeskAxisLayout& layout, int row, const AxisSeries& series,
                    const Style& style)
{
    const HourScale scale = layout.scale();
    const double step = series.most < 1 ? 0.1 * gridStep(series.most * 10) : gridStep(series.most);
    for (double value = step; value <= series.most; value += step) {
        const double y = layout.base(row) - std::round(layout.chartHeight() * value / series.most);
        painter.fillRect(QRectF(scale.left, y, scale.width(), 1), style.line);
        const QString text = step < 1 ? QString::number(value, 'f', 1) : countText(std::llround(value));
        paintText(painter, {layout.box.left(), y - 9, layout.labelWidth - 8, 18},
                  Qt::AlignRight | Qt::AlignVCenter, text, style.font(Type::Note), style.ink3);
    }
}

void paintRow(QPainter& painter, const DeskAxisLayout& layout, int index, const AxisRow& row,
              const Style& style)
{
    const HourScale scale = layout.scale();
    const double base = layout.base(index);
    const double height = layout.chartHeight();
    const bool isLow = layout.rows > 2;
    paintBand(painter, scale, base, height, row.series, !isLow, style);
    if (!isLow)
        paintGridLines(painter, layout, index, row.series, style);
    paintBars(painter, scale, base, height, row.series, style);
    const QFont note = style.font(Type::Note);
    if (isLow)
        paintText(painter, {layout.box.left(), base - height / 2 - 9, layout.labelWidth - 8, 18},
                  Qt::AlignRight | Qt::AlignVCenter, row.title, note, style.ink2);
    else if (layout.rows > 1)
        paintText(painter, {scale.left + 4, base - height - 26, scale.width() - 8, 18},
                  Qt::AlignLeft | Qt::AlignVCenter, row.title, note, style.ink2);
    if (layout.rows > 1)
        paintText(painter,
                  {scale.left + scale.width() + 6, base - (isLow ? height / 2 + 9 : 18),
                   layout.figureWidth() - 6, 18},
                  Qt::AlignLeft | Qt::AlignVCenter, row.figure, note, style.ink2);
}

void paintShifts(QPainter& painter, const DeskAxisLayout& layout, const DeskAxis& axis, const Style& style)
{
    const HourScale scale = layout.scale();
    const QFont note = style.font(Type::Note);
    const double y = layout.bottom() + 26;
    if (!layout.hasShifts)
        return;
    for (const ShiftMark& shift : axis.shifts) {
        const auto parts = minutesOnAxis(shift.from, shift.to, axis.rows.front().series.firstMinute);
        const auto longest =
            std::ranges::max_element(parts, {}, [](const MinuteSpan& part) { return part.to - part.from; });
        for (auto part = parts.begin(); part != parts.end(); ++part) {
            const double from = std::round(scale.xOfMinute(part->from)) + (part->from > 0 ? 1 : 0);
            const double to = std::round(scale.xOfMinute(part->to)) - scale.gap() - (part->to < 1440 ? 1 : 0);
            painter.fillRect(QRectF(from, y, to - from, 1), style.line2);
            if (part->from > 0 || shift.from % 1440 == axis.rows.front().series.firstMinute)
                painter.fillRect(QRectF(from, y - 4, 1, 5), style.line2);
            if (part == longest)
                paintText(painter, {from, y + 1, to - from, 18}, Qt::AlignCenter, shift.text, note,
                          style.ink2);
        }
    }
}

void paintLegend(QPainter& painter, const DeskAxisLayout& layout, const DeskAxis& axis, const Style& style)
{
    const QFont note = style.font(Type::Note);
    struct Entry {
        QString text;
        QColor fill;
        bool isBand;
    };
    const Entry entries[] = {
        {axis.usual, style.band, true}, {axis.above, style.data2, false}, {axis.chosen, style.qing, false}};
    double x = layout.scale().left + 28;
    const double y = layout.box.top();
    for (const Entry& entry : entries) {
        if (entry.text.isEmpty())
            continue;
        const double wide = textWidth(entry.text, note);
        painter.fillRect(QRectF(x - 4, y, wide + 26, 18), style.surface);
        painter.fillRect(QRectF(x, y + 4, 10, 10), entry.fill);
        if (entry.isBand)
            painter.fillRect(QRectF(x, y + 4, 10, 1), style.band2);
        paintText(painter, {x + 16, y, wide + 4, 18}, Qt::AlignLeft | Qt::AlignVCenter, entry.text, note,
                  style.ink2);
        x += wide + 40;
    }
}

} // namespace

double axisLabelWidth(const DeskAxis& axis, const Style& style)
{
    const QString most = countText(std::llround(axis.rows.front().series.most));
    return std::max(axis.rows.size() > 2 ? 40.0 : 32.0,
                    std::ceil(textWidth(most, style.font(Type::Note))) + 10);
}

void paintDeskAxis(QPainter& painter, const DeskAxisLayout& layout, const DeskAxis& axis, const Style& style)
{
    const AxisSeries& first = axis.rows.front().series;
    paintColumns(painter, layout, first, style);
    for (std::size_t row = 0; row < axis.rows.size(); ++row)
        paintRow(painter, layout, static_cast<int>(row), axis.rows[row], style);
    const double below = layout.bottom();
    paintHourLabels(painter, layout.scale(), below + 5, 6, first.firstMinute, style);
    paintText(painter, {layout.box.left(), below + 5, layout.labelWidth - 14, 18},
              Qt::AlignRight | Qt::AlignVCenter, axis.unit, style.font(Type::Note), style.ink3);
    paintShifts(painter, layout, axis, style);
    paintLegend(painter, layout, axis, style);
}

} // namespace jingge
