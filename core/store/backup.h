// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/seal/seal.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace jingge {

class Store;

/// What a backup says of itself in clear. It is authenticated with the first block, so only a backup that was
/// read back proves it.
struct BackupHead {
    std::string storeId;
    std::string station; ///< its code; empty when the store has no station
    int schema = 0;
    CivilTime madeAt;
    std::int64_t storeBytes = 0;
    std::string digest;     ///< BLAKE2b-256 of the store's file in the backup, hex
    std::int64_t files = 0; ///< attached to tasks, besides the store
};

struct Backup {
    std::string path;
    BackupHead head;
    std::int64_t bytes = 0;
    std::optional<CivilTime> provenAt; ///< when it was last read back whole; nullopt = unproven
};

/// What a backup is made for.
struct BackupRequest {
    std::string folder;
    std::string station; ///< its code, for the name; empty: the store's id
    CivilTime now;
};

/// Copies the store as it is at one moment, while others read and write, checks the copy, and writes it with
/// the files that are attached to tasks as one encrypted file `<station>-<date>-<time>.jgb` into the folder.
/// Then reads it back into a scratch store and compares: the proof is kept beside it (`.proof`). Errors:
/// (Store) no room, folder not writable, the copy is damaged; (Cancelled).
[[nodiscard]] Result<Backup> makeBackup(const Store& store, const BackupRequest& request, const TokenKey& key,
                                        const TaskContext& context = {});

/// Restores into a scratch store, compares the digest, opens and checks it; writes the proof beside the
/// backup.
[[nodiscard]] Result<Backup> proveBackup(const std::string& path, const TokenKey& key, CivilTime now,
                                         const TaskContext& context = {});

/// Restores to a new store with its attached files: whole or not at all. Errors: (Data) the backup is
/// changed, cut or not one, and where; there is something at that place already; (Store) no room, another
/// key.
[[nodiscard]] Result<BackupHead> restoreBackup(const std::string& path, const std::string& to,
                                               const TokenKey& key, const TaskContext& context = {});

/// Error (Data): no backup.
[[nodiscard]] Result<BackupHead> readBackupHead(const std::string& path);
/// The key of a store, by the store's id; nullopt where it is not at hand.
using KeyFinder = std::function<std::optional<TokenKey>(const std::string& storeId)>;
/// The backups of a folder, oldest first; a proof counts if it was made under the store's key. Other files
/// are passed over.
[[nodiscard]] Result<std::vector<Backup>> listBackups(const std::string& folder, const KeyFinder& keyOf);

/// Which of one store's backups the rule gives up: all of the last 14 days stay, of the 12 months before the
/// last of each, and always the last one that is proven. Positions in the list.
[[nodiscard]] std::vector<std::size_t> expiredBackups(std::span<const Backup> backups, CivilTime now);
/// Removes those with their proofs; gives their paths.
[[nodiscard]] Result<std::vector<std::string>> removeExpiredBackups(const std::string& folder,
                                                                    const std::string& storeId,
                                                                    const KeyFinder& keyOf, CivilTime now);

} // namespace jingge
