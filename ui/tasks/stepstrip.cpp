// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/stepstrip.h"

#include "core/scene/textpainting.h"
#include "ui/common/wording.h"
#include "ui/tasks/taskwords.h"

#include <QPainter>

namespace jingge {
namespace {

constexpr int kSteps = 5;
constexpr double kCell = 36;

} // namespace

StepStrip::StepStrip(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::styleChanged, this, qOverload<>(&QWidget::update));
}

void StepStrip::setTask(const Task& task, const std::vector<TaskEvent>& events)
{
    m_state = task.state;
    m_times = QStringList{QString(), QString(), QString(), QString(), QString()};
    for (const TaskEvent& event : events) {
        const bool isEntered = event.move == TaskMove::Draft || event.before != event.after;
        if (isEntered && event.after != TaskState::Struck)
            m_times[static_cast<int>(event.after)] = Wording::moment(event.at, false);
    }
    setAccessibleName(TaskWords::state(task.state));
    update();
}

void StepStrip::paintEvent(QPaintEvent*)
{
    const Style& style = m_theme.style();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double pitch = static_cast<double>(width()) / kSteps;
    const int current = m_state == TaskState::Closed ? kSteps : static_cast<int>(m_state);
    const QStringList marks = Wording::taskSteps();
    for (int step = 0; step < kSteps; ++step) {
        const QRectF cell(step * pitch + (pitch - kCell) / 2, 2, kCell, kCell);
        const bool isDone = step < current && m_state != TaskState::Struck;
        const bool isCurrent = step == current && m_state != TaskState::Struck;
        if (step + 1 < kSteps) {
            painter.setPen(QPen(isDone ? style.data : style.line2, 1, isDone ? Qt::SolidLine : Qt::DotLine));
            painter.drawLine(QPointF(cell.right() + 6, cell.center().y()), QPointF(cell.left() + pitch - 6, cell.center().y()));
        }
        painter.setPen(isDone || isCurrent ? QPen(Qt::NoPen) : QPen(style.line2, 1));
        painter.setBrush(isDone ? QBrush(style.data) : isCurrent ? QBrush(style.qing) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        const QColor ink = isCurrent ? style.onQing : isDone ? style.surface : style.ink3;
        paintText(painter, cell, Qt::AlignCenter, marks.value(step), style.font(18, true), ink);
        const QRectF below(step * pitch, cell.bottom() + 4, pitch, 18);
        paintText(painter, below, Qt::AlignCenter, TaskWords::state(static_cast<TaskState>(step)),
                  style.font(isCurrent ? Type::NoteBold : Type::Note), isCurrent ? style.ink : style.ink2);
        paintText(painter, below.translated(0, 18), Qt::AlignCenter, m_times.value(step), style.font(Type::Note), style.ink3);
    }
}

} // namespace jingge
