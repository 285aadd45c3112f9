// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/options.h"
#include "core/base/clock.h"
#include "core/exchange/batchchanges.h"
#include "core/store/batchrecord.h"
#include "core/store/store.h"
#include "core/store/takeback.h"

#include <QtGlobal>

#include <memory>

namespace jingge {

namespace {

struct BatchWords {
    StoreOption store;
    OutputOptions output;
    std::int64_t id = 0;
    bool showsChanges = false;
    bool showsRejects = false;
    UserOption user;
    std::string reason;
};

const std::vector<std::string> kListColumns{"id",         "state",       "file",    "source",   "mapping",
                                            "started_at", "finished_at", "read",    "inserted", "updated",
                                            "unchanged",  "rejected",    "filtered"};

std::vector<Cell> listCells(const BatchRecord& batch)
{
    return {batch.id,
            std::string(batchStateName(batch.state)),
            batch.file,
            batch.source,
            batch.mapping,
            batch.startedAt.text(),
            batch.finishedAt ? Cell(batch.finishedAt->text()) : Cell(),
            batch.read,
            batch.inserted,
            batch.updated,
            batch.unchanged,
            batch.rejected,
            batch.filtered};
}

Result<std::unique_ptr<Store>> openForReading(const BatchWords& words)
{
    const auto format = words.output.format();
    const auto path = words.store.path();
    if (!format || !path)
        return Unexpected(!format ? format.error() : path.error());
    return Store::openForReading(*path);
}

Result<int> list(const BatchWords& words)
{
    const auto store = openForReading(words);
    const auto batches = store ? readBatches(**store) : Unexpected(store.error());
    if (!batches)
        return Unexpected(batches.error());
    Table table{kListColumns, {}};
    for (const BatchRecord& batch : *batches)
        table.rows.push_back(listCells(batch));
    return words.output.print(table);
}

Result<Table> changesOf(const Store& store, std::int64_t id)
{
    const auto changes = batchChanges(store, id);
    if (!changes)
        return Unexpected(changes.error());
    Table table{{"source_id", "field", "before", "after"}, {}};
    for (const FieldChange& change : *changes)
        table.rows.push_back({change.sourceId, change.field, change.before, change.after});
    return table;
}

Result<Table> rejectsOf(const Store& store, std::int64_t id)
{
    const auto rejects = readRejectedRows(store, id);
    if (!rejects)
        return Unexpected(rejects.error());
    Table table{{"row", "column", "value", "reason"}, {}};
    for (const RejectedRow& one : *rejects)
        table.rows.push_back({one.row, textCell(one.column), textCell(one.value), one.reason});
    return table;
}

Table recordOf(const BatchRecord& batch)
{
    Table table{kListColumns, {listCells(batch)}};
    table.columns.insert(table.columns.end(), {"taken_back_at", "taken_back_by", "reason"});
    std::vector<Cell>& row = table.rows.front();
    if (batch.takenBack) {
        row.emplace_back(batch.takenBack->at.text());
        row.push_back(textCell(batch.takenBack->by));
        row.push_back(textCell(batch.takenBack->reason));
    }
    row.resize(table.columns.size());
    return table;
}

Result<int> show(const BatchWords& words)
{
    if (words.showsChanges && words.showsRejects)
        return usageError("--changes, --rejects", QT_TRANSLATE_NOOP("core", "give one of the two"));
    const auto store = openForReading(words);
    const auto batch = store ? readBatch(**store, words.id) : Unexpected(store.error());
    if (!batch)
        return Unexpected(batch.error());
    const auto table = words.showsChanges   ? changesOf(**store, words.id)
                       : words.showsRejects ? rejectsOf(**store, words.id)
                                            : Result<Table>(recordOf(*batch));
    return table ? words.output.print(*table) : Unexpected(table.error());
}

Result<int> takeBack(const BatchWords& words)
{
    const auto format = words.output.format();
    const auto path = words.store.path();
    if (!format || !path)
        return Unexpected(!format ? format.error() : path.error());
    const auto store = Store::openForWriting(*path, Creation::Refused);
    if (!store)
        return Unexpected(store.error());
    const auto done =
        takeBatchBack(**store, words.id, {SystemClock().now(), words.user.name(), words.reason});
    if (!done)
        return Unexpected(done.error());
    return words.output.print(
        {{"id", "state", "struck", "reverted"},
         {{words.id, std::string(batchStateName(BatchState::TakenBack)), done->struck, done->reverted}}});
}

Command addPart(Command batches, BatchWords& words, const char* name, const char* help)
{
    Command part = batches.add(name, help);
    words.store.addTo(part);
    words.output.addTo(part);
    return part;
}

} // namespace

void addBatches(Command root)
{
    auto words = std::make_shared<BatchWords>();
    Command batches = root.add("batches", "Imports: what they brought, what they changed, taking them back");
    addPart(batches, *words, "list", "Every import, in the order in which they began").run([words] {
        return list(*words);
    });
    addPart(batches, *words, "show", "One import")
        .number("--id", words->id, "Its number in the list", true)
        .flag("--changes", words->showsChanges,
              "Which fields of which incidents it changed, from what to what")
        .flag("--rejects", words->showsRejects, "The rows it rejected, their values masked")
        .run([words] { return show(*words); });
    Command undo =
        addPart(batches, *words, "take-back",
                "Undo an import whole: what it brought counts no more, what it changed is as before");
    undo.number("--id", words->id, "Its number in the list", true).text("--reason", words->reason, "Why");
    words->user.addTo(undo);
    undo.run([words] { return takeBack(*words); });
}

} // namespace jingge
