// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/panel.h"
#include "ui/common/viewcontext.h"

#include <QJsonObject>

class QAction;
class QStackedWidget;

namespace jingge {

class CalendarView;
class LiveDays;
class WeekView;

/// Hour by weekday of the chosen area, and in its place the calendar of days.
class WeekPanel final : public Panel {
    Q_OBJECT

public:
    WeekPanel(const ViewContext& context, const LiveDays& days, QWidget* parent = nullptr);

    [[nodiscard]] WeekView* week() const { return m_week; }
    [[nodiscard]] CalendarView* calendar() const { return m_calendar; }
    [[nodiscard]] QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

private:
    void takeView();
    void takeTitle();

    const ViewContext m_context;
    QAction* m_showsCalendar;
    QStackedWidget* m_stack;
    WeekView* m_week;
    CalendarView* m_calendar;
};

} // namespace jingge
