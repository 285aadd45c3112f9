// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the pointer and the keys do on the map.
#include "ui/map/mapview.h"

#include <QGestureEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPinchGesture>

#include <cmath>

namespace jingge {
namespace {

constexpr double kWheelStep = 1.2;
constexpr double kKeyPan = 64;
constexpr int kDragStart = 4; ///< pixels

} // namespace

void MapView::resizeEvent(QResizeEvent*)
{
    if (m_isFitted)
        fitAll();
    else
        setViewport(m_viewport.resized(size()));
}

bool MapView::event(QEvent* event)
{
    if (event->type() == QEvent::Gesture)
        return pinch(static_cast<QGestureEvent*>(event));
    return QWidget::event(event);
}

bool MapView::pinch(QGestureEvent* event)
{
    const auto* gesture = static_cast<QPinchGesture*>(event->gesture(Qt::PinchGesture));
    if (gesture == nullptr)
        return false;
    m_isFitted = false;
    setViewport(
        m_viewport.zoomedAbout(mapFromGlobal(gesture->centerPoint()), gesture->scaleFactor(), scaleLimits()));
    return true;
}

void MapView::wheelEvent(QWheelEvent* event)
{
    m_isFitted = false;
    const double steps = event->angleDelta().y() / 120.0;
    setViewport(m_viewport.zoomedAbout(event->position(), std::pow(kWheelStep, steps), scaleLimits()));
    event->accept();
}

void MapView::mousePressEvent(QMouseEvent* event)
{
    m_lastMouse = event->position();
    m_isPanning =
        event->button() == Qt::MiddleButton || m_tool == MapTool::Move || m_tool == MapTool::Measure;
    if (event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton)
        m_pressed = event->position();
    if (event->button() == Qt::LeftButton && !m_isPanning)
        m_stroke.begin(m_tool, m_viewport.toPlane(event->position()));
    if (event->button() == Qt::RightButton && m_tool == MapTool::Measure)
        m_stroke.end();
    update();
}

void MapView::mouseMoveEvent(QMouseEvent* event)
{
    m_isUnderMouse = true;
    if (m_pressed && (m_isDragging || (event->position() - *m_pressed).manhattanLength() > kDragStart))
        drag(event);
    else if (m_tool == MapTool::Measure && m_stroke.isFollowing())
        m_stroke.follow(m_viewport.toPlane(event->position()));
    else
        hoverAt(event->position());
    m_lastMouse = event->position();
    update();
}

void MapView::drag(QMouseEvent* event)
{
    m_isDragging = true;
    if (!m_isPanning) {
        m_stroke.extend(m_viewport.toPlane(event->position()));
        return;
    }
    m_isFitted = false;
    setCursor(Qt::ClosedHandCursor);
    setViewport(m_viewport.panned(event->position() - m_lastMouse));
}

void MapView::mouseReleaseEvent(QMouseEvent* event)
{
    const bool wasDrag = m_isDragging;
    const bool wasPressed = m_pressed.has_value();
    m_pressed.reset();
    m_isDragging = false;
    updateCursor();
    const Picking picking = pickingOf(event->modifiers());
    const bool isDrawn = m_tool == MapTool::Box || m_tool == MapTool::Lasso;
    const std::optional<MapRegion> region = isDrawn ? m_stroke.finish() : std::nullopt;
    if (wasDrag && !m_isPanning && region)
        pickRegion(*region, picking);
    else if (wasPressed && !wasDrag && event->button() == Qt::LeftButton) {
        if (m_tool == MapTool::Measure)
            m_stroke.addCorner(m_viewport.toPlane(event->position()));
        else
            pickAt(event->position(), picking);
    }
    update();
}

void MapView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (m_tool == MapTool::Measure) {
        m_stroke.end();
        update();
        return;
    }
    m_isFitted = false;
    setViewport(m_viewport.zoomedAbout(event->position(), 2, scaleLimits()));
}

void MapView::leaveEvent(QEvent*)
{
    m_isUnderMouse = false;
    m_hoveredMark.reset();
    m_context.selection.setHoveredArea(std::nullopt, Origin::Map);
    update();
}

