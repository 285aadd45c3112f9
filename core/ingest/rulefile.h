// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/rule.h"

#include <string>
#include <string_view>
#include <vector>

namespace jingge {

/// Reads a rule's TOML. Errors: ErrorKind::Data, where = `file:line:column`; unknown keys and impossible
/// values are errors.
[[nodiscard]] Result<Rule> parseRule(std::string_view toml, const std::string& name);
/// The text of a rule file. Errors (Data): not there, larger than 1 MiB, unreadable.
[[nodiscard]] Result<std::string> readRuleText(const std::string& path);
/// The rule as TOML: parseRule() of it is the same rule.
[[nodiscard]] std::string ruleText(const Rule& rule);
/// The rules that come with the program, by code.
[[nodiscard]] Result<std::vector<Rule>> shippedRules();

/// Seconds as `28d`, `36h` or `90m`, whichever is whole; for rules and for people.
[[nodiscard]] std::string durationText(std::int64_t seconds);

} // namespace jingge
