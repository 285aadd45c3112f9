// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>

namespace jingge {

class Store;

/// What came of one imported file.
struct ImportedBatch {
    std::string file;
    CivilTime finishedAt; ///< the machine's local time
    std::int64_t read = 0;
    std::int64_t inserted = 0;
    std::int64_t updated = 0;
    std::int64_t rejected = 0;
};

/// The complete batch that was finished last; nullopt when nothing was imported yet.
[[nodiscard]] Result<std::optional<ImportedBatch>> readLastBatch(const Store& store);

} // namespace jingge
