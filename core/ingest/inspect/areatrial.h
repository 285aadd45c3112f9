// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/domain/area.h"
#include "core/domain/areatable.h"
#include "core/geo/areafile.h"
#include "core/ingest/inspect/coordinatetrial.h"

#include <span>
#include <vector>

namespace jingge {

/// What an import of areas would make of a file, tried without the store.
struct AreaTrial {
    std::vector<Area> areas; ///< as they would go in, without parents by place
    AreaFile file;           ///< its account: read, rejected, repairs, warnings; its areas are moved out
    std::int64_t known = 0;  ///< codes that the station has on this level already
    std::vector<SystemTrial>
        systems; ///< best first; empty where the file leaves no doubt or nothing can be said
};

/// Reads the areas as the request says, and in the systems that degrees can be in: WGS 84, GCJ-02, BD-09,
/// when the layer says none or WGS 84. inside: points that lie in the areas, of those that should. Errors:
/// those of readAreaFile().
[[nodiscard]] Result<AreaTrial> tryAreas(const AreaFileRequest& request, Level level, const AreaTable& known,
                                         std::span<const LonLat> points, const TaskContext& context = {});

} // namespace jingge
