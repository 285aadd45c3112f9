// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/batchrecord.h"

#include <optional>

namespace jingge {

/// What taking a batch back did, or would do.
struct TakeBackReport {
    std::int64_t struck = 0;   ///< incidents first seen in the batch: they count no more
    std::int64_t reverted = 0; ///< incidents that count with their former version again
};

/// The batch that must be taken back before this one may be, since it rests on it: it updated incidents of
/// this one, or found rows of the source unchanged and so wrote none of its own. The latest of them; nullopt
/// = nothing rests on it.
[[nodiscard]] Result<std::optional<BatchRecord>> batchRestingOn(const Store& store, const BatchRecord& batch);

/// What taking it back would do.
[[nodiscard]] Result<TakeBackReport> effectsOfTakingBack(const Store& store, std::int64_t id);

/// Undoes an import whole, in one transaction. Nothing is deleted: the batch is marked and its versions are
/// passed over. Errors (Data): no such batch, taken back already, another batch rests on it (which is named).
[[nodiscard]] Result<TakeBackReport> takeBatchBack(Store& store, std::int64_t id, const Striking& striking);

} // namespace jingge
