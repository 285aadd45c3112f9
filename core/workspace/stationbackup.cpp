// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/stationbackup.h"

#include "core/ingest/stationfile.h"
#include "core/store/auditlog.h"
#include "core/store/store.h"

namespace jingge {

namespace {

constexpr std::string_view kFolderSetting = "backup_folder";
constexpr int kNightHour = 3;

} // namespace

Result<Backup> backUpStation(const std::string& database, const std::string& folder, CivilTime now,
                             const TaskContext& context)
{
    const auto store = Store::openForReading(database);
    if (!store)
        return Unexpected(store.error());
    const auto id = (*store)->setting("store_id");
    const auto text = (*store)->setting("station");
    if (!id || !text)
        return Unexpected(!id ? id.error() : text.error());
    const auto key = TokenKey::read(keyFilePath(*id));
    const auto station = parseStation(*text, "station.toml");
    if (!key || !station)
        return Unexpected(!key ? key.error() : station.error());
    return makeBackup(**store, {folder, station->code, now}, *key, context);
}

Result<BackupPlan> readBackupPlan(const std::string& database)
{
    const auto store = Store::openForReading(database);
    if (!store)
        return Unexpected(store.error());
    const auto folder = (*store)->setting(kFolderSetting);
    AuditQuery query;
    query.act = auditActName(AuditAct::Backup);
    query.most = 1;
    const auto last = readAudit(**store, query);
    if (!folder || !last)
        return Unexpected(!folder ? folder.error() : last.error());
    return BackupPlan{*folder, last->empty() ? std::nullopt : std::optional(last->back().at)};
}

bool isBackupDue(const BackupPlan& plan, CivilTime now)
{
    CivilTime night = CivilTime::at(now.date(), kNightHour);
    if (now < night)
        night.seconds -= kDaySeconds;
    return !plan.folder.empty() && (!plan.lastAt || *plan.lastAt < night);
}

Result<void> recordBackup(Store& store, const Backup& backup, const std::string& folder,
                          const std::string& person, CivilTime now)
{
    const auto kept = store.setting(kFolderSetting);
    if (!kept)
        return Unexpected(kept.error());
    if (*kept != folder) {
        if (auto done = store.setSetting(kFolderSetting, folder); !done)
            return done;
    }
    return appendAudit(
        store, {AuditAct::Backup, person, "store", "digest=" + backup.head.digest.substr(0, 16)}, now);
}

} // namespace jingge
