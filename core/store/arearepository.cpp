// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/arearepository.h"

#include "core/base/clock.h"
#include "core/base/username.h"
#include "core/geo/shapes.h"
#include "core/store/arealocator.h"
#include "core/store/auditlog.h"
#include "core/store/nativestatement.h"
#include "core/store/statement.h"
#include "core/store/store.h"

#include <QByteArray>
#include <QtGlobal>

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace jingge {

namespace {

QByteArray wkbOf(const Area& area)
{
    const std::vector<std::uint8_t> bytes = toWkb(area.shape);
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

bool isSame(const Area& a, const Area& b)
{
    return a.name == b.name && a.parentCode == b.parentCode && a.parentLevel == b.parentLevel &&
           a.population == b.population && a.shape == b.shape;
}

std::optional<int> levelNumber(const std::optional<Level>& level)
{
    return level ? std::optional<int>(static_cast<int>(indexOf(*level))) : std::nullopt;
}

Statement& bindContents(Statement& statement, const Area& area)
{
    statement.bind(area.name).bind(levelNumber(area.parentLevel)).bind(area.parentCode).bind(area.population);
    return statement.bind(area.areaKm2).bindBytes(wkbOf(area));
}

Result<AreaChanges> storeAreas(Store& store, Level level, const std::vector<Area>& areas, const AreaTable& before)
{
    AreaChanges changes;
    Statement insert(store, "INSERT INTO area (name, parent_level, parent_code, population, area_km2, shape, level, code)"
                            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    Statement update(store, "UPDATE area SET name = ?, parent_level = ?, parent_code = ?, population = ?, area_km2 = ?,"
                            " shape = ? WHERE id = ?");
    for (const Area& area : areas) {
        const auto at = before.find(level, area.code);
        if (at && isSame(before.at(level)[static_cast<std::size_t>(*at)], area)) {
            ++changes.unchanged;
            continue;
        }
        auto done = at ? bindContents(update, area).bind(before.at(level)[static_cast<std::size_t>(*at)].id.value()).run()
                       : bindContents(insert, area).bind(static_cast<int>(indexOf(level))).bind(area.code).run();
        if (!done)
            return Unexpected(done.error());
        ++(at ? changes.updated : changes.inserted);
    }
    return changes;
}

Result<void> storeParents(Store& store, const std::vector<Area>& areas)
{
    Statement update(store, "UPDATE area SET parent_level = ?, parent_code = ? WHERE level = ? AND code = ?");
    for (const Area& area : areas) {
        update.bind(levelNumber(area.parentLevel)).bind(area.parentCode);
        if (auto done = update.bind(static_cast<int>(indexOf(area.level))).bind(area.code).run(); !done)
            return done;
    }
    return {};
}

/// SQL is never put together: one literal a level.
constexpr std::array<std::pair<std::string_view, std::string_view>, kLevelCount> kAssignment{{
    {"SELECT id, lon, lat, area_grid FROM incident WHERE lon IS NOT NULL AND id > ?1 ORDER BY id LIMIT 50000",
     "UPDATE incident SET area_grid = ?1 WHERE id = ?2"},
    {"SELECT id, lon, lat, area_squad FROM incident WHERE lon IS NOT NULL AND id > ?1 ORDER BY id LIMIT 50000",
     "UPDATE incident SET area_squad = ?1 WHERE id = ?2"},
    {"SELECT id, lon, lat, area_community FROM incident WHERE lon IS NOT NULL AND id > ?1 ORDER BY id LIMIT 50000",
     "UPDATE incident SET area_community = ?1 WHERE id = ?2"},
    {"SELECT id, lon, lat, area_governance FROM incident WHERE lon IS NOT NULL AND id > ?1 ORDER BY id LIMIT 50000",
     "UPDATE incident SET area_governance = ?1 WHERE id = ?2"},
    {"SELECT id, lon, lat, area_station FROM incident WHERE lon IS NOT NULL AND id > ?1 ORDER BY id LIMIT 50000",
     "UPDATE incident SET area_station = ?1 WHERE id = ?2"},
    {"SELECT id, lon, lat, area_branch FROM incident WHERE lon IS NOT NULL AND id > ?1 ORDER BY id LIMIT 50000",
     "UPDATE incident SET area_branch = ?1 WHERE id = ?2"},
    {"SELECT id, lon, lat, area_city FROM incident WHERE lon IS NOT NULL AND id > ?1 ORDER BY id LIMIT 50000",
     "UPDATE incident SET area_city = ?1 WHERE id = ?2"},
}};

struct Reassignment {
    std::int64_t incident;
    std::int64_t area;
};

/// One page of incidents whose area is not what the polygons say; `after` moves to the last row seen.
Result<std::vector<Reassignment>> findMoved(NativeStatement& read, const AreaLocator& locator, Level level,
                                            std::int64_t& after, bool& isLast)
{
    std::vector<Reassignment> moved;
    read.bind(1, after);
    isLast = true;
    for (;;) {
        const auto row = read.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return moved;
        isLast = false;
        after = read.integer(0);
        const std::int64_t area = locator.areaAt(level, {read.real(1), read.real(2)});
        if (area != read.integer(3))
            moved.push_back({after, area});
    }
}

Result<void> reassign(Store& store, Level level, const AreaLocator& locator)
{
    auto read = NativeStatement::prepare(store.native(), kAssignment[indexOf(level)].first);
    auto write = NativeStatement::prepare(store.native(), kAssignment[indexOf(level)].second);
    if (!read || !write)
        return Unexpected(!read ? read.error() : write.error());
    std::int64_t after = 0;
    for (bool isLast = false; !isLast;) {
        const auto moved = findMoved(*read, locator, level, after, isLast);
        if (!moved)
            return Unexpected(moved.error());
        for (const Reassignment& one : *moved) {
            write->bindId(1, one.area);
            write->bind(2, one.incident);
            if (auto done = write->run(); !done)
                return done;
        }
    }
    return {};
}

} // namespace

namespace {

/// The area that the statement of readAreas() stands on; nullopt when its outline is damaged.
std::optional<Area> areaOf(const NativeStatement& row)
{
    Area area;
    area.id = AreaId(row.integer(0));
    area.level = kLevels.at(static_cast<std::size_t>(row.integer(1)) % kLevelCount);
    area.code = row.text(2);
    area.name = row.text(3);
    if (!row.isNull(4))
        area.parentLevel = kLevels.at(static_cast<std::size_t>(row.integer(4)) % kLevelCount);
    area.parentCode = row.text(5);
    if (!row.isNull(6))
        area.population = row.real(6);
    area.areaKm2 = row.real(7);
    auto shape = multiPolygonFromWkb(row.blob(8));
    if (!shape)
        return std::nullopt;
    area.shape = std::move(*shape);
    return area;
}

} // namespace

Result<std::shared_ptr<const AreaTable>> readAreas(const Store& store)
{
    auto table = std::make_shared<AreaTable>();
    auto rows = NativeStatement::prepare(store.native(),
                                         "SELECT id, level, code, name, parent_level, parent_code, population, area_km2,"
                                         " shape FROM area ORDER BY level, code");
    if (!rows)
        return Unexpected(rows.error());
    for (;;) {
        const auto more = rows->step();
        if (!more)
            return Unexpected(more.error());
        if (!*more)
            return table;
        auto area = areaOf(*rows);
        if (!area)
            return fail(ErrorKind::Store, "store", store.path(),
                        {QT_TRANSLATE_NOOP("core", "the outline of area %1 is damaged"), {std::string(rows->text(2))}});
        table->levels[indexOf(area->level)].push_back(std::move(*area));
    }
}

Result<AreaChanges> writeAreas(Store& store, Level level, const std::vector<Area>& areas, const std::vector<Area>& moved)
{
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return Unexpected(transaction.error());
    const auto before = readAreas(store);
    if (!before)
        return Unexpected(before.error());
    const auto changes = storeAreas(store, level, areas, **before);
    if (!changes)
        return Unexpected(changes.error());
    if (auto done = storeParents(store, moved); !done)
        return Unexpected(done.error());
    const auto after = readAreas(store);
    if (!after)
        return Unexpected(after.error());
    if (auto done = reassign(store, level, AreaLocator(*after)); !done)
        return Unexpected(done.error());
    const AuditEntry entry{AuditAct::GridsChanged, userName(), "level " + std::string(levelName(level)),
                           "inserted=" + std::to_string(changes->inserted) + " updated=" + std::to_string(changes->updated)};
    if (auto done = appendAudit(store, entry, SystemClock().now()); !done)
        return Unexpected(done.error());
    if (auto done = transaction->commit(); !done)
        return Unexpected(done.error());
    return changes;
}

} // namespace jingge
