// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/geometry.h"
#include "core/geo/coordinatesystem.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jingge {

/// What one file may still hold.
struct ShapeBudget {
    std::int64_t vertices = 2'000'000;
    std::int64_t rings = 100'000;
};

/// What a layer's pairs of numbers mean.
struct LayerSystem {
    CoordinateSystem system;
    bool isNorthFirst = false; ///< the first number of a pair is the northing or latitude

    [[nodiscard]] std::optional<LonLat> toWgs84(double first, double second) const
    {
        return isNorthFirst ? system.toWgs84(second, first) : system.toWgs84(first, second);
    }
};

/// The system that an OGRLayerH names; WGS 84 where it names none. Error: one that cannot be converted.
[[nodiscard]] Result<LayerSystem> systemOf(void* layer);

enum class ShapeFault { None, NoSurface, OutOfRange, OverLimit };

/// The surfaces of a geometry in WGS 84, as they stand in the file: heights dropped, curves as lines, not
/// repaired.
struct SurfaceRead {
    MultiPolygon shape;
    ShapeFault fault = ShapeFault::None;
    std::string value; ///< what is at fault: the kind of geometry, the pair of numbers
};
/// geometry: an OGRGeometryH, may be null. Takes what it reads from the budget.
[[nodiscard]] SurfaceRead readSurface(void* geometry, const LayerSystem& system, ShapeBudget& budget);

/// Appends the geometry's lines in WGS 84; lines that leave the range of coordinates are left out. false when
/// the budget does not suffice; the line at which it ends is left out then.
[[nodiscard]] bool readLineStrings(void* geometry, const LayerSystem& system, ShapeBudget& budget,
                                   std::vector<Line>& lines);

} // namespace jingge
