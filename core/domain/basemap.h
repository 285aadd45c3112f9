// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/geometry.h"

#include <vector>

namespace jingge {

/// What a shape of the base map stands for.
enum class BaseKind { Water, Park, Building, Minor, Major, Rail };

/// One line or one surface of the base map, WGS 84.
struct BaseShape {
    BaseKind kind = BaseKind::Minor;
    bool isSurface = false;
    std::vector<Line> parts; ///< a line: one; a surface: its closed rings, the outer one first
};

} // namespace jingge
