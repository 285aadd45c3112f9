// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/auditbook.h"

#include "core/store/store.h"

#include <algorithm>

namespace jingge {

Result<std::vector<AuditRecord>> latestAuditRecords(const std::string& database, std::int64_t most)
{
    const auto store = Store::openForReading(database);
    if (!store)
        return Unexpected(store.error());
    AuditQuery query;
    query.most = most;
    auto records = readAudit(**store, query);
    if (records)
        std::ranges::reverse(*records);
    return records;
}

Result<AuditState> checkAuditChain(const std::string& database, const TaskContext& context)
{
    const auto store = Store::openForReading(database);
    return store ? verifyAudit(**store, auditKeyOf(**store), context) : Unexpected(store.error());
}

} // namespace jingge
