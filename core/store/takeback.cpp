// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/takeback.h"

#include "core/store/auditlog.h"
#include "core/store/statement.h"
#include "core/store/store.h"

#include <QtGlobal>

namespace jingge {

namespace {

Result<void> mark(Store& store, std::int64_t id, const Striking& striking)
{
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return Unexpected(transaction.error());
    Statement state(store, "UPDATE batch SET state = 'taken_back' WHERE id = ? AND state = 'complete'");
    if (auto done = state.bind(id).run(); !done)
        return done;
    Statement why(store,
                  "INSERT INTO batch_taken_back (batch, taken_at, taken_by, reason) VALUES (?, ?, ?, ?)");
    why.bind(id).bind(striking.at.seconds).bind(striking.by).bind(striking.reason);
    if (auto done = why.run(); !done)
        return done;
    const AuditEntry entry{AuditAct::TakeBack, striking.by, "batch " + std::to_string(id), striking.reason};
    if (auto done = appendAudit(store, entry, striking.at); !done)
        return done;
    return transaction->commit();
}

} // namespace

Result<std::optional<BatchRecord>> batchRestingOn(const Store& store, const BatchRecord& batch)
{
    Statement later(
        store,
        "SELECT max(id) FROM (SELECT other.id AS id FROM batch AS other JOIN batch AS this ON this.id = ?"
        " WHERE other.state = 'complete' AND other.source = this.source AND other.id > this.id"
        " AND other.unchanged > 0 AND this.inserted + this.updated > 0"
        " UNION ALL SELECT superseded.batch FROM superseded"
        " JOIN incident ON incident.id = superseded.incident JOIN batch AS other ON"
        " other.id = superseded.batch WHERE incident.batch = ? AND other.state = 'complete')");
    if (auto done = later.bind(batch.id).bind(batch.id).run(); !done)
        return Unexpected(done.error());
    if (!later.next() || later.isNull(0))
        return std::nullopt;
    auto found = readBatch(store, later.integer(0));
    if (!found)
        return Unexpected(found.error());
    return std::optional(std::move(*found));
}

Result<TakeBackReport> effectsOfTakingBack(const Store& store, std::int64_t id)
{
    Statement counts(store, "SELECT (SELECT count(*) FROM incident WHERE batch = ?),"
                            " (SELECT count(*) FROM superseded WHERE batch = ?)");
    if (auto done = counts.bind(id).bind(id).run(); !done)
        return Unexpected(done.error());
    TakeBackReport report;
    if (counts.next()) {
        report.reverted = counts.integer(1);
        report.struck = counts.integer(0) - report.reverted;
    }
    return report;
}

Result<TakeBackReport> takeBatchBack(Store& store, std::int64_t id, const Striking& striking)
{
    const auto batch = readBatch(store, id);
    if (!batch)
        return Unexpected(batch.error());
    if (batch->state != BatchState::Complete)
        return fail(ErrorKind::Data, "batches", std::to_string(id),
                    QT_TRANSLATE_NOOP("core", "this import was taken back before"));
    const auto resting = batchRestingOn(store, *batch);
    if (!resting)
        return Unexpected(resting.error());
    if (*resting)
        return fail(ErrorKind::Data, "batches", std::to_string(id),
                    {QT_TRANSLATE_NOOP(
                         "core", "the later import %1 (%2) rests on this one: it updated or confirmed rows"
                                 " of the same source"),
                     {std::to_string((*resting)->id), (*resting)->file}},
                    QT_TRANSLATE_NOOP("core", "take that one back first"));
    const auto report = effectsOfTakingBack(store, id);
    if (!report)
        return Unexpected(report.error());
    if (auto done = mark(store, id, striking); !done)
        return Unexpected(done.error());
    return report;
}

} // namespace jingge
