// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/holidays.h"
#include "core/domain/station.h"

namespace jingge {

class Store;

/// The station that the store keeps, and the holidays of its time zone.
struct Duty {
    Station station;
    HolidayCalendar calendar;
};
[[nodiscard]] Result<Duty> readDuty(const Store& store);

} // namespace jingge
