// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace jingge {

class Store;

/// A table of buildings: which columns hold what. Headers match as those of a mapping do.
struct BuildingFileRequest {
    std::string path;
    std::string addressField = "address";
    std::string lonField = "lon";
    std::string latField = "lat";
    std::string crs = "EPSG:4326";
};

struct BuildingImportReport {
    std::int64_t read = 0; ///< = inserted + updated + unchanged + rejected
    std::int64_t inserted = 0;
    std::int64_t updated = 0;
    std::int64_t unchanged = 0;
    std::int64_t rejected = 0;
    std::vector<Issue> rejections;
};

/// Takes in where buildings are, by their normalised address, whole or not at all. A row without an address
/// or usable coordinates is rejected. Errors: Data for the file or a column that it lacks; Store.
[[nodiscard]] Result<BuildingImportReport> importBuildings(Store& store, const BuildingFileRequest& request,
                                                           const TaskContext& context = {});

} // namespace jingge
