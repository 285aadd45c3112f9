// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulate/mesh.h"

#include <cstdint>
#include <string>
#include <vector>

namespace jingge::invented {

/// A place on the earth in whole 1e-7 degrees (about 1 cm): what files hold, and what points are judged by.
struct EarthPoint {
    std::int32_t lonE7 = 0;
    std::int32_t latE7 = 0;

    bool operator==(const EarthPoint&) const = default;
};

using EarthRing = std::vector<EarthPoint>; ///< not closed

/// "120.0512345": seven decimals, appended.
void appendDegrees(std::string& text, std::int32_t e7);
/// Whether the ring holds the point; exact whole-number arithmetic, upper and right edges excluded.
[[nodiscard]] bool holds(const EarthRing& ring, EarthPoint point);

/// How the drawing board lies on the earth: streets bend with the river and the slope, the whole is scaled to
/// the wanted area and put at a longitude and latitude. Local plane on WGS 84, good to 1e-4 over a few
/// kilometres.
class BoardFit {
public:
    BoardFit(double lon, double lat);

    /// Sets the scale so that the ring of board points has this area.
    void scaleTo(const std::vector<BoardPoint>& ring, double areaKm2);
    [[nodiscard]] EarthPoint at(BoardPoint point) const;
    /// A place some metres east and north of another.
    [[nodiscard]] EarthPoint moved(EarthPoint from, double east, double north) const;
    /// Metres between two places.
    [[nodiscard]] double distance(EarthPoint a, EarthPoint b) const;

private:
    double m_lon = 0;
    double m_lat = 0;
    double m_lonMetres = 0; ///< a degree
    double m_latMetres = 0;
    double m_scale = 1;
};

} // namespace jingge::invented
