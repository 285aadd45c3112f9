// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/areatable.h"

#include <algorithm>

namespace jingge {

std::optional<std::int32_t> AreaTable::find(Level level, std::string_view code) const
{
    const std::vector<Area>& areas = at(level);
    const auto found = std::ranges::lower_bound(areas, code, {}, [](const Area& area) { return std::string_view(area.code); });
    if (found == areas.end() || found->code != code)
        return std::nullopt;
    return static_cast<std::int32_t>(found - areas.begin());
}

bool AreaTable::isWithin(Level level, std::int32_t area, Level ancestorLevel, std::int32_t ancestor) const
{
    for (std::size_t steps = 0; steps <= kLevelCount; ++steps) { // a chain longer than the levels is a ring
        if (level == ancestorLevel && area == ancestor)
            return true;
        const Area& here = at(level)[static_cast<std::size_t>(area)];
        const auto parent = here.parentLevel ? find(*here.parentLevel, here.parentCode) : std::nullopt;
        if (!parent)
            return false;
        level = *here.parentLevel;
        area = *parent;
    }
    return false;
}

} // namespace jingge
