// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/frame/frame.h"

#include <cstddef>
#include <memory>

namespace jingge {

class ParallelFor;
class Store;

constexpr std::size_t kLeastRowsCached = 50000;

/// How the store is read.
struct FrameReading {
    const ParallelFor* parallel = nullptr;  ///< none: on the caller's thread alone
    std::size_t leastRowsToShare = 65536;   ///< below it two readers gain nothing
};

/// Reads the current version of every incident that counts or is listed into a new snapshot: rows of complete batches
/// that no complete batch has superseded. One pass over the table on the native handle, or two halves of it by two
/// readers of the same state; about 60 bytes an incident. The frame does not depend on how it was read.
/// Decides which of the incidents that share a main ticket counts (see duplicates.h).
[[nodiscard]] Result<std::shared_ptr<const Frame>> loadFrame(const Store& store, const TaskContext& context = {},
                                                             const FrameReading& reading = {});

/// The same from the column cache beside the store where that is fresh, in milliseconds; else from the store, after which
/// the cache is made anew, if the store has enough rows for it to matter. A cache that cannot be written is done without.
[[nodiscard]] Result<std::shared_ptr<const Frame>> openFrame(const Store& store, const TaskContext& context = {},
                                                             std::size_t leastRows = kLeastRowsCached,
                                                             const FrameReading& reading = {});

} // namespace jingge
