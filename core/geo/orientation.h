// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/geometry.h"

namespace jingge {

/// 1 when p lies left of the directed line a → b, −1 when right, 0 when exactly on it. Exact for coordinates
/// that are 0 or between 1e-100 and 1e100 in size (a filter in doubles with the error bound of Shewchuk 1997,
/// then the exact sum of products).
[[nodiscard]] int orientation(LonLat a, LonLat b, LonLat p);

/// Sizes below 1e-100° become 0, so that orientation() is exact for them too. Keeps the order of coordinates.
[[nodiscard]] LonLat withoutTinyParts(LonLat point);

} // namespace jingge
