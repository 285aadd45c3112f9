// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/daybrush.h"

#include <algorithm>

namespace jingge {

void DayBrush::press(CivilDate day)
{
    m_start = day;
    m_hasMoved = false;
}

void DayBrush::dragTo(CivilDate day)
{
    if (!m_start || (!m_hasMoved && day == *m_start))
        return;
    m_hasMoved = true;
    choose(*m_start, day);
}

bool DayBrush::release()
{
    m_start.reset();
    return m_hasMoved;
}

void DayBrush::choose(CivilDate from, CivilDate to)
{
    const auto [first, last] = std::minmax(from, to);
    const int hour = m_dayStart / 60;
    const int minute = m_dayStart % 60;
    setRange(CivilTime::at(first, hour, minute), CivilTime::at({last.days + 1}, hour, minute));
}

void DayBrush::toggle(CivilDate from, CivilDate to)
{
    const Filter before = m_filters.current();
    choose(from, to);
    if (m_filters.current() == before)
        setRange({}, {});
}

bool DayBrush::clear()
{
    if (!m_filters.current().from && !m_filters.current().to)
        return false;
    setRange({}, {});
    return true;
}

std::optional<std::pair<CivilDate, CivilDate>> DayBrush::chosen(const TimeRange& data) const
{
    const Filter& filter = m_filters.current();
    if (!filter.from && !filter.to)
        return std::nullopt;
    const std::int64_t back = std::int64_t{m_dayStart} * 60;
    const CivilTime first = filter.from.value_or(data.from);
    const CivilTime end = filter.to.value_or(data.to);
    if (end <= first)
        return std::nullopt;
    return std::pair(CivilTime{first.seconds - back}.date(), CivilTime{end.seconds - 1 - back}.date());
}

void DayBrush::setRange(std::optional<CivilTime> from, std::optional<CivilTime> to)
{
    Filter filter = m_filters.current();
    filter.from = from;
    filter.to = to;
    m_filters.setFilter(filter, Origin::Calendar, FilterStack::Step::Continued);
}

} // namespace jingge
