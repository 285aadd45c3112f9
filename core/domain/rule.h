// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/domain/filter.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

/// By what calls belong to one matter of a rule.
enum class RuleKey { Address, Place, Radius, Plate, Caller, Grid };

/// How urgent a task is; decides its deadline. One is the most urgent.
enum class TaskLevel { One = 1, Two = 2, Three = 3 };

/// What a task that the rule raises looks like. {key}, {count} and {days} in the title are filled in.
struct TaskTemplate {
    std::string title;
    std::string measure; ///< what is proposed to be done
};

/// A rule (模型) is a record: which calls, by which key, how many of them in which time make a hit. See
/// docs/manual.md, "Rules".
struct Rule {
    std::string code; ///< lower case, with dashes: `car-moving`
    std::string nameEnglish;
    std::string nameChinese;
    std::string reason;                          ///< why the numbers are what they are; shown beside them
    std::string reasonChinese;                   ///< the same in Chinese; may be empty
    std::vector<std::string> categories;         ///< each with all below it; at least one
    std::vector<std::string> excludedCategories; ///< likewise taken out
    std::vector<std::string> excludedAreas;      ///< codes, each with all below it
    RuleKey key = RuleKey::Address;
    double radiusMetres = 50;                      ///< for Radius alone
    std::int64_t windowSeconds = 28 * kDaySeconds; ///< inclusive: from the first call of a hit to the last
    int threshold = 3;                             ///< calls in the window that make a hit, 2 or more
    int leastDays = 1;                             ///< different dates among them
    std::int64_t leastGapSeconds = 0; ///< a call nearer than this to the one counted before is the same call
    std::uint32_t hours = kAllHours;  ///< as in Filter
    std::int64_t coolDownSeconds = 30 * kDaySeconds; ///< after a hit further calls join it
    std::optional<double>
        leastScore; ///< with 2(√C − √H) of the window at least this; H = mean of the 12 windows before
    std::optional<CivilTime> validFrom; ///< calls before it make no hit
    std::optional<CivilTime> validTo;   ///< excluded
    TaskLevel level = TaskLevel::Three;
    std::string recipient = "owner"; ///< `owner` = the grid's officer; else an officer's or a team's name
    TaskTemplate task;

    bool operator==(const Rule&) const;
};

/// `address`, `place`, `radius`, `plate`, `caller`, `grid`.
[[nodiscard]] std::string_view ruleKeyText(RuleKey key);
[[nodiscard]] std::optional<RuleKey> parseRuleKey(std::string_view text);
/// Whether a code has the form of one: lower-case letters, digits and dashes, beginning with a letter, at
/// most 40.
[[nodiscard]] bool isRuleCode(std::string_view text);

} // namespace jingge
