// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/houraxisview.h"

#include "core/scene/textpainting.h"
#include "ui/common/wording.h"
#include "ui/timeline/areaseries.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <bit>
#include <functional>

namespace jingge {

HourAxisView::HourAxisView(const ViewContext& context, QWidget* parent) :
    QWidget(parent), m_context(context), m_brush(context.filters, Origin::HourAxis)
{
    setAccessibleName(tr("24-hour axis of the chosen area"));
    setAccessibleDescription(tr("Shift with left or right brushes hours, Control moves the brush, Escape lets go."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(200, 140);
    const auto repaint = qOverload<>(&QWidget::update);
    connect(&context.theme, &Theme::styleChanged, this, repaint);
    connect(&context.live, &LiveCounts::countsChanged, this, repaint);
    connect(&context.selection, &SelectionState::selectionChanged, this, repaint);
    connect(&context.selection, &SelectionState::hoverChanged, this, repaint);
}

DeskAxisLayout HourAxisView::axisLayout() const
{
    return {QRectF(rect()).adjusted(8, 8, -8, -28)};
}

AxisSeries HourAxisView::series() const
{
    const StationCounts& counts = *m_context.live.counts();
    const auto area = shownArea(m_context);
    AxisSeries series;
    series.counts = area ? counts.cells.hoursOf(*area, counts.filter.weekdays) : counts.cells.hoursOfAll(counts.filter.weekdays);
    const std::vector<HourCounts> chosen = chosenHours(m_context);
    if (area) {
        series.chosen = chosen[*area];
    } else {
        for (const HourCounts& hours : chosen)
            std::ranges::transform(series.chosen, hours, series.chosen.begin(), std::plus<>());
    }
    series.most = std::max<std::int64_t>(1, *std::ranges::max_element(series.counts));
    series.brush = m_context.filters.current().hours;
    series.hovered = m_context.selection.hoveredHours();
    return series;
}

void HourAxisView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Style& style = m_context.theme.style();
    const AxisSeries shown = series();
    paintDeskAxis(painter, axisLayout(), shown, tr("h", "unit under the hours"), style);
    QString note;
    if (shown.hovered != 0) {
        const auto hour = static_cast<std::size_t>(std::countr_zero(shown.hovered));
        note = tr("%1: %2").arg(Wording::hours(shown.hovered), Wording::incidents(shown.counts[hour]));
    } else if (const std::int64_t leftOut = m_context.live.counts()->dayOnlyLeftOut; leftOut > 0) {
        note = tr("%1 known only to the day are left out").arg(Wording::incidents(leftOut));
    } else {
        note = tr("Drag over the bars to choose hours");
    }
    paintText(painter, QRectF(12, height() - 25, width() - 24, 18), Qt::AlignVCenter, note, style.font(Type::Note), style.ink3);
    m_focusRing.paint(painter, rect(), style);
}

void HourAxisView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        m_brush.press(std::clamp(axisLayout().scale().hourAt(event->position().x()), 0, 23));
}

void HourAxisView::mouseMoveEvent(QMouseEvent* event)
{
    const int hour = axisLayout().scale().hourAt(event->position().x());
    if (m_brush.isPressed())
        m_brush.dragTo(hour);
    else
        m_context.selection.setHoveredHours(hour >= 0 && hour < 24 ? 1U << hour : 0, Origin::HourAxis);
}

void HourAxisView::mouseReleaseEvent(QMouseEvent* event)
{
    const bool isClick = m_brush.isPressed() && !m_brush.release();
    if (isClick && event->button() == Qt::LeftButton)
        m_brush.clear();
}

void HourAxisView::leaveEvent(QEvent*)
{
    m_context.selection.setHoveredHours(0, Origin::HourAxis);
}

void HourAxisView::keyPressEvent(QKeyEvent* event)
{
    const int sideways = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (sideways != 0 && (event->modifiers() & Qt::ShiftModifier) != 0) {
        const HourCounts counts = series().counts;
        m_brush.extend(sideways, static_cast<int>(std::ranges::max_element(counts) - counts.begin()));
    } else if (sideways != 0) {
        m_brush.shift(sideways);
    } else if (event->key() != Qt::Key_Escape || !m_brush.clear()) {
        QWidget::keyPressEvent(event);
    }
}

void HourAxisView::focusInEvent(QFocusEvent* event)
{
    m_focusRing.take(*event);
    update();
}

void HourAxisView::focusOutEvent(QFocusEvent* event)
{
    m_focusRing.take(*event);
    update();
}

} // namespace jingge
