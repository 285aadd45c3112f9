// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/geometry.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace jingge {

/// A named system that somebody's coordinates are in. Values are copied freely; one object may be used by one thread
/// at a time.
class CoordinateSystem {
public:
    CoordinateSystem(); ///< WGS 84 longitude and latitude
    /// "EPSG:n", "GCJ-02", "BD-09" (upper or lower case, "GCJ02" and "BD09" too), or WKT / a PROJ string.
    /// Error: ErrorKind::Data, where = the name. "BD-09 MC" is refused with its reason.
    [[nodiscard]] static Result<CoordinateSystem> fromName(std::string_view name);

    [[nodiscard]] const std::string& name() const { return m_name; } ///< "EPSG:4326", "GCJ-02" …
    [[nodiscard]] bool isWgs84() const; ///< true also for EPSG:4490, where nothing is to be done
    /// x, y in the order easting/longitude, northing/latitude, whatever the authority's axis order. nullopt when the
    /// result is not finite or outside ±180/±90.
    [[nodiscard]] std::optional<LonLat> toWgs84(double x, double y) const;
    /// nullopt where the system cannot show the point.
    [[nodiscard]] std::optional<LonLat> fromWgs84(LonLat point) const;

private:
    enum class Kind { Wgs84, Gcj02, Bd09, Projected };
    struct Projection;
    Kind m_kind = Kind::Wgs84;
    std::string m_name = "EPSG:4326";
    std::shared_ptr<const Projection> m_projection;
};

/// "EPSG:32651" for the UTM zone (WGS 84) that holds a longitude, north or south.
[[nodiscard]] std::string utmZoneName(LonLat point);

} // namespace jingge
