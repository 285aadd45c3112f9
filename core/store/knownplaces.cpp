// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/knownplaces.h"

#include "core/store/statement.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace jingge {

namespace {

constexpr std::array<std::pair<PlaceOrigin, const char*>, 3> kOrigins{{{PlaceOrigin::Building, "building"},
                                                                       {PlaceOrigin::Incidents, "incidents"},
                                                                       {PlaceOrigin::Assigned, "assigned"}}};

const char* nameOf(PlaceOrigin origin)
{
    return std::ranges::find(kOrigins, origin, &std::pair<PlaceOrigin, const char*>::first)->second;
}

PlaceOrigin originOf(const std::string& name)
{
    const auto found =
        std::ranges::find_if(kOrigins, [&name](const auto& one) { return name == one.second; });
    return found != kOrigins.end() ? found->first : PlaceOrigin::Incidents;
}

Result<void> strike(Store& store, const std::string& address, const Author& author)
{
    Statement statement(store, "UPDATE known_place SET struck_at = ?, struck_by = ?"
                               " WHERE address = ? AND struck_at IS NULL");
    return statement.bind(author.at.seconds).bind(author.name).bind(address).run();
}

Result<void> insert(Store& store, const KnownPlace& place, const Author& author)
{
    Statement statement(
        store, "INSERT INTO known_place (address, origin, lon, lat, grid, incidents, agreeing, made_at,"
               " made_by) VALUES (?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?)");
    using Number = std::optional<double>;
    statement.bind(place.address).bind(std::string_view(nameOf(place.origin)));
    statement.bind(place.point ? Number(place.point->lon) : Number());
    statement.bind(place.point ? Number(place.point->lat) : Number());
    statement.bind(place.grid)
        .bind(place.incidents)
        .bind(place.agreeing)
        .bind(author.at.seconds)
        .bind(author.name);
    return statement.run();
}

} // namespace

Result<std::vector<KnownPlace>> readKnownPlaces(const Store& store)
{
    Statement statement(store, "SELECT address, origin, lon, lat, grid, incidents, agreeing FROM known_place"
                               " WHERE struck_at IS NULL ORDER BY address");
    if (auto done = statement.run(); !done)
        return Unexpected(done.error());
    std::vector<KnownPlace> places;
    while (statement.next()) {
        KnownPlace place{statement.text(0), originOf(statement.text(1)), std::nullopt,
                         statement.text(4), statement.integer(5),        statement.integer(6)};
        if (!statement.isNull(2) && !statement.isNull(3))
            place.point = LonLat{statement.real(2), statement.real(3)};
        places.push_back(std::move(place));
    }
    return places;
}

namespace {

/// Within a transaction. Whether it is new or other than what was known.
Result<bool> replace(Store& store, const KnownPlace& place, const std::vector<KnownPlace>& before,
                     const Author& author)
{
    const auto known = std::ranges::lower_bound(before, place.address, {}, &KnownPlace::address);
    if (known != before.end() && *known == place)
        return false;
    if (auto done = strike(store, place.address, author); !done)
        return Unexpected(done.error());
    if (auto done = insert(store, place, author); !done)
        return Unexpected(done.error());
    return true;
}

} // namespace

Result<std::int64_t> replaceDictionary(Store& store, std::span<const KnownPlace> places, const Author& author)
{
    auto transaction = Transaction::begin(store);
    const auto before = readKnownPlaces(store);
    if (!transaction || !before)
        return Unexpected(!transaction ? transaction.error() : before.error());
    std::set<std::string_view> wanted;
    std::int64_t changed = 0;
    for (const KnownPlace& place : places) {
        wanted.insert(place.address);
        const auto isOther = replace(store, place, *before, author);
        if (!isOther)
            return Unexpected(isOther.error());
        changed += *isOther ? 1 : 0;
    }
    for (const KnownPlace& known : *before) {
        if (known.origin == PlaceOrigin::Assigned || wanted.contains(known.address))
            continue;
        if (auto done = strike(store, known.address, author); !done)
            return Unexpected(done.error());
        ++changed;
    }
    const auto done = changed != 0 ? transaction->commit() : Result<void>{};
    return done ? Result<std::int64_t>(changed) : Unexpected(done.error());
}

Result<void> writeKnownPlace(Store& store, const KnownPlace& place, const Author& author)
{
    auto transaction = Transaction::begin(store);
    const auto before = readKnownPlaces(store);
    if (!transaction || !before)
        return Unexpected(!transaction ? transaction.error() : before.error());
    const auto isOther = replace(store, place, *before, author);
    if (!isOther)
        return Unexpected(isOther.error());
    return *isOther ? transaction->commit() : Result<void>{};
}

Result<void> strikeAssignment(Store& store, const std::string& address, const Author& author)
{
    const auto known = readKnownPlaces(store);
    if (!known)
        return Unexpected(known.error());
    const auto found = std::ranges::lower_bound(*known, address, {}, &KnownPlace::address);
    if (found == known->end() || found->address != address || found->origin != PlaceOrigin::Assigned)
        return fail(ErrorKind::Data, "unmatched", address,
                    QT_TRANSLATE_NOOP("core", "nobody has assigned a grid to this address"));
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return Unexpected(transaction.error());
    if (auto done = strike(store, address, author); !done)
        return done;
    return transaction->commit();
}

Result<std::vector<Building>> readBuildings(const Store& store)
{
    Statement statement(store, "SELECT address, name, lon, lat FROM building ORDER BY address");
    if (auto done = statement.run(); !done)
        return Unexpected(done.error());
    std::vector<Building> buildings;
    while (statement.next())
        buildings.push_back({statement.text(0), statement.text(1), {statement.real(2), statement.real(3)}});
    return buildings;
}

Result<BuildingChanges> writeBuildings(Store& store, std::span<const Building> buildings)
{
    auto transaction = Transaction::begin(store);
    const auto before = readBuildings(store);
    if (!transaction || !before)
        return Unexpected(!transaction ? transaction.error() : before.error());
    std::map<std::string, Building> known;
    for (const Building& one : *before)
        known.emplace(one.address, one);
    Statement write(store, "INSERT INTO building (address, name, lon, lat) VALUES (?, ?, ?, ?)"
                           " ON CONFLICT (address) DO UPDATE SET name = excluded.name, lon = excluded.lon,"
                           " lat = excluded.lat");
    BuildingChanges changes;
    for (const Building& one : buildings) {
        const auto [found, isNew] = known.try_emplace(one.address, one);
        if (!isNew && found->second == one) {
            ++changes.unchanged;
            continue;
        }
        ++(isNew ? changes.inserted : changes.updated);
        found->second = one;
        if (auto done = write.bind(one.address).bind(one.name).bind(one.point.lon).bind(one.point.lat).run();
            !done)
            return Unexpected(done.error());
    }
    if (auto done = transaction->commit(); !done)
        return Unexpected(done.error());
    return changes;
}

Result<std::vector<std::pair<std::uint32_t, std::string>>> readAddressKeys(const Store& store)
{
    Statement statement(store, "SELECT id, text FROM address_key ORDER BY id");
    if (auto done = statement.run(); !done)
        return Unexpected(done.error());
    std::vector<std::pair<std::uint32_t, std::string>> keys;
    while (statement.next())
        keys.emplace_back(static_cast<std::uint32_t>(statement.integer(0)), statement.text(1));
    return keys;
}

} // namespace jingge
