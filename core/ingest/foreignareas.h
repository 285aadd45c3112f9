// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/geo/areafile.h"
#include "core/geo/areaindex.h"

#include <optional>
#include <string>
#include <vector>

namespace jingge {

/// A file of areas with what GEOS says of their outlines.
struct ForeignAreas {
    AreaFile file;
    std::vector<std::optional<LonLat>> inner; ///< per area: a point certain to lie inside
    std::vector<Overlap> overlaps;            ///< pairs that share more than a hundredth of the smaller one
};

/// readAreaFile() in the limited child process: GDAL and GEOS see the foreign file there alone, and what they
/// make of it is checked again on its way back. Errors: those of readAreaFile(); a reader that had to be
/// stopped or took too long; Cancelled.
[[nodiscard]] Result<ForeignAreas> readForeignAreas(const AreaFileRequest& request,
                                                    const TaskContext& context = {});

/// The child's part. words = what readForeignAreas() gave it. To be called in the confined process alone.
void sendForeignAreas(const std::vector<std::string>& words);
/// How many words that takes.
inline constexpr std::size_t kForeignAreaWords = 8;

} // namespace jingge
