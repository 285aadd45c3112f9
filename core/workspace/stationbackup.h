// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/backup.h"

#include <optional>
#include <string>

namespace jingge {

class Store;

/// Backs the station's store up into a folder and proves it, as makeBackup() does, with the station's key and
/// its code as name. For a worker thread. Errors: also the key file's.
[[nodiscard]] Result<Backup> backUpStation(const std::string& database, const std::string& folder,
                                           CivilTime now, const TaskContext& context = {});

/// Where the station's backups go, and when the last one was made.
struct BackupPlan {
    std::string folder; ///< empty = nobody has chosen one yet
    std::optional<CivilTime> lastAt;
};
[[nodiscard]] Result<BackupPlan> readBackupPlan(const std::string& database);
/// Each night at three, or as soon after it as the window is open.
[[nodiscard]] bool isBackupDue(const BackupPlan& plan, CivilTime now);

/// Keeps the folder and records the backup in the audit log.
[[nodiscard]] Result<void> recordBackup(Store& store, const Backup& backup, const std::string& folder,
                                        const std::string& person, CivilTime now);

} // namespace jingge
