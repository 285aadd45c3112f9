// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/areatable.h"
#include "core/frame/frame.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace jingge {

/// A town without gaps of so many grids (rounded to whole rows): quadrilaterals whose sides are bent, 36 corners each,
/// beside 120°E 30°N. The same for every call.
[[nodiscard]] std::shared_ptr<const AreaTable> workloadTown(std::size_t grids);

/// Points over the town and a little beyond it, crowded about forty places.
[[nodiscard]] std::vector<LonLat> workloadPoints(std::size_t count);

/// Incidents of two years over the town's grids, in order of time: 24 categories, addresses, callers and plates with
/// heavy tails, a day and a week that have their hours. The same for every call.
[[nodiscard]] FrameSnapshot workloadFrame(std::size_t rows, std::size_t grids);

/// The same kind of incidents as a table (UTF-8, LF) and the mapping that reads it.
[[nodiscard]] std::string workloadTable(std::size_t rows);
[[nodiscard]] const char* workloadMapping();

} // namespace jingge
