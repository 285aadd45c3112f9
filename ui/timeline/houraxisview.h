// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/axispainter.h"
#include "ui/common/focusring.h"
#include "ui/common/viewcontext.h"
#include "ui/timeline/hourbrush.h"

#include <QWidget>

namespace jingge {

/// The 24-hour axis of the chosen area, or of the whole station, in large; brushed like the small ones.
class HourAxisView final : public QWidget {
    Q_OBJECT

public:
    explicit HourAxisView(const ViewContext& context, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] DeskAxisLayout axisLayout() const;
    [[nodiscard]] AxisSeries series() const;

    const ViewContext m_context;
    FocusRing m_focusRing;
    HourBrush m_brush;
};

} // namespace jingge
