// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/spacetimescan.h"
#include "core/frame/frame.h"
#include "core/frame/rowset.h"

#include <string>
#include <utility>
#include <vector>

namespace jingge {

/// Between which places a scan looks: the grids, at their centroids, or the incidents' own places.
enum class ScanPlaces { Grids, Points };

/// A scan's cases, taken from the rows of a period.
struct ScanGround {
    ScanCases cases;
    std::vector<std::string> codes; ///< of the places; empty for points
    std::string zone;
    CivilDate firstDay;
    std::vector<std::pair<std::string, std::int64_t>> excluded; ///< reason → incidents left out
    std::vector<LonLat> lonLat;                                 ///< of the places
};

/// The rows of a period as cases by place and day; rows outside it are passed over. Poisson weighs grids by
/// their residents, and leaves out those of which none are known. Errors (Data): no place at all; Poisson
/// where no grid has a population.
[[nodiscard]] Result<ScanGround> scanGround(const Frame& frame, const RowSet& rows, TimeRange period,
                                            ScanPlaces places, ScanModel model);

} // namespace jingge
