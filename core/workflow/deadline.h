// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/holidays.h"
#include "core/domain/task.h"

namespace jingge {

constexpr int kWorkdayEndHour = 18;

/// 18:00 of so many working days after the day of a time; days off as below.
[[nodiscard]] CivilTime afterWorkdays(CivilTime from, int workdays, const HolidayCalendar& calendar);

/// When a task of a level is due that is issued at a time. Level one: 24 hours later, whatever the day. Level
/// two and three: 18:00 of the third and the seventh working day after that day; days off are those of the
/// calendar, and of a year that it does not know, weekends.
[[nodiscard]] CivilTime deadlineOf(TaskLevel level, CivilTime issuedAt, const HolidayCalendar& calendar);

} // namespace jingge
