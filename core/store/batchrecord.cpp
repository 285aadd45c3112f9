// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/batchrecord.h"

#include "core/store/statement.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <algorithm>
#include <utility>

namespace jingge {

const char* batchStateName(BatchState state)
{
    switch (state) {
    case BatchState::Open:
        return "open";
    case BatchState::Complete:
        return "complete";
    case BatchState::TakenBack:
        return "taken_back";
    }
    return "";
}

namespace {

BatchState stateOf(const std::string& name)
{
    for (const BatchState state : {BatchState::Open, BatchState::TakenBack}) {
        if (name == batchStateName(state))
            return state;
    }
    return BatchState::Complete;
}

BatchRecord recordOf(const Statement& row)
{
    BatchRecord batch;
    batch.id = row.integer(0);
    batch.state = stateOf(row.text(1));
    batch.file = row.text(2);
    batch.source = row.text(3);
    batch.mapping = row.text(4);
    batch.startedAt = {row.integer(5)};
    if (!row.isNull(6))
        batch.finishedAt = CivilTime{row.integer(6)};
    int column = 7;
    for (auto* count :
         {&batch.read, &batch.inserted, &batch.updated, &batch.unchanged, &batch.rejected, &batch.filtered})
        *count = row.integer(column++);
    if (!row.isNull(column))
        batch.takenBack = Striking{{row.integer(column)}, row.text(column + 1), row.text(column + 2)};
    return batch;
}

} // namespace

Result<std::vector<BatchRecord>> readBatches(const Store& store)
{
    Statement statement(store,
                        "SELECT batch.id, state, file, source.name, mapping, started_at, finished_at, read,"
                        " inserted, updated, unchanged, rejected, filtered, taken_at, taken_by, reason"
                        " FROM batch JOIN source ON source.id = batch.source"
                        " LEFT JOIN batch_taken_back ON batch_taken_back.batch = batch.id ORDER BY batch.id");
    if (auto done = statement.run(); !done)
        return Unexpected(done.error());
    std::vector<BatchRecord> batches;
    while (statement.next())
        batches.push_back(recordOf(statement));
    return batches;
}

Result<BatchRecord> readBatch(const Store& store, std::int64_t id)
{
    auto batches = readBatches(store);
    if (!batches)
        return Unexpected(batches.error());
    const auto found = std::ranges::find(*batches, id, &BatchRecord::id);
    if (found == batches->end())
        return fail(ErrorKind::Data, "batches", std::to_string(id),
                    QT_TRANSLATE_NOOP("core", "there is no such import"),
                    QT_TRANSLATE_NOOP("core", "`jinggectl batches list` names them"));
    return std::move(*found);
}

Result<std::vector<RejectedRow>> readRejectedRows(const Store& store, std::int64_t batch)
{
    Statement statement(
        store, "SELECT row, column_name, value, reason FROM reject WHERE batch = ? ORDER BY row, id");
    if (auto done = statement.bind(batch).run(); !done)
        return Unexpected(done.error());
    std::vector<RejectedRow> rows;
    while (statement.next())
        rows.push_back({statement.integer(0), statement.text(1), statement.text(2), statement.text(3)});
    return rows;
}

Result<std::vector<VersionChange>> readVersionChanges(const Store& store, std::int64_t batch)
{
    // A mark says which version it was; one that a later batch took over after this batch had been taken back
    // leaves the highest version below.
    Statement statement(
        store, "SELECT new.id, coalesce((SELECT old.id FROM incident AS old JOIN superseded"
               "  ON superseded.incident = old.id AND superseded.batch = new.batch"
               "  WHERE old.source_id = new.source_id AND old.source = new.source AND old.version < new.version),"
               " (SELECT old.id FROM incident AS old WHERE old.source_id = new.source_id"
               "  AND old.source = new.source AND old.version < new.version ORDER BY old.version DESC LIMIT 1))"
               " FROM incident AS new WHERE new.batch = ? AND new.version > 1"
               " AND EXISTS (SELECT 1 FROM incident AS old JOIN superseded ON superseded.incident = old.id"
               "  WHERE old.source_id = new.source_id AND old.source = new.source"
               "  AND old.version < new.version) ORDER BY new.id");
    if (auto done = statement.bind(batch).run(); !done)
        return Unexpected(done.error());
    std::vector<VersionChange> changes;
    while (statement.next())
        changes.push_back({IncidentId(statement.integer(1)), IncidentId(statement.integer(0))});
    return changes;
}

} // namespace jingge
