// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/taskcard.h"

#include "core/store/store.h"
#include "core/store/taskrepository.h"
#include "core/workspace/rulebook.h"
#include "core/workspace/workspace.h"

#include <algorithm>

namespace jingge {

namespace {

/// The rule, the incidents, and what came after closing.
Result<void> fill(const Workspace& workspace, const Store& store, TaskCard& card)
{
    if (!card.task.rule.empty()) {
        auto rule = findRuleVersion(store, card.task.rule, card.task.ruleVersion);
        if (!rule)
            return Unexpected(rule.error());
        card.rule = std::move(rule->rule);
    }
    const auto ids = currentIncidents(store, card.task.id);
    if (!ids)
        return Unexpected(ids.error());
    auto incidents = workspace.incidents(*ids);
    if (!incidents)
        return Unexpected(incidents.error());
    card.incidents = std::move(*incidents);
    std::ranges::sort(card.incidents, {}, &IncidentRow::receivedAt);
    if (card.task.state != TaskState::Closed || !card.task.closedAt)
        return {};
    const Frame& frame = *workspace.frame();
    const auto after = recurrenceOf(frame, card.rule, rowsOfIncidents(frame, *ids), *card.task.closedAt);
    if (!after)
        return Unexpected(after.error());
    card.after = *after;
    return {};
}

} // namespace

Result<TaskCard> readTaskCard(const Workspace& workspace, const Store& store, TaskId id)
{
    auto task = readTask(store, id);
    if (!task)
        return Unexpected(task.error());
    TaskCard card;
    card.task = std::move(*task);
    auto events = readTaskEvents(store, id);
    if (!events)
        return Unexpected(events.error());
    card.events = std::move(*events);
    auto attachments = readAttachments(store, id);
    if (!attachments)
        return Unexpected(attachments.error());
    card.attachments = std::move(*attachments);
    if (auto done = fill(workspace, store, card); !done)
        return Unexpected(done.error());
    return card;
}

} // namespace jingge
