// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/taskhandouts.h"

#include "core/scene/slippainter.h"
#include "core/store/store.h"
#include "core/store/taskdeliveries.h"
#include "core/workflow/taskdesk.h"
#include "core/workspace/stationwriter.h"
#include "core/workspace/tasksheet.h"
#include "core/workspace/taskslips.h"
#include "core/workspace/workspace.h"
#include "ui/common/icons.h"
#include "ui/common/wording.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>

namespace jingge {

TaskHandouts::TaskHandouts(const ViewContext& context, const Clock& clock, Around around, QWidget* window) :
    QObject(window), m_context(context), m_clock(clock), m_around(std::move(around)), m_window(window)
{
    m_slip = addAction("task.slip", "printer", tr("Print the task as a slip…"), [this] {
        ask(Asking::Save, tr("Print the task as a slip"), tr("PDF (*.pdf)"),
            [this](const QString& path) { printSlips(forPaper(), path); });
    });
    m_attach = addAction("task.attach", "clip", tr("Attach a photo or document…"), [this] {
        ask(Asking::Open, tr("Attach a photo or document"), tr("Photos and documents (*.jpg *.jpeg *.png *.pdf)"),
            [this](const QString& path) { attach(path); });
    });
    addAction("task.sheet", "export", tr("Write the shown tasks into a sheet to fill in…"), [this] {
        ask(Asking::Save, tr("Write the shown tasks into a sheet"), tr("Workbooks (*.xlsx)"),
            [this](const QString& path) { writeSheet(path); });
    });
    addAction("task.takeSheet", "import", tr("Read a filled sheet back…"), [this] {
        ask(Asking::Open, tr("Read a filled sheet back"), tr("Workbooks (*.xlsx)"),
            [this](const QString& path) { takeSheet(path); });
    });
    refresh();
}

QAction* TaskHandouts::addAction(const char* name, const char* icon, const QString& text, std::function<void()> body)
{
    auto* action = new QAction(ownIcon(QLatin1StringView(icon)), text, m_window);
    action->setObjectName(QLatin1StringView(name));
    connect(action, &QAction::triggered, this, std::move(body));
    m_actions.push_back(action);
    return action;
}

void TaskHandouts::ask(Asking asking, const QString& title, const QString& filter, std::function<void(const QString&)> take)
{
    auto* dialog = new QFileDialog(m_window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(filter);
    if (asking == Asking::Save) {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(filter.contains(QLatin1StringView("*.pdf")) ? QStringLiteral("pdf") : QStringLiteral("xlsx"));
    } else {
        dialog->setFileMode(QFileDialog::ExistingFile);
    }
    connect(dialog, &QFileDialog::fileSelected, this, std::move(take));
    dialog->open();
}

void TaskHandouts::refresh()
{
    const auto task = m_around.chosen();
    m_slip->setEnabled(task.has_value());
    m_attach->setEnabled(task && stateAfter(task->state, TaskMove::Attach, task->isVerified));
}

std::vector<Task> TaskHandouts::forPaper() const
{
    const auto task = m_around.chosen();
    return task ? std::vector{*task} : std::vector<Task>();
}

void TaskHandouts::printSlips(const std::vector<Task>& tasks, const QString& path)
{
    const Duty duty{m_context.source.station(), m_context.source.holidays()};
    std::vector<TaskSlip> slips;
    for (const Task& task : tasks) {
        const auto card = m_context.source.taskCard(task.id);
        if (!card) {
            Q_EMIT failed(card.error());
            return;
        }
        slips.push_back(slipOf(*card, duty, m_clock.now(), m_context.source.writer().personOr(m_around.person().toStdString())));
    }
    const auto written = writeTaskSlips(path, slips, Wording::isChinese() ? ChartLanguage::Chinese : ChartLanguage::English);
    if (!written) {
        Q_EMIT failed(written.error());
        return;
    }
    noteDelivery(tasks, DeliveryChannel::Slip, tr("%n slip(s) in %1", nullptr, static_cast<int>(slips.size())).arg(QFileInfo(path).fileName()));
}

void TaskHandouts::noteDelivery(const std::vector<Task>& tasks, DeliveryChannel channel, const QString& news)
{
    std::vector<TaskDelivery> deliveries;
    for (const Task& task : tasks)
        deliveries.push_back({task.id, channel, m_clock.now(), m_context.source.writer().personOr(m_around.person().toStdString())});
    m_context.source.writer().write(
        Act::WorkTask, this, [deliveries = std::move(deliveries)](Store& store) { return addDeliveries(store, deliveries); },
        [this, news](const Result<void>& noted) {
            if (!noted) {
                Q_EMIT failed(noted.error());
                return;
            }
            Q_EMIT done(news);
            Q_EMIT changed();
        });
}

void TaskHandouts::writeSheet(const QString& path)
{
    std::vector<Task> tasks = m_around.shown();
    std::erase_if(tasks, [](const Task& task) { return task.state != TaskState::Issued && task.state != TaskState::Working; });
    const CivilTime now = m_clock.now();
    const TaskSheetHead head{m_context.source.station().name, weekText(now.date())};
    m_context.source.writer().write(
        Act::WorkTask, this,
        [file = path.toStdString(), tasks, head, now](Store& store) -> Result<void> {
            const auto workspace = Workspace::open(store.path());
            return workspace ? writeTaskSheet(file, **workspace, store, tasks, head, now) : Unexpected(workspace.error());
        },
        [this, tasks, path](const Result<void>& written) {
            if (written)
                noteDelivery(tasks, DeliveryChannel::Sheet,
                             tr("%n task(s) in %1", nullptr, static_cast<int>(tasks.size())).arg(QFileInfo(path).fileName()));
            else
                Q_EMIT failed(written.error());
        });
}

void TaskHandouts::takeSheet(const QString& path)
{
    m_context.source.writer().write(
        Act::WorkTask, this,
        [file = path.toStdString(), now = m_clock.now(), person = m_context.source.writer().personOr(m_around.person().toStdString()),
         calendar = m_context.source.holidays()](Store& store) { return takeTaskSheet(store, file, now, now, person, calendar); },
        [this](const Result<TaskSheetReport>& report) {
            if (!report) {
                Q_EMIT failed(report.error());
                return;
            }
            Q_EMIT done(tr("Fed back: %1, signed for: %2, nothing new: %3, empty: %4")
                            .arg(report->fedBack)
                            .arg(report->received)
                            .arg(report->unchanged)
                            .arg(report->empty));
            Q_EMIT changed();
        });
}

void TaskHandouts::attach(const QString& path)
{
    const auto task = m_around.chosen();
    if (!task)
        return;
    const CivilTime now = m_clock.now();
    TaskStep step{TaskMove::Attach, now, now, m_context.source.writer().personOr(m_around.person().toStdString()), {}, {}, {}, {}, {}};
    m_context.source.writer().write(
        Act::WorkTask, this,
        [seen = *task, step, file = path.toStdString(), calendar = m_context.source.holidays()](Store& store) {
            return attachToTask(store, seen, step, file, calendar);
        },
        [this, path](const Result<Task>& after) {
            if (!after) {
                Q_EMIT failed(after.error());
                return;
            }
            Q_EMIT done(tr("%1: %2 is kept with it").arg(QString::fromStdString(after->number), QFileInfo(path).fileName()));
            Q_EMIT changed();
        });
}

} // namespace jingge
