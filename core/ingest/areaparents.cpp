// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/areaparents.h"

#include "core/geo/shapes.h"

#include <algorithm>
#include <span>

namespace jingge {

namespace {

/// The levels above one, nearest first.
std::span<const Level> levelsAbove(Level level)
{
    constexpr static std::array kChain{Level::Squad, Level::Community, Level::Station, Level::Branch, Level::City};
    constexpr static std::array kGovernance{Level::Community, Level::Station, Level::Branch, Level::City};
    const std::span<const Level> chain(kChain);
    switch (level) {
    case Level::Grid:
        return chain;
    case Level::Governance:
        return kGovernance;
    case Level::Squad:
    case Level::Community:
        return chain.subspan(2);
    case Level::Station:
        return chain.subspan(3);
    case Level::Branch:
        return chain.subspan(4);
    case Level::City:
        return {};
    }
    return {};
}

bool hasSameParent(const Area& a, const Area& b)
{
    return a.parentCode == b.parentCode && a.parentLevel == b.parentLevel;
}

} // namespace

ParentFinder::ParentFinder(const AreaTable& areas, Level level) : m_areas(areas)
{
    for (const Level above : levelsAbove(level)) {
        if (areas.at(above).empty())
            continue;
        m_level = above;
        m_index = AreaIndex(areas.at(above));
        return;
    }
}

void ParentFinder::place(Area& area, const std::optional<LonLat>& inner) const
{
    area.parentLevel.reset();
    area.parentCode.clear();
    const std::int32_t found = m_level && inner ? m_index.areaAt(*inner) : AreaIndex::kNone;
    if (found == AreaIndex::kNone)
        return;
    area.parentLevel = m_level;
    area.parentCode = m_areas.at(*m_level)[static_cast<std::size_t>(found)].code;
}

void nameParent(Area& area, const std::string& code, const AreaTable& areas, std::optional<Level> nearest)
{
    if (code.empty())
        return;
    area.parentCode = code;
    area.parentLevel = nearest;
    for (const Level above : levelsAbove(area.level)) {
        if (areas.find(above, code)) {
            area.parentLevel = above;
            return;
        }
    }
    if (!area.parentLevel && !levelsAbove(area.level).empty())
        area.parentLevel = levelsAbove(area.level).front();
}

std::vector<Area> reparented(const ParentChange& change, Level child, bool isNamed)
{
    std::vector<Area> moved;
    if (std::ranges::find(levelsAbove(child), change.level) == levelsAbove(child).end())
        return moved;
    const ParentFinder earlier(change.before, child);
    const ParentFinder now(change.after, child);
    for (const Area& area : change.after.at(child)) {
        Area fresh = area;
        const bool isKnown = area.parentLevel && change.after.find(*area.parentLevel, area.parentCode);
        if (!area.parentCode.empty() && !isKnown)
            nameParent(fresh, area.parentCode, change.after, area.parentLevel);
        if (!isNamed && now.level() == change.level && hasSameParent(fresh, area)) {
            Area found = area;
            earlier.place(found, representativePoint(found.shape));
            if (hasSameParent(found, area))
                now.place(fresh, representativePoint(fresh.shape));
        }
        if (!hasSameParent(fresh, area))
            moved.push_back(std::move(fresh));
    }
    return moved;
}

AreaTable withAreas(const AreaTable& table, Level level, const std::vector<Area>& areas)
{
    AreaTable joined = table;
    std::vector<Area>& list = joined.levels[indexOf(level)];
    for (const Area& area : areas) {
        const auto at = std::ranges::lower_bound(list, area.code, {}, &Area::code);
        if (at != list.end() && at->code == area.code)
            *at = area;
        else
            list.insert(at, area);
    }
    return joined;
}

} // namespace jingge
