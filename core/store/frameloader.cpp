// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/frameloader.h"

#include "core/base/parallelfor.h"
#include "core/store/arearepository.h"
#include "core/store/columncache.h"
#include "core/store/framecolumns.h"
#include "core/store/knownplaces.h"
#include "core/store/statement.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <sqlite3.h>

#include <array>
#include <map>
#include <memory>
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

using CategoryPositions = std::unordered_map<std::int64_t, std::uint16_t>;

Result<CategoryPositions> readCategories(const Store& store, Frame& frame)
{
    Statement statement(store, "SELECT id, code FROM category ORDER BY id");
    if (auto done = statement.run(); !done)
        return Unexpected(done.error());
    CategoryPositions positions;
    while (statement.next()) {
        if (frame.categories.size() > UINT16_MAX)
            return fail(ErrorKind::Store, "store", store.path(),
                        {QT_TRANSLATE_NOOP("core", "it has more than %1 categories"), {std::to_string(UINT16_MAX + 1)}});
        positions[statement.integer(0)] = static_cast<std::uint16_t>(frame.categories.size());
        frame.categories.push_back(statement.text(1));
    }
    return positions;
}

/// Rows of the table that are no current version of an incident.
struct PassedOver {
    IdSet batches;  ///< that are not complete
    IdSet versions; ///< that a later one replaced

    static Result<PassedOver> read(const Store& store)
    {
        auto batches = readIds(store, "SELECT id FROM batch WHERE state <> 'complete'");
        auto versions = readIds(store, "SELECT incident FROM superseded JOIN batch ON batch.id = superseded.batch"
                                       " WHERE state = 'complete'");
        if (!batches || !versions)
            return Unexpected(!batches ? batches.error() : versions.error());
        return PassedOver{std::move(*batches), std::move(*versions)};
    }
    [[nodiscard]] bool holds(const NativeStatement& row) const
    {
        return (!batches.empty() && batches.contains(row.integer(kScanBatchColumn))) ||
               (!versions.empty() && versions.contains(row.integer(kScanIdColumn)));
    }
};

/// First and last row id.
struct IdRange {
    std::int64_t first = 0;
    std::int64_t last = -1;
};

Result<void> scan(const Store& store, const AreaTable& areas, IdRange range, const PassedOver& passedOver,
                  FrameColumns& columns, const TaskContext& context)
{
    auto rows = NativeStatement::prepare(store.native(), scanIncidentsSql(areas));
    if (!rows)
        return Unexpected(rows.error());
    rows->bind(1, range.first);
    rows->bind(2, range.last);
    for (std::int64_t seen = 0;; ++seen) {
        const auto row = rows->step();
        if (!row)
            return Unexpected(row.error());
        if (!*row) {
            columns.settle();
            return {};
        }
        if (seen % 65536 == 0) {
            context.report(seen, 0);
            if (context.isStopped())
                return fail(ErrorKind::Cancelled, "store", store.path(), QT_TRANSLATE_NOOP("core", "cancelled"));
        }
        if (passedOver.holds(*rows))
            continue;
        const auto added = columns.add(*rows);
        if (!added)
            return Unexpected(added.error());
        if (!*added)
            return Unexpected(storeError(SQLITE_CORRUPT, store.path(), {}));
    }
}

Result<IdRange> idsOfIncidents(const Store& store)
{
    Statement statement(store, "SELECT (SELECT min(id) FROM incident), (SELECT max(id) FROM incident)");
    if (auto done = statement.run(); !done)
        return Unexpected(done.error());
    return statement.next() && !statement.isNull(0) ? IdRange{statement.integer(0), statement.integer(1)} : IdRange{};
}

/// A reader of the same state of the store; none when a writer has moved it on meanwhile.
Result<std::unique_ptr<Store>> readerBeside(const Store& store, std::uint64_t changeSeq)
{
    auto beside = store.openBeside();
    if (!beside)
        return beside;
    const auto begun = runScript((*beside)->native(), "BEGIN");
    const auto seq = (*beside)->changeSeq();
    if (!begun || !seq)
        return Unexpected(!begun ? begun.error() : seq.error());
    return *seq == changeSeq ? std::move(beside) : std::unique_ptr<Store>();
}

