// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/inspect/columnprofile.h"
#include "core/ingest/inspect/headerwords.h"

namespace jingge {

/// What the values say to a header with two meanings. Never a decision.
struct Evidence {
    Message words;
    std::size_t likelier = 0; ///< choice that the values speak for; beyond the choices = none
};

/// Creation: the share of values within 2 s of the time the row was written, or whether all are the same
/// (domain: 99 % make a creation time). Arrival: the median distance from dispatch. Axis: the range of the
/// values.
[[nodiscard]] Evidence weighQuestion(const AskedHeader& asked, const TableSample& sample, std::size_t column,
                                     const ColumnProfile& profile);

} // namespace jingge
