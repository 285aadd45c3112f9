// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/area.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace jingge {

/// Every area of the station, per level sorted by code (byte order). Positions in a level's list are what the frame
/// stores for each incident. Shared as an immutable snapshot.
struct AreaTable {
    std::array<std::vector<Area>, kLevelCount> levels;

    [[nodiscard]] const std::vector<Area>& at(Level level) const { return levels[indexOf(level)]; }
    /// Position by code, nullopt when the level has no such area.
    [[nodiscard]] std::optional<std::int32_t> find(Level level, std::string_view code) const;
    /// Whether `area` of `level` is `ancestor` of `ancestorLevel` or below it by its chain of parents.
    [[nodiscard]] bool isWithin(Level level, std::int32_t area, Level ancestorLevel, std::int32_t ancestor) const;
};

} // namespace jingge
