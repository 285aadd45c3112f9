// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/calendarpanel.h"

#include "core/domain/shifts.h"
#include "core/scene/axislabels.h"
#include "ui/common/segments.h"
#include "ui/common/wording.h"
#include "ui/timeline/calendarview.h"

#include <numeric>

namespace jingge {

CalendarPanel::CalendarPanel(const ViewContext& context, QWidget* parent)
    : Panel(tr("Calendar of days"), parent),
      m_context(context),
      m_days(context),
      m_view(new CalendarView(context, m_days, this))
{
    if (const int start = dayStartOf(context.source.station()); start != 0) {
        m_dayStart = new Segments(tr("A day begins"),
                                  {tr("Calendar day"), tr("Police day from %1").arg(clockText(start))}, this);
        connect(m_dayStart, &Segments::chosenChanged, this, [this](int index) {
            m_days.setPoliceDay(index == 1);
            Q_EMIT stateChanged();
        });
        addToHead(m_dayStart);
    }
    setChart(m_view);
    connect(&m_days, &LiveDays::daysChanged, this, &CalendarPanel::takeDays);
    takeDays();
}

void CalendarPanel::takeDays()
{
    const std::vector<std::int64_t>& counts = m_days.days().counts;
    setSubtitle(tr("%1 on %n day(s)", nullptr, static_cast<int>(counts.size()))
                    .arg(Wording::incidents(std::accumulate(counts.begin(), counts.end(), std::int64_t{0}))));
}

QJsonObject CalendarPanel::saveState() const
{
    return {{QStringLiteral("policeDay"), m_dayStart != nullptr && m_dayStart->chosen() == 1}};
}

void CalendarPanel::restoreState(const QJsonObject& state)
{
    if (m_dayStart != nullptr)
        m_dayStart->choose(state[QLatin1StringView("policeDay")].toBool() ? 1 : 0);
}

} // namespace jingge
