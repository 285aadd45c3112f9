// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/inspect/tablesample.h"
#include "core/ingest/mapping.h"
#include "core/store/arealocator.h"

#include <cstdint>
#include <string>
#include <vector>

namespace jingge {

/// How one coordinate system fares with the pairs of a sample.
struct SystemTrial {
    std::string name;        ///< "EPSG:4326", "GCJ-02", "BD-09", "EPSG:4549" …
    std::int64_t points = 0; ///< pairs that are one
    std::int64_t inside = 0; ///< of them, in an area of the station
    double shiftMetres = 0;  ///< median distance from the same pair read as WGS 84; 0 for that and for metres

    [[nodiscard]] double share() const
    {
        return points == 0 ? 0 : static_cast<double>(inside) / static_cast<double>(points);
    }
};

struct CoordinateTrial {
    std::vector<SystemTrial> systems; ///< best first; equal ones in the order WGS 84, GCJ-02, BD-09, zones
    bool hasAreas = false;            ///< without areas nothing can be said
    bool areMetres = false;
    bool isExchanged = false; ///< more fall inside with longitude and latitude exchanged
    /// Whether the best is better than the next by more than chance and edges do (2 points).
    [[nodiscard]] bool isClear() const;
};

/// Tries the systems that numbers of this size can be in: WGS 84 (with CGCS2000, EPSG:4490, the same for this
/// purpose), GCJ-02 and BD-09 for degrees; the Gauss–Krüger zones EPSG:4491–4554 whose prefix or whose
/// central meridian fits for metres. At most 2,000 points. Of each row the mapping's first pair that is one
/// is taken.
[[nodiscard]] CoordinateTrial tryCoordinates(const TableSample& sample, const Mapping& mapping,
                                             const AreaLocator& areas);

/// A point on which more than 1 % of the located rows stand (at least 10): the source's "don't know where",
/// or a place that really calls so often.
struct CrowdedPoint {
    double x = 0; ///< in the file's system, as written
    double y = 0;
    std::int64_t count = 0;
    double share = 0; ///< of the rows with coordinates
    std::vector<std::string>
        addresses; ///< the first different ones; one address only speaks for a real place
};
[[nodiscard]] std::vector<CrowdedPoint> findCrowdedPoints(const TableSample& sample, const Mapping& mapping);

} // namespace jingge
