// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/geometry.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jingge {

/// How a vector file of areas is to be read.
struct AreaFileRequest {
    std::string path;
    std::string codeField;
    std::string nameField;       ///< empty = the code is the name
    std::string parentField;     ///< empty = none
    std::string populationField; ///< empty = none
    std::string crs;             ///< overrides what the file says; empty = the file's, else WGS 84
    std::string encoding;        ///< of a Shapefile's texts; empty = as GDAL finds
    std::string layer;           ///< empty = the first
};

struct AreaFeature {
    std::int64_t number = 0; ///< feature of the layer, from 1
    std::string code;
    std::string name;
    std::string parent;
    std::optional<double> population;
    MultiPolygon shape; ///< WGS 84, valid
    bool isRepaired = false;
};

struct AreaFile {
    std::int64_t read = 0; ///< features seen = areas.size() + rejected.size()
    std::vector<AreaFeature> areas;
    std::vector<Issue>
        rejected; ///< no surface, empty code, code twice, coordinates out of range …; row = feature
    std::vector<Issue> repairs;  ///< one an area that had to be mended, value = its code
    std::vector<Issue> warnings; ///< texts and populations that could not be read, GDAL's own (row 0)
    std::string crs;             ///< the system that was used
};

/// Reads areas from any vector file GDAL knows (also inside .gz and .zip), never from the network, and turns
/// them into valid WGS 84 shapes. Errors (ErrorKind::Data): missing file, folder, empty, not a vector file,
/// code field missing (the fields it has are named), more than 2,000,000 vertices or 100,000 rings.
[[nodiscard]] Result<AreaFile> readAreaFile(const AreaFileRequest& request, const TaskContext& context = {});

} // namespace jingge
