// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/calendarpainter.h"
#include "ui/common/focusring.h"
#include "ui/common/viewcontext.h"
#include "ui/timeline/daybrush.h"
#include "ui/timeline/livedays.h"

#include <QAbstractScrollArea>

#include <optional>

namespace jingge {

/// The days of the data, year by year, coloured by their counts. A drag over days sets the period of the
/// filter, a click on a day or on a month's name chooses it. From the keyboard: arrows move by a day or a
/// week, Shift brushes, Enter chooses the day, Escape lets go.
class CalendarView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    CalendarView(const ViewContext& context, const LiveDays& days, QWidget* parent = nullptr);

    [[nodiscard]] CalendarLayout calendarLayout() const; ///< in coordinates of the content
    /// What is said of a day: its name, holiday, count and what is usual for it.
    [[nodiscard]] QString readOut(CivilDate day) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void takeDays();
    [[nodiscard]] CivilDate firstDay() const { return m_days.days().first; }
    [[nodiscard]] CivilDate lastDay() const;
    [[nodiscard]] bool isEmpty() const { return m_days.days().counts.empty(); }
    [[nodiscard]] QPointF toContent(QPointF pixel) const;
    [[nodiscard]] CalendarPicture picture() const;
    void paintNote(QPainter& painter) const;
    void moveCursor(int days, bool brushes);
    void showDay(CivilDate day);

    const ViewContext m_context;
    const LiveDays& m_days;
    HolidayCalendar m_holidays;
    FocusRing m_focusRing;
    DayBrush m_brush;
    std::optional<CivilDate> m_hovered;
    std::optional<CivilDate> m_pressedMonth;
    std::optional<CivilDate> m_cursor; ///< of the keyboard
    std::optional<CivilDate> m_anchor; ///< where a brush by keys began
};

} // namespace jingge
