// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/periods.h"

namespace jingge {

TimeRange earlierPeriod(TimeRange period, Against against, bool isMonth)
{
    if (isMonth) {
        const int months = against == Against::Year ? 12 : 1;
        const CivilDate first = period.from.date();
        return {CivilTime::at(monthStart(first, -months)), CivilTime::at(monthStart(first, 1 - months))};
    }
    const std::int64_t back = against == Against::Year ? 364 * kDaySeconds : period.seconds();
    return {{period.from.seconds - back}, {period.to.seconds - back}};
}

} // namespace jingge
