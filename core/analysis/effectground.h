// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/effect.h"
#include "core/base/result.h"
#include "core/domain/rule.h"
#include "core/frame/frame.h"
#include "core/frame/rowset.h"

#include <cstdint>
#include <span>
#include <vector>

namespace jingge {

/// The times that are compared, in seconds: before a moment, and from it on.
struct EffectSpans {
    std::int64_t before = 28 * kDaySeconds;
    std::int64_t after = 28 * kDaySeconds;

    [[nodiscard]] double lengths() const { return static_cast<double>(before) / static_cast<double>(after); }
};

/// How many comparison places are chosen for each treated one.
constexpr std::size_t kUsualMatches = 3;

/// Areas of one level by their positions.
struct AreaEffectQuestion {
    Level level = Level::Grid;
    CivilTime at; ///< when it was done: the first moment after
    EffectSpans spans;
    std::vector<std::size_t> treated;
    std::vector<std::size_t> comparison; ///< empty = chosen by their counts before
    std::vector<std::size_t> ring;       ///< where trouble may have gone; may be empty
    std::size_t matches = kUsualMatches;
};
struct AreaEffect {
    EffectGround ground;
    std::vector<std::size_t> comparison; ///< areas, as in the ground
    std::vector<std::size_t> ringComparison;
};
/// What happened in areas where something was done at one moment, beside others. rows: the incidents that
/// count, of all times. Given comparison places weigh alike; chosen ones are neither treated nor of the ring.
[[nodiscard]] AreaEffect areaEffect(const Frame& frame, const RowSet& rows,
                                    const AreaEffectQuestion& question);

/// A time that the rule was met, by the call that made it fire.
struct RuleEffectPlace {
    std::uint32_t row = 0;
    EffectPlace counts;
};
struct RuleEffect {
    EffectGround ground;
    std::vector<RuleEffectPlace> treated;
    std::vector<RuleEffectPlace> comparison; ///< those chosen
    std::int64_t candidates = 0;
    std::int64_t notOver =
        0; ///< tasks whose time after is not over, or whose time before begins before the data
    bool isNearlyMet = false; ///< no place met the rule without a task: those one call short were taken
};
/// What became of the matters for which a rule raised tasks, beside matters that met the rule and got none:
/// counts of each matter's calls before and after the call that made it fire, so that both sides fall back
/// alike after a peak. tasks: of each task the rows that raised it. Errors: see rowsOfRule().
[[nodiscard]] Result<RuleEffect> ruleEffect(const Frame& frame, const Rule& rule,
                                            std::span<const std::vector<std::uint32_t>> tasks,
                                            const EffectSpans& spans, std::size_t matches = kUsualMatches);

} // namespace jingge
