// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/weekpainter.h"
#include "ui/common/focusring.h"
#include "ui/common/viewcontext.h"
#include "ui/timeline/hourbrush.h"

#include <QWidget>

namespace jingge {

/// Hour by weekday of the chosen area, or of the whole station. A drag brushes hours; a click on a day's name lets
/// only that day count, or all again.
class WeekView final : public QWidget {
    Q_OBJECT

public:
    explicit WeekView(const ViewContext& context, QWidget* parent = nullptr);

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
    [[nodiscard]] WeekLayout weekLayout() const;
    [[nodiscard]] WeekCounts counts() const;
    [[nodiscard]] int hourAt(double x) const;
    void toggleDay(QPointF pixel);

    const ViewContext m_context;
    FocusRing m_focusRing;
    HourBrush m_brush;
};

} // namespace jingge
