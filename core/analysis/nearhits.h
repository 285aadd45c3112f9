// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/rulehits.h"

#include <span>

namespace jingge {

/// The hits of a rule whose key is a radius; see ruleHits().
[[nodiscard]] std::vector<RuleHit> nearHits(const Frame& frame, const RowSet& rows, const Rule& rule);

/// Whether calls that stand in one window are enough for a hit: their number, their dates, the rule's
/// validity at the last.
[[nodiscard]] bool isEnough(const Frame& frame, const Rule& rule, std::span<const std::uint32_t> counted);

} // namespace jingge
