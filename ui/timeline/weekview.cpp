// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/weekview.h"

#include "ui/common/labels.h"
#include "ui/common/wording.h"
#include "ui/timeline/areaseries.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace jingge {

WeekView::WeekView(const ViewContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_brush(context.filters)
{
    setAccessibleName(tr("Hours by weekday of the chosen area"));
    setAccessibleDescription(
        tr("Arrows move over the cells, with Shift they brush, Control with left or right moves the "
           "brush, Enter chooses a cell, Escape lets go."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(220, 140);
    const auto repaint = qOverload<>(&QWidget::update);
    connect(&context.theme, &Theme::styleChanged, this, repaint);
    connect(&context.live, &LiveCounts::countsChanged, this, repaint);
    connect(&context.selection, &SelectionState::selectionChanged, this, repaint);
    connect(&context.selection, &SelectionState::hoverChanged, this, repaint);
}

WeekLayout WeekView::weekLayout() const
{
    WeekLayout layout{QRectF(rect()).adjusted(0, 0, 0, -4)};
    layout.dayBars = dayBarsWidth(counts(), m_context.theme.style());
    return layout;
}

WeekCounts WeekView::counts() const
{
    const auto area = shownArea(m_context);
    const AreaWeekCounts& cells = m_context.live.counts()->cells;
    return area ? cells.weekOf(*area) : cells.weekOfAll();
}

void WeekView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Style& style = m_context.theme.style();
    const Filter& filter = m_context.filters.current();
    WeekPicture picture{counts(),
                        filter.hours,
                        filter.weekdays,
                        m_context.selection.hoveredHours(),
                        Wording::weekdayNames(),
                        tr("A cell")};
    if (m_hovered)
        picture.hovered = std::pair(m_hovered->day, m_hovered->hour);
    if (m_cursor && hasFocus())
        picture.cursor = std::pair(m_cursor->day, m_cursor->hour);
    paintWeek(painter, weekLayout(), picture, style);
    m_focusRing.paint(painter, rect(), style);
}

WeekBrush::Part WeekView::partAt(QPointF pixel) const
{
    const WeekLayout layout = weekLayout();
    if (pixel.x() < layout.left() || pixel.x() >= layout.left() + 24 * layout.pitchX())
        return WeekBrush::Part::Days;
    return pixel.y() < layout.top() ? WeekBrush::Part::Hours : WeekBrush::Part::Cells;
}

WeekCell WeekView::cellAt(QPointF pixel) const
{
    const WeekLayout layout = weekLayout();
    return {std::clamp(layout.dayAt(pixel.y()), 0, 6), layout.hourAt(pixel.x())};
}

void WeekView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_anchor.reset();
    m_pressed = std::pair(partAt(event->position()), cellAt(event->position()));
    m_brush.press(m_pressed->first, m_pressed->second);
}

void WeekView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_brush.isPressed()) {
        m_brush.dragTo(cellAt(event->position()));
        return;
    }
    const auto cell = weekLayout().cellAt(event->position());
    const WeekBrush::Part part = partAt(event->position());
    m_hovered = cell ? std::optional(WeekCell{cell->first, cell->second}) : std::nullopt;
    const int hour = cellAt(event->position()).hour;
    m_context.selection.setHoveredHours(part != WeekBrush::Part::Days ? 1U << hour : 0, Origin::Week);
    QString text;
    if (m_hovered) {
        const std::int64_t count =
            counts()[static_cast<std::size_t>(m_hovered->day)][static_cast<std::size_t>(m_hovered->hour)];
        text = tr("%1 %2: %3")
                   .arg(Wording::weekdayNames()[m_hovered->day], Wording::hours(1U << m_hovered->hour),
                        Wording::incidents(count));
    }
    setPlainToolTip(this, text);
    update();
}

void WeekView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    if (!m_brush.release())
        m_brush.toggle(m_pressed->first, m_pressed->second);
    m_pressed.reset();
}

void WeekView::leaveEvent(QEvent*)
{
    m_hovered.reset();
    m_context.selection.setHoveredHours(0, Origin::Week);
    update();
}

void WeekView::moveCursor(int days, int hours, bool brushes)
{
    const WeekCell from = m_cursor.value_or(WeekCell{0, 0});
    if (m_cursor)
        m_cursor = WeekCell{std::clamp(from.day + days, 0, 6), ((from.hour + hours) % 24 + 24) % 24};
    else
        m_cursor = from;
    if (!brushes) {
        m_anchor.reset();
        update();
        return;
    }
    if (!m_anchor)
        m_anchor = from;
    // The end counts on beyond the edge, so that a brush goes across midnight.
    const int end = m_cursor->hour;
    if (hours > 0 && end < from.hour)
        m_anchor->hour -= 24;
    else if (hours < 0 && end > from.hour)
        m_anchor->hour += 24;
    m_brush.choose(WeekBrush::Part::Cells, *m_anchor, {m_cursor->day, end});
    update();
}

void WeekView::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const int sideways = key == Qt::Key_Left ? -1 : key == Qt::Key_Right ? 1 : 0;
    const int upDown = key == Qt::Key_Up ? -1 : key == Qt::Key_Down ? 1 : 0;
    if (sideways != 0 && (event->modifiers() & Qt::ControlModifier) != 0)
        m_brush.shiftHours(sideways);
    else if (sideways != 0 || upDown != 0)
        moveCursor(upDown, sideways, (event->modifiers() & Qt::ShiftModifier) != 0);
    else if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) && m_cursor)
        m_brush.toggle(WeekBrush::Part::Cells, *m_cursor);
    else if (key != Qt::Key_Escape || !m_brush.clear())
        QWidget::keyPressEvent(event);
}

void WeekView::focusInEvent(QFocusEvent* event)
{
    m_focusRing.take(*event);
    update();
}

void WeekView::focusOutEvent(QFocusEvent* event)
{
    m_focusRing.take(*event);
    update();
}

} // namespace jingge
