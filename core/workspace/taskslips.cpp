// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/taskslips.h"

#include <algorithm>

namespace jingge {

namespace {

/// 2025-07-14 09:00
std::string minuteText(const std::optional<CivilTime>& time)
{
    if (!time)
        return {};
    std::string text = time->text().substr(0, 16);
    std::ranges::replace(text, 'T', ' ');
    return text;
}

} // namespace

TaskSlip slipOf(const TaskCard& card, const Duty& duty, CivilTime now, const std::string& person)
{
    const Task& task = card.task;
    TaskSlip slip;
    slip.station = duty.station.name;
    slip.number = task.number;
    slip.level = std::to_string(static_cast<int>(task.level));
    slip.title = task.title;
    slip.measure = task.measure;
    slip.grid = task.grid;
    slip.officer = task.officer;
    slip.raisedBy = task.raisedBy;
    slip.issuedAt = minuteText(task.issuedAt);
    slip.dueAt = minuteText(task.dueAt);
    if (task.rule.empty() && !card.events.empty()) // a rule's title says why
        slip.reason = card.events.front().text;
    if (!task.party.empty())
        slip.party = task.party + (task.partyDueAt ? " " + minuteText(task.partyDueAt) : "");
    for (auto call = card.incidents.rbegin(); call != card.incidents.rend(); ++call)
        slip.calls.push_back({call->isDayOnly ? call->receivedAt.date().text() : minuteText(call->receivedAt),
                              call->sourceCategory.empty() ? call->category : call->sourceCategory,
                              call->address});
    slip.printed = minuteText(now) + "  " + person;
    return slip;
}

} // namespace jingge
