// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/tasktables.h"

namespace jingge {

namespace {

Cell timeCell(const std::optional<CivilTime>& time)
{
    return time ? Cell(time->text()) : Cell();
}

const std::vector<std::string> kColumns{"id",     "number",    "state",   "level",     "title",
                                        "rule",   "grid",      "officer", "raised_at", "issued_at",
                                        "due_at", "closed_at", "overdue", "returns",   "incidents"};

std::vector<Cell> rowOf(const Task& task, CivilTime now)
{
    return {task.id.value(),
            task.number,
            std::string(taskStateText(task.state)),
            std::int64_t{static_cast<int>(task.level)},
            task.title,
            textCell(task.rule),
            textCell(task.grid),
            textCell(task.officer),
            task.raisedAt.text(),
            timeCell(task.issuedAt),
            timeCell(task.dueAt),
            timeCell(task.closedAt),
            isOverdue(task, now),
            std::int64_t{task.returns},
            std::int64_t{task.incidents}};
}

/// As the files were called.
std::vector<std::string> attachmentNames(const TaskCard& card)
{
    std::vector<std::string> names;
    for (const TaskAttachment& one : card.attachments)
        names.push_back(one.name);
    return names;
}

} // namespace

Table taskTable(std::span<const Task> tasks, CivilTime now)
{
    Table table{kColumns, {}};
    for (const Task& task : tasks)
        table.rows.push_back(rowOf(task, now));
    return table;
}

Table taskLogTable(const std::vector<TaskEvent>& events)
{
    Table table{{"sequence", "at", "recorded_at", "move", "from", "to", "person", "text"}, {}};
    for (const TaskEvent& event : events)
        table.rows.push_back({std::int64_t{event.sequence}, event.at.text(), event.recordedAt.text(),
                              std::string(taskMoveText(event.move)), std::string(taskStateText(event.before)),
                              std::string(taskStateText(event.after)), event.person, textCell(event.text)});
    return table;
}

Table taskCardTable(const TaskCard& card, CivilTime now)
{
    const Task& task = card.task;
    const auto& after = card.after;
    std::vector<std::string> incidents;
    for (const IncidentRow& one : card.incidents)
        incidents.push_back(one.sourceId);
    Table table{kColumns, {rowOf(task, now)}};
    table.columns.back() = "calls";
    table.columns.insert(table.columns.end(), {"verified", "measure", "raised_by", "received_at", "matter",
                                               "party", "party_due_at", "attachments", "incidents"});
    std::vector<Cell>& row = table.rows.front();
    row.insert(row.end(), {task.isVerified, textCell(task.measure), task.raisedBy, timeCell(task.receivedAt),
                           textCell(task.key), textCell(task.party), timeCell(task.partyDueAt),
                           attachmentNames(card), incidents});
    for (std::size_t i = 0; i < 3; ++i) {
        const int days = std::array{30, 60, 90}[i];
        table.columns.push_back("again_" + std::to_string(days));
        table.columns.push_back("quiet_" + std::to_string(days));
        if (!after) {
            row.insert(row.end(), {Cell(), Cell()});
            continue;
        }
        const Recurrence& one = (*after)[i];
        row.emplace_back(std::int64_t{one.calls});
        row.emplace_back(one.calls > 0 ? std::string("no")
                         : one.isOver  ? std::string("yes")
                                       : std::string("cannot tell yet"));
    }
    return table;
}

} // namespace jingge
