// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/panel.h"
#include "ui/common/viewcontext.h"
#include "ui/timeline/livedays.h"

#include <QJsonObject>

class QAction;

namespace jingge {

class CalendarView;
class Segments;

/// The calendar of days with all the room, and the choice whether a day begins at midnight or with the police
/// day.
class CalendarPanel final : public Panel {
    Q_OBJECT

public:
    explicit CalendarPanel(const ViewContext& context, QWidget* parent = nullptr);

    [[nodiscard]] CalendarView* view() const { return m_view; }
    [[nodiscard]] const LiveDays& days() const { return m_days; }
    [[nodiscard]] bool isSettled() const { return m_days.isSettled(); }
    [[nodiscard]] QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

private:
    void takeDays();

    const ViewContext m_context;
    LiveDays m_days;
    CalendarView* m_view;
    Segments* m_dayStart = nullptr; ///< none where the police day begins at midnight
};

} // namespace jingge
