// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/repeat.h"

#include <cstdint>
#include <vector>

namespace jingge {

/// When several calls look like one event: the station's starting rule, every part of which may be changed.
struct DuplicateQuestion {
    double metres = 100;          ///< between places, where neither place key nor address is the same; inclusive
    std::int64_t seconds = 3600;  ///< from the first call on, inclusive
    int categoryLevel = 1;        ///< categories are one group when their first N parts are equal
};

/// Sets of calls that may report one event, the first call leading, in order of the first call. A call joins the
/// earliest leading call of its category group that is at most the span before it and at the same place key, at the
/// same normalised address or at most the metres away (geodesic); else it leads a set of its own. Everything is
/// measured from the leading call, so that a busy building never grows into one endless set. Calls known only to the
/// day and calls without place and address take no part. rows: those of the frame that are asked about, in which
/// recorded duplicates have no place. Cost: rows times the calls of one span.
[[nodiscard]] std::vector<RepeatGroup> proposedDuplicates(const Frame& frame, const RowSet& rows,
                                                          const DuplicateQuestion& question = {});

} // namespace jingge
