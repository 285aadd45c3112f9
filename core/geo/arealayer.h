// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace jingge {

/// One field of a layer and what stands in it.
struct AreaField {
    std::string name;
    std::vector<std::string> samples; ///< the first different texts, not empty ones, at most 3
    std::int64_t filled = 0;          ///< features in which it is not empty
    std::int64_t different = 0;       ///< different texts
    std::int64_t numbers = 0;         ///< features in which it is a number that is not negative
};

/// What a vector file holds before anybody has said what it means.
struct AreaLayer {
    std::vector<std::string> layers; ///< names, in the file's order
    std::string name;                ///< of the layer that was looked at
    std::int64_t features = 0;
    std::int64_t surfaces = 0;     ///< features that have a surface
    std::vector<AreaField> fields; ///< with "id" where features of GeoJSON have one
    std::string crs;               ///< what the layer says; empty = it says none
};

/// Looks through one layer (empty = the first with a surface, else the first). Errors (Data): those of
/// VectorFile::open(), no such layer, a system that cannot be converted; Cancelled.
[[nodiscard]] Result<AreaLayer> readAreaLayer(const std::string& path, const std::string& layer = {},
                                              const std::string& encoding = {},
                                              const TaskContext& context = {});

} // namespace jingge
