// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/area.h"

namespace jingge {

namespace {

constexpr std::array<std::string_view, kLevelCount> kNames{"grid",    "squad",  "community", "governance",
                                                           "station", "branch", "city"};

} // namespace

std::string_view levelName(Level level)
{
    return kNames[indexOf(level)];
}

std::optional<Level> levelFromName(std::string_view name)
{
    for (const Level level : kLevels) {
        if (levelName(level) == name)
            return level;
    }
    return std::nullopt;
}

} // namespace jingge
