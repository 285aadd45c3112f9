// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/holidays.h"
#include "core/domain/rule.h"
#include "core/domain/station.h"
#include "core/frame/frame.h"
#include "core/store/rulerepository.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace jingge {

class Store;

/// A rule that is switched on.
struct RunningRule {
    StoredRule stored;
    Rule rule;
};

struct RuleRun {
    std::string code;
    int version = 0;
    std::int64_t hits = 0;   ///< since the rule was switched on
    std::int64_t raised = 0; ///< new tasks
    std::int64_t joined = 0; ///< calls that joined a task
};

/// Who asks, when, and for whom.
struct RunSetting {
    CivilTime at;  ///< when the tasks are raised
    CivilTime now; ///< by the machine's clock
    std::string person = "rule";
    std::int64_t mostTasks = 500; ///< of one rule in one run; more and none is raised
    const Station* station = nullptr;
    const HolidayCalendar* calendar = nullptr;
};

/// Looks at all data with every rule and makes a draft of each hit that has none yet; hits of a matter whose
/// task is open, or was closed within the cool-down, join it. Running again changes nothing. Each task is one
/// transaction: what was raised before an error stays, and the next run goes on. Errors: Data when a rule
/// would raise more than mostTasks (the forecast is named), or names a category or area that is not there;
/// Store.
[[nodiscard]] Result<std::vector<RuleRun>>
runRules(Store& store, const Frame& frame, std::span<const RunningRule> rules, const RunSetting& setting);

} // namespace jingge
