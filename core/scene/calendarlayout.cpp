// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/calendarlayout.h"

#include <algorithm>
#include <cmath>

namespace jingge {
namespace {

constexpr double kLeastPitch = 3;
constexpr double kMostPitch = 40;
constexpr int kWeeks = 54;

CivilDate newYear(int year)
{
    return CivilDate::fromYmd(year, 1, 1).value();
}

} // namespace

CalendarLayout CalendarLayout::fitting(CivilDate first, CivilDate last, const QRectF& box, double labels,
                                       double sums)
{
    CalendarLayout layout;
    layout.first = first;
    layout.last = last;
    layout.left = std::round(box.left() + labels);
    layout.top = std::round(box.top());
    layout.pitch = std::clamp(std::floor((box.width() - labels - sums) / kWeeks), kLeastPitch, kMostPitch);
    return layout;
}

int CalendarLayout::weekOf(CivilDate day)
{
    const CivilDate start = newYear(day.year());
    return (day.days - start.days + start.weekday() - 1) / 7;
}

QRectF CalendarLayout::cell(CivilDate day) const
{
    const double size = pitch - gap();
    return {left + weekOf(day) * pitch, cellsTop(day.year()) + (day.weekday() - 1) * pitch, size, size};
}

std::optional<CivilDate> CalendarLayout::dayAt(QPointF pixel) const
{
    const int block = static_cast<int>(std::floor((pixel.y() - top) / blockHeight()));
    if (block < 0 || block >= years())
        return std::nullopt;
    const int year = yearAt(block);
    const int week = static_cast<int>(std::floor((pixel.x() - left) / pitch));
    const int weekday = static_cast<int>(std::floor((pixel.y() - cellsTop(year)) / pitch));
    if (week < 0 || week >= kWeeks || weekday < 0 || weekday > 6)
        return std::nullopt;
    const CivilDate start = newYear(year);
    const CivilDate day{start.days - (start.weekday() - 1) + week * 7 + weekday};
    if (day.year() != year || day < first || day > last)
        return std::nullopt;
    return day;
}

CivilDate CalendarLayout::nearestDay(QPointF pixel) const
{
    const int block =
        std::clamp(static_cast<int>(std::floor((pixel.y() - top) / blockHeight())), 0, years() - 1);
    const int year = yearAt(block);
    const int week = std::clamp(static_cast<int>(std::floor((pixel.x() - left) / pitch)), 0, kWeeks - 1);
    const int weekday = std::clamp(static_cast<int>(std::floor((pixel.y() - cellsTop(year)) / pitch)), 0, 6);
    const CivilDate start = newYear(year);
    const CivilDate day{start.days - (start.weekday() - 1) + week * 7 + weekday};
    const CivilDate end{newYear(year + 1).days - 1};
    return std::clamp(std::clamp(day, start, end), first, last);
}

QRectF CalendarLayout::monthBox(CivilDate firstOfMonth) const
{
    const CivilDate end{monthStart(firstOfMonth, 1).days - 1};
    const double from = left + weekOf(firstOfMonth) * pitch;
    return {from, cellsTop(firstOfMonth.year()) - 19,
            (weekOf(end) - weekOf(firstOfMonth) + 1) * pitch - gap(), 18};
}

std::optional<CivilDate> CalendarLayout::monthAt(QPointF pixel) const
{
    for (CivilDate month = monthStart(first); month <= last; month = monthStart(month, 1)) {
        if (monthBox(month).contains(pixel))
            return month;
    }
    return std::nullopt;
}

} // namespace jingge
