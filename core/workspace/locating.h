// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frame/frame.h"
#include "core/frame/rowset.h"
#include "core/store/knownplaces.h"

#include <cstdint>
#include <string>
#include <vector>

namespace jingge {

/// How an incident came to its place.
enum class LocatingMethod { Coordinates, Dictionary, Assigned, None };
[[nodiscard]] const char*
locatingMethodName(LocatingMethod method); ///< as commands write it; "unlocated" for none
[[nodiscard]] LocatingMethod locatingMethod(const Frame& frame, std::size_t row);

/// When located incidents say where an address is.
struct DictionaryRule {
    std::size_t least = 2;  ///< incidents with coordinates at the address
    double metres = 50;     ///< those that agree lie within it from the middle (median)
    double agreement = 0.8; ///< the least share of them
};

/// Places for the addresses of incidents that have no coordinates: the building of that address; else, for a
/// unit, its building; else the middle of the incidents at it that do have coordinates, when these agree.
/// Sorted by address. What persons assigned is not asked for. keys: see readAddressKeys().
[[nodiscard]] std::vector<KnownPlace>
placesByDictionary(const Frame& frame, const std::vector<std::pair<std::uint32_t, std::string>>& keys,
                   const std::vector<Building>& buildings, const DictionaryRule& rule = {});

/// Makes or renews the dictionary of a store. Errors: Store, Cancelled.
struct LocatingReport {
    std::int64_t addresses = 0; ///< that the dictionary says something of and no person did
    std::int64_t changed = 0;   ///< new, at another place than before, or known no longer
};
[[nodiscard]] Result<LocatingReport> locateByDictionary(Store& store, const Author& author);

/// Incidents at one address that nothing locates.
struct UnmatchedAddress {
    std::string address;             ///< normalised; empty: those without one
    std::vector<std::uint32_t> rows; ///< of the frame, in order of time
};
/// Of these rows, by number of incidents (falling), then address; those without an address last.
[[nodiscard]] std::vector<UnmatchedAddress>
unmatchedAddresses(const Frame& frame, const RowSet& rows,
                   const std::vector<std::pair<std::uint32_t, std::string>>& keys);

/// A person's word that an address lies in a grid. Gives the address as normalised. Errors (Data): no such
/// grid; a text that is no address.
[[nodiscard]] Result<std::string> assignGrid(Store& store, const std::string& address,
                                             const std::string& grid, const Author& author);
/// Error (Data) when nobody assigned the address. Gives it as normalised.
[[nodiscard]] Result<std::string> takeAssignmentBack(Store& store, const std::string& address,
                                                     const Author& author);

} // namespace jingge
