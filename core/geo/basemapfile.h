// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/basemap.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

/// What a feature is, by a field's name and value: `kind` as in the invented stations' files, else the tags
/// of OpenStreetMap (highway, railway, waterway, natural, landuse, leisure, building). nullopt = not drawn.
[[nodiscard]] std::optional<BaseKind> baseKindOf(std::string_view field, std::string_view value);

/// Reads streets, water, parks, railways and buildings from any vector file GDAL knows, cut at the limits of
/// readAreaFile(). Where a layer has none of the fields that tell kinds, its lines are minor streets and its
/// surfaces are left out; points always are. Errors: those of readAreaFile().
[[nodiscard]] Result<std::vector<BaseShape>> readBaseMap(const std::string& path,
                                                         const TaskContext& context = {});

} // namespace jingge
