// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/weekbrush.h"

#include "core/state/stationcounts.h"

#include <algorithm>

namespace jingge {
namespace {

std::uint8_t daysOfDrag(int from, int to)
{
    const auto [first, last] = std::minmax(std::clamp(from, 0, 6), std::clamp(to, 0, 6));
    unsigned days = 0;
    for (int day = first; day <= last; ++day)
        days |= 1U << day;
    return static_cast<std::uint8_t>(days);
}

} // namespace

void WeekBrush::press(Part part, WeekCell cell)
{
    m_part = part;
    m_start = cell;
    m_hasMoved = false;
}

void WeekBrush::dragTo(WeekCell cell)
{
    if (!m_start)
        return;
    const bool isSame = (m_part == Part::Days || cell.hour == m_start->hour) &&
                        (m_part == Part::Hours || std::clamp(cell.day, 0, 6) == m_start->day);
    if (!m_hasMoved && isSame)
        return;
    m_hasMoved = true;
    choose(m_part, *m_start, cell);
}

bool WeekBrush::release()
{
    m_start.reset();
    return m_hasMoved;
}

void WeekBrush::toggle(Part part, WeekCell cell)
{
    const Filter before = m_filters.current();
    choose(part, cell, cell);
    if (m_filters.current() == before)
        set(part == Part::Days ? before.hours : kAllHours,
            part == Part::Hours ? before.weekdays : kAllWeekdays);
}

void WeekBrush::choose(Part part, WeekCell from, WeekCell to)
{
    const Filter& now = m_filters.current();
    set(part == Part::Days ? now.hours : hoursOfDrag(from.hour, to.hour),
        part == Part::Hours ? now.weekdays : daysOfDrag(from.day, to.day));
}

void WeekBrush::shiftHours(int by)
{
    set(shiftedHours(m_filters.current().hours, by), m_filters.current().weekdays);
}

bool WeekBrush::clear()
{
    const Filter& now = m_filters.current();
    if (now.hours == kAllHours && now.weekdays == kAllWeekdays)
        return false;
    set(kAllHours, kAllWeekdays);
    return true;
}

void WeekBrush::set(std::uint32_t hours, std::uint8_t weekdays)
{
    Filter filter = m_filters.current();
    filter.hours = hours;
    filter.weekdays = weekdays;
    m_filters.setFilter(filter, Origin::Week, FilterStack::Step::Continued);
}

} // namespace jingge
