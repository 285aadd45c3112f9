// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/base/result.h"
#include "core/domain/geometry.h"
#include "core/frame/frame.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace jingge {

class Store;

/// How an address came to be known.
enum class PlaceOrigin { Building, Incidents, Assigned };

/// Where an address is: at a point, or, when a person assigned it, in a grid.
struct KnownPlace {
    std::string address; ///< normalised
    PlaceOrigin origin = PlaceOrigin::Incidents;
    std::optional<LonLat> point; ///< none for an assigned one
    std::string grid;            ///< code; of an assigned one alone
    std::int64_t incidents = 0;  ///< located incidents that it rests on
    std::int64_t agreeing = 0;   ///< of them, those near the point

    bool operator==(const KnownPlace&) const = default;
};

/// Who makes a change, and when.
struct Author {
    CivilTime at;
    std::string name;
};

/// The places that hold now, by address.
[[nodiscard]] Result<std::vector<KnownPlace>> readKnownPlaces(const Store& store);
/// Makes these the dictionary, in one transaction; what persons assigned stays. What is other than before, or
/// no longer among them, is struck. How many changed.
[[nodiscard]] Result<std::int64_t> replaceDictionary(Store& store, std::span<const KnownPlace> places,
                                                     const Author& author);
/// Replaces what is known of one address; what was there is struck. An equal one stays.
[[nodiscard]] Result<void> writeKnownPlace(Store& store, const KnownPlace& place, const Author& author);
/// Error (Data) when no person assigned the address.
[[nodiscard]] Result<void> strikeAssignment(Store& store, const std::string& address, const Author& author);

/// A building of an imported list.
struct Building {
    std::string address; ///< normalised, never empty
    std::string name;    ///< as written
    LonLat point;

    bool operator==(const Building&) const = default;
};
struct BuildingChanges {
    std::int64_t inserted = 0;
    std::int64_t updated = 0;
    std::int64_t unchanged = 0;
};
[[nodiscard]] Result<std::vector<Building>> readBuildings(const Store& store);
/// In one transaction; the later of two with one address holds.
[[nodiscard]] Result<BuildingChanges> writeBuildings(Store& store, std::span<const Building> buildings);

/// The normalised addresses of the store by the frame's codes for them.
[[nodiscard]] Result<std::vector<std::pair<std::uint32_t, std::string>>> readAddressKeys(const Store& store);

/// Gives rows without coordinates the place of their address: a point and its areas, or the grid alone (with
/// the areas of other levels that hold the middle of the grid). Marks them by kRowByDictionary or
/// kRowByAssignment. frame: fresh from this store, its areas with their shapes.
[[nodiscard]] Result<void> placeByAddress(const Store& store, Frame& frame);

} // namespace jingge
