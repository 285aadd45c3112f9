// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <span>
#include <string>

namespace jingge {

/// A surface of square cells, row by row from the north-west corner.
struct Raster {
    double west = 0; ///< in the system's unit
    double north = 0;
    double cell = 0;
    std::size_t columns = 0;
    std::size_t rows = 0;
    std::string crs;  ///< "EPSG:32650"
    std::string unit; ///< of the values, told in the file: "1/km2"
};

/// Writes a GeoTIFF with one band of double precision, packed without loss; a whole file or none. Errors:
/// Usage when the ending is not .tif or .tiff; Data when it cannot be written.
[[nodiscard]] Result<void> writeGeoTiff(const std::string& path, const Raster& raster,
                                        std::span<const double> values);

} // namespace jingge
