// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/axispainter.h"

#include "core/scene/axislabels.h"
#include "core/scene/textpainting.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace jingge {
namespace {

double heightOf(double count, const AxisSeries& series, double height)
{
    return height * count / (series.days * std::max(series.most, 1e-9));
}

double barHeight(std::int64_t count, const AxisSeries& series, double height)
{
    return count <= 0 ? 0 : std::max(1.0, std::round(heightOf(static_cast<double>(count), series, height)));
}

QColor barColour(bool isBrushed, bool isAbove, const Style& style)
{
    if (isBrushed)
        return isAbove ? style.qing2 : style.qing;
    return isAbove ? style.data2 : style.data;
}

/// Points upwards, three pixels above its bar.
void paintAboveMark(QPainter& painter, double centre, double barTop, double bar, const QColor& colour)
{
    const double half = std::clamp(std::floor(bar / 2), 2.0, 4.0);
    const double foot = barTop - 3;
    QPainterPath mark({centre - half, foot});
    mark.lineTo(centre + half, foot);
    mark.lineTo(centre, foot - half - 1);
    mark.closeSubpath();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(mark, colour);
    painter.restore();
}

void paintBrushLine(QPainter& painter, const HourScale& scale, double base, const AxisSeries& series,
                    const Style& style)
{
    for (int hour = 0; hour < 24; ++hour) {
        if (!series.isBrushed(hour))
            continue;
        for (const MinuteSpan& part : minutesOnAxis(hour * 60, hour * 60 + 60, series.firstMinute)) {
            const double from = scale.xOfMinute(part.from);
            const bool goesOn = part.to < 1440 && series.isBrushed(hour + 1);
            painter.fillRect(
                QRectF(from, base + 1, scale.xOfMinute(part.to) - from - (goesOn ? 0 : scale.gap()), 2),
                style.qing);
        }
    }
}

/// The two hours that a slot may lie in, and where the second begins within the bar (1 = it does not).
struct SlotHours {
    int first = 0;
    int second = 0;
    double split = 1;
};

SlotHours hoursOfSlot(const AxisSeries& series, int slot)
{
    const int minute = series.minuteOf(slot);
    const int toNext = 60 - minute % 60;
    const int hour = minute / 60;
    if (toNext >= series.slotMinutes())
        return {hour, hour, 1};
    return {hour, hour + 1, static_cast<double>(toNext) / series.slotMinutes()};
}

void paintBar(QPainter& painter, const QRectF& bar, const QRectF& foot, const SlotHours& hours,
              const AxisSeries& series, bool isAbove, const Style& style)
{
    const auto part = [&](double from, double to, int hour) {
        const bool isBrushed = series.isBrushed(hour);
        const auto slice = [&](const QRectF& box) {
            const double left = box.left() + std::round(from * box.width());
            return QRectF(left, box.top(), box.left() + std::round(to * box.width()) - left, box.height());
        };
        painter.fillRect(slice(bar), barColour(isBrushed, isAbove, style));
        if (foot.height() <= 0)
            return;
        // Chosen incidents are teal on slate and the other teal on teal, with a gap that parts them.
        painter.fillRect(slice(foot), isBrushed && !isAbove ? style.qing2 : style.qing);
        if (foot.height() < bar.height())
            painter.fillRect(slice(foot.adjusted(0, -1, 0, -foot.height())), style.surface);
    };
    part(0, hours.split, hours.first);
    if (hours.split < 1)
        part(hours.split, 1, hours.second);
}

} // namespace

void paintBand(QPainter& painter, const HourScale& scale, double base, double height,
               const AxisSeries& series, bool hasEdge, const Style& style)
{
    double before = -1; // upper edge of the slot before, -1 = it has none
    for (int slot = 0; slot < scale.slots; ++slot) {
        const std::optional<UsualRange>& usual = series.slots[static_cast<std::size_t>(slot)].usual;
        if (!usual) {
            before = -1;
            continue;
        }
        const double top = std::round(base - std::min(height, heightOf(usual->highEdge(), series, height)));
        const double foot = std::round(base - heightOf(usual->lowEdge(), series, height));
        const double wide = slot + 1 < scale.slots ? scale.pitch : scale.bar;
        painter.fillRect(QRectF(scale.x(slot), top, wide, foot - top), style.band);
        if (hasEdge) {
            painter.fillRect(QRectF(scale.x(slot), top, wide, 1), style.band2);
            if (before >= 0)
                painter.fillRect(QRectF(scale.x(slot), std::min(top, before), 1, std::abs(top - before) + 1),
                                 style.band2);
        }
        before = top;
    }
}

void paintBars(QPainter& painter, const HourScale& scale, double base, double height,
               const AxisSeries& series, const Style& style)
{
    for (int slot = 0; slot < scale.slots; ++slot) {
        const AxisSlot& shown = series.slots[static_cast<std::size_t>(slot)];
        const double tall = barHeight(shown.count, series, height);
        const double low = barHeight(shown.chosen, series, height);
        const SlotHours hours = hoursOfSlot(series, slot);
        paintBar(painter, {scale.x(slot), base - tall, scale.bar, tall},
                 {scale.x(slot), base - low, scale.bar, low}, hours, series, shown.isAbove(), style);
        if (shown.isAbove())
            paintAboveMark(painter, scale.x(slot) + scale.bar / 2, base - tall, scale.bar,
                           barColour(series.isBrushed(hours.first), true, style));
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
              cell.isChosen ? style.qing2
              : isBrushed   ? style.qing
                            : style.ink);
    paintBand(painter, scale, layout.base(), layout.chartHeight(), cell.series, false, style);
    for (int hour = 0; hour < 24; ++hour) {
        if (cell.series.isHovered(hour))
            painter.fillRect(
                QRectF(scale.x(hour), layout.base() - layout.chartHeight(), scale.bar, layout.chartHeight()),
                style.line2);
    }
    paintBars(painter, scale, layout.base(), layout.chartHeight(), cell.series, style);
    for (const int tick : {6, 12, 18})
        painter.fillRect(QRectF(scale.x(tick) - 1, layout.base() + 1, 1, 3), style.line2);
    if (cell.hasHours)
        paintHourLabels(painter, scale, layout.base() + 4, 12, 0, style);
}

} // namespace jingge
