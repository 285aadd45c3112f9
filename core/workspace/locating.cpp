// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/locating.h"

#include "core/geo/geodesic.h"
#include "core/ingest/normalise/address.h"
#include "core/store/arearepository.h"
#include "core/store/frameloader.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace jingge {

namespace {

using Points = std::vector<LonLat>;

/// A key without its room; without its unit; itself where it has neither.
std::string_view withoutLast(std::string_view key)
{
    for (const std::string_view part : {std::string_view("室"), std::string_view("单元")}) {
        if (!key.ends_with(part))
            continue;
        const std::string_view rest = key.substr(0, key.size() - part.size());
        const std::size_t named = rest.find_last_not_of("0123456789");
        if (named != std::string_view::npos && named + 1 < rest.size())
            return rest.substr(0, named + 1);
    }
    return key;
}

/// The key, the unit it lies in, the building.
std::vector<std::string> keyAndWider(const std::string& key)
{
    std::vector<std::string> keys{key};
    for (std::string_view wider = withoutLast(key); wider != keys.back(); wider = withoutLast(keys.back()))
        keys.emplace_back(wider);
    return keys;
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

LonLat middleOf(const Points& points)
{
    std::vector<double> lons;
    std::vector<double> lats;
    for (const LonLat& point : points) {
        lons.push_back(point.lon);
        lats.push_back(point.lat);
    }
    return {median(std::move(lons)), median(std::move(lats))};
}

std::optional<KnownPlace> placeByIncidents(const std::string& address, const Points& points,
                                           const DictionaryRule& rule)
{
    if (points.size() < std::max<std::size_t>(rule.least, 1))
        return std::nullopt;
    const LonLat middle = middleOf(points);
    const auto agreeing = std::ranges::count_if(
        points, [&](const LonLat& point) { return distanceMetres(point, middle) <= rule.metres; });
    if (static_cast<double>(agreeing) < rule.agreement * static_cast<double>(points.size()))
        return std::nullopt;
    return KnownPlace{address, PlaceOrigin::Incidents, middle, {}, static_cast<std::int64_t>(points.size()),
                      agreeing};
}

/// What the store knows of addresses: buildings by their address, and coordinates of incidents.
class AddressEvidence {
public:
    AddressEvidence(const Frame& frame, const std::vector<std::pair<std::uint32_t, std::string>>& keys,
                    const std::vector<Building>& buildings)
    {
        for (const Building& one : buildings)
            m_buildings.emplace(one.address, one.point);
        std::unordered_map<std::uint32_t, std::vector<Points*>> pointsOf;
        for (const auto& [code, key] : keys) {
            for (const std::string& wider : keyAndWider(key))
                pointsOf[code].push_back(&m_points[wider]);
        }
        for (std::size_t row = 0; row < frame.size(); ++row) {
            const auto found = pointsOf.find(frame.address[row]);
            if (found == pointsOf.end() || locatingMethod(frame, row) != LocatingMethod::Coordinates)
                continue;
            for (Points* points : found->second)
                points->push_back(frame.position(row));
        }
    }
    /// By the narrowest of the address, its unit and its building that says something; a building list first.
    [[nodiscard]] std::optional<KnownPlace> placeOf(const std::string& address,
                                                    const DictionaryRule& rule) const
    {
        const std::vector<std::string> keys = keyAndWider(address);
        for (const std::string& key : keys) {
            if (const auto building = m_buildings.find(key); building != m_buildings.end())
                return KnownPlace{address, PlaceOrigin::Building, building->second, {}, 0, 0};
        }
        for (const std::string& key : keys) {
            if (const auto points = m_points.find(key); points != m_points.end()) {
                if (auto place = placeByIncidents(address, points->second, rule))
                    return place;
            }
        }
        return std::nullopt;
    }

private:
    std::unordered_map<std::string, LonLat> m_buildings;
    std::unordered_map<std::string, Points> m_points;
};

} // namespace

const char* locatingMethodName(LocatingMethod method)
{
    switch (method) {
    case LocatingMethod::Coordinates:
        return "coordinates";
    case LocatingMethod::Dictionary:
        return "dictionary";
    case LocatingMethod::Assigned:
        return "assigned";
    case LocatingMethod::None:
        return "unlocated";
    }
    return "";
}

LocatingMethod locatingMethod(const Frame& frame, std::size_t row)
{
    if ((frame.flags[row] & kRowByDictionary) != 0)
        return LocatingMethod::Dictionary;
    if ((frame.flags[row] & kRowByAssignment) != 0)
        return LocatingMethod::Assigned;
    return frame.isLocated(row) ? LocatingMethod::Coordinates : LocatingMethod::None;
}

std::vector<KnownPlace> placesByDictionary(const Frame& frame,
                                           const std::vector<std::pair<std::uint32_t, std::string>>& keys,
                                           const std::vector<Building>& buildings, const DictionaryRule& rule)
{
    std::unordered_set<std::uint32_t> wanted; // addresses of incidents without coordinates
    for (std::size_t row = 0; row < frame.size(); ++row) {
        if (locatingMethod(frame, row) != LocatingMethod::Coordinates && frame.address[row] != kNoKey)
            wanted.insert(frame.address[row]);
    }
    std::vector<KnownPlace> places;
    if (wanted.empty())
        return places;
    const AddressEvidence evidence(frame, keys, buildings);
    for (const auto& [code, address] : keys) {
        auto place = wanted.contains(code) ? evidence.placeOf(address, rule) : std::nullopt;
        if (place)
            places.push_back(std::move(*place));
    }
    std::ranges::sort(places, {}, &KnownPlace::address);
    return places;
}

Result<LocatingReport> locateByDictionary(Store& store, const Author& author)
{
    const auto frame = loadFrame(store);
    const auto keys = readAddressKeys(store);
    if (!frame || !keys)
        return Unexpected(!frame ? frame.error() : keys.error());
    const auto buildings = readBuildings(store);
    const auto known = readKnownPlaces(store);
    if (!buildings || !known)
        return Unexpected(!buildings ? buildings.error() : known.error());
    std::vector<KnownPlace> places = placesByDictionary(**frame, *keys, *buildings);
    std::erase_if(places, [&known](const KnownPlace& place) { // a person's word stands
        const auto found = std::ranges::lower_bound(*known, place.address, {}, &KnownPlace::address);
        return found != known->end() && found->address == place.address &&
               found->origin == PlaceOrigin::Assigned;
    });
    const auto changed = replaceDictionary(store, places, author);
    if (!changed)
        return Unexpected(changed.error());
    return LocatingReport{static_cast<std::int64_t>(places.size()), *changed};
}

std::vector<UnmatchedAddress>
unmatchedAddresses(const Frame& frame, const RowSet& rows,
                   const std::vector<std::pair<std::uint32_t, std::string>>& keys)
{
    std::map<std::uint32_t, std::vector<std::uint32_t>> byCode;
    rows.forEach([&](std::size_t row) {
        if (locatingMethod(frame, row) == LocatingMethod::None)
            byCode[frame.address[row]].push_back(static_cast<std::uint32_t>(row));
    });
    std::vector<UnmatchedAddress> found;
    for (const auto& [code, address] : keys) {
        if (const auto at = byCode.find(code); at != byCode.end())
            found.push_back({address, std::move(at->second)});
    }
    std::ranges::sort(found, [](const UnmatchedAddress& a, const UnmatchedAddress& b) {
        return a.rows.size() != b.rows.size() ? a.rows.size() > b.rows.size() : a.address < b.address;
    });
    if (const auto none = byCode.find(kNoKey); none != byCode.end())
        found.push_back({{}, std::move(none->second)});
    return found;
}

Result<std::string> assignGrid(Store& store, const std::string& address, const std::string& grid,
                               const Author& author)
{
    std::string key = readAddress(address).key;
    if (key.empty())
        return fail(ErrorKind::Data, "unmatched", address,
                    QT_TRANSLATE_NOOP("core", "this text names no address"));
    const auto areas = readAreas(store);
    if (!areas)
        return Unexpected(areas.error());
    if (!(*areas)->find(Level::Grid, grid))
        return fail(ErrorKind::Data, "unmatched", grid, QT_TRANSLATE_NOOP("core", "there is no such grid"),
                    QT_TRANSLATE_NOOP("core", "`jinggectl areas list --level grid` names them"));
    const KnownPlace place{key, PlaceOrigin::Assigned, std::nullopt, grid, 0, 0};
    if (auto done = writeKnownPlace(store, place, author); !done)
        return Unexpected(done.error());
    return key;
}

Result<std::string> takeAssignmentBack(Store& store, const std::string& address, const Author& author)
{
    std::string key = readAddress(address).key;
    if (auto done = strikeAssignment(store, key, author); !done)
        return Unexpected(done.error());
    return key;
}

} // namespace jingge
