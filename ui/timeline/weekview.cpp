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

WeekView::WeekView(const ViewContext& context, QWidget* parent) :
    QWidget(parent), m_context(context), m_brush(context.filters, Origin::Week)
{
    setAccessibleName(tr("Hours by weekday of the chosen area"));
    setAccessibleDescription(tr("Shift with left or right brushes hours, Control moves the brush, Escape lets go."));
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
    return {QRectF(rect()).adjusted(0, 0, 0, -4)};
}

WeekCounts WeekView::counts() const
{
    const auto area = shownArea(m_context);
    const AreaWeekCounts& cells = m_context.live.counts()->cells;
    return area ? cells.weekOf(*area) : cells.weekOfAll();
}

int WeekView::hourAt(double x) const
{
    const WeekLayout layout = weekLayout();
    return static_cast<int>(std::floor((x - layout.left()) / layout.pitchX()));
}

void WeekView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Style& style = m_context.theme.style();
    const Filter& filter = m_context.filters.current();
    paintWeek(painter, weekLayout(),
              {counts(), filter.hours, filter.weekdays, m_context.selection.hoveredHours(), Wording::weekdayNames(),
               tr("Incidents a cell")},
              style);
    m_focusRing.paint(painter, rect(), style);
}

void WeekView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (event->position().x() < weekLayout().left())
        toggleDay(event->position());
    else
        m_brush.press(std::clamp(hourAt(event->position().x()), 0, 23));
}

void WeekView::mouseMoveEvent(QMouseEvent* event)
{
    const int hour = hourAt(event->position().x());
    if (m_brush.isPressed()) {
        m_brush.dragTo(hour);
        return;
    }
    const auto cell = weekLayout().cellAt(event->position());
    m_context.selection.setHoveredHours(hour >= 0 && hour < 24 ? 1U << hour : 0, Origin::Week);
    QString text;
    if (cell) {
        const std::int64_t count = counts()[static_cast<std::size_t>(cell->first)][static_cast<std::size_t>(cell->second)];
        text = tr("%1 %2: %3").arg(Wording::weekdayNames()[cell->first], Wording::hours(1U << cell->second),
                                   Wording::incidents(count));
    }
    setPlainToolTip(this, text);
}

void WeekView::mouseReleaseEvent(QMouseEvent* event)
{
    const bool isClick = m_brush.isPressed() && !m_brush.release();
    if (isClick && event->button() == Qt::LeftButton)
        m_brush.clear();
}

void WeekView::leaveEvent(QEvent*)
{
    m_context.selection.setHoveredHours(0, Origin::Week);
}

void WeekView::toggleDay(QPointF pixel)
{
    const WeekLayout layout = weekLayout();
    const auto cell = layout.cellAt({layout.left() + 1, pixel.y()});
    if (!cell)
        return;
    Filter filter = m_context.filters.current();
    const auto day = static_cast<std::uint8_t>(1U << cell->first);
    filter.weekdays = filter.weekdays == day ? kAllWeekdays : day;
    m_context.filters.setFilter(filter, Origin::Week);
}

void WeekView::keyPressEvent(QKeyEvent* event)
{
    const int sideways = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (sideways != 0 && (event->modifiers() & Qt::ShiftModifier) != 0)
        m_brush.extend(sideways, 22);
    else if (sideways != 0)
        m_brush.shift(sideways);
    else if (event->key() != Qt::Key_Escape || !m_brush.clear())
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
