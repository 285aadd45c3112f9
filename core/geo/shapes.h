// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/geometry.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace jingge {

/// Well-known binary (ISO, little endian) of a multipolygon, and back; nullopt for anything that is not one
/// or whose counts exceed its bytes.
[[nodiscard]] std::vector<std::uint8_t> toWkb(const MultiPolygon& shape);
[[nodiscard]] std::optional<MultiPolygon> multiPolygonFromWkb(std::span<const std::uint8_t> bytes);

/// A shape made valid: rings that touch or cross themselves are taken apart (GEOS MakeValid), only surfaces
/// are kept.
struct Repaired {
    MultiPolygon shape;
    std::string defect; ///< GEOS's reason ("Ring Self-intersection"); empty = was valid and is unchanged
};
/// nullopt when nothing with a surface is left.
[[nodiscard]] std::optional<Repaired> repaired(const MultiPolygon& shape);

/// A point certain to lie inside (GEOS PointOnSurface).
[[nodiscard]] std::optional<LonLat> representativePoint(const MultiPolygon& shape);

} // namespace jingge
