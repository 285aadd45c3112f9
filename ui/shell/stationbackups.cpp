// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/stationbackups.h"

#include "core/workspace/stationwriter.h"
#include "ui/common/icons.h"

#include <QAction>
#include <QFileDialog>
#include <QLocale>

#include <chrono>

namespace jingge {

StationBackups::StationBackups(const StationSource& source, QWidget* window)
    : QObject(window), m_source(source), m_window(window), m_action(new QAction(tr("Back up now…"), this))
{
    m_action->setObjectName(QStringLiteral("backUpNow"));
    m_action->setIcon(ownIcon(QLatin1StringView("box")));
    m_action->setIconVisibleInMenu(false); // the look's menus are words
    m_action->setVisible(!m_source.database().empty());
    connect(m_action, &QAction::triggered, this, &StationBackups::choose);
    connect(&m_timer, &QTimer::timeout, this, &StationBackups::backUpIfDue);
    m_timer.start(std::chrono::minutes(5));
}

void StationBackups::choose()
{
    const auto plan = readBackupPlan(m_source.database());
    auto* dialog = new QFileDialog(m_window, tr("Folder for the backup"),
                                   plan ? QString::fromStdString(plan->folder) : QString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &StationBackups::backUp);
    dialog->open();
}

void StationBackups::backUp(const QString& folder)
{
    m_action->setEnabled(false);
    m_job.start(
        [database = m_source.database(), folder = folder.toStdString(),
         now = m_clock.now()](const std::stop_token& stop) -> Result<std::optional<Made>> {
            auto backup = backUpStation(database, folder, now, {stop, nullptr});
            if (!backup)
                return Unexpected(backup.error());
            return Made{std::move(*backup), folder};
        },
        [this](const Result<std::optional<Made>>& made) { take(made); });
}

void StationBackups::backUpIfDue()
{
    if (m_source.database().empty() || m_job.isBusy())
        return;
    m_job.start(
        [database = m_source.database(),
         now = m_clock.now()](const std::stop_token& stop) -> Result<std::optional<Made>> {
            auto plan = readBackupPlan(database);
            if (!plan || !isBackupDue(*plan, now))
                return plan ? Result<std::optional<Made>>(std::nullopt) : Unexpected(plan.error());
            auto backup = backUpStation(database, plan->folder, now, {stop, nullptr});
            if (!backup)
                return Unexpected(backup.error());
            return Made{std::move(*backup), std::move(plan->folder)};
        },
        [this](const Result<std::optional<Made>>& made) { take(made); });
}

void StationBackups::take(const Result<std::optional<Made>>& made)
{
    m_action->setEnabled(true);
    if (!made) {
        Q_EMIT failed(made.error());
        return;
    }
    if (!*made)
        return;
    const Made& done = **made;
    m_source.writer().write(
        std::nullopt, this, // the timer's too
        [done, person = m_source.writer().person(), now = m_clock.now()](Store& store) {
            return recordBackup(store, done.backup, done.folder, person, now);
        },
        [this, done](const Result<void>& recorded) {
            if (!recorded) {
                Q_EMIT failed(recorded.error());
                return;
            }
            Q_EMIT succeeded(tr("Backed up, and read back to prove it: %1 (%2)")
                                 .arg(QString::fromStdString(done.backup.path),
                                      QLocale().formattedDataSize(done.backup.bytes)));
        });
}

} // namespace jingge
