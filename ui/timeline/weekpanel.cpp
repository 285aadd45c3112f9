// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/weekpanel.h"

#include "ui/common/segments.h"
#include "ui/common/wording.h"
#include "ui/timeline/areaseries.h"
#include "ui/timeline/calendarview.h"
#include "ui/timeline/weekview.h"

#include <QStackedWidget>

namespace jingge {

WeekPanel::WeekPanel(const ViewContext& context, const LiveDays& days, QWidget* parent) :
    Panel({}, parent), m_context(context), m_views(new Segments(tr("Shown here"), {tr("Week"), tr("Calendar")}, this)),
    m_stack(new QStackedWidget(this)), m_week(new WeekView(context, m_stack)),
    m_calendar(new CalendarView(context, days, m_stack))
{
    m_stack->addWidget(m_week);
    m_stack->addWidget(m_calendar);
    addToHead(m_views);
    setChart(m_stack);
    connect(m_views, &Segments::chosenChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_views, &Segments::chosenChanged, this, &WeekPanel::takeTitle);
    connect(m_views, &Segments::chosenChanged, this, &Panel::stateChanged);
    connect(&context.live, &LiveCounts::countsChanged, this, &WeekPanel::takeTitle);
    connect(&context.selection, &SelectionState::selectionChanged, this, &WeekPanel::takeTitle);
    takeTitle();
}

void WeekPanel::takeTitle()
{
    const auto period = m_context.live.period();
    if (m_views->chosen() == 1) {
        setTitle(tr("Calendar of days"));
        setSubtitle(tr("the whole station"));
        return;
    }
    setTitle(tr("%1: hours × weekdays").arg(shownName(m_context)));
    setSubtitle(period ? tr("incidents in %1").arg(Wording::length(*period)) : QString());
}

QJsonObject WeekPanel::saveState() const
{
    return {{QStringLiteral("view"), m_views->chosen()}};
}

void WeekPanel::restoreState(const QJsonObject& state)
{
    m_views->choose(state[QLatin1StringView("view")].toInt() == 1 ? 1 : 0);
}

} // namespace jingge
