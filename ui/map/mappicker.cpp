// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mappicker.h"

#include <algorithm>

namespace jingge {

void MapPicker::pickAreas(const std::vector<std::size_t>& positions, Picking picking)
{
    std::vector<AreaId> ids;
    for (const std::size_t position : positions)
        ids.push_back(m_context.live.areas()[position].id);
    const Selection& now = m_context.selection.selection();
    const bool isAgain =
        picking == Picking::Replace && ids.size() == 1 && now.incidents.empty() && now.areas == ids;
    m_context.selection.chooseAreas(isAgain ? std::vector<AreaId>{} : pickedWith(now.areas, ids, picking),
                                    Origin::Map);
}

void MapPicker::pickRows(const std::vector<std::uint32_t>& rows, Picking picking)
{
    const Frame& frame = *m_context.live.frame();
    std::vector<IncidentId> ids;
    for (const std::uint32_t row : rows)
        ids.push_back(frame.incident(row));
    std::ranges::sort(ids);
    std::vector<IncidentId> chosen = pickedSorted(m_context.selection.selection().incidents, ids, picking);
    if (chosen.empty()) {
        m_context.selection.clear(Origin::Map);
        return;
    }
    const Level level = m_context.live.counts()->level;
    const std::vector<Area>& areas = m_context.live.areas();
    std::vector<bool> holds(areas.size(), false);
    for (std::size_t row = 0; row < frame.size(); ++row) {
        const std::int32_t area = frame.areaOf(level, row);
        if (area != kNoArea && !holds[static_cast<std::size_t>(area)] &&
            std::ranges::binary_search(chosen, frame.incident(row)))
            holds[static_cast<std::size_t>(area)] = true;
    }
    std::vector<AreaId> areaIds;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (holds[i])
            areaIds.push_back(areas[i].id);
    }
    m_context.selection.chooseIncidents(std::move(chosen), std::move(areaIds), Origin::Map);
}

Picking pickingOf(Qt::KeyboardModifiers modifiers)
{
    if ((modifiers & Qt::ControlModifier) != 0)
        return Picking::Toggle;
    return (modifiers & Qt::ShiftModifier) != 0 ? Picking::Add : Picking::Replace;
}

} // namespace jingge
