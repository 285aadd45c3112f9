// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/areatable.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace jingge {

class Store;

/// All areas with their shapes, per level sorted by code.
[[nodiscard]] Result<std::shared_ptr<const AreaTable>> readAreas(const Store& store);

struct AreaChanges {
    std::int64_t inserted = 0;
    std::int64_t updated = 0;
    std::int64_t unchanged = 0;
};

/// Stores areas of one level (codes distinct) and assigns every located incident to that level anew, all in one
/// transaction: done as a whole or not at all. id of the areas is ignored. moved: areas of other levels whose parent
/// follows; they must be in the store.
[[nodiscard]] Result<AreaChanges> writeAreas(Store& store, Level level, const std::vector<Area>& areas,
                                             const std::vector<Area>& moved = {});

} // namespace jingge
