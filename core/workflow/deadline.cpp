// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/deadline.h"

namespace jingge {

CivilTime afterWorkdays(CivilTime from, int workdays, const HolidayCalendar& calendar)
{
    CivilDate day = from.date();
    while (workdays > 0) {
        ++day.days;
        workdays -= calendar.isWorkday(day) ? 1 : 0;
    }
    return CivilTime::at(day, kWorkdayEndHour);
}

CivilTime deadlineOf(TaskLevel level, CivilTime issuedAt, const HolidayCalendar& calendar)
{
    switch (level) {
    case TaskLevel::One:
        return {issuedAt.seconds + kDaySeconds};
    case TaskLevel::Two:
        return afterWorkdays(issuedAt, 3, calendar);
    case TaskLevel::Three:
        break;
    }
    return afterWorkdays(issuedAt, 7, calendar);
}

} // namespace jingge
