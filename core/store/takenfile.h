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

/// The complete batch that brought a file of these contents in; nullopt = none, or it was taken back.
[[nodiscard]] Result<std::optional<std::int64_t>> findTakenFile(const Store& store,
                                                                const std::string& digest);
/// Remembers that the newest complete batch of a file of this name brought these contents in; gives the
/// batch.
[[nodiscard]] Result<std::int64_t> recordTakenFile(Store& store, const std::string& digest,
                                                   const std::string& file, CivilTime takenAt);

} // namespace jingge
