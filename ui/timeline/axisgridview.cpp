// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/axisgridview.h"

#include "core/scene/textpainting.h"
#include "ui/common/labels.h"
#include "ui/common/wording.h"
#include "ui/timeline/areaseries.h"
#include "ui/timeline/usualwords.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <bit>
#include <numeric>

namespace jingge {
namespace {

std::int64_t peakOf(const HourCounts& hours)
{
    return *std::ranges::max_element(hours);
}

std::int64_t totalOf(const HourCounts& hours)
{
    return std::accumulate(hours.begin(), hours.end(), std::int64_t{0});
}

} // namespace

AxisGridView::AxisGridView(const ViewContext& context, const LiveUsual& usual, QWidget* parent)
    : QAbstractScrollArea(parent), m_context(context), m_usual(usual), m_brush(context.filters, Origin::Axes)
{
    setAccessibleName(tr("24-hour axes of the areas"));
    setAccessibleDescription(
        tr("Arrows choose an area, Shift with left or right brushes hours, Escape lets go."));
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumSize(252, 160);
    viewport()->setMouseTracking(true);
    const auto repaint = [this] { viewport()->update(); };
    connect(&context.theme, &Theme::styleChanged, this, repaint);
    connect(&context.live, &LiveCounts::countsChanged, this, &AxisGridView::takeCounts);
    connect(&usual, &LiveUsual::usualChanged, this, &AxisGridView::takeUsual);
    connect(&context.selection, &SelectionState::selectionChanged, this, &AxisGridView::takeSelection);
    connect(&context.selection, &SelectionState::hoverChanged, this, repaint);
    takeCounts();
}

void AxisGridView::setOrder(AxisOrder order)
{
    m_orderBy = order;
    sortAreas();
    viewport()->update();
}

void AxisGridView::setCommonScale(bool isCommon)
{
    m_isCommonScale = isCommon;
    viewport()->update();
}

void AxisGridView::takeCounts()
{
    const StationCounts& counts = *m_context.live.counts();
    m_hours.clear();
    m_names.clear();
    for (std::size_t area = 0; area < counts.cells.areas(); ++area) {
        const Area& shown = m_context.live.areas()[area];
        m_hours.push_back(counts.cells.hoursOf(area, counts.filter.weekdays));
        m_names.push_back(QString::fromStdString(shown.name.empty() ? shown.code : shown.name));
    }
    takeUsual();
    m_chosen = chosenHours(m_context);
    // While a brush is dragged the cells stay where they are under the pointer.
    if (!m_brush.isPressed() || m_order.size() != m_hours.size())
        sortAreas();
    layOut();
}

void AxisGridView::takeUsual()
{
    m_ranges.clear();
    m_most = 1;
    const std::uint8_t weekdays = m_context.live.counts()->filter.weekdays;
    const bool hasRanges = m_usual.counts().isKnown() && m_usual.counts().sums.areas() == m_hours.size();
    for (std::size_t area = 0; area < m_hours.size(); ++area) {
        m_ranges.push_back(hasRanges ? m_usual.counts().hoursOf(area, weekdays) : std::nullopt);
        m_most = std::max(m_most, AxisSeries::ofHours(m_hours[area], {}, m_ranges[area]).most);
    }
    viewport()->update();
}

void AxisGridView::takeSelection()
{
    m_chosen = chosenHours(m_context);
    if (const auto index = chosenIndex(); index && m_layout.count > 0) {
        const QRectF cell = m_layout.cellAt(*index).cell;
        QScrollBar* bar = verticalScrollBar();
        if (cell.top() < bar->value())
            bar->setValue(static_cast<int>(cell.top()) - 8);
        else if (cell.bottom() > bar->value() + viewport()->height())
            bar->setValue(static_cast<int>(cell.bottom()) - viewport()->height() + 8);
    }
    viewport()->update();
}

void AxisGridView::sortAreas()
{
    const StationCounts& counts = *m_context.live.counts();
    m_order.resize(m_hours.size());
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    const auto byName = [&](std::size_t a, std::size_t b) {
        return QString::localeAwareCompare(m_names[a], m_names[b]) < 0;
    };
    const auto rank = [&](std::size_t area) {
        switch (m_orderBy) {
        case AxisOrder::Brushed:
            return counts.byArea[area];
        case AxisOrder::Total:
            return totalOf(m_hours[area]);
        case AxisOrder::Peak:
            return peakOf(m_hours[area]);
        case AxisOrder::Name:
            break;
        }
        return std::int64_t{0};
    };
    if (m_orderBy == AxisOrder::Name) {
        std::ranges::stable_sort(m_order, byName);
        return;
    }
    std::ranges::stable_sort(m_order, [&](std::size_t a, std::size_t b) {
        return std::pair(rank(a), totalOf(m_hours[a])) > std::pair(rank(b), totalOf(m_hours[b]));
    });
}

void AxisGridView::layOut()
{
    m_layout = AxisGridLayout::fitting(static_cast<int>(m_order.size()), viewport()->size());
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(static_cast<int>(m_layout.pitchY / 2));
    verticalScrollBar()->setRange(0, std::max(0, m_layout.height() - viewport()->height()));
    viewport()->update();
}

AxisSeries AxisGridView::seriesOf(std::size_t area) const
{
    AxisSeries series = AxisSeries::ofHours(m_hours[area], m_chosen[area], m_ranges[area]);
    if (m_isCommonScale)
        series.most = m_most;
    series.brush = m_context.filters.current().hours;
    series.hovered = m_context.selection.hoveredHours();
    return series;
}

AxisCell AxisGridView::cellOf(int index) const
{
    const std::size_t area = m_order[static_cast<std::size_t>(index)];
    const Area& shown = m_context.live.areas()[area];
    AxisCell cell;
    cell.series = seriesOf(area);
    cell.name = m_names[area];
    cell.count = countText(m_context.live.counts()->byArea[area]);
    cell.isChosen = m_context.selection.isChosen(shown.id);
    cell.isHovered = m_context.selection.hoveredArea() == shown.id;
    cell.hasHours = m_layout.isLastOfColumn(index);
    return cell;
}

void AxisGridView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    const Style& style = m_context.theme.style();
    painter.fillRect(viewport()->rect(), style.surface);
    painter.translate(0, -verticalScrollBar()->value());
    const QRectF visible = QRectF(viewport()->rect()).translated(0, verticalScrollBar()->value());
    const auto [first, last] = m_layout.indicesWithin(visible.top(), visible.bottom());
    for (int i = first; i < last; ++i)
        paintAxisCell(painter, m_layout.cellAt(i), cellOf(i), style);
    painter.resetTransform();
    m_focusRing.paint(painter, viewport()->rect(), style);
}

