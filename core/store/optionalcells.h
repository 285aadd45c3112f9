// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/store/statement.h"

#include <optional>

namespace jingge {

// Times and days that may be absent, as tables of the workflow keep them: seconds and days of civil time.

[[nodiscard]] inline std::optional<CivilTime> timeIn(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(CivilTime{row.integer(column)});
}
[[nodiscard]] inline std::optional<CivilDate> dayIn(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt
                              : std::optional(CivilDate{static_cast<std::int32_t>(row.integer(column))});
}
/// Seconds of civil time are whole in a double.
[[nodiscard]] inline std::optional<double> secondsOf(const std::optional<CivilTime>& time)
{
    return time ? std::optional(static_cast<double>(time->seconds)) : std::nullopt;
}
[[nodiscard]] inline std::optional<int> dayOf(const std::optional<CivilDate>& day)
{
    return day ? std::optional(day->days) : std::nullopt;
}

} // namespace jingge
