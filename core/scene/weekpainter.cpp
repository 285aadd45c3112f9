// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/weekpainter.h"

#include "core/analysis/heat.h"
#include "core/scene/textpainting.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace jingge {
namespace {

/// Classes are the integers while the largest is at most six, else quantiles.
std::vector<std::int64_t> cellLimits(const WeekCounts& counts)
{
    std::vector<std::int64_t> values;
    for (const HourCounts& day : counts)
        values.insert(values.end(), day.begin(), day.end());
    const std::int64_t most = *std::ranges::max_element(values);
    if (most > 6)
        return quantileLimits(std::move(values), 6);
    std::vector<std::int64_t> limits(static_cast<std::size_t>(most));
    std::iota(limits.begin(), limits.end(), std::int64_t{1});
    return limits;
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
        painter.fillRect(QRectF(cell.left(), layout.top() - 8 - tall, cell.width(), tall),
                         isBrushed ? style.qing : style.data);
    }
}

void paintDaySums(QPainter& painter, const WeekLayout& layout, const WeekPicture& picture, const Style& style)
{
    std::array<std::int64_t, 7> sums{};
    for (std::size_t day = 0; day < 7; ++day)
        sums[day] = std::accumulate(picture.counts[day].begin(), picture.counts[day].end(), std::int64_t{0});
    const double most = static_cast<double>(std::max<std::int64_t>(1, *std::ranges::max_element(sums)));
    for (int day = 0; day < 7; ++day) {
        const QRectF last = layout.cell(day, 23);
        const std::int64_t sum = sums[static_cast<std::size_t>(day)];
        const QString text = countText(sum);
        const double room = layout.dayBars - 24 - textWidth(text, style.font(Type::Note));
        const double wide = sum > 0 ? std::max(1.0, std::round(room * static_cast<double>(sum) / most)) : 0;
        const double thick = std::min(13.0, last.height() - 4);
        const double x = last.right() + 8;
        painter.fillRect(QRectF(x, std::round(last.center().y() - thick / 2), wide, thick), style.data);
        paintText(painter, {x + wide + 6, last.center().y() - 9, 60, 18}, Qt::AlignLeft | Qt::AlignVCenter, text,
                  style.font(Type::Note), style.ink2);
        paintText(painter, {layout.box.left(), last.center().y() - 9, layout.labelWidth - 10, 18},
                  Qt::AlignRight | Qt::AlignVCenter, picture.dayNames.value(day), style.font(Type::Note),
                  (picture.weekdays >> day & 1U) != 0 ? style.ink2 : style.ink3);
    }
}

void paintCells(QPainter& painter, const WeekLayout& layout, const WeekPicture& picture,
                const std::vector<std::int64_t>& limits, const Style& style)
{
    const int classes = static_cast<int>(limits.size());
    for (int day = 0; day < 7; ++day) {
        painter.setOpacity((picture.weekdays >> day & 1U) != 0 ? 1 : 0.35);
        for (int hour = 0; hour < 24; ++hour) {
            const int cellClass =
                classOf(picture.counts[static_cast<std::size_t>(day)][static_cast<std::size_t>(hour)], limits);
            const bool isHovered = (picture.hoveredHours >> hour & 1U) != 0;
            const QColor zero = isHovered ? style.line : style.raised;
            painter.fillRect(layout.cell(day, hour), cellClass == 0 ? zero : style.classColour(cellClass, classes));
        }
    }
    painter.setOpacity(1);
}

/// One box a brushed span; a span across midnight is two.
void paintBrushBoxes(QPainter& painter, const WeekLayout& layout, const WeekPicture& picture, const Style& style)
{
    if (picture.hours == kAllHours)
        return;
    painter.save();
    painter.setPen(QPen(style.qing, 1.5, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto box = [&](int from, int to) {
        const QRectF first = layout.cell(0, from);
        const QRectF last = layout.cell(6, to - 1);
        painter.drawRoundedRect(QRectF(first.topLeft(), last.bottomRight()).adjusted(-2, -2, 2, 2), 2, 2);
    };
    for (const HourSpan& span : hourSpans(picture.hours)) {
        if (span.from < span.to) {
            box(span.from, span.to);
        } else {
            box(span.from, 24);
            box(0, span.to);
        }
    }
    painter.restore();
}

void paintFoot(QPainter& painter, const WeekLayout& layout, const WeekPicture& picture,
               const std::vector<std::int64_t>& limits, const Style& style)
{
    const QFont note = style.font(Type::Note);
    const double below = layout.top() + 7 * layout.pitchY();
    for (int hour = 0; hour <= 24; hour += 6)
        paintText(painter, {layout.left() + hour * layout.pitchX() - 17, below + 1, 32, 18}, Qt::AlignCenter,
                  QString::number(hour), note, style.ink3);
    double x = layout.box.left() + 12;
    const double y = layout.box.bottom() - 22;
    const auto word = [&](const QString& text) {
        paintText(painter, {x, y, 200, 18}, Qt::AlignLeft | Qt::AlignVCenter, text, note, style.ink3);
        x += textWidth(text, note) + 6;
    };
    word(picture.legend);
    x += 6;
    word(QStringLiteral("0"));
    painter.setPen(style.line);
    painter.setBrush(style.raised);
    painter.drawRect(QRectF(x, y + 4, 13, 10));
    x += 22;
    const int classes = static_cast<int>(limits.size());
    if (classes == 0)
        return;
    word(QString::number(limits.front()));
    for (int i = 1; i <= classes; ++i, x += 15)
        painter.fillRect(QRectF(x, y + 4, 14, 11), style.classColour(i, classes));
    x += 6;
    word(QStringLiteral("≥ %1").arg(limits.back()));
}

} // namespace

std::optional<std::pair<int, int>> WeekLayout::cellAt(QPointF pixel) const
{
    const int hour = static_cast<int>(std::floor((pixel.x() - left()) / pitchX()));
    const int day = static_cast<int>(std::floor((pixel.y() - top()) / pitchY()));
    if (hour < 0 || hour > 23 || day < 0 || day > 6)
        return std::nullopt;
    return std::pair(day, hour);
}

void paintWeek(QPainter& painter, const WeekLayout& layout, const WeekPicture& picture, const Style& style)
{
    const std::vector<std::int64_t> limits = cellLimits(picture.counts);
    paintHourSums(painter, layout, picture, style);
    paintDaySums(painter, layout, picture, style);
    paintCells(painter, layout, picture, limits, style);
    paintBrushBoxes(painter, layout, picture, style);
    paintFoot(painter, layout, picture, limits, style);
}

} // namespace jingge