void AxisGridView::resizeEvent(QResizeEvent*)
{
    layOut();
}

QPointF AxisGridView::toContent(QPointF pixel) const
{
    return pixel + QPointF(0, verticalScrollBar()->value());
}

void AxisGridView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressedCell = m_layout.indexAt(toContent(event->position()));
    if (!m_pressedCell)
        return;
    const HourScale scale = m_layout.cellAt(*m_pressedCell).scale();
    m_brush.press(std::clamp(scale.hourAt(event->position().x()), 0, 23));
}

void AxisGridView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_pressedCell && m_brush.isPressed())
        m_brush.dragTo(m_layout.cellAt(*m_pressedCell).scale().hourAt(event->position().x()));
    else
        hoverAt(toContent(event->position()));
}

void AxisGridView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_brush.isPressed())
        return;
    if (m_brush.release()) {
        sortAreas();
        viewport()->update();
    } else if (m_pressedCell) {
        chooseIndex(*m_pressedCell, true);
    }
    m_pressedCell.reset();
}

bool AxisGridView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        m_context.selection.setHoveredArea(std::nullopt, Origin::Axes);
        m_context.selection.setHoveredHours(0, Origin::Axes);
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void AxisGridView::hoverAt(QPointF content)
{
    const auto index = m_layout.indexAt(content);
    std::optional<AreaId> area;
    std::uint32_t hours = 0;
    if (index) {
        const AxisCellLayout layout = m_layout.cellAt(*index);
        const int hour = layout.scale().hourAt(content.x());
        area = m_context.live.areas()[m_order[static_cast<std::size_t>(*index)]].id;
        if (hour >= 0 && hour < 24 && content.y() > layout.cell.top() + 22)
            hours = 1U << hour;
    }
    m_context.selection.setHoveredArea(area, Origin::Axes);
    m_context.selection.setHoveredHours(hours, Origin::Axes);
    setPlainToolTip(viewport(),
                    hours != 0 ? readOut(m_order[static_cast<std::size_t>(*index)], hours) : QString());
}

QString AxisGridView::readOut(std::size_t area, std::uint32_t hour) const
{
    const auto at = static_cast<std::size_t>(std::countr_zero(hour));
    const std::int64_t count = m_hours[area][at];
    QString text = tr("%1, %2: %3").arg(m_names[area], Wording::hours(hour), Wording::incidents(count));
    if (m_ranges[area])
        text += tr(", %1, %2")
                    .arg(UsualWords::range((*m_ranges[area])[at]),
                         UsualWords::verdict((*m_ranges[area])[at], count));
    return text;
}

std::optional<int> AxisGridView::chosenIndex() const
{
    const auto area = shownArea(m_context);
    const auto found = std::ranges::find_if(m_order, [&](std::size_t other) { return area == other; });
    if (found == m_order.end())
        return std::nullopt;
    return static_cast<int>(found - m_order.begin());
}

void AxisGridView::chooseIndex(int index, bool toggles)
{
    if (index < 0 || index >= m_layout.count)
        return;
    const AreaId area = m_context.live.areas()[m_order[static_cast<std::size_t>(index)]].id;
    const Selection& now = m_context.selection.selection();
    const bool isAgain = toggles && now.incidents.empty() && now.areas == std::vector{area};
    m_context.selection.chooseAreas(isAgain ? std::vector<AreaId>{} : std::vector{area}, Origin::Axes);
}

void AxisGridView::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const int sideways = key == Qt::Key_Left ? -1 : key == Qt::Key_Right ? 1 : 0;
    const int step = sideways != 0         ? sideways
                     : key == Qt::Key_Up   ? -m_layout.columns
                     : key == Qt::Key_Down ? m_layout.columns
                                           : 0;
    const auto chosen = chosenIndex();
    if (sideways != 0 && (event->modifiers() & Qt::ShiftModifier) != 0) {
        const std::size_t area = m_order[static_cast<std::size_t>(chosen.value_or(0))];
        m_brush.extend(sideways,
                       static_cast<int>(std::ranges::max_element(m_hours[area]) - m_hours[area].begin()));
    } else if (sideways != 0 && (event->modifiers() & Qt::ControlModifier) != 0) {
        m_brush.shift(sideways);
    } else if (step != 0 && m_layout.count > 0) {
        chooseIndex(chosen ? *chosen + step : 0, false);
    } else if (key == Qt::Key_Escape) {
        if (!m_brush.clear())
            m_context.selection.clear(Origin::Axes);
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void AxisGridView::focusInEvent(QFocusEvent* event)
{
    m_focusRing.take(*event);
    viewport()->update();
}

void AxisGridView::focusOutEvent(QFocusEvent* event)
{
    m_focusRing.take(*event);
    viewport()->update();
}

} // namespace jingge
