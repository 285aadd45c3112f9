// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/basemap.h"
#include "core/jobs/latestjob.h"
#include "core/scene/maplayers.h"
#include "core/scene/maplegend.h"
#include "core/scene/mapsheet.h"
#include "ui/common/focusring.h"
#include "ui/common/viewcontext.h"
#include "ui/map/mapcards.h"
#include "ui/map/mapfigures.h"
#include "ui/map/mappicker.h"
#include "ui/map/mapstroke.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QGestureEvent;

namespace jingge {

/// The map of areas and incidents. A worker draws ground, labels and marks into pictures; the window blits them, moved
/// to where they belong, and draws over them what follows the pointer and the selection. Wheel and pinch zoom about the
/// pointer, dragging pans or draws as the tool says, a click chooses; + − 0 and the arrows do the same from the keyboard.
class MapView final : public QWidget {
    Q_OBJECT

public:
    explicit MapView(const ViewContext& context, QWidget* parent = nullptr);

    using BaseReading = std::function<std::vector<BaseShape>()>;
    /// Streets and what goes with them, read on a worker; replaces those that were there.
    void loadBase(BaseReading read);
    void zoomBy(double factor); ///< about the middle
    void fitAll();
    /// Where tools stand over the map: a fitted map keeps its areas clear of them.
    void setToolBox(const QRectF& box);
    [[nodiscard]] MapTool tool() const { return m_tool; }
    void setTool(MapTool tool);

    [[nodiscard]] MapFigures& figures() { return m_figures; }
    [[nodiscard]] const MapViewport& viewport() const { return m_viewport; }
    [[nodiscard]] const MapPicture& picture() const { return m_picture; }
    [[nodiscard]] const MapLayers& layers() const { return m_layers; }
    [[nodiscard]] bool hasPoints() const; ///< whether incidents stand on the map one by one
    [[nodiscard]] bool isSettled() const;
    /// The map as it is seen now, for a sheet of paper.
    [[nodiscard]] MapDrawing drawing() const;

Q_SIGNALS:
    void toolChanged(jingge::MapTool tool);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void takeFrame();
    void takeFigures();
    void takeSelection();
    void placeBase();
    void takeBase(std::shared_ptr<const std::vector<BaseShape>> shapes, std::shared_ptr<const MapBase> base);
    void setViewport(const MapViewport& viewport);
    void renew(); ///< asks for new pictures
    void takeLayers(MapLayers layers);
    [[nodiscard]] MapRequest request() const;
    [[nodiscard]] QPointF scaleLimits() const;

    // Pointer and keys.
    [[nodiscard]] std::optional<std::size_t> areaAt(QPointF pixel) const;
    [[nodiscard]] std::optional<std::size_t> markUnder(QPointF pixel) const;
    void hoverAt(QPointF pixel);
    void pickAt(QPointF pixel, Picking picking);
    void pickRegion(const MapRegion& region, Picking picking);
    void chooseTowards(QPointF direction);
    void arrow(QPointF direction, Qt::KeyboardModifiers modifiers);
    void escape();
    void drag(QMouseEvent* event);
    void updateCursor();
    bool pinch(QGestureEvent* event);

    void blit(QPainter& painter, const QImage& image) const;
    void paintSelection(QPainter& painter);
    void paintMarks(QPainter& painter);
    void paintNotes(QPainter& painter);
    void paintCard(QPainter& painter);
    [[nodiscard]] QString measuredText() const;

    const ViewContext m_context;
    FocusRing m_focusRing;
    MapFigures m_figures;
    MapCards m_cards;
    MapPicker m_picker;
    MapStroke m_stroke;
    MapTool m_tool = MapTool::Move;
    MapPicture m_picture;
    MapViewport m_viewport;
    bool m_isFitted = true; ///< follows the window's size until the user moves the map
    std::shared_ptr<const std::vector<BaseShape>> m_baseShapes;
    std::shared_ptr<const MapBase> m_base;
    MapLayers m_layers;
    LegendPlace m_legend;
    QSizeF m_fittedLegend; ///< that the map was fitted beside
    QRectF m_toolBox;
    bool m_isStale = false; ///< something changed while the worker was drawing
    std::vector<QPointF> m_points; ///< of chosen incidents
    std::optional<QPointF> m_focusPoint;
    std::optional<std::size_t> m_hoveredMark;
    std::optional<QPointF> m_pressed;
    QPointF m_lastMouse;
    bool m_isDragging = false;
    bool m_isPanning = false;
    bool m_isUnderMouse = false;
    LatestJob m_baseJob;
    LatestJob m_job; ///< last, so that it ends before the rest goes
};

} // namespace jingge
