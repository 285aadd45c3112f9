// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/state/selectionstate.h"

#include <algorithm>
#include <utility>

namespace jingge {

bool SelectionState::isChosen(AreaId area) const
{
    return std::ranges::find(m_selection.areas, area) != m_selection.areas.end();
}

bool SelectionState::isChosen(IncidentId incident) const
{
    return std::ranges::binary_search(m_selection.incidents, incident);
}

void SelectionState::chooseAreas(std::vector<AreaId> areas, Origin origin)
{
    setSelection({std::move(areas), {}, std::nullopt}, origin);
}

void SelectionState::chooseIncidents(std::vector<IncidentId> incidents, std::vector<AreaId> areas, Origin origin)
{
    std::ranges::sort(incidents);
    setSelection({std::move(areas), std::move(incidents), std::nullopt}, origin);
}

void SelectionState::setFocus(std::optional<IncidentId> incident, Origin origin)
{
    Selection next = m_selection;
    next.focus = incident;
    setSelection(std::move(next), origin);
}

void SelectionState::clear(Origin origin)
{
    setSelection({}, origin);
}

void SelectionState::setHoveredArea(std::optional<AreaId> area, Origin origin)
{
    if (area == m_hoveredArea)
        return;
    m_hoveredArea = area;
    Q_EMIT hoverChanged(origin);
}

void SelectionState::setHoveredHours(std::uint32_t hours, Origin origin)
{
    if (hours == m_hoveredHours)
        return;
    m_hoveredHours = hours;
    Q_EMIT hoverChanged(origin);
}

void SelectionState::setSelection(Selection selection, Origin origin)
{
    if (selection == m_selection)
        return;
    m_selection = std::move(selection);
    Q_EMIT selectionChanged(m_selection, origin);
}

} // namespace jingge
