// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/state/stationcounts.h"
#include "ui/common/viewcontext.h"

#include <QWidget>

namespace jingge {

/// The day's 24 hours as bars of what each would count under the rest of the filter; a drag chooses a span, a click one
/// hour, Ctrl adds or takes away. Arrows move, Shift with arrows stretches, Space turns one hour.
class HourBars final : public QWidget {
    Q_OBJECT

public:
    explicit HourBars(const ViewContext& context, QWidget* parent = nullptr);
    void takeCounts();
    [[nodiscard]] QSize sizeHint() const override { return {372, 76}; }

Q_SIGNALS:
    void hoursChosen(std::uint32_t hours);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QRectF column(int hour) const;
    [[nodiscard]] int hourAt(double x) const; ///< beyond the ends too, as a drag across midnight is
    void choose(std::uint32_t hours);

    const ViewContext m_context;
    HourCounts m_counts{};
    int m_start = 0;    ///< of the drag
    int m_end = 0;
    bool m_adds = false;
};

} // namespace jingge
