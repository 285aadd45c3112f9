// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/calendarpainter.h"

#include "core/analysis/heat.h"
#include "core/scene/textpainting.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace jingge {
namespace {

constexpr double kCountsFrom = 26; ///< pixels from day to day at which the counts are written
constexpr double kMonthSumsFrom = 16;

/// The days of one year that the data has.
struct YearSpan {
    CivilDate from;
    CivilDate to; ///< included
};

YearSpan spanOf(const CalendarLayout& layout, int year)
{
    const CivilDate start = CivilDate::fromYmd(year, 1, 1).value();
    const CivilDate end{CivilDate::fromYmd(year + 1, 1, 1).value().days - 1};
    return {std::max(start, layout.first), std::min(end, layout.last)};
}

std::int64_t sumOf(const DayCounts& days, CivilDate from, CivilDate to)
{
    std::int64_t sum = 0;
    for (CivilDate day = from; day <= to; ++day.days)
        sum += days.at(day);
    return sum;
}

/// A corner for days off, a foot for days worked instead: told apart by shape, not by colour.
void paintMark(QPainter& painter, const QRectF& cell, DayMark mark, const QColor& ink)
{
    const double size = std::max(3.0, std::round(cell.width() / 3.2));
    if (mark == DayMark::Off) {
        QPainterPath corner(cell.topRight());
        corner.lineTo(cell.topRight() - QPointF(size, 0));
        corner.lineTo(cell.topRight() + QPointF(0, size));
        corner.closeSubpath();
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillPath(corner, ink);
        painter.restore();
    } else if (mark == DayMark::WorkedInstead) {
        const double thick = cell.width() < 12 ? 1 : 2;
        painter.fillRect(
            QRectF(cell.left() + thick, cell.bottom() - 2 * thick, cell.width() - 2 * thick, thick), ink);
    }
}

void paintDay(QPainter& painter, const CalendarLayout& layout, const CalendarPicture& picture, CivilDate day,
              const CellClasses& classes, const Style& style)
{
    const QRectF cell = layout.cell(day);
    const std::int64_t count = picture.days.at(day);
    const int dayClass = classOf(count, classes.limits);
    const bool counts = (picture.weekdays >> (day.weekday() - 1) & 1U) != 0;
    painter.setOpacity(counts ? 1 : 0.35);
    painter.fillRect(cell, dayClass == 0 ? style.raised : style.classColour(dayClass, classes.classes()));
    const QColor ink = dayClass == 0 ? style.ink3 : style.classTextColour(dayClass, classes.classes());
    if (layout.pitch >= kCountsFrom)
        paintText(painter, cell, Qt::AlignCenter, countText(count), style.font(Type::Note), ink);
    if (picture.holidays != nullptr && layout.hasMarks())
        paintMark(painter, cell, picture.holidays->at(day).mark, dayClass == 0 ? style.ink2 : ink);
    painter.setOpacity(1);
}

/// Between the last day of a month and the first of the next, as steps through the gaps.
void paintMonthBorder(QPainter& painter, const CalendarLayout& layout, CivilDate firstOfMonth,
                      const Style& style)
{
    const double half = layout.gap() / 2;
    const QRectF cell = layout.cell(firstOfMonth);
    const double top = layout.cellsTop(firstOfMonth.year()) - half;
    const double bottom = top + 7 * layout.pitch;
    QPainterPath line;
    if (firstOfMonth.weekday() == 1) {
        line.moveTo(cell.left() - half, top);
        line.lineTo(cell.left() - half, bottom);
    } else {
        line.moveTo(cell.left() - half + layout.pitch, top);
        line.lineTo(cell.left() - half + layout.pitch, cell.top() - half);
        line.lineTo(cell.left() - half, cell.top() - half);
        line.lineTo(cell.left() - half, bottom);
    }
    painter.save();
    painter.setPen(QPen(style.ink3, 1, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPath(line);
    painter.restore();
}

void paintMonths(QPainter& painter, const CalendarLayout& layout, const CalendarPicture& picture,
                 const YearSpan& span, const Style& style)
{
    const QFont note = style.font(Type::Note);
    double free = layout.left; // where the next name may begin
    for (CivilDate month = monthStart(span.from); month <= span.to; month = monthStart(month, 1)) {
        const QRectF box = layout.monthBox(month);
        const QString name = picture.monthNames.value(month.month() - 1);
        // Small calendars name only the months whose names keep clear of the one before.
        const double wide = std::ceil(textWidth(name, note));
        if (box.left() >= free) {
            paintText(painter, {box.topLeft(), QSizeF(wide + 2, box.height())},
                      Qt::AlignLeft | Qt::AlignVCenter, name, note, style.ink2);
            free = box.left() + wide + 4;
        }
        if (layout.pitch >= kMonthSumsFrom) {
            const std::int64_t sum = sumOf(picture.days, std::max(month, span.from),
                                           std::min(CivilDate{monthStart(month, 1).days - 1}, span.to));
            paintText(painter, box.adjusted(wide + 8, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                      countText(sum), note, style.ink3);
        }
        if (month > span.from && month.month() != 1)
            paintMonthBorder(painter, layout, month, style);
    }
}

void paintDaySums(QPainter& painter, const CalendarLayout& layout, const CalendarPicture& picture,
                  const YearSpan& span, const Style& style)
{
    const QFont note = style.font(Type::Note);
    std::array<std::int64_t, 7> sums{};
    for (CivilDate day = span.from; day <= span.to; ++day.days)
        sums[static_cast<std::size_t>(day.weekday() - 1)] += picture.days.at(day);
    const double most = static_cast<double>(std::max<std::int64_t>(1, *std::ranges::max_element(sums)));
    const double top = layout.cellsTop(span.from.year());
    for (int day = 0; day < 7; ++day) {
        const double y = top + day * layout.pitch + (layout.pitch - layout.gap()) / 2;
        // Every day, every second, or Monday and Friday, as there is room.
        const int step = layout.pitch >= 14 ? 1 : layout.pitch >= 7 ? 2 : 4;
        if (day % step == 0 && step * layout.pitch >= 12)
            paintText(painter, {layout.left - 60, y - 9, 52, 18}, Qt::AlignRight | Qt::AlignVCenter,
                      picture.dayNames.value(day), note,
                      (picture.weekdays >> day & 1U) != 0 ? style.ink2 : style.ink3);
        if (layout.pitch < kMonthSumsFrom)
            continue;
        const std::int64_t sum = sums[static_cast<std::size_t>(day)];
        const double wide = std::round(36 * static_cast<double>(sum) / most);
        const double thick = std::min(13.0, layout.pitch - 6);
        painter.fillRect(QRectF(layout.right() + 8, std::round(y - thick / 2), wide, thick), style.data);
        paintText(painter, {layout.right() + 14 + wide, y - 9, 60, 18}, Qt::AlignLeft | Qt::AlignVCenter,
                  countText(sum), note, style.ink2);
    }
}

/// Whole weeks between the first and the last column of a span, and the parts at its ends.
QPainterPath outlineOf(const CalendarLayout& layout, CivilDate from, CivilDate to)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    const double half = layout.gap() / 2;
    const auto add = [&](CivilDate first, CivilDate last) {
        path.addRect(QRectF(layout.cell(first).topLeft(), layout.cell(last).bottomRight())
                         .adjusted(-half, -half, half, half));
    };
    for (CivilDate day = from; day <= to;) {
        const CivilDate sunday{day.days + 7 - day.weekday()};
        add(day, std::min(sunday, to));
        day = {sunday.days + 1};
    }
    return path.simplified();
}

void paintChosen(QPainter& painter, const CalendarLayout& layout, const CalendarPicture& picture,
                 const YearSpan& span, const Style& style)
{
    if (!picture.chosen)
        return;
    const CivilDate from = std::max(picture.chosen->first, span.from);
    const CivilDate to = std::min(picture.chosen->second, span.to);
    if (from > to)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.qing, layout.pitch < 9 ? 1.5 : 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outlineOf(layout, from, to));
    painter.restore();
}

void paintOutline(QPainter& painter, const CalendarLayout& layout, std::optional<CivilDate> day, double thick,
                  const QColor& colour, const YearSpan& span)
{
    if (day && *day >= span.from && *day <= span.to)
        paintCellOutline(painter, layout.cell(*day), thick, colour);
}

} // namespace

void paintCalendar(QPainter& painter, const CalendarLayout& layout, const CalendarPicture& picture,
                   const QRectF& visible, const Style& style)
{
    const CellClasses classes = CellClasses::of(picture.days.counts);
    for (int block = 0; block < layout.years(); ++block) {
        const int year = layout.yearAt(block);
        const double top = layout.cellsTop(year) - CalendarLayout::kHead;
        if (top > visible.bottom() || top + layout.blockHeight() < visible.top())
            continue;
        const YearSpan span = spanOf(layout, year);
        const QString title = QString::number(year);
        const QFont head = style.font(Type::Head);
        paintText(painter, {layout.left, top, 80, 20}, Qt::AlignLeft | Qt::AlignVCenter, title, head,
                  style.ink);
        paintText(painter, {layout.left + textWidth(title, head) + 10, top, 300, 20},
                  Qt::AlignLeft | Qt::AlignVCenter,
                  picture.unit.arg(countText(sumOf(picture.days, span.from, span.to))),
                  style.font(Type::Note), style.ink3);
        for (CivilDate day = span.from; day <= span.to; ++day.days)
            paintDay(painter, layout, picture, day, classes, style);
        paintMonths(painter, layout, picture, span, style);
        paintDaySums(painter, layout, picture, span, style);
        paintOutline(painter, layout, picture.today, 2, style.ink, span);
        paintChosen(painter, layout, picture, span, style);
        paintOutline(painter, layout, picture.hovered, 1, style.ink, span);
        paintOutline(painter, layout, picture.cursor, 2, style.qing, span);
    }
}

void paintCalendarLegend(QPainter& painter, const QRectF& line, const CalendarLegend& words,
                         const CellClasses& classes, const Style& style)
{
    const QFont note = style.font(Type::Note);
    double x = paintClassLegend(painter, line.topLeft(), words.title, classes, style) + 14;
    const auto sample = [&](const QString& text, const auto& paint) {
        const double wide = textWidth(text, note);
        if (text.isEmpty() || x + 20 + wide > line.right())
            return;
        const QRectF cell(x, line.top() + 2, 14, 14);
        painter.fillRect(cell, style.raised);
        paint(cell);
        paintText(painter, {x + 20, line.top(), wide + 4, 18}, Qt::AlignLeft | Qt::AlignVCenter, text, note,
                  style.ink3);
        x += wide + 36;
    };
    sample(words.off, [&](const QRectF& cell) { paintMark(painter, cell, DayMark::Off, style.ink2); });
    sample(words.workedInstead,
           [&](const QRectF& cell) { paintMark(painter, cell, DayMark::WorkedInstead, style.ink2); });
    sample(words.today,
           [&](const QRectF& cell) { paintCellOutline(painter, cell.adjusted(1, 1, -1, -1), 2, style.ink); });
}

} // namespace jingge
