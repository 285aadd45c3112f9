// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/auditlog.h"

#include <cstdint>
#include <string>
#include <vector>

namespace jingge {

/// The latest records of a store's audit log, the newest first.
[[nodiscard]] Result<std::vector<AuditRecord>> latestAuditRecords(const std::string& database,
                                                                  std::int64_t most);
/// Follows the whole chain under the station's key; see verifyAudit().
[[nodiscard]] Result<AuditState> checkAuditChain(const std::string& database, const TaskContext& context);

} // namespace jingge
