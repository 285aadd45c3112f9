// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/weekpanel.h"

#include "ui/common/icons.h"
#include "ui/common/wording.h"
#include "ui/timeline/areaseries.h"
#include "ui/timeline/calendarview.h"
#include "ui/timeline/weekview.h"

#include <QAction>
#include <QStackedWidget>

namespace jingge {

WeekPanel::WeekPanel(const ViewContext& context, const LiveDays& days, QWidget* parent)
    : Panel({}, parent),
      m_context(context),
      m_showsCalendar(new QAction(ownIcon(QStringLiteral("calendar")),
                                  tr("Calendar of days in place of the week"), this)),
      m_stack(new QStackedWidget(this)),
      m_week(new WeekView(context, m_stack)),
      m_calendar(new CalendarView(context, days, m_stack))
{
    m_stack->addWidget(m_week);
    m_stack->addWidget(m_calendar);
    m_showsCalendar->setObjectName(QStringLiteral("week.calendar"));
    m_showsCalendar->setCheckable(true);
    addHeadAction(m_showsCalendar);
    setChart(m_stack);
    connect(m_showsCalendar, &QAction::toggled, this, &WeekPanel::takeView);
    connect(&context.live, &LiveCounts::countsChanged, this, &WeekPanel::takeTitle);
    connect(&context.selection, &SelectionState::selectionChanged, this, &WeekPanel::takeTitle);
    takeTitle();
}

void WeekPanel::takeView()
{
    m_stack->setCurrentIndex(m_showsCalendar->isChecked() ? 1 : 0);
    takeTitle();
    Q_EMIT stateChanged();
}

void WeekPanel::takeTitle()
{
    const auto period = m_context.live.period();
    if (m_showsCalendar->isChecked()) {
        setTitle(tr("Calendar of days"));
        setSubtitle(tr("the whole station"));
        return;
    }
    setTitle(tr("%1: hours × weekdays").arg(shownName(m_context)));
    setSubtitle(period ? tr("incidents in %1").arg(Wording::length(*period)) : QString());
}

QJsonObject WeekPanel::saveState() const
{
    return {{QStringLiteral("calendar"), m_showsCalendar->isChecked()}};
}

void WeekPanel::restoreState(const QJsonObject& state)
{
    m_showsCalendar->setChecked(state[QLatin1StringView("calendar")].toBool());
}

} // namespace jingge
