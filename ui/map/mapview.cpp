// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapview.h"

#include "core/scene/measuring.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace jingge {
namespace {

constexpr double kMargin = 26;
constexpr double kLeastZoom = 0.4; ///< of the fitted scale
constexpr double kMostScale = 8;   ///< pixels per metre

} // namespace

MapView::MapView(const ViewContext& context, QWidget* parent) :
    QWidget(parent), m_context(context), m_figures(context), m_cards(context, m_figures), m_picker(context)
{
    setAccessibleName(tr("Map of areas"));
    setAccessibleDescription(tr("Arrows choose the neighbouring area, with Shift they move the map; plus and minus zoom, 0 shows "
                                "everything, Escape lets go."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(280, 200);
    grabGesture(Qt::PinchGesture);
    connect(&context.theme, &Theme::styleChanged, this, &MapView::renew);
    connect(&context.live, &LiveCounts::frameChanged, this, &MapView::takeFrame);
    connect(&m_figures, &MapFigures::changed, this, &MapView::takeFigures);
    connect(&context.selection, &SelectionState::selectionChanged, this, &MapView::takeSelection);
    connect(&context.selection, &SelectionState::hoverChanged, this, qOverload<>(&QWidget::update));
    connect(&context.usual, &LiveUsual::usualChanged, this, qOverload<>(&QWidget::update));
    takeFrame();
}

void MapView::loadBase(BaseReading read)
{
    m_baseJob.start(
        [read = std::move(read), plane = m_picture.shapes->plane()](const std::stop_token&) {
            auto shapes = std::make_shared<const std::vector<BaseShape>>(read());
            return std::pair(shapes, MapBase::of(*shapes, plane));
        },
        [this](auto made) { takeBase(made.first, made.second); });
}

/// Puts the base map into the plane of the areas of now.
void MapView::placeBase()
{
    if (m_baseShapes == nullptr)
        return;
    m_baseJob.start([shapes = m_baseShapes, plane = m_picture.shapes->plane()](
                        const std::stop_token&) { return MapBase::of(*shapes, plane); },
                    [this](auto base) { takeBase(m_baseShapes, std::move(base)); });
}

void MapView::takeBase(std::shared_ptr<const std::vector<BaseShape>> shapes, std::shared_ptr<const MapBase> base)
{
    m_baseShapes = std::move(shapes);
    m_base = std::move(base);
    takeFigures();
}

void MapView::takeFrame()
{
    const MapPlane before = m_picture.shapes->plane();
    m_picture.shapes = MapShapes::of(m_context.live.areas());
    m_stroke.clear();
    if (m_picture.shapes->plane() != before)
        placeBase();
    takeFigures();
    takeSelection();
    if (m_isFitted)
        fitAll();
}

void MapView::takeFigures()
{
    m_figures.describe(m_picture);
    m_picture.base = m_figures.choice().hasBase ? m_base : nullptr;
    // Another legend takes another place: a fitted map keeps its areas clear of it.
    const QSizeF legend = legendPlace(m_picture, m_viewport, m_context.theme.style()).box.size();
    if (m_isFitted && legend != m_fittedLegend)
        fitAll();
    else
        renew();
}

void MapView::takeSelection()
{
    m_points.clear();
    m_focusPoint.reset();
    const Selection& selection = m_context.selection.selection();
    const Frame& frame = *m_context.live.frame();
    const MapPlane& plane = m_picture.shapes->plane();
    const std::int64_t first = selection.incidents.empty() ? 0 : selection.incidents.front().value();
    const std::int64_t last = selection.incidents.empty() ? -1 : selection.incidents.back().value();
    for (std::size_t row = 0; (last >= first || selection.focus) && row < frame.size(); ++row) {
        const bool isFocus = selection.focus == frame.incident(row);
        const bool isNear = first <= frame.id[row] && frame.id[row] <= last;
        if ((!isFocus && !isNear) || !frame.isLocated(row))
            continue;
        if (isFocus)
            m_focusPoint = plane.toPlane(frame.position(row));
        if (isNear && m_context.selection.isChosen(frame.incident(row)))
            m_points.push_back(plane.toPlane(frame.position(row)));
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
    m_viewport = fittedWithLegend(m_picture, size(), m_context.theme.style(), margin, m_toolBox);
    m_fittedLegend = legendPlace(m_picture, m_viewport, m_context.theme.style()).box.size();
    renew();
}

void MapView::setToolBox(const QRectF& box)
{
    if (box == m_toolBox)
        return;
    m_toolBox = box;
    if (m_isFitted)
        fitAll();
}

void MapView::setTool(MapTool tool)
{
    if (tool == m_tool)
        return;
    m_tool = tool;
    m_stroke.clear();
    updateCursor();
    update();
    Q_EMIT toolChanged(tool);
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
    renew();
}

bool MapView::hasPoints() const
{
    switch (m_figures.choice().points) {
    case PointsShown::WhenClose: return m_viewport.scale >= kPointScale;
    case PointsShown::Always: return true;
    case PointsShown::Never: break;
    }
    return false;
}

bool MapView::isSettled() const
{
    return !m_job.isBusy() && !m_isStale && !m_baseJob.isBusy() && m_figures.isSettled();
}

MapRequest MapView::request() const
{
    return {m_picture, m_viewport, m_context.theme.style(), devicePixelRatioF(), hasPoints(), m_context.live.frame(),
            m_context.live.counts()};
}

/// While the worker draws, nothing new is asked of it: what moves faster than it draws would never be seen.
void MapView::renew()
{
    update();
    if (!isVisible() || m_job.isBusy()) {
        m_isStale = m_job.isBusy();
        if (!isVisible())
            m_layers = {};
        return;
    }
    m_isStale = false;
    m_job.start([request = request()](const std::stop_token& stop) { return renderMap(request, stop); },
                [this](MapLayers layers) { takeLayers(std::move(layers)); });
}

void MapView::takeLayers(MapLayers layers)
{
    m_layers = std::move(layers);
    m_picture.marks.clear();
    for (const MarkKey key : m_layers.keys)
        m_picture.marks.emplace_back(key, MapCards::markName(key));
    m_legend = legendPlace(m_picture, m_layers.viewport, m_context.theme.style());
    m_hoveredMark = m_isUnderMouse && !m_isDragging ? markUnder(m_lastMouse) : std::nullopt;
    update();
    if (m_isStale)
        QMetaObject::invokeMethod(this, [this] { renew(); }, Qt::QueuedConnection);
}

MapDrawing MapView::drawing() const
{
    MapDrawing drawing{m_picture, m_layers.marks, {}, m_isFitted ? QRectF() : m_viewport.visible()};
    for (const AreaId area : m_context.selection.selection().areas) {
        if (const auto position = m_context.live.positionOf(area))
            drawing.chosen.push_back(*position);
    }
    return drawing;
}

void MapView::paintEvent(QPaintEvent*)
{
    if (m_layers.isEmpty())
        takeLayers(renderMap(request()));
    else if (m_layers.pixelRatio != devicePixelRatioF() && !m_job.isBusy())
        renew(); // the window came to another screen
    QPainter painter(this);
    painter.fillRect(rect(), m_context.theme.style().outside);
    blit(painter, m_layers.ground);
    paintSelection(painter);
    blit(painter, m_layers.over);
    paintMarks(painter);
    m_stroke.paint(painter, m_viewport, m_context.theme.style(), measuredText());
    paintNotes(painter);
    paintCard(painter);
    m_focusRing.paint(painter, rect(), m_context.theme.style());
}

/// Pictures of before are moved to where they belong now; the sharp ones follow at once.
void MapView::blit(QPainter& painter, const QImage& image) const
{
    const double grown = m_viewport.scale / m_layers.viewport.scale;
    const QPointF corner = m_viewport.toPixel(m_layers.viewport.toPlane({0, 0}));
    if (grown == 1) {
        painter.drawImage(corner.toPoint(), image);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !m_isDragging);
    painter.drawImage(QRectF(corner, m_layers.viewport.size * grown), image, QRectF(image.rect()));
}

void MapView::paintSelection(QPainter& painter)
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
}

void MapView::paintMarks(QPainter& painter)
{
    const Style& style = m_context.theme.style();
    const Frame& frame = *m_context.live.frame();
    if (!hasPoints() || m_layers.marks.empty())
        paintChosenPoints(painter, m_points, m_viewport, style);
    const bool hasChosen = !m_context.selection.selection().incidents.empty();
    for (std::size_t i = 0; hasPoints() && i < m_layers.marks.size(); ++i) {
        const MapMark& mark = m_layers.marks[i];
        const auto isChosen = [&](std::uint32_t row) {
            return row < frame.size() && m_context.selection.isChosen(frame.incident(row));
        };
        if (hasChosen && std::ranges::any_of(mark.rows, isChosen))
            paintMark(painter, mark, m_viewport, style, MarkState::Chosen);
        else if (m_hoveredMark == i)
            paintMark(painter, mark, m_viewport, style, MarkState::Hovered);
    }
    if (m_focusPoint)
        paintFocusPoint(painter, *m_focusPoint, m_viewport, style);
}

void MapView::paintNotes(QPainter& painter)
{
    const Style& style = m_context.theme.style();
    const bool fits = m_legend.box.width() < width() - 24 && m_legend.box.height() < height() * 0.7;
    paintScaleBar(painter, m_picture, m_viewport, style, fits ? m_legend.box : QRectF(), m_toolBox);
    if (fits)
        paintLegend(painter, m_legend, m_picture, style);
}

void MapView::paintCard(QPainter& painter)
{
    if (!m_isUnderMouse || m_isDragging || m_stroke.isDrawing())
        return;
    const Style& style = m_context.theme.style();
    const auto show = [&](const HoverCard& card) {
        paintHoverCard(painter, hoverCardPlace(m_lastMouse, size(), card, style), card, style);
    };
    if (m_hoveredMark && *m_hoveredMark < m_layers.marks.size()) {
        show(m_cards.ofMark(m_layers.marks[*m_hoveredMark]));
        return;
    }
    const auto hovered = m_context.selection.hoveredArea();
    const auto position = hovered ? m_context.live.positionOf(*hovered) : std::nullopt;
    if (position && *position < m_figures.rows().size())
        show(m_cards.ofArea(*position));
}

QString MapView::measuredText() const
{
    if (m_tool != MapTool::Measure || m_stroke.points().size() < 2)
        return {};
    const QPolygonF& points = m_stroke.points();
    const auto lengths = lengthsAlong({points.constData(), static_cast<std::size_t>(points.size())}, m_picture.shapes->plane());
    return lengthText(lengths.back(), m_picture.metres, m_picture.kilometres);
}

} // namespace jingge
