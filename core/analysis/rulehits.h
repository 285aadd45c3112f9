// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/rule.h"
#include "core/frame/frame.h"
#include "core/frame/rowset.h"

#include <cstdint>
#include <vector>

namespace jingge {

constexpr std::int64_t kLongestFollowUpSeconds = 90 * kDaySeconds;

/// One time that a rule fires: the calls that made it, and the calls of the same matter that came afterwards.
struct RuleHit {
    std::vector<std::uint32_t> rows; ///< that were counted, in order of time; the last one made it fire
    std::vector<std::uint32_t>
        later; ///< of the same key within 90 days or the cool-down, whichever is longer
};

/// The rows that a rule looks at: its categories, hours and areas, each event once, invalid calls and calls
/// known only to the day (where the rule has hours) left out. Errors (Data): an unknown category or area.
[[nodiscard]] Result<RowSet> rowsOfRule(const Frame& frame, const Rule& rule);

/// Takes out the rows at or after a moment.
void keepBefore(const Frame& frame, RowSet& rows, CivilTime end);

/// All hits over the whole frame, in order of the call that made them fire. Calls of one key are gone through
/// in order of time: a call within the cool-down of the last hit joins it; one nearer than the least gap to
/// the call counted before is passed over; the others count, and when those of the last window are enough, on
/// enough days and unusual enough, the rule fires and counting begins anew after the cool-down. By caller or
/// plate calls of different categories are never one matter; by any other key the rule's categories are one.
/// A radius is measured from the call that would fire, on the ellipsoid. rows: of rowsOfRule(). Linear in the
/// rows but for a sort; a radius also in the neighbours.
[[nodiscard]] std::vector<RuleHit> ruleHits(const Frame& frame, const RowSet& rows, const Rule& rule);

/// Whether two rows that have the rule's key are one matter to it: equal keys, or within its radius.
[[nodiscard]] bool isSameMatter(const Frame& frame, const Rule& rule, std::uint32_t a, std::uint32_t b);

/// Whether a row has the key at all.
[[nodiscard]] bool hasRuleKey(const Frame& frame, std::uint32_t row, RuleKey key);

} // namespace jingge
