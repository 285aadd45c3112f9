// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/frame/frame.h"
#include "core/frame/rowset.h"
#include "core/geo/coordinatesystem.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jingge {

/// Metres in a UTM zone, rounded to 1e-9.
struct PlanePoint {
    double x = 0;
    double y = 0;
};

/// The UTM zone (WGS 84) in which distances between these places are taken: that of their median longitude.
/// One thread at a time.
class PlaneZone {
public:
    /// Errors (Data): none of the places given.
    [[nodiscard]] static Result<PlaneZone> ofMedian(const std::vector<LonLat>& places);

    [[nodiscard]] const std::string& name() const { return m_system.name(); } ///< "EPSG:32650"
    /// Error (Data): a place that the zone cannot show, far on the other side of the earth.
    [[nodiscard]] Result<std::vector<PlanePoint>> toPlane(const std::vector<LonLat>& places) const;
    [[nodiscard]] std::optional<LonLat> toLonLat(PlanePoint point) const;

private:
    explicit PlaneZone(CoordinateSystem system) : m_system(std::move(system)) {}
    CoordinateSystem m_system;
};

/// Places of the rows that have one, in the order of the rows.
struct LocatedRows {
    std::vector<std::uint32_t> rows;
    std::vector<LonLat> places;
};
[[nodiscard]] LocatedRows locatedRows(const Frame& frame, const RowSet& rows);

} // namespace jingge
