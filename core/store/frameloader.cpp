// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/frameloader.h"

#include "core/store/arearepository.h"
#include "core/store/columncache.h"
#include "core/store/framecolumns.h"
#include "core/store/knownplaces.h"
#include "core/store/statement.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <sqlite3.h>

#include <optional>
#include <string>
#include <sys/stat.h>
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

/// Within one reading transaction.
Result<void> load(const Store& store, Frame& frame, const TaskContext& context)
{
    const auto seq = store.changeSeq();
    auto categories = readCategories(store, frame);
    auto channelText = NativeStatement::prepare(store.native(), "SELECT text FROM term WHERE id = ?1");
    auto confirmed = readConfirmedMains(store);
    if (!seq || !confirmed)
        return Unexpected(!seq ? seq.error() : confirmed.error());
    if (!categories || !channelText)
        return Unexpected(!categories ? categories.error() : channelText.error());
    frame.changeSeq = *seq;
    FrameColumns columns(frame, std::move(*categories), std::move(*channelText));
    columns.setConfirmedMains(std::move(*confirmed));
    if (auto done = scan(store, columns, context); !done)
        return done;
    columns.finish();
    return placeByAddress(store, frame);
}

/// Which state of the store is read now. No number (a file that is gone): no cache.
Result<std::optional<ColumnCacheKey>> cacheKey(const Store& store)
{
    auto id = store.setting("store_id");
    auto state = NativeStatement::prepare(store.native(),
                                          "SELECT seq, (SELECT ifnull(max(id), 0) FROM incident), (SELECT count(*) FROM batch),"
                                          " (SELECT ifnull(max(finished_at), 0) FROM batch) FROM change");
    if (!id || !state)
        return Unexpected(!id ? id.error() : state.error());
    const auto row = state->step();
    if (!row)
        return Unexpected(row.error());
    struct stat status {};
    if (!*row || id->empty() || stat(store.path().c_str(), &status) != 0)
        return std::optional<ColumnCacheKey>();
    ColumnCacheKey key{std::move(*id), static_cast<std::uint64_t>(state->integer(0)), status.st_ino,
                       state->integer(1), state->integer(2), state->integer(3)};
    state->reset();
    return std::optional(std::move(key));
}

/// Runs read(frame with areas) on one moment of the store for all statements.
template <class Read>
Result<std::shared_ptr<const Frame>> readAtOnce(const Store& store, Read&& read)
{
    if (auto begun = runScript(store.native(), "BEGIN"); !begun)
        return Unexpected(begun.error());
    auto frame = std::make_shared<Frame>();
    Result<void> done;
    if (auto areas = readAreas(store)) {
        frame->areas = std::move(*areas);
        done = read(*frame);
    } else {
        done = Unexpected(areas.error());
    }
    const auto ended = runScript(store.native(), "COMMIT");
    if (!done || !ended)
        return Unexpected(!done ? done.error() : ended.error());
    return frame;
}

} // namespace

Result<std::shared_ptr<const Frame>> loadFrame(const Store& store, const TaskContext& context)
{
    return readAtOnce(store, [&](Frame& frame) { return load(store, frame, context); });
}

Result<std::shared_ptr<const Frame>> openFrame(const Store& store, const TaskContext& context, std::size_t leastRows)
{
    const std::string path = columnCachePath(store.path());
    std::optional<ColumnCacheKey> freshKey; ///< of a cache that is to be written
    auto opened = readAtOnce(store, [&](Frame& frame) -> Result<void> {
        auto key = cacheKey(store);
        if (!key)
            return Unexpected(key.error());
        if (*key) {
            if (auto cached = readColumnCache(path, **key, frame.areas)) {
                frame = std::move(*cached);
                return {};
            }
        }
        freshKey = std::move(*key);
        return load(store, frame, context);
    });
    if (opened && freshKey && (*opened)->size() >= leastRows)
        writeColumnCache(path, *freshKey, **opened);
    return opened;
}

} // namespace jingge
