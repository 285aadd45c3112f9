// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/takenfile.h"

#include "core/store/statement.h"
#include "core/store/store.h"

namespace jingge {

Result<std::optional<std::int64_t>> findTakenFile(const Store& store, const std::string& digest)
{
    Statement statement(store,
                        "SELECT max(batch.id) FROM taken_file JOIN batch ON batch.id = taken_file.batch"
                        " WHERE digest = ? AND state = 'complete'");
    if (auto done = statement.bind(digest).run(); !done)
        return Unexpected(done.error());
    if (!statement.next() || statement.isNull(0))
        return std::nullopt;
    return std::optional(statement.integer(0));
}

Result<std::int64_t> recordTakenFile(Store& store, const std::string& digest, const std::string& file,
                                     CivilTime takenAt)
{
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return Unexpected(transaction.error());
    Statement insert(store, "INSERT INTO taken_file (digest, file, batch, taken_at)"
                            " SELECT ?, ?, max(id), ? FROM batch WHERE state = 'complete' AND file = ?");
    if (auto done = insert.bind(digest).bind(file).bind(takenAt.seconds).bind(file).run(); !done)
        return Unexpected(done.error());
    Statement batch(store, "SELECT batch FROM taken_file WHERE digest = ? ORDER BY id DESC LIMIT 1");
    if (auto done = batch.bind(digest).run(); !done)
        return Unexpected(done.error());
    const std::int64_t id = batch.next() ? batch.integer(0) : 0;
    if (auto done = transaction->commit(); !done)
        return Unexpected(done.error());
    return id;
}

} // namespace jingge
