// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/frameloader.h"

#include "core/store/arearepository.h"
#include "core/store/framecolumns.h"
#include "core/store/statement.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <sqlite3.h>

#include <unordered_map>
#include <unordered_set>

namespace jingge {

namespace {

using IdSet = std::unordered_set<std::int64_t>;

Result<IdSet> readIds(const Store& store, const char* sql)
{
    Statement statement(store, sql);
    if (auto done = statement.run(); !done)
        return Unexpected(done.error());
    IdSet ids;
    while (statement.next())
        ids.insert(statement.integer(0));
    return ids;
}

Result<std::unordered_map<std::int64_t, std::uint16_t>> readCategories(const Store& store, Frame& frame)
{
    Statement statement(store, "SELECT id, code FROM category ORDER BY id");
    if (auto done = statement.run(); !done)
        return Unexpected(done.error());
    std::unordered_map<std::int64_t, std::uint16_t> positions;
    while (statement.next()) {
        if (frame.categories.size() > UINT16_MAX)
            return fail(ErrorKind::Store, "store", store.path(),
                        {QT_TRANSLATE_NOOP("core", "it has more than %1 categories"), {std::to_string(UINT16_MAX + 1)}});
        positions[statement.integer(0)] = static_cast<std::uint16_t>(frame.categories.size());
        frame.categories.push_back(statement.text(1));
    }
    return positions;
}

Result<void> scan(const Store& store, FrameColumns& columns, const TaskContext& context)
{
    const auto unfinished = readIds(store, "SELECT id FROM batch WHERE state <> 'complete'");
    const auto superseded = readIds(store, "SELECT incident FROM superseded JOIN batch ON batch.id = superseded.batch"
                                           " WHERE state = 'complete'");
    auto rows = NativeStatement::prepare(store.native(), kScanIncidentsSql);
    if (!unfinished || !superseded || !rows)
        return Unexpected(!unfinished ? unfinished.error() : !superseded ? superseded.error() : rows.error());
    for (std::int64_t seen = 0;; ++seen) {
        const auto row = rows->step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return {};
        if (seen % 65536 == 0) {
            context.report(seen, 0);
            if (context.isStopped())
                return fail(ErrorKind::Cancelled, "store", store.path(), QT_TRANSLATE_NOOP("core", "cancelled"));
        }
        if (!unfinished->empty() && unfinished->contains(rows->integer(kScanBatchColumn)))
            continue;
        if (!superseded->empty() && superseded->contains(rows->integer(kScanIdColumn)))
            continue;
        const auto added = columns.add(*rows);
        if (!added)
            return Unexpected(added.error());
        if (!*added)
            return Unexpected(storeError(SQLITE_CORRUPT, store.path(), {}));
    }
}

} // namespace

Result<std::shared_ptr<const Frame>> loadFrame(const Store& store, const TaskContext& context)
{
    if (auto begun = runScript(store.native(), "BEGIN"); !begun) // one moment of the store for all statements
        return Unexpected(begun.error());
    auto frame = std::make_shared<Frame>();
    const auto load = [&]() -> Result<void> {
        const auto areas = readAreas(store);
        const auto seq = store.changeSeq();
        auto categories = readCategories(store, *frame);
        auto channelText = NativeStatement::prepare(store.native(), "SELECT text FROM term WHERE id = ?1");
        if (!areas || !seq)
            return Unexpected(!areas ? areas.error() : seq.error());
        if (!categories || !channelText)
            return Unexpected(!categories ? categories.error() : channelText.error());
        frame->areas = *areas;
        frame->changeSeq = *seq;
        FrameColumns columns(*frame, std::move(*categories), std::move(*channelText));
        if (auto done = scan(store, columns, context); !done)
            return done;
        columns.finish();
        return {};
    };
    const Result<void> done = load();
    const auto ended = runScript(store.native(), "COMMIT");
    if (!done || !ended)
        return Unexpected(!done ? done.error() : ended.error());
    return frame;
}

} // namespace jingge
