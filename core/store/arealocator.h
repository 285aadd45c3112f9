// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/areatable.h"
#include "core/geo/areaindex.h"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace jingge {

/// Row ids of the areas that cover a point, per level; 0 = none.
using AreaIds = std::array<std::int64_t, kLevelCount>;

/// Assigns points to the areas of every level that has any.
class AreaLocator {
public:
    explicit AreaLocator(std::shared_ptr<const AreaTable> areas);
    [[nodiscard]] AreaIds areasAt(LonLat point) const;
    [[nodiscard]] std::int64_t areaAt(Level level, LonLat point) const;
    [[nodiscard]] bool hasLevel(Level level) const { return !m_areas->at(level).empty(); }
    /// Around all areas; empty where there are none.
    [[nodiscard]] Box bounds() const;

private:
    std::shared_ptr<const AreaTable> m_areas;
    std::array<AreaIndex, kLevelCount> m_indexes;
    std::array<std::vector<std::int64_t>, kLevelCount> m_ids; ///< of the areas, close together
};

} // namespace jingge
