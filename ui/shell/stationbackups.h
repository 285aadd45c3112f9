// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/jobs/latestjob.h"
#include "core/workspace/stationbackup.h"
#include "ui/common/stationsource.h"

#include <QObject>
#include <QTimer>

class QAction;
class QWidget;

namespace jingge {

/// Backups of the open station: by an action that asks for the folder, and each night into the folder of the
/// last one while the window is open. Each is read back before it is told. Owned by the window.
class StationBackups final : public QObject {
    Q_OBJECT

public:
    /// The source outlives it.
    StationBackups(const StationSource& source, QWidget* window);

    [[nodiscard]] QAction* action() const { return m_action; }
    void backUp(const QString& folder);
    void backUpIfDue(); ///< in the background; nothing happens while no folder was ever chosen
    [[nodiscard]] bool isSettled() const { return !m_job.isBusy(); }

Q_SIGNALS:
    void succeeded(const QString& news);
    void failed(const jingge::Error& error);

private:
    /// A backup and the folder it went to; nullopt = none was due.
    struct Made {
        Backup backup;
        std::string folder;
    };
    void choose();
    void take(const Result<std::optional<Made>>& made);

    const StationSource& m_source;
    QWidget* m_window;
    QAction* m_action;
    QTimer m_timer;
    SystemClock m_clock;
    LatestJob m_job;
};

} // namespace jingge
