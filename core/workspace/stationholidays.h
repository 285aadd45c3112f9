// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/holidays.h"
#include "core/domain/station.h"

namespace jingge {

/// The holidays that a station keeps: the shipped years, then those in the user's folder jingge/calendars.
[[nodiscard]] Result<HolidayCalendar> holidaysOf(const Station& station);

} // namespace jingge
