// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/frame/frame.h"

#include <memory>

namespace jingge {

class Store;

/// Reads the current version of every incident that counts or is listed into a new snapshot: rows of complete batches
/// that no complete batch has superseded. One pass over the table on the native handle; about 60 bytes an incident.
/// Decides which of the incidents that share a main ticket counts (see duplicates.h).
[[nodiscard]] Result<std::shared_ptr<const Frame>> loadFrame(const Store& store, const TaskContext& context = {});

} // namespace jingge