/// The columns of a frame that is to be filled by way of one reader.
Result<std::unique_ptr<FrameColumns>> columnsFor(const Store& store, Frame& frame, const CategoryPositions& categories,
                                                 const std::map<TicketName, std::string>& confirmed)
{
    auto channelText = NativeStatement::prepare(store.native(), "SELECT text FROM term WHERE id = ?1");
    if (!channelText)
        return Unexpected(channelText.error());
    auto columns = std::make_unique<FrameColumns>(frame, categories, std::move(*channelText));
    columns->setConfirmedMains(confirmed);
    return columns;
}

/// Both halves of the table at the same time; the earlier one into `columns`, which the later one then joins.
Result<void> scanHalves(const Store& store, const Store& beside, const AreaTable& areas, IdRange range,
                        const PassedOver& passedOver, FrameColumns& columns, FrameColumns& later,
                        const TaskContext& context, const ParallelFor& parallel)
{
    const std::int64_t middle = range.first + (range.last - range.first) / 2;
    std::array<Result<void>, 2> done;
    parallel.run(2, 1, [&](std::size_t half, std::size_t, std::size_t) {
        const TaskContext silent{context.stop, nullptr}; // one of the two tells how far they are
        done[half] = half == 0 ? scan(store, areas, {range.first, middle}, passedOver, columns, context)
                               : scan(beside, areas, {middle + 1, range.last}, passedOver, later, silent);
    });
    for (const Result<void>& half : done) {
        if (!half)
            return half;
    }
    columns.append(std::move(later));
    return {};
}

/// Within one reading transaction.
Result<void> load(const Store& store, Frame& frame, const TaskContext& context, const FrameReading& reading)
{
    const auto seq = store.changeSeq();
    const auto categories = readCategories(store, frame);
    const auto confirmed = readConfirmedMains(store);
    const auto passedOver = PassedOver::read(store);
    const auto range = idsOfIncidents(store);
    if (!seq || !confirmed)
        return Unexpected(!seq ? seq.error() : confirmed.error());
    if (!categories || !passedOver)
        return Unexpected(!categories ? categories.error() : passedOver.error());
    if (!range)
        return Unexpected(range.error());
    frame.changeSeq = *seq;
    auto columns = columnsFor(store, frame, *categories, *confirmed);
    std::unique_ptr<Store> beside;
    if (reading.parallel != nullptr && range->last - range->first >= static_cast<std::int64_t>(reading.leastRowsToShare)) {
        auto opened = readerBeside(store, *seq);
        beside = opened ? std::move(*opened) : nullptr; // one reader will do
    }
    if (!columns)
        return Unexpected(columns.error());
    Result<void> done;
    if (beside) {
        Frame rest;
        rest.areas = frame.areas;
        rest.categories = frame.categories;
        auto later = columnsFor(*beside, rest, *categories, *confirmed);
        done = later ? scanHalves(store, *beside, *frame.areas, *range, *passedOver, **columns, **later, context,
                                  *reading.parallel)
                     : Result<void>(Unexpected(later.error()));
    } else {
        done = scan(store, *frame.areas, *range, *passedOver, **columns, context);
    }
    if (!done)
        return done;
    (*columns)->finish();
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

Result<std::shared_ptr<const Frame>> loadFrame(const Store& store, const TaskContext& context,
                                               const FrameReading& reading)
{
    return readAtOnce(store, [&](Frame& frame) { return load(store, frame, context, reading); });
}

Result<std::shared_ptr<const Frame>> openFrame(const Store& store, const TaskContext& context, std::size_t leastRows,
                                               const FrameReading& reading)
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
        return load(store, frame, context, reading);
    });
    if (opened && freshKey && (*opened)->size() >= leastRows)
        writeColumnCache(path, *freshKey, **opened);
    return opened;
}

} // namespace jingge
