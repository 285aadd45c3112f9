// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/workflow/rulerun.h"
#include "core/workflow/ruletrial.h"

#include <optional>
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

/// A rule's latest version beside the last trial of it.
struct RuleEntry {
    RunningRule rule;
    std::optional<BacktestRecord> trial;
    int runningVersion = 0; ///< of this rule, perhaps an earlier one; 0 = none is on
};
[[nodiscard]] Result<std::vector<RuleEntry>> readRuleEntries(const Store& store);

/// Keeps a rule and what it would have done in the past, so that this version can be switched on.
[[nodiscard]] Result<RunningRule> keepTrial(Store& store, const RuleTrial& trial, CivilTime at, CivilTime now,
                                            const std::string& person);

/// Runs every rule that is switched on, if one is, with the store's own station and calendar. frame: of this store.
struct DutyRun {
    CivilTime at;  ///< when the tasks are raised
    CivilTime now; ///< by the machine's clock
    std::string person = "rule";
    std::int64_t mostTasks = 500; ///< of one rule
};
[[nodiscard]] Result<std::vector<RuleRun>> runStationRules(Store& store, const Frame& frame, const DutyRun& run);

/// Switches a rule off. Error (Data): it is not on.
[[nodiscard]] Result<void> disableRule(Store& store, const std::string& code, CivilTime at, const std::string& person,
                                       const std::string& reason);
/// Switches a version on. Errors (Data): it has no stored backtest.
[[nodiscard]] Result<void> enableRule(Store& store, const RunningRule& rule, const RuleSwitch& change);

} // namespace jingge
