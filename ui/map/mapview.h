// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/geometry.h"
#include "core/scene/mappainter.h"
#include "ui/common/focusring.h"
#include "ui/common/viewcontext.h"
#include "ui/map/hovercard.h"

#include <QPixmap>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QGestureEvent;

namespace jingge {

/// The map of areas by count. Draws ground and labels into pictures that are kept, and over them what follows the
/// pointer and the selection. Wheel and pinch zoom about the pointer, dragging pans, a click chooses; + − 0 and the
/// arrows do the same from the keyboard.
class MapView final : public QWidget {
    Q_OBJECT

public:
    explicit MapView(const ViewContext& context, QWidget* parent = nullptr);

    /// Streets under the borders, WGS 84; replaces those that were there.
    void setBaseLines(std::shared_ptr<const std::vector<Line>> lines);
    void zoomBy(double factor); ///< about the middle
    void fitAll();
    [[nodiscard]] const MapViewport& viewport() const { return m_viewport; }
    [[nodiscard]] const MapPicture& picture() const { return m_picture; }

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
    void takeCounts();
    void takeSelection();
    void setViewport(const MapViewport& viewport);
    void dropPictures();
    void renderPictures();
    [[nodiscard]] QPixmap blankPicture() const;
    [[nodiscard]] QPointF scaleLimits() const;
    [[nodiscard]] std::optional<std::size_t> areaAt(QPointF pixel) const;
    void hover(std::optional<std::size_t> area);
    void choose(std::optional<std::size_t> area);
    void chooseTowards(QPointF direction);
    bool pinch(QGestureEvent* event);
    void paintOverlays(QPainter& painter);
    void paintCard(QPainter& painter);

    const ViewContext m_context;
    FocusRing m_focusRing;
    MapPicture m_picture;
    MapViewport m_viewport;
    bool m_isFitted = true; ///< follows the window's size until the user moves the map
    std::shared_ptr<const std::vector<Line>> m_baseLines;
    QPixmap m_ground;            ///< fills, streets, borders
    QPixmap m_labels;            ///< names and counts on clear ground
    QPixmap m_notes;             ///< legend and scale bar, which stay when the map moves
    MapViewport m_pictured;      ///< the viewport that these were made for
    QTimer m_renewal;            ///< runs while the map moves and the pictures are of before
    std::vector<QPointF> m_points;
    std::optional<QPointF> m_focusPoint;
    std::optional<QPointF> m_pressed;
    QPointF m_lastMouse;
    bool m_isDragging = false;
    bool m_isUnderMouse = false;
};

} // namespace jingge
