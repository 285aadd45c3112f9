// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/geometry.h"

#include <optional>

namespace jingge {

/// The two offset systems of Chinese map services. Points outside the published box (lon 72.004–137.8347,
/// lat 0.8293–55.8271) are unchanged. Constants a = 6378245.0, ee = 0.00669342162296594323.
[[nodiscard]] LonLat gcj02FromWgs84(LonLat wgs84);
[[nodiscard]] LonLat bd09FromGcj02(LonLat gcj02);

/// Exact inverses by fixed-point iteration to 1e-10°, at most 20 rounds. converged is false within about 500 m of the
/// box's edge, where the point comes back unchanged.
struct Inverse {
    LonLat point;
    bool converged = true;
    int rounds = 0;
};
[[nodiscard]] Inverse wgs84FromGcj02(LonLat gcj02);
[[nodiscard]] Inverse gcj02FromBd09(LonLat bd09);

} // namespace jingge
