// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/arealocator.h"

#include <utility>

namespace jingge {

AreaLocator::AreaLocator(std::shared_ptr<const AreaTable> areas) : m_areas(std::move(areas))
{
    for (const Level level : kLevels) {
        if (!hasLevel(level))
            continue;
        m_indexes[indexOf(level)] = AreaIndex(m_areas->at(level));
        for (const Area& area : m_areas->at(level))
            m_ids[indexOf(level)].push_back(area.id.value());
    }
}

std::int64_t AreaLocator::areaAt(Level level, LonLat point) const
{
    if (!hasLevel(level))
        return 0;
    const std::int32_t found = m_indexes[indexOf(level)].areaAt(point);
    return found == AreaIndex::kNone ? 0 : m_ids[indexOf(level)][static_cast<std::size_t>(found)];
}

AreaIds AreaLocator::areasAt(LonLat point) const
{
    AreaIds ids{};
    for (const Level level : kLevels)
        ids[indexOf(level)] = areaAt(level, point);
    return ids;
}

Box AreaLocator::bounds() const
{
    Box box;
    for (const Level level : kLevels) {
        if (hasLevel(level))
            box.include(m_indexes[indexOf(level)].bounds());
    }
    return box;
}

} // namespace jingge
