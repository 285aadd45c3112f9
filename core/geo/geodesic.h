// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/geometry.h"

namespace jingge {

/// Metres along the WGS 84 ellipsoid (Karney 2013, PROJ's geodesic routines).
[[nodiscard]] double distanceMetres(LonLat a, LonLat b);
/// Area on the WGS 84 ellipsoid, holes taken out, ring direction ignored.
[[nodiscard]] double areaKm2(const MultiPolygon& shape);

} // namespace jingge
