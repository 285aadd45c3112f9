// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/recurrence.h"

#include "core/analysis/rulehits.h"

#include <algorithm>
#include <unordered_set>

namespace jingge {

namespace {

/// What a task that a person drafted is about.
Rule ruleOfPerson(const Frame& frame, std::uint32_t row)
{
    Rule rule;
    rule.categories = {frame.categories[frame.category[row]]};
    rule.key = frame.address[row] != kNoKey ? RuleKey::Address : RuleKey::Place;
    return rule;
}

} // namespace

Result<std::array<Recurrence, 3>> recurrenceOf(const Frame& frame, const std::optional<Rule>& given,
                                               std::span<const std::uint32_t> rows, CivilTime closedAt)
{
    std::array<Recurrence, 3> answer{{{30}, {60}, {90}}};
    const auto extent = frame.extent();
    if (rows.empty() || !extent)
        return answer;
    const Rule rule = given ? *given : ruleOfPerson(frame, rows.front());
    const auto taken = rowsOfRule(frame, rule);
    if (!taken)
        return Unexpected(taken.error());
    const std::uint32_t last = rows.back();
    for (Recurrence& one : answer)
        one.isOver = extent->to.seconds >= closedAt.seconds + one.days * kDaySeconds;
    if (!hasRuleKey(frame, last, rule.key))
        return answer;
    taken->forEach([&](std::size_t at) {
        const auto row = static_cast<std::uint32_t>(at);
        const std::int64_t since = frame.time[row] - closedAt.seconds;
        if (since <= 0 || since > answer.back().days * kDaySeconds || !hasRuleKey(frame, row, rule.key) ||
            !isSameMatter(frame, rule, last, row))
            return;
        for (Recurrence& one : answer)
            one.calls += since <= one.days * kDaySeconds ? 1 : 0;
    });
    return answer;
}

std::vector<std::uint32_t> rowsOfIncidents(const Frame& frame, std::span<const IncidentId> ids)
{
    std::unordered_set<std::int64_t> wanted;
    for (const IncidentId id : ids)
        wanted.insert(id.value());
    std::vector<std::uint32_t> rows;
    for (std::size_t row = 0; row < frame.size() && rows.size() < wanted.size(); ++row) {
        if (wanted.contains(frame.id[row]))
            rows.push_back(static_cast<std::uint32_t>(row));
    }
    return rows;
}

} // namespace jingge
