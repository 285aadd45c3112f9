// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/backtest.h"
#include "core/exchange/table.h"
#include "core/workflow/rulerun.h"
#include "core/workflow/ruletrial.h"
#include "core/workspace/workspace.h"

#include <string>

namespace jingge {

/// One row: what the rule would have done.
[[nodiscard]] Table backtestTable(const RunningRule& rule, const Backtest& test);
/// That row as a JSON object, as it is stored.
[[nodiscard]] std::string figuresJson(const Table& table);
/// One row a hit with its incidents, in order of time.
[[nodiscard]] Result<Table> hitTable(const Workspace& workspace, const RuleTrial& trial);
/// Hits and hits per week, by grid and the officer who owns it.
[[nodiscard]] Table forecastTable(const Workspace& workspace, const RuleTrial& trial);

} // namespace jingge
