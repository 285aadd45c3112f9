// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/backup.h"

namespace jingge {

/// The head as it stands in a backup, and back; nullopt for what is no head of a version that this program
/// knows.
[[nodiscard]] std::string headText(const BackupHead& head);
[[nodiscard]] std::optional<BackupHead> headFrom(const std::string& text);

/// Writes beside a backup that it was read back, sealed under the station's key.
[[nodiscard]] Result<void> writeProof(const Backup& backup, const std::string& head, const TokenKey& key,
                                      CivilTime now);

} // namespace jingge
