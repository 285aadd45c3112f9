// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/taskmodel.h"

#include "ui/tasks/taskwords.h"

#include <algorithm>
#include <tuple>

namespace jingge {

void TaskModel::setTasks(std::vector<Task> tasks, CivilTime now)
{
    beginResetModel();
    m_all = std::move(tasks);
    m_now = now;
    arrange();
    endResetModel();
}

void TaskModel::setShown(Shown shown)
{
    if (shown == m_shown)
        return;
    beginResetModel();
    m_shown = shown;
    arrange();
    endResetModel();
}

void TaskModel::setConcerns(const std::vector<ConcernedTask>& concerns)
{
    beginResetModel();
    m_concerns.clear();
    for (const ConcernedTask& one : concerns)
        m_concerns.emplace_back(one.task.id, one.concern);
    arrange();
    endResetModel();
}

std::optional<TaskConcern> TaskModel::concern(int row) const
{
    const auto found = std::ranges::find(m_concerns, task(row).id, &std::pair<TaskId, TaskConcern>::first);
    return found == m_concerns.end() ? std::nullopt : std::optional(found->second);
}

void TaskModel::arrangeConcerns()
{
    for (const auto& [id, concern] : m_concerns) {
        const auto found = std::ranges::find(m_all, id, &Task::id);
        if (found != m_all.end())
            m_rows.push_back(static_cast<std::size_t>(found - m_all.begin()));
    }
}

void TaskModel::arrange()
{
    m_rows.clear();
    if (m_shown == Shown::Concerning) {
        arrangeConcerns();
        return;
    }
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        if (m_shown == Shown::All || isOpen(m_all[i].state) == (m_shown == Shown::Open))
            m_rows.push_back(i);
    }
    const auto rank = [this](std::size_t row) {
        const Task& task = m_all[row];
        const int group = !isOpen(task.state) ? 3 : task.state == TaskState::Review ? 2 : task.dueAt ? 0 : 1;
        const std::int64_t moment = group == 3   ? -task.closedAt.value_or(CivilTime{}).seconds
                                    : group == 0 ? task.dueAt->seconds
                                                 : task.raisedAt.seconds;
        return std::tuple(group, moment, task.id.value());
    };
    std::ranges::sort(m_rows, {}, rank);
}

int TaskModel::rowOf(TaskId id) const
{
    const auto found = std::ranges::find(m_rows, id, [this](std::size_t row) { return m_all[row].id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int TaskModel::openCount() const
{
    return static_cast<int>(std::ranges::count_if(m_all, [](const Task& task) { return isOpen(task.state); }));
}

int TaskModel::overdueCount() const
{
    return static_cast<int>(std::ranges::count_if(m_all, [this](const Task& task) { return isOverdue(task, m_now); }));
}

int TaskModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TaskModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const Task& one = task(index.row());
    const QString title = QString::fromStdString(one.title);
    if (role == Qt::DisplayRole)
        return title;
    return QStringList{title, TaskWords::numberAndPlace(one), TaskWords::state(one.state), TaskWords::deadline(one, m_now)}.join(
        QStringLiteral(" "));
}

} // namespace jingge
