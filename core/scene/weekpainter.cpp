// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/weekpainter.h"

#include "core/analysis/heat.h"
#include "core/scene/cellpainting.h"
#include "core/scene/textpainting.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace jingge {
namespace {

CellClasses cellClasses(const WeekCounts& counts)
{
    std::vector<std::int64_t> values;
    for (const HourCounts& day : counts)
        values.insert(values.end(), day.begin(), day.end());
    return CellClasses::of(std::move(values));
}

void paintHourSums(QPainter& painter, const WeekLayout& layout, const WeekPicture& picture, const Style& style)
{
    HourCounts sums{};
    for (const HourCounts& day : picture.counts)
        std::ranges::transform(sums, day, sums.begin(), std::plus<>());
    const double most = static_cast<double>(std::max<std::int64_t>(1, *std::ranges::max_element(sums)));
    for (int hour = 0; hour < 24; ++hour) {
        const double count = static_cast<double>(sums[static_cast<std::size_t>(hour)]);
        const double tall = count > 0 ? std::max(1.0, std::round(layout.sumHeight() * count / most)) : 0;
        const QRectF cell = layout.cell(0, hour);
        const bool isBrushed = picture.hours != kAllHours && (picture.hours >> hour & 1U) != 0;
        if ((picture.hoveredHours >> hour & 1U) != 0)
            painter.fillRect(QRectF(cell.left(), layout.top() - 8 - layout.sumHeight(), cell.width(), layout.sumHeight()),
                             style.hover);
        painter.fillRect(QRectF(cell.left(), layout.top() - 8 - tall, cell.width(), tall),
                         isBrushed ? style.qing : style.data);
    }
}

std::array<std::int64_t, 7> daySums(const WeekCounts& counts)
{
    std::array<std::int64_t, 7> sums{};
    for (std::size_t day = 0; day < 7; ++day)
        sums[day] = std::accumulate(counts[day].begin(), counts[day].end(), std::int64_t{0});
    return sums;
}

double widestText(const std::array<std::int64_t, 7>& sums, const Style& style)
{
    double widest = 0;
    for (const std::int64_t sum : sums)
        widest = std::max(widest, textWidth(countText(sum), style.font(Type::Note)));
    return std::ceil(widest);
}

void paintDaySums(QPainter& painter, const WeekLayout& layout, const WeekPicture& picture, const Style& style)
{
    const std::array<std::int64_t, 7> sums = daySums(picture.counts);
    const double widest = widestText(sums, style);
    const double most = static_cast<double>(std::max<std::int64_t>(1, *std::ranges::max_element(sums)));
    for (int day = 0; day < 7; ++day) {
        const QRectF last = layout.cell(day, 23);
        const std::int64_t sum = sums[static_cast<std::size_t>(day)];
        const QString text = countText(sum);
        const double room = layout.dayBars - 18 - widest;
        const double wide = sum > 0 ? std::max(1.0, std::round(room * static_cast<double>(sum) / most)) : 0;
        const double thick = std::min(13.0, last.height() - 4);
        const double x = last.right() + 8;
        const bool isBrushed = picture.weekdays != kAllWeekdays && picture.isDay(day);
        painter.fillRect(QRectF(x, std::round(last.center().y() - thick / 2), wide, thick), isBrushed ? style.qing : style.data);
        paintText(painter, {x + wide + 6, last.center().y() - 9, 60, 18}, Qt::AlignLeft | Qt::AlignVCenter, text,
                  style.font(Type::Note), style.ink2);
        paintText(painter, {layout.box.left(), last.center().y() - 9, layout.labelWidth - 10, 18},
                  Qt::AlignRight | Qt::AlignVCenter, picture.dayNames.value(day), style.font(Type::Note),
                  picture.isDay(day) ? style.ink2 : style.ink3);
    }
}

void paintCells(QPainter& painter, const WeekLayout& layout, const WeekPicture& picture,
                const CellClasses& classes, const Style& style)
{
    for (int day = 0; day < 7; ++day) {
        painter.setOpacity(picture.isDay(day) ? 1 : 0.35);
        for (int hour = 0; hour < 24; ++hour) {
            const int cellClass =
                classOf(picture.counts[static_cast<std::size_t>(day)][static_cast<std::size_t>(hour)], classes.limits);
            const bool isHovered = (picture.hoveredHours >> hour & 1U) != 0;
            const QColor zero = isHovered ? style.line : style.raised;
            painter.fillRect(layout.cell(day, hour), cellClass == 0 ? zero : style.classColour(cellClass, classes.classes()));
        }
    }
    painter.setOpacity(1);
}

/// One box a brushed span of hours and days; a span across midnight is two.
void paintBrushBoxes(QPainter& painter, const WeekLayout& layout, const WeekPicture& picture, const Style& style)
{
    if (!picture.isBrushed())
        return;
    painter.save();
    painter.setPen(QPen(style.qing, 1.5, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto box = [&](const DaySpan& days, int from, int to) {
        const QRectF first = layout.cell(days.from, from);
        const QRectF last = layout.cell(days.to - 1, to - 1);
        painter.drawRoundedRect(QRectF(first.topLeft(), last.bottomRight()).adjusted(-2, -2, 2, 2), 2, 2);
    };
    for (const DaySpan& days : daySpans(picture.weekdays)) {
        for (const HourSpan& span : hourSpans(picture.hours)) {
            if (span.from < span.to) {
                box(days, span.from, span.to);
            } else {
                box(days, span.from, 24);
                box(days, 0, span.to);
            }
        }
    }
    painter.restore();
}

void paintFoot(QPainter& painter, const WeekLayout& layout, const WeekPicture& picture,
               const CellClasses& classes, const Style& style)
{
    const QFont note = style.font(Type::Note);
    const double below = layout.top() + 7 * layout.pitchY();
    for (int hour = 0; hour <= 24; hour += 6)
        paintText(painter, {layout.left() + hour * layout.pitchX() - 17, below + 1, 32, 18}, Qt::AlignCenter,
                  QString::number(hour), note, style.ink3);
    paintClassLegend(painter, {layout.box.left() + 12, layout.box.bottom() - 22}, picture.legend, classes, style);
}

} // namespace

double dayBarsWidth(const WeekCounts& counts, const Style& style)
{
    constexpr double kBars = 28;
    return widestText(daySums(counts), style) + 18 + kBars;
}

std::vector<DaySpan> daySpans(std::uint8_t weekdays)
{
    std::vector<DaySpan> spans;
    for (int day = 0; day < 7; ++day) {
        if ((weekdays >> day & 1U) == 0)
            continue;
        if (!spans.empty() && spans.back().to == day)
            ++spans.back().to;
        else
            spans.push_back({day, day + 1});
    }
    return spans;
}

std::optional<std::pair<int, int>> WeekLayout::cellAt(QPointF pixel) const
{
    const int hour = hourAt(pixel.x());
    const int day = dayAt(pixel.y());
    if (hour < 0 || hour > 23 || day < 0 || day > 6)
        return std::nullopt;
    return std::pair(day, hour);
}

void paintWeek(QPainter& painter, const WeekLayout& layout, const WeekPicture& picture, const Style& style)
{
    const CellClasses classes = cellClasses(picture.counts);
    paintHourSums(painter, layout, picture, style);
    paintDaySums(painter, layout, picture, style);
    paintCells(painter, layout, picture, classes, style);
    if (picture.hovered)
        paintCellOutline(painter, layout.cell(picture.hovered->first, picture.hovered->second), 1, style.ink);
    paintBrushBoxes(painter, layout, picture, style);
    if (picture.cursor)
        paintCellOutline(painter, layout.cell(picture.cursor->first, picture.cursor->second), 2, style.qing);
    paintFoot(painter, layout, picture, classes, style);
}

} // namespace jingge
