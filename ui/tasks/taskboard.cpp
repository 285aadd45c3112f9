// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/taskboard.h"

#include "core/scene/levelmark.h"
#include "core/scene/textpainting.h"
#include "ui/common/labels.h"
#include "ui/common/rowdelegate.h"
#include "ui/common/wording.h"
#include "ui/tasks/taskwords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace jingge {

namespace {

constexpr int kRowHeight = 76;
constexpr double kMark = 14;
constexpr int kMostEnded = 200; ///< of the last column: the newest

} // namespace

QSize TaskBoardDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {160, kRowHeight};
}

void TaskBoardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Style& style = m_theme.style();
    const Task& task = m_model.task(index.row());
    paintListRow(*painter, option, style);
    const QRectF inner = QRectF(option.rect).adjusted(kListRowEdge, 8, -kListRowEdge, -8);
    const CivilTime now = m_model.now();
    if (isOpen(task.state))
        paintLevelMark(*painter, {inner.left() + kMark / 2, inner.top() + 10},
                       static_cast<AlertLevel>(static_cast<int>(task.level) - 1), kMark, style, false);
    const QRectF words = inner.adjusted(isOpen(task.state) ? 22 : 0, 0, 0, 0);
    paintText(*painter, {words.left(), inner.top(), words.width(), 20}, Qt::AlignVCenter, QString::fromStdString(task.title),
              style.font(Type::BodyBold), style.ink);
    paintText(*painter, {words.left(), inner.top() + 21, words.width(), 18}, Qt::AlignVCenter, TaskWords::numberAndPlace(task),
              style.font(Type::Note), style.ink2);
    QString last = TaskWords::deadline(task, now);
    if (last.isEmpty())
        last = task.closedAt ? Wording::moment(*task.closedAt, true) : Wording::moment(task.raisedAt, true);
    paintText(*painter, {words.left(), inner.top() + 40, words.width(), 18}, Qt::AlignVCenter, last,
              style.font(TaskWords::isPressing(task, now) ? Type::NoteBold : Type::Note),
              isOverdue(task, now) ? style.zhu : style.ink2);
}

TaskBoard::TaskBoard(const ViewContext& context, QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 8, 8, 8);
    row->setSpacing(8);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        m_columns[i] = addColumn(context, static_cast<TaskState>(i));
        auto* column = new QVBoxLayout;
        column->setSpacing(6);
        column->addWidget(m_columns[i].head);
        column->addWidget(m_columns[i].list, 1);
        row->addLayout(column, 1);
    }
}

TaskBoard::Column TaskBoard::addColumn(const ViewContext& context, TaskState state)
{
    Column column;
    column.model = new TaskModel(this);
    column.model->setShown(TaskModel::Shown::All);
    column.head = plainLabel(TaskWords::state(state), nullptr, "head", this);
    column.head->setContentsMargins(kListRowEdge, 0, 0, 0);
    column.list = new QListView(this);
    column.list->setAccessibleName(tr("Tasks: %1").arg(TaskWords::state(state)));
    column.list->setModel(column.model);
    column.list->setItemDelegate(new TaskBoardDelegate(context.theme, *column.model, column.list));
    column.list->setMouseTracking(true);
    column.list->setUniformItemSizes(true);
    column.list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(column.list, &QListView::activated, this,
            [this, model = column.model](const QModelIndex& index) { Q_EMIT opened(model->task(index.row()).id); });
    return column;
}

void TaskBoard::setTasks(const std::vector<Task>& tasks, CivilTime now)
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const auto state = static_cast<TaskState>(i);
        std::vector<Task> own;
        for (auto task = tasks.rbegin(); task != tasks.rend(); ++task) {
            if (task->state == state && (state != TaskState::Closed || own.size() < kMostEnded))
                own.push_back(*task);
        }
        const auto count = std::ranges::count(tasks, state, &Task::state);
        m_columns[i].head->setText(QStringLiteral("%1　%2　%3")
                                       .arg(QString::fromStdString(std::string(taskStateMark(state))), TaskWords::state(state))
                                       .arg(count));
        m_columns[i].model->setTasks(std::move(own), now);
    }
}

} // namespace jingge
