// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"
#include "app/ctl/acts.h"
#include "app/ctl/commands.h"
#include "app/ctl/interruption.h"
#include "app/ctl/options.h"
#include "core/base/clock.h"
#include "core/seal/seal.h"
#include "core/store/auditlog.h"
#include "core/workspace/stationbackup.h"

#include <QtGlobal>

#include <iostream>
#include <memory>

namespace jingge {

namespace {

struct BackupWords {
    StoreOption store;
    OutputOptions output;
    UserOption user;
    std::string to;
    std::string file;
    bool keepsByRule = false;
};

Table tableOf(const std::vector<Backup>& backups)
{
    Table table{{"file", "station", "store_id", "schema", "made_at", "bytes", "store_bytes", "files",
                 "digest", "proven_at"},
                {}};
    for (const Backup& one : backups)
        table.rows.push_back({one.path, textCell(one.head.station), one.head.storeId,
                              std::int64_t{one.head.schema}, one.head.madeAt.text(), one.bytes,
                              one.head.storeBytes, one.head.files, one.head.digest,
                              one.provenAt ? Cell(one.provenAt->text()) : Cell()});
    return table;
}

std::optional<TokenKey> keyOfStore(const std::string& storeId)
{
    auto key = TokenKey::read(keyFilePath(storeId));
    return key ? std::optional(std::move(*key)) : std::nullopt;
}

Result<int> backUp(const BackupWords& words)
{
    const auto format = words.output.format();
    const auto path = words.store.path();
    if (!format || !path)
        return Unexpected(!format ? format.error() : path.error());
    if (words.to.empty())
        return usageError("--to", QT_TRANSLATE_NOOP("core", "name the folder for the backup"));
    TerminalTask task("backup", "M");
    const auto backup =
        backUpStation(*path, words.to, SystemClock().now(), task.context());
    if (!backup)
        return Unexpected(backup.error());
    recordAct(*path,
           {AuditAct::Backup, words.user.name(), "store", "digest=" + backup->head.digest.substr(0, 16)});
    if (words.keepsByRule) {
        const auto removed = removeExpiredBackups(words.to, backup->head.storeId, keyOfStore, SystemClock().now());
        if (!removed)
            return Unexpected(removed.error());
        for (const std::string& one : *removed)
            std::cerr << "jinggectl: " << one << ": removed, older than the rule keeps\n";
    }
    return words.output.print(tableOf({*backup}));
}

/// The key that a backup's head names; an error where it is not at hand.
Result<TokenKey> keyOf(const std::string& file)
{
    const auto head = readBackupHead(file);
    if (!head)
        return Unexpected(head.error());
    return TokenKey::read(keyFilePath(head->storeId));
}

Result<int> list(const BackupWords& words)
{
    const auto backups = listBackups(words.to, keyOfStore);
    return backups ? words.output.print(tableOf(*backups)) : Unexpected(backups.error());
}

Result<int> prove(const BackupWords& words)
{
    const auto key = keyOf(words.file);
    if (!key)
        return Unexpected(key.error());
    TerminalTask task("restore", "M");
    const auto proven = proveBackup(words.file, *key, SystemClock().now(), task.context());
    return proven ? words.output.print(tableOf({*proven})) : Unexpected(proven.error());
}

Result<int> restore(const BackupWords& words)
{
    const auto format = words.output.format();
    const auto key = format ? keyOf(words.file) : Unexpected(format.error());
    if (!key)
        return Unexpected(key.error());
    TerminalTask task("restore", "M");
    const auto head = restoreBackup(words.file, words.to, *key, task.context());
    if (!head)
        return Unexpected(head.error());
    recordAct(words.to, {AuditAct::Restore, words.user.name(), "store",
                      "backup of " + head->madeAt.text() + ", digest=" + head->digest.substr(0, 16)});
    return words.output.print({{"path", "store_id", "made_at", "files", "digest"},
                               {{words.to, head->storeId, head->madeAt.text(), head->files, head->digest}}});
}

} // namespace

void addBackup(Command root)
{
    auto words = std::make_shared<BackupWords>();
    Command backup = root.add("backup", "Write the whole store into one encrypted file, and read it back");
    words->store.addTo(backup);
    words->output.addTo(backup);
    words->user.addTo(backup);
    backup.text("--to", words->to, "Folder for the backup")
        .flag("--keep", words->keepsByRule,
              "Remove older ones: all of 14 days stay, then one a month for 12 months")
        .run([words] { return backUp(*words); });
    Command listing =
        backup.add("list", "The backups of a folder; one without proven_at was never read back");
    words->output.addTo(listing);
    listing.text("--to", words->to, "Folder of the backups", true).run([words] { return list(*words); });
    Command proving =
        backup.add("verify", "Restore into a scratch store and compare; the proof is kept beside the backup");
    words->output.addTo(proving);
    proving.text("file", words->file, "The backup", true).run([words] { return prove(*words); });
    Command restoring = root.add("restore", "Make a new store from a backup; nothing is overwritten");
    words->output.addTo(restoring);
    words->user.addTo(restoring);
    restoring.text("--to", words->to, "The new store", true)
        .text("file", words->file, "The backup", true)
        .run([words] { return restore(*words); });
}

} // namespace jingge
