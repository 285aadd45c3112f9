// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/supervision.h"

#include <QAbstractListModel>

#include <optional>
#include <utility>
#include <vector>

namespace jingge {

/// Tasks in the order in which they press: overdue ones, then those with the least time left, drafts, then those in
/// review; ended ones last, the latest first.
class TaskModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Shown { Open, Concerning, Ended, All };

    using QAbstractListModel::QAbstractListModel;

    void setTasks(std::vector<Task> tasks, CivilTime now);
    /// Why tasks concern a leader; `Concerning` shows these, in this order.
    void setConcerns(const std::vector<ConcernedTask>& concerns);
    [[nodiscard]] std::optional<TaskConcern> concern(int row) const;
    [[nodiscard]] int concernCount() const { return static_cast<int>(m_concerns.size()); }
    void setShown(Shown shown);
    [[nodiscard]] Shown shown() const { return m_shown; }
    [[nodiscard]] const Task& task(int row) const { return m_all[m_rows[static_cast<std::size_t>(row)]]; }
    [[nodiscard]] int rowOf(TaskId id) const; ///< −1 = not shown
    [[nodiscard]] CivilTime now() const { return m_now; }
    [[nodiscard]] int openCount() const;
    [[nodiscard]] int overdueCount() const;
    [[nodiscard]] int allCount() const { return static_cast<int>(m_all.size()); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void arrange();
    void arrangeConcerns();

    std::vector<Task> m_all;
    std::vector<std::size_t> m_rows;
    std::vector<std::pair<TaskId, TaskConcern>> m_concerns;
    CivilTime m_now;
    Shown m_shown = Shown::Open;
};

} // namespace jingge
