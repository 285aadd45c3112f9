// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/auditlog.h"

namespace jingge {

/// What links a record to the one before it: everything the record says but its own hash.
[[nodiscard]] AuditHash auditRecordHash(const AuditKey& key, const AuditHash& before,
                                        const AuditRecord& record);
/// What the head of a log of so many records with that last hash is sealed with.
[[nodiscard]] AuditHash auditHeadSeal(const AuditKey& key, std::int64_t records, const AuditHash& last);

} // namespace jingge
