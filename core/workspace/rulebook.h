// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/workflow/rulerun.h"

#include <string>
#include <vector>

namespace jingge {

class Store;

/// The latest version of every rule, by code. One that comes with the program and was never kept has version
/// 0.
[[nodiscard]] Result<std::vector<RunningRule>> latestRules(const Store& store);
/// Error (Data): there is no such rule.
[[nodiscard]] Result<RunningRule> findRule(const Store& store, const std::string& code);
/// One version of a rule. Error (Data): there is none.
[[nodiscard]] Result<RunningRule> findRuleVersion(const Store& store, const std::string& code, int version);
/// The versions that are switched on, by code.
[[nodiscard]] Result<std::vector<RunningRule>> runningRules(const Store& store);
/// Keeps a rule as the next version of its code, unless the latest one says the same.
[[nodiscard]] Result<RunningRule> keepRule(Store& store, const Rule& rule, CivilTime at,
                                           const std::string& person);

/// Switches a version on. Errors (Data): it has no stored backtest.
[[nodiscard]] Result<void> enableRule(Store& store, const RunningRule& rule, const RuleSwitch& change);

} // namespace jingge
