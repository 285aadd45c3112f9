// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/incidentfields.h"
#include "core/jobs/threadedfor.h"
#include "core/store/arearepository.h"
#include "core/store/frameloader.h"
#include "core/store/incidentwriter.h"
#include "core/store/nativestatement.h"
#include "core/store/store.h"


#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace jingge::test {

constexpr std::uint32_t kAllFields = (1U << 25) - 1;

inline std::unique_ptr<Store> writableStore(const std::string& path)
{
    auto store = Store::openForWriting(path, Creation::Allowed);
    if (!store)
        FAIL(oneLine(store.error()));
    return std::move(*store);
}

/// Runs a script on any database file, whoever's it is.
inline void runSql(const Store& store, const std::string& sql)
{
    const auto done = runScript(store.native(), sql);
    if (!done)
        FAIL(oneLine(done.error()));
}

/// First column of every row, with "|" between.
inline std::string query(const Store& store, std::string_view sql)
{
    auto statement = NativeStatement::prepare(store.native(), sql);
    if (!statement)
        FAIL(oneLine(statement.error()));
    std::string all;
    for (bool isFirst = true;; isFirst = false) {
        const auto row = statement->step();
        if (!row)
            FAIL(oneLine(row.error()));
        if (!*row)
            return all;
        all += (isFirst ? "" : "|") + std::string(statement->text(0));
    }
}

inline Incident incident(const std::string& id, const std::string& time = "2025-07-14T08:00:00")
{
    Incident one;
    one.sourceId = id;
    one.receivedAt = parseIsoTime(time).value();
    one.category = "other";
    return one;
}

inline std::unique_ptr<IncidentWriter> writer(Store& store, const std::string& source = "s",
                                              WriteMode mode = WriteMode::Real, std::int64_t fileBytes = 0)
{
    auto begun = IncidentWriter::begin(store, {"file.csv", source, "mapping", {}}, mode, fileBytes);
    if (!begun)
        FAIL(oneLine(begun.error()));
    return std::move(*begun);
}

inline BatchCounts finish(IncidentWriter& writer, std::int64_t read)
{
    BatchCounts counts = writer.counts();
    counts.read = read;
    const auto done = writer.complete(counts, {});
    if (!done)
        FAIL(oneLine(done.error()));
    return counts;
}

/// Takes rows in as one file.
inline BatchCounts takeIn(Store& store, const std::vector<Incident>& rows, std::uint32_t fields = kAllFields,
                          const std::string& source = "s", WriteMode mode = WriteMode::Real)
{
    const auto writing = writer(store, source, mode);
    for (const Incident& row : rows) {
        const auto done = writing->put(row, fields);
        if (!done)
            FAIL(oneLine(done.error()));
    }
    return finish(*writing, static_cast<std::int64_t>(rows.size()));
}

/// "inserted/updated/unchanged"
inline std::string outcome(const BatchCounts& counts)
{
    return std::to_string(counts.inserted) + "/" + std::to_string(counts.updated) + "/" + std::to_string(counts.unchanged);
}

/// Read by one reader and by two, which must come to the same.
inline std::shared_ptr<const Frame> frameOfStore(const Store& store)
{
    auto frame = loadFrame(store);
    const ThreadedFor threads(2);
    const auto shared = loadFrame(store, {}, {.parallel = &threads, .leastRowsToShare = 1});
    if (!frame || !shared)
        FAIL(oneLine(!frame ? frame.error() : shared.error()));
    const Frame& a = **frame;
    const Frame& b = **shared;
    const bool isSame = a.time == b.time && a.hour == b.hour && a.weekday == b.weekday && a.category == b.category &&
                        a.channel == b.channel && a.flags == b.flags && a.lonE7 == b.lonE7 && a.latE7 == b.latE7 &&
                        a.place == b.place && a.address == b.address && a.caller == b.caller && a.plate == b.plate &&
                        a.id == b.id && a.area == b.area && a.categories == b.categories &&
                        a.channels == b.channels && a.changeSeq == b.changeSeq;
    if (!isSame)
        FAIL("two readers made another frame than one");
    return *frame;
}

inline Area square(Level level, const std::string& code, double west, double south, double size = 1)
{
    Area area;
    area.level = level;
    area.code = code;
    area.name = "name of " + code;
    area.areaKm2 = 1;
    area.shape = {{{{west, south}, {west + size, south}, {west + size, south + size}, {west, south + size}, {west, south}}, {}}};
    return area;
}

inline AreaChanges putAreas(Store& store, Level level, const std::vector<Area>& areas)
{
    const auto changes = writeAreas(store, level, areas);
    if (!changes)
        FAIL(oneLine(changes.error()));
    return *changes;
}

} // namespace jingge::test
