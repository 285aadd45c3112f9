// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rule.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace jingge {

namespace {

constexpr std::array<std::pair<RuleKey, std::string_view>, 6> kKeys{{{RuleKey::Address, "address"},
                                                                     {RuleKey::Place, "place"},
                                                                     {RuleKey::Radius, "radius"},
                                                                     {RuleKey::Plate, "plate"},
                                                                     {RuleKey::Caller, "caller"},
                                                                     {RuleKey::Grid, "grid"}}};

auto partsOf(const Rule& r)
{
    return std::tie(r.code, r.nameEnglish, r.nameChinese, r.reason, r.reasonChinese, r.categories, r.excludedCategories,
                    r.excludedAreas, r.key, r.radiusMetres, r.windowSeconds, r.threshold, r.leastDays,
                    r.leastGapSeconds, r.hours, r.coolDownSeconds, r.leastScore, r.validFrom, r.validTo,
                    r.level, r.recipient, r.task.title, r.task.measure);
}

} // namespace

bool Rule::operator==(const Rule& other) const
{
    return partsOf(*this) == partsOf(other);
}

std::string_view ruleKeyText(RuleKey key)
{
    return std::ranges::find(kKeys, key, &std::pair<RuleKey, std::string_view>::first)->second;
}

std::optional<RuleKey> parseRuleKey(std::string_view text)
{
    const auto found = std::ranges::find(kKeys, text, &std::pair<RuleKey, std::string_view>::second);
    return found == kKeys.end() ? std::nullopt : std::optional(found->first);
}

bool isRuleCode(std::string_view text)
{
    const auto isLower = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto isAllowed = [&](char c) { return isLower(c) || (c >= '0' && c <= '9') || c == '-'; };
    return !text.empty() && text.size() <= 40 && isLower(text.front()) &&
           std::ranges::all_of(text, isAllowed);
}

} // namespace jingge
