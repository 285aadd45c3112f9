// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapview.h"

#include "core/analysis/heat.h"
#include "core/scene/maplegend.h"
#include "core/scene/textpainting.h"
#include "ui/common/wording.h"

#include <QGestureEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPinchGesture>

#include <algorithm>
#include <cmath>

namespace jingge {
namespace {

constexpr int kClasses = 6;
constexpr double kMargin = 26;
constexpr QSizeF kLegendRoom(344, 90); ///< of seven classes with short limits
constexpr double kWheelStep = 1.2;
constexpr double kKeyPan = 64;
/// While the map moves its pictures are made anew so often, in milliseconds; between, they are moved along.
constexpr int kRenewMs = 70;
constexpr double kLeastZoom = 0.4; ///< of the fitted scale
constexpr double kMostScale = 4;   ///< pixels per metre

} // namespace

MapView::MapView(const ViewContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    setAccessibleName(tr("Map of areas"));
    setAccessibleDescription(tr("Arrows choose the neighbouring area, plus and minus zoom, 0 shows everything."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(280, 200);
    grabGesture(Qt::PinchGesture);
    m_renewal.setSingleShot(true);
    m_renewal.setInterval(kRenewMs);
    connect(&m_renewal, &QTimer::timeout, this, [this] { dropPictures(); });
    connect(&context.theme, &Theme::styleChanged, this, &MapView::dropPictures);
    connect(&context.live, &LiveCounts::frameChanged, this, &MapView::takeFrame);
    connect(&context.live, &LiveCounts::countsChanged, this, &MapView::takeCounts);
    connect(&context.selection, &SelectionState::selectionChanged, this, &MapView::takeSelection);
    connect(&context.selection, &SelectionState::hoverChanged, this, qOverload<>(&QWidget::update));
    takeFrame();
}

void MapView::setBaseLines(std::shared_ptr<const std::vector<Line>> lines)
{
    m_baseLines = std::move(lines);
    m_picture.lines.reset();
    if (m_baseLines != nullptr)
        m_picture.lines = std::make_shared<const PlaneLines>(linesInPlane(*m_baseLines, m_picture.shapes->plane()));
    dropPictures();
}

void MapView::takeFrame()
{
    m_picture.shapes = MapShapes::of(m_context.live.areas());
    m_picture.names.clear();
    for (const Area& area : m_context.live.areas())
        m_picture.names.push_back(QString::fromStdString(area.name.empty() ? area.code : area.name));
    m_picture.systemNote = tr("WGS 84 (CGCS2000)");
    setBaseLines(m_baseLines);
    takeCounts();
    takeSelection();
    if (m_isFitted)
        fitAll();
}

void MapView::takeCounts()
{
    const StationCounts& counts = *m_context.live.counts();
    m_picture.counts.assign(counts.byArea.begin(), counts.byArea.end());
    const std::int64_t inNone = m_picture.counts.empty() ? 0 : m_picture.counts.back();
    if (!m_picture.counts.empty())
        m_picture.counts.pop_back();
    m_picture.limits = quantileLimits(m_picture.counts, kClasses);
    const bool isBrushed = counts.filter.hours != kAllHours;
    m_picture.legendTitle = isBrushed ? tr("Incidents per area, %1").arg(Wording::hours(counts.filter.hours))
                                      : tr("Incidents per area");
    m_picture.legendNote = tr("quantiles, n = %1, %2 in no area").arg(countText(counts.counted), countText(inNone));
    dropPictures();
}

void MapView::takeSelection()
{
    m_points.clear();
    m_focusPoint.reset();
    const Selection& selection = m_context.selection.selection();
    const Frame& frame = *m_context.live.frame();
    if (!selection.incidents.empty() || selection.focus) {
        for (std::size_t row = 0; row < frame.size(); ++row) {
            if (!frame.isLocated(row))
                continue;
            const QPointF point = m_picture.shapes->plane().toPlane(frame.position(row));
            if (m_context.selection.isChosen(frame.incident(row)))
                m_points.push_back(point);
            if (selection.focus == frame.incident(row))
                m_focusPoint = point;
        }
    }
    update();
}

void MapView::zoomBy(double factor)
{
    m_isFitted = false;
    setViewport(m_viewport.zoomedAbout(QPointF(width() / 2.0, height() / 2.0), factor, scaleLimits()));
}

void MapView::fitAll()
{
    m_isFitted = true;
    const double margin = std::min(kMargin, std::round(height() * 0.04));
    m_viewport = fittedWithLegend(m_picture, size(), kLegendRoom, margin);
    dropPictures();
}

QPointF MapView::scaleLimits() const
{
    const double fitted = MapViewport::fitting(m_picture.shapes->bounds(), size(), kMargin).scale;
    return {fitted * kLeastZoom, std::max(kMostScale, fitted)};
}

void MapView::setViewport(const MapViewport& viewport)
{
    if (viewport == m_viewport)
        return;
    m_viewport = viewport;
    if (!m_renewal.isActive())
        m_renewal.start();
    update();
}

void MapView::dropPictures()
{
    m_ground = QPixmap();
    update();
}

QPixmap MapView::blankPicture() const
{
    QPixmap picture(size() * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    return picture;
}

void MapView::renderPictures()
{
    const Style& style = m_context.theme.style();
    m_ground = blankPicture();
    QPainter ground(&m_ground);
    paintMapGround(ground, m_picture, m_viewport, style);
    m_labels = blankPicture();
    QPainter labels(&m_labels);
    paintMapLabels(labels, m_picture, m_viewport, style);
    m_notes = blankPicture();
    QPainter notes(&m_notes);
    paintScaleBar(notes, m_picture, m_viewport, style, tr("%1 m"), tr("%1 km"));
    const QRectF legend = legendPlace(m_picture, m_viewport, legendSize(m_picture, style)).box;
    if (legend.width() < width() - 24 && legend.height() < height() / 2.0)
        paintLegend(notes, legend, m_picture, style);
    m_pictured = m_viewport;
}

void MapView::paintEvent(QPaintEvent*)
{
    if (m_ground.isNull())
        renderPictures();
    const Style& style = m_context.theme.style();
    QPainter painter(this);
    // Pictures of before are moved to where they belong now; the sharp ones follow at once.
    painter.fillRect(rect(), style.outside);
    const double grown = m_viewport.scale / m_pictured.scale;
    const QPointF corner = m_viewport.toPixel(m_pictured.toPlane({0, 0}));
    const QRectF target(grown == 1 ? QPointF(corner.toPoint()) : corner, m_pictured.size * grown);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, grown != 1);
    painter.drawPixmap(target, m_ground, QRectF(m_ground.rect()));
    paintOverlays(painter);
    painter.drawPixmap(target, m_labels, QRectF(m_labels.rect()));
    painter.drawPixmap(0, 0, m_notes);
    paintCard(painter);
    m_focusRing.paint(painter, rect(), style);
}

void MapView::paintOverlays(QPainter& painter)
{
    const Style& style = m_context.theme.style();
    const auto& areas = m_picture.shapes->areas();
    const auto outline = [&](AreaId area, bool isChosen) {
        const auto position = m_context.live.positionOf(area);
        if (position && *position < areas.size())
            paintAreaOutline(painter, areas[*position], m_viewport, style, isChosen);
    };
    if (const auto hovered = m_context.selection.hoveredArea())
        outline(*hovered, false);
    for (const AreaId area : m_context.selection.selection().areas)
        outline(area, true);
    paintPoints(painter, m_points, m_viewport, style);
    if (m_focusPoint)
        paintFocusPoint(painter, *m_focusPoint, m_viewport, style);
}

void MapView::paintCard(QPainter& painter)
{
    const auto hovered = m_context.selection.hoveredArea();
    const auto position = hovered ? m_context.live.positionOf(*hovered) : std::nullopt;
    if (!m_isUnderMouse || m_isDragging || !position || *position >= m_picture.counts.size())
        return;
    const std::int64_t count = m_picture.counts[*position];
    const double km2 = m_context.live.areas()[*position].areaKm2;
    HoverCard card{m_picture.names[*position], countText(count), tr("incident(s)", nullptr, static_cast<int>(count)), {}, {}};
    if (km2 > 0)
        card.density = tr("%1 per km²").arg(static_cast<double>(count) / km2, 0, 'f', 1);
    const Filter& filter = m_context.live.counts()->filter;
    const auto period = m_context.live.period();
    card.note = period ? Wording::period(*period) : QString();
    if (filter.hours != kAllHours)
        card.note += tr(", ") + Wording::hours(filter.hours);
    const Style& style = m_context.theme.style();
    paintHoverCard(painter, hoverCardPlace(m_lastMouse, size(), card, style), card, style);
}

void MapView::resizeEvent(QResizeEvent*)
{
    if (m_isFitted)
        fitAll();
    else
        m_viewport = m_viewport.resized(size());
    dropPictures();
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
    setViewport(m_viewport.zoomedAbout(mapFromGlobal(gesture->centerPoint()), gesture->scaleFactor(), scaleLimits()));
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
    if (event->button() == Qt::LeftButton)
        m_pressed = event->position();
    m_lastMouse = event->position();
}

void MapView::mouseMoveEvent(QMouseEvent* event)
{
    m_isUnderMouse = true;
    if (m_pressed && (m_isDragging || (event->position() - *m_pressed).manhattanLength() > 4)) {
        m_isDragging = true;
        m_isFitted = false;
        setCursor(Qt::ClosedHandCursor);
        setViewport(m_viewport.panned(event->position() - m_lastMouse));
    } else {
        hover(areaAt(event->position()));
    }
    m_lastMouse = event->position();
    update();
}

void MapView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const bool wasClick = m_pressed.has_value() && !m_isDragging;
    m_pressed.reset();
    m_isDragging = false;
    unsetCursor();
    if (wasClick)
        choose(areaAt(event->position()));
    update();
}

void MapView::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_isFitted = false;
    setViewport(m_viewport.zoomedAbout(event->position(), 2, scaleLimits()));
}

void MapView::leaveEvent(QEvent*)
{
    m_isUnderMouse = false;
    hover(std::nullopt);
    update();
}

std::optional<std::size_t> MapView::areaAt(QPointF pixel) const
{
    return m_picture.shapes->areaAt(m_viewport.toPlane(pixel));
}

void MapView::hover(std::optional<std::size_t> area)
{
    std::optional<AreaId> id;
    if (area)
        id = m_context.live.areas()[*area].id;
    m_context.selection.setHoveredArea(id, Origin::Map);
}

void MapView::choose(std::optional<std::size_t> area)
{
    if (!area) {
        m_context.selection.clear(Origin::Map);
        return;
    }
    const AreaId id = m_context.live.areas()[*area].id;
    const Selection& now = m_context.selection.selection();
    const bool isAgain = now.incidents.empty() && now.areas == std::vector{id};
    m_context.selection.chooseAreas(isAgain ? std::vector<AreaId>{} : std::vector{id}, Origin::Map);
}

void MapView::chooseTowards(QPointF direction)
{
    const auto& shapes = m_picture.shapes->areas();
    const auto& chosen = m_context.selection.selection().areas;
    const std::size_t from = chosen.empty() ? shapes.size() : m_context.live.positionOf(chosen.front()).value_or(shapes.size());
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

void MapView::keyPressEvent(QKeyEvent* event)
{
    const bool pans = (event->modifiers() & Qt::ShiftModifier) != 0;
    const auto arrow = [&](QPointF direction) {
        if (!pans)
            return chooseTowards(direction);
        m_isFitted = false;
        setViewport(m_viewport.panned(-direction * kKeyPan));
    };
    switch (event->key()) {
    case Qt::Key_Left: return arrow({-1, 0});
    case Qt::Key_Right: return arrow({1, 0});
    case Qt::Key_Up: return arrow({0, -1});
    case Qt::Key_Down: return arrow({0, 1});
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoomBy(kWheelStep);
    case Qt::Key_Minus: return zoomBy(1 / kWheelStep);
    case Qt::Key_0: return fitAll();
    case Qt::Key_Escape: return m_context.selection.clear(Origin::Map);
    default: QWidget::keyPressEvent(event);
    }
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
