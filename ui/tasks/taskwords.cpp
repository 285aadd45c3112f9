// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/taskwords.h"

#include "ui/common/wording.h"

namespace jingge {

QString TaskWords::state(TaskState state)
{
    switch (state) {
    case TaskState::Draft: return tr("Draft");
    case TaskState::Issued: return tr("Issued");
    case TaskState::Working: return tr("At work");
    case TaskState::Review: return tr("In review");
    case TaskState::Closed: return tr("Closed");
    case TaskState::Struck: return tr("Struck");
    }
    return {};
}

QString TaskWords::move(TaskMove move)
{
    switch (move) {
    case TaskMove::Draft: return tr("Draft a task");
    case TaskMove::Issue: return tr("Issue");
    case TaskMove::Receive: return tr("Receive");
    case TaskMove::Feedback: return tr("Feed back");
    case TaskMove::Verify: return tr("Verify");
    case TaskMove::Return: return tr("Return");
    case TaskMove::Close: return tr("Close");
    case TaskMove::Strike: return tr("Strike");
    case TaskMove::Note: return tr("Note");
    case TaskMove::Join: return tr("Join calls");
    case TaskMove::Comment: return tr("Comment");
    case TaskMove::Escalate: return tr("Escalate");
    case TaskMove::Attach: return tr("Attach");
    case TaskMove::Refer: return tr("Refer");
    case TaskMove::Reply: return tr("Reply");
    case TaskMove::Merge: return tr("Merge");
    }
    return {};
}

QString TaskWords::concern(TaskConcern concern)
{
    switch (concern) {
    case TaskConcern::Overdue: return tr("overdue");
    case TaskConcern::NoReply: return tr("no reply from outside");
    case TaskConcern::Returned: return tr("sent back");
    case TaskConcern::NeverOpened: return tr("never opened");
    case TaskConcern::Unsigned: return tr("not signed for");
    case TaskConcern::ToVerify: return tr("to be verified");
    }
    return {};
}

QString TaskWords::done(TaskMove move)
{
    switch (move) {
    case TaskMove::Draft: return tr("drafted");
    case TaskMove::Issue: return tr("issued");
    case TaskMove::Receive: return tr("received");
    case TaskMove::Feedback: return tr("fed back");
    case TaskMove::Verify: return tr("verified");
    case TaskMove::Return: return tr("returned");
    case TaskMove::Close: return tr("closed");
    case TaskMove::Strike: return tr("struck");
    case TaskMove::Note: return tr("noted");
    case TaskMove::Join: return tr("calls joined");
    case TaskMove::Comment: return tr("commented");
    case TaskMove::Escalate: return tr("escalated");
    case TaskMove::Attach: return tr("attached");
    case TaskMove::Refer: return tr("referred");
    case TaskMove::Reply: return tr("replied to");
    case TaskMove::Merge: return tr("merged");
    }
    return {};
}

QString TaskWords::deadline(const Task& task, CivilTime now)
{
    if (!task.dueAt || !isOpen(task.state) || task.state == TaskState::Review)
        return {};
    const std::int64_t left = task.dueAt->seconds - now.seconds;
    return left < 0 ? tr("%1 overdue", "a length of time").arg(Wording::gap(-left)) : tr("%1 left", "a length of time").arg(Wording::gap(left));
}

bool TaskWords::isPressing(const Task& task, CivilTime now)
{
    if (!task.dueAt || !task.issuedAt || deadline(task, now).isEmpty())
        return false;
    const std::int64_t whole = task.dueAt->seconds - task.issuedAt->seconds;
    return 4 * (now.seconds - task.issuedAt->seconds) >= 3 * whole;
}

QString TaskWords::numberAndPlace(const Task& task)
{
    QStringList parts{QString::fromStdString(task.number)};
    for (const std::string* part : {&task.grid, &task.officer}) {
        if (!part->empty())
            parts += QString::fromStdString(*part);
    }
    return parts.join(QStringLiteral("·"));
}

QString TaskWords::afterClosing(const std::array<Recurrence, 3>& after)
{
    for (const Recurrence& one : after) {
        if (one.calls > 0)
            return tr("Called about again: %n call(s) within %1 days after it was closed.", nullptr, one.calls).arg(one.days);
    }
    const Recurrence* longest = nullptr;
    for (const Recurrence& one : after)
        longest = one.isOver ? &one : longest;
    return longest == nullptr ? tr("Cannot tell yet: the data do not reach 30 days beyond its end.")
                              : tr("Quiet: no call within %1 days after it was closed.").arg(longest->days);
}

} // namespace jingge
