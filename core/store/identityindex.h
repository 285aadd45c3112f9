// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string_view>

struct sqlite3;

namespace jingge {

// The unique index over (source id, source, version). A large file's batch into a store without incidents
// takes it away with the opening of its record and makes it again with the closing; see docs/decisions/0013.

inline constexpr std::string_view kIdentityIndex = "incident_identity";

/// True while such a batch is open, or was when its process ended.
[[nodiscard]] Result<bool> isIdentityIndexAway(sqlite3* database);
[[nodiscard]] Result<void> takeIdentityIndexAway(sqlite3* database);
/// Makes it where it is not; fails on two rows of one identity.
[[nodiscard]] Result<void> restoreIdentityIndex(sqlite3* database);

} // namespace jingge
