// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/backtest.h"
#include "core/domain/station.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace jingge {

/// A hit as people read it.
struct TrialHit {
    CivilTime fired;
    std::int32_t grid = kNoArea;
    std::string officer;              ///< to whom its task would go; empty = nobody
    std::vector<std::uint32_t> rows;  ///< that made it, in order of time
    std::vector<std::uint32_t> later; ///< of its matter within 30 days after it
};

/// A rule over the past, with everything that is decided on before it is switched on.
struct RuleTrial {
    Rule rule;
    Backtest test;
    std::vector<TrialHit> hits;                                 ///< the latest first
    std::vector<std::pair<std::int32_t, std::int64_t>> grids;   ///< hits by grid, most first; kNoArea last
    std::vector<std::pair<std::string, std::int64_t>> officers; ///< likewise by officer; those of nobody last
};

/// Errors: see backtest(). period: nullopt = all of the data.
[[nodiscard]] Result<RuleTrial> tryRule(const Frame& frame, const Rule& rule, const Station& station,
                                        const std::optional<TimeRange>& period = {});

/// The officer who owns a grid; empty when none does. grid: its code.
[[nodiscard]] std::string ownerOf(const Station& station, const std::string& grid);
/// To whom a task of the rule goes that lies in a grid.
[[nodiscard]] std::string recipientOf(const Rule& rule, const Station& station, const std::string& grid);
/// A grid's code; empty for none.
[[nodiscard]] std::string gridCode(const Frame& frame, std::int32_t grid);

/// Error (Data) when more tasks would be raised at once than allowed: the officers would drown in them.
[[nodiscard]] Result<void> refuseFlood(const char* command, const std::string& rule, std::int64_t tasks, std::int64_t most);

} // namespace jingge
