// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/batchreader.h"

#include "core/store/statement.h"

namespace jingge {

Result<std::optional<ImportedBatch>> readLastBatch(const Store& store)
{
    Statement statement(store, "SELECT file, finished_at, read, inserted, updated, rejected FROM batch"
                               " WHERE state = 'complete' ORDER BY finished_at DESC, id DESC LIMIT 1");
    if (auto done = statement.run(); !done)
        return Unexpected(done.error());
    if (!statement.next())
        return std::nullopt;
    ImportedBatch batch;
    batch.file = statement.text(0);
    batch.finishedAt = {statement.integer(1)};
    batch.read = statement.integer(2);
    batch.inserted = statement.integer(3);
    batch.updated = statement.integer(4);
    batch.rejected = statement.integer(5);
    return batch;
}

} // namespace jingge
