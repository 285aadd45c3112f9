// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/typedid.h"
#include "core/domain/geometry.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace jingge {

/// The levels of areas, in the order in which a bare code is looked up.
enum class Level { Grid, Squad, Community, Governance, Station, Branch, City };

constexpr std::size_t kLevelCount = 7;
constexpr std::array<Level, kLevelCount> kLevels{Level::Grid,    Level::Squad,  Level::Community, Level::Governance,
                                                 Level::Station, Level::Branch, Level::City};

[[nodiscard]] constexpr std::size_t indexOf(Level level) { return static_cast<std::size_t>(level); }
[[nodiscard]] std::string_view levelName(Level level); ///< "grid", "squad" …
[[nodiscard]] std::optional<Level> levelFromName(std::string_view name);

/// One area of one level: a police grid, a community, a station's ground.
struct Area {
    AreaId id;
    Level level = Level::Grid;
    std::string code;
    std::string name;
    std::string parentCode;                ///< code of the area above; empty = none
    std::optional<Level> parentLevel;
    std::optional<double> population;      ///< residents
    double areaKm2 = 0;                    ///< geodesic on WGS 84
    MultiPolygon shape;                    ///< WGS 84 degrees, valid
};

} // namespace jingge
