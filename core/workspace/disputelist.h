// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/dispute.h"

#include <string>
#include <vector>

namespace jingge {

class Store;

/// What came of an online list of disputes.
struct DisputeListReport {
    std::vector<Dispute> added;
    int known = 0; ///< rows whose number the store has already
};

/// Takes an online list in, a table of any kind with a header. Columns by name, Chinese or English: number,
/// title and category are needed; level, level_reason, found_at, grid, address, sum, officer, side_a and
/// side_b may be there. Rows whose number is known are left as they are, so the same list may come twice.
/// Whole or not at all. Errors (Data, where = file:row:column): a column is missing; no number or title; a
/// category, level, time or sum that is none; a number twice.
[[nodiscard]] Result<DisputeListReport> takeDisputeList(Store& store, const std::string& path, CivilTime now,
                                                        const std::string& person);

} // namespace jingge