std::optional<std::size_t> MapView::areaAt(QPointF pixel) const
{
    return m_picture.shapes->areaAt(m_viewport.toPlane(pixel));
}

std::optional<std::size_t> MapView::markUnder(QPointF pixel) const
{
    return hasPoints() ? markAt(m_layers.marks, m_viewport, pixel) : std::nullopt;
}

void MapView::hoverAt(QPointF pixel)
{
    m_hoveredMark = markUnder(pixel);
    const auto area = areaAt(pixel);
    std::optional<AreaId> id;
    if (area)
        id = m_context.live.areas()[*area].id;
    m_context.selection.setHoveredArea(id, Origin::Map);
}

void MapView::pickAt(QPointF pixel, Picking picking)
{
    if (const auto mark = markUnder(pixel)) {
        m_picker.pickRows(m_layers.marks[*mark].rows, picking);
        return;
    }
    const auto area = areaAt(pixel);
    if (area)
        m_picker.pickAreas({*area}, picking);
    else if (picking == Picking::Replace)
        m_context.selection.clear(Origin::Map);
}

void MapView::pickRegion(const MapRegion& region, Picking picking)
{
    if (!hasPoints()) {
        m_picker.pickAreas(areasIn(*m_picture.shapes, region), picking);
        return;
    }
    const auto points = pointsIn(*m_context.live.frame(), m_context.live.counts()->rows,
                                 m_picture.shapes->plane(), region.outline().boundingRect());
    m_picker.pickRows(rowsIn(points, region), picking);
}

void MapView::chooseTowards(QPointF direction)
{
    const auto& shapes = m_picture.shapes->areas();
    const auto& chosen = m_context.selection.selection().areas;
    const std::size_t from =
        chosen.empty() ? shapes.size() : m_context.live.positionOf(chosen.front()).value_or(shapes.size());
    const QPointF start = from < shapes.size() ? shapes[from].anchor : m_viewport.centre;
    std::optional<std::size_t> best;
    double bestCost = 0;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        const QPointF way = shapes[i].anchor - start;
        const double along = QPointF::dotProduct(way, direction);
        const double across = std::abs(way.x() * direction.y() - way.y() * direction.x());
        const double cost = along + 2 * across;
        if (i == from || along <= across * 0.5 || (best && cost >= bestCost))
            continue;
        best = i;
        bestCost = cost;
    }
    if (best)
        m_context.selection.chooseAreas({m_context.live.areas()[*best].id}, Origin::Map);
}

void MapView::arrow(QPointF direction, Qt::KeyboardModifiers modifiers)
{
    if ((modifiers & Qt::ShiftModifier) == 0) {
        chooseTowards(direction);
        return;
    }
    m_isFitted = false;
    setViewport(m_viewport.panned(-direction * kKeyPan));
}

void MapView::escape()
{
    if (m_stroke.isDrawing())
        m_stroke.clear();
    else if (m_tool != MapTool::Move)
        setTool(MapTool::Move);
    else
        m_context.selection.clear(Origin::Map);
    update();
}

void MapView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return arrow({-1, 0}, event->modifiers());
    case Qt::Key_Right:
        return arrow({1, 0}, event->modifiers());
    case Qt::Key_Up:
        return arrow({0, -1}, event->modifiers());
    case Qt::Key_Down:
        return arrow({0, 1}, event->modifiers());
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(kWheelStep);
    case Qt::Key_Minus:
        return zoomBy(1 / kWheelStep);
    case Qt::Key_0:
        return fitAll();
    case Qt::Key_Escape:
        return escape();
    default:
        QWidget::keyPressEvent(event);
    }
}

void MapView::updateCursor()
{
    if (m_tool == MapTool::Move)
        unsetCursor();
    else
        setCursor(Qt::CrossCursor);
}

void MapView::focusInEvent(QFocusEvent* event)
{
    m_focusRing.take(*event);
    update();
}

void MapView::focusOutEvent(QFocusEvent* event)
{
    m_focusRing.take(*event);
    update();
}

} // namespace jingge
