// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/hourbrush.h"

#include "core/state/stationcounts.h"

namespace jingge {

void HourBrush::press(int hour)
{
    m_start = hour;
    m_hasMoved = false;
}

void HourBrush::dragTo(int hour)
{
    if (!m_start || (!m_hasMoved && hour == *m_start))
        return;
    m_hasMoved = true;
    setHours(hoursOfDrag(*m_start, hour));
}

bool HourBrush::release()
{
    m_start.reset();
    return m_hasMoved;
}

void HourBrush::extend(int by, int start)
{
    const std::uint32_t hours = m_filters.current().hours;
    if (hours == kAllHours || hours == 0)
        return setHours(hoursOfDrag(start, start));
    const HourSpan span = hourSpans(hours).front();
    const int length = ((span.to - span.from + 23) % 24) + 1;
    if (length + by < 1)
        return;
    setHours(hoursOfDrag(span.from, span.from + length + by - 1));
}

void HourBrush::shift(int by)
{
    setHours(shiftedHours(m_filters.current().hours, by));
}

bool HourBrush::clear()
{
    if (m_filters.current().hours == kAllHours)
        return false;
    setHours(kAllHours);
    return true;
}

void HourBrush::setHours(std::uint32_t hours)
{
    Filter filter = m_filters.current();
    filter.hours = hours;
    m_filters.setFilter(filter, m_origin, FilterStack::Step::Continued);
}

} // namespace jingge
