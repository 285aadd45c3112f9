// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/area.h"
#include "core/geo/areafile.h"

#include <vector>

namespace jingge {

class Store;

struct AreaImportReport {
    std::int64_t read = 0; ///< = inserted + updated + unchanged + rejected
    std::int64_t inserted = 0;
    std::int64_t updated = 0;
    std::int64_t unchanged = 0;
    std::int64_t rejected = 0;
    std::int64_t repaired = 0;
    std::vector<Issue> rejections;
    std::vector<Issue> repairs;
    std::vector<Issue> warnings; ///< the file's own, then overlaps above 1 % of the smaller area: one line
    std::string crs;
};

/// Takes in the polygons of one level and assigns all located incidents anew, whole or not at all. Without a parent
/// field the parent is the area of the next higher level that holds the area's representative point.
[[nodiscard]] Result<AreaImportReport> importAreas(Store& store, Level level, const AreaFileRequest& request,
                                                   const TaskContext& context = {});

} // namespace jingge
