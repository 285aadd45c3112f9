// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/viewcontext.h"
#include "ui/tasks/taskmodel.h"

#include <QStyledItemDelegate>
#include <QWidget>

#include <array>
#include <vector>

class QLabel;
class QListView;

namespace jingge {

/// One task of a column: level, title, who has it, how long it has.
class TaskBoardDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    TaskBoardDelegate(const Theme& theme, const TaskModel& model, QObject* parent) :
        QStyledItemDelegate(parent), m_theme(theme), m_model(model) {}
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
    const TaskModel& m_model;
};

/// The tasks by state: five columns 研 交 办 督 结, in each the most pressing first. Return or a double click opens one.
class TaskBoard final : public QWidget {
    Q_OBJECT

public:
    explicit TaskBoard(const ViewContext& context, QWidget* parent = nullptr);
    void setTasks(const std::vector<Task>& tasks, CivilTime now);
    [[nodiscard]] QListView* column(TaskState state) const { return m_columns[static_cast<std::size_t>(state)].list; }

Q_SIGNALS:
    void opened(jingge::TaskId id);

private:
    struct Column {
        TaskModel* model = nullptr;
        QLabel* head = nullptr;
        QListView* list = nullptr;
    };
    Column addColumn(const ViewContext& context, TaskState state);

    std::array<Column, 5> m_columns{};
};

} // namespace jingge
