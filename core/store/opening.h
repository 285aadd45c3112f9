// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <vector>

struct sqlite3;

namespace jingge {

// The steps of opening a store, each on the native handle. Used by Store alone.

/// What the file says of itself.
struct FileMarks {
    std::int64_t applicationId = 0;
    int schemaVersion = 0;
    bool isEmpty = false; ///< a database without a single table
};
[[nodiscard]] Result<FileMarks> readMarks(sqlite3* database);

/// Defensive mode, no trusted schema, no extension, checked cells.
void hardenConnection(sqlite3* database, bool isReader);
/// Journal, durability and cache of the writer.
[[nodiscard]] Result<void> prepareWriter(sqlite3* database);
/// Runs the migrations above `from` in one transaction and marks the file as ours.
[[nodiscard]] Result<void> migrate(sqlite3* database, int from);
/// Error (Store) when the schema is not the one the migrations make.
[[nodiscard]] Result<void> checkSchema(sqlite3* database, const std::string& path);
/// Codes of the categories that the migrations bring and that are not there as they brought them.
[[nodiscard]] Result<std::vector<std::string>> changedCategories(sqlite3* database);
/// Removes rows, rejects and marks of batches that never became complete. Safe to repeat.
[[nodiscard]] Result<void> removeUnfinishedBatches(sqlite3* database);

} // namespace jingge
