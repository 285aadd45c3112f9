// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/base/result.h"
#include "core/base/typedid.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jingge {

class Store;
using RuleVersionId = TypedId<struct RuleVersionTag>;

/// One version of a rule as it is kept. A changed rule is a new version.
struct StoredRule {
    RuleVersionId id;
    std::string code;
    int version = 0;
    std::string text; ///< TOML
    CivilTime madeAt;
    std::string madeBy;
    int backtests = 0;
    bool isOn = false;              ///< this very version
    std::optional<CivilTime> since; ///< while on: calls before it make no task
};

struct BacktestRecord {
    RuleVersionId rule;
    CivilTime madeAt;
    std::string madeBy;
    TimeRange period;
    std::int64_t calls = 0;
    std::int64_t hits = 0;
    std::string figures; ///< JSON object
};

struct RuleSwitch {
    RuleVersionId rule;
    bool isOn = false;
    std::optional<CivilTime> since;
    CivilTime at;
    std::string person;
    std::string reason;
};

/// All versions, by code and rising version. At most one of a code is on.
[[nodiscard]] Result<std::vector<StoredRule>> readRuleVersions(const Store& store);
/// Keeps a text as the next version of a code. It takes no part until it is switched on.
[[nodiscard]] Result<StoredRule> addRuleVersion(Store& store, const std::string& code,
                                                const std::string& text, CivilTime at,
                                                const std::string& person);
[[nodiscard]] Result<void> addBacktest(Store& store, const BacktestRecord& record);
[[nodiscard]] Result<std::vector<BacktestRecord>> readBacktests(const Store& store, RuleVersionId rule);
[[nodiscard]] Result<void> addRuleSwitch(Store& store, const RuleSwitch& change);

} // namespace jingge
