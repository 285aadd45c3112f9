// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/basemap.h"
#include "core/geo/arealayer.h"

#include <string>
#include <vector>

namespace jingge {

/// readAreaLayer() in the limited child process, as readForeignAreas() does it for the areas themselves.
[[nodiscard]] Result<AreaLayer> readForeignLayer(const std::string& path, const std::string& layer,
                                                 const std::string& encoding,
                                                 const TaskContext& context = {});

/// readBaseMap() likewise.
[[nodiscard]] Result<std::vector<BaseShape>> readForeignBaseMap(const std::string& path,
                                                                const TaskContext& context = {});
/// Several files as one, by their paths from a folder on. A file that cannot be read is left out: a map is
/// whole without it.
[[nodiscard]] std::vector<BaseShape> readForeignBaseMaps(const std::string& folder,
                                                         const std::vector<std::string>& paths);

/// The child's part. To be called in the confined process alone.
void sendForeignLayer(const std::string& path, const std::string& layer, const std::string& encoding);
void sendForeignBaseMap(const std::string& path);

} // namespace jingge
