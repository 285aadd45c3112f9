// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/typedid.h"
#include "core/state/origin.h"

#include <QObject>

#include <cstdint>
#include <optional>
#include <vector>

namespace jingge {

/// What is chosen: an area or several, incidents (those of a repeat group), the one incident in focus. Ids, never
/// positions: a selection outlives a new snapshot of the frame.
struct Selection {
    std::vector<AreaId> areas;
    std::vector<IncidentId> incidents; ///< sorted
    std::optional<IncidentId> focus;   ///< one of the incidents that a list shows

    bool operator==(const Selection&) const = default;
};

/// What is chosen and what lies under the pointer, for every view. Changes cost an overlay, never a recount. Lives in
/// the window's thread.
class SelectionState final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const Selection& selection() const { return m_selection; }
    [[nodiscard]] std::optional<AreaId> hoveredArea() const { return m_hoveredArea; }
    /// Hours under the pointer as bits; 0 = none.
    [[nodiscard]] std::uint32_t hoveredHours() const { return m_hoveredHours; }
    [[nodiscard]] bool isChosen(AreaId area) const;
    [[nodiscard]] bool isChosen(IncidentId incident) const;

    /// Areas alone: incidents and focus are dropped.
    void chooseAreas(std::vector<AreaId> areas, Origin origin);
    /// Incidents with the areas they lie in.
    void chooseIncidents(std::vector<IncidentId> incidents, std::vector<AreaId> areas, Origin origin);
    void setFocus(std::optional<IncidentId> incident, Origin origin);
    void clear(Origin origin);
    void setHoveredArea(std::optional<AreaId> area, Origin origin);
    void setHoveredHours(std::uint32_t hours, Origin origin);

Q_SIGNALS:
    void selectionChanged(const jingge::Selection& selection, jingge::Origin origin);
    void hoverChanged(jingge::Origin origin);

private:
    void setSelection(Selection selection, Origin origin);

    Selection m_selection;
    std::optional<AreaId> m_hoveredArea;
    std::uint32_t m_hoveredHours = 0;
};

} // namespace jingge
