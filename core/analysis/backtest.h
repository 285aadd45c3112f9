// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/rulehits.h"

#include <array>
#include <optional>

namespace jingge {

/// What became of hits within some days, as if nothing had been done about them.
struct FollowUp {
    int days = 0;
    std::int64_t judged = 0; ///< hits old enough: so many days lie between them and the end
    std::int64_t again = 0;  ///< of those, hits whose matter was called about again
    std::int64_t covered =
        0; ///< calls of the period that came within so many days after a hit of their matter
};

struct Backtest {
    TimeRange period;
    std::int64_t calls = 0;    ///< of the rule's kind in the period
    std::int64_t keyed = 0;    ///< of those, calls that have the rule's key
    std::vector<RuleHit> hits; ///< that fired in the period
    std::array<FollowUp, 3> followUps{{{30}, {60}, {90}}};
    std::vector<std::pair<CivilDate, int>> weeks; ///< Monday → hits; every week that the period touches

    [[nodiscard]] double weekCount() const
    {
        return static_cast<double>(period.seconds()) / (7 * kDaySeconds);
    }
    [[nodiscard]] double hitsPerWeek() const
    {
        return weekCount() > 0 ? static_cast<double>(hits.size()) / weekCount() : 0;
    }
};

/// The rule over the past. Calls before the period count towards windows and cool-downs, calls at or after
/// its end do not count at all. period: nullopt = all of the data. Errors: see rowsOfRule(); Data when there
/// is no data.
[[nodiscard]] Result<Backtest> backtest(const Frame& frame, const Rule& rule,
                                        const std::optional<TimeRange>& period = {});

/// A rule beside its neighbours.
struct SweepCell {
    int threshold = 0;
    std::int64_t windowSeconds = 0;
    std::int64_t hits = 0;
    double hitsPerWeek = 0;
    std::int64_t calls = 0;
    FollowUp thirty;
};
/// The same rule with thresholds k − 2 … k + 2 (not below 2) and windows of ½, ¾, 1, 1½ and 2 times its own,
/// by threshold and then window.
[[nodiscard]] Result<std::vector<SweepCell>> sweep(const Frame& frame, const Rule& rule,
                                                   const std::optional<TimeRange>& period = {});

/// The grid of the latest call that has one; kNoArea when none has.
[[nodiscard]] std::int32_t gridOfCalls(const Frame& frame, std::span<const std::uint32_t> rows);

} // namespace jingge
