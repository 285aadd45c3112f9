// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/optionalcells.h"

#include "core/store/statement.h"

namespace jingge {

std::optional<CivilTime> timeIn(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(CivilTime{row.integer(column)});
}

std::optional<CivilDate> dayIn(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt
                              : std::optional(CivilDate{static_cast<std::int32_t>(row.integer(column))});
}

std::optional<double> secondsOf(const std::optional<CivilTime>& time)
{
    return time ? std::optional(static_cast<double>(time->seconds)) : std::nullopt;
}

std::optional<int> dayOf(const std::optional<CivilDate>& day)
{
    return day ? std::optional(day->days) : std::nullopt;
}

} // namespace jingge
