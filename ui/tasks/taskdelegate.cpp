// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/taskdelegate.h"

#include "core/scene/levelmark.h"
#include "core/scene/taskstepper.h"
#include "core/scene/textpainting.h"
#include "ui/common/rowdelegate.h"
#include "ui/common/wording.h"
#include "ui/tasks/taskmodel.h"
#include "ui/tasks/taskwords.h"

#include <QPainter>

namespace jingge {
namespace {

constexpr int kRowHeight = 58;
constexpr double kEdge = kListRowEdge;
constexpr double kCell = 16;
constexpr double kMark = 14;
constexpr double kDeadlineWidth = 124; // 逾期 140 天 10 时

} // namespace

TaskDelegate::TaskDelegate(const Theme& theme, const TaskModel& model, QObject* parent) :
    QStyledItemDelegate(parent), m_theme(theme), m_model(model)
{
}

QSize TaskDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {240, kRowHeight};
}

void TaskDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Style& style = m_theme.style();
    const Task& task = m_model.task(index.row());
    const QRectF row(option.rect);
    paintListRow(*painter, option, style);

    const QRectF inner = row.adjusted(kEdge, 8, -kEdge, -8);
    const double right = std::max(taskStepsSize(kCell).width(), kDeadlineWidth);
    const QRectF words(inner.left() + 22, inner.top(), inner.width() - 22 - right - 12, inner.height());
    const double middle = inner.top() + 10;
    const bool isEnded = !isOpen(task.state);
    if (!isEnded)
        paintLevelMark(*painter, {inner.left() + kMark / 2, middle}, static_cast<AlertLevel>(static_cast<int>(task.level) - 1), kMark, style, false);
    paintText(*painter, QRectF(words.left(), inner.top(), words.width(), 20), Qt::AlignVCenter, QString::fromStdString(task.title),
              style.font(isEnded ? Type::Body : Type::BodyBold), isEnded ? style.ink2 : style.ink);
    paintText(*painter, QRectF(words.left(), inner.top() + 22, words.width(), 18), Qt::AlignVCenter, TaskWords::numberAndPlace(task),
              style.font(Type::Note), style.ink2);
    const double stepsLeft = inner.right() - taskStepsSize(kCell).width();
    const QRectF below(inner.right() - right, inner.top() + 22, right, 18);
    if (task.state == TaskState::Struck) {
        paintText(*painter, QRectF(below.left(), inner.top(), right, 20), Qt::AlignRight | Qt::AlignVCenter, TaskWords::state(task.state),
                  style.font(Type::Note), style.ink2);
        return;
    }
    paintTaskSteps(*painter, {stepsLeft, inner.top() + 2}, {Wording::taskSteps(), isEnded ? 5 : static_cast<int>(task.state)}, kCell, style);
    const CivilTime now = m_model.now();
    const bool isLate = isOverdue(task, now);
    QString text = TaskWords::deadline(task, now);
    if (const auto concern = m_model.shown() == TaskModel::Shown::Concerning ? m_model.concern(index.row()) : std::nullopt)
        text = *concern == TaskConcern::Overdue ? text : TaskWords::concern(*concern);
    if (text.isEmpty())
        text = isEnded && task.closedAt ? Wording::moment(*task.closedAt, true) : TaskWords::state(task.state);
    paintText(*painter, below, Qt::AlignRight | Qt::AlignVCenter, text, style.font(TaskWords::isPressing(task, now) ? Type::NoteBold : Type::Note),
              isLate ? style.zhu : style.ink2);
}

} // namespace jingge
