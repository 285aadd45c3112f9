// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/areatable.h"
#include "core/geo/areaindex.h"

#include <optional>
#include <string>
#include <vector>

namespace jingge {

/// Finds parents by place: the nearest higher level that has areas decides. The table must outlive the object.
class ParentFinder {
public:
    ParentFinder(const AreaTable& areas, Level level);
    [[nodiscard]] std::optional<Level> level() const { return m_level; } ///< where parents are looked for
    /// Sets the area's parent: the one that holds a point inside it, or none.
    void place(Area& area, const std::optional<LonLat>& inner) const;

private:
    const AreaTable& m_areas;
    std::optional<Level> m_level;
    AreaIndex m_index;
};

/// Sets a parent that a file names: it belongs to the nearest higher level that has the code, else to `nearest`.
void nameParent(Area& area, const std::string& code, const AreaTable& areas, std::optional<Level> nearest);

/// What the levels below have to follow when one level's areas come or change.
struct ParentChange {
    const AreaTable& before;
    const AreaTable& after;
    Level level; ///< the one that changed
};
/// The areas of `child` whose parent the change moves: found by place before and elsewhere now, or named before its
/// level was there. isNamed: the last file of the child level named its parents, which place does not overrule.
[[nodiscard]] std::vector<Area> reparented(const ParentChange& change, Level child, bool isNamed);

/// The table with areas of one level put in or in the place of those with their codes.
[[nodiscard]] AreaTable withAreas(const AreaTable& table, Level level, const std::vector<Area>& areas);

} // namespace jingge
