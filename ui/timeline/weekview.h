// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/weekpainter.h"
#include "ui/common/focusring.h"
#include "ui/common/viewcontext.h"
#include "ui/timeline/weekbrush.h"

#include <QWidget>

#include <optional>
#include <utility>

namespace jingge {

/// Hour by weekday of the chosen area, or of the whole station. A drag over cells brushes hours and weekdays
/// together, one over the sums above hours alone, one over the days' names or sums weekdays alone; a click
/// chooses what lies under it, or everything again.
class WeekView final : public QWidget {
    Q_OBJECT

public:
    explicit WeekView(const ViewContext& context, QWidget* parent = nullptr);

    [[nodiscard]] WeekLayout weekLayout() const;

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
    [[nodiscard]] WeekCounts counts() const;
    [[nodiscard]] WeekBrush::Part partAt(QPointF pixel) const;
    [[nodiscard]] WeekCell cellAt(QPointF pixel) const; ///< hours beyond the cells, days within
    void moveCursor(int days, int hours, bool brushes);

    const ViewContext m_context;
    FocusRing m_focusRing;
    WeekBrush m_brush;
    std::optional<std::pair<WeekBrush::Part, WeekCell>> m_pressed;
    std::optional<WeekCell> m_hovered;
    std::optional<WeekCell> m_cursor; ///< of the keyboard
    std::optional<WeekCell> m_anchor; ///< where a brush by keys began
};

} // namespace jingge
