// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/identityindex.h"

#include "core/store/nativestatement.h"
#include "core/store/store.h"

namespace jingge {

namespace {

Result<bool> holds(sqlite3* database, std::string_view sql)
{
    auto statement = NativeStatement::prepare(database, sql);
    return statement ? statement->step() : Result<bool>(Unexpected(statement.error()));
}

} // namespace

Result<bool> isIdentityIndexAway(sqlite3* database)
{
    const auto hasBatches =
        holds(database, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'batch'");
    if (!hasBatches || !*hasBatches)
        return hasBatches;
    return holds(database, "SELECT 1 FROM batch WHERE state = 'open' AND NOT EXISTS"
                           " (SELECT 1 FROM sqlite_schema WHERE name = 'incident_identity')");
}

Result<void> takeIdentityIndexAway(sqlite3* database)
{
    return runScript(database, "DROP INDEX incident_identity");
}

Result<void> restoreIdentityIndex(sqlite3* database)
{
    const auto isThere = holds(database, "SELECT 1 FROM sqlite_schema WHERE name = 'incident_identity'");
    if (!isThere || *isThere)
        return isThere ? Result<void>{} : Result<void>(Unexpected(isThere.error()));
    // Word for word as the migration says it: the schema is compared by its text.
    return runScript(database,
                     "CREATE UNIQUE INDEX incident_identity ON incident (source_id, source, version)");
}

} // namespace jingge
