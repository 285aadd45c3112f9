// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulate/board.h"
#include "core/simulate/profile.h"

#include <optional>
#include <string>
#include <vector>

namespace jingge::invented {

struct GroundArea {
    std::string code;
    std::string name;
    std::string parent;
    int residents = 0;
    EarthRing ring; ///< counter-clockwise
};

/// A line or polygon of the base map; kind is what streets.geojson says.
struct GroundShape {
    std::string name;
    std::string_view kind;
    EarthRing points;
    bool isPolygon = false;
};

/// Somewhere an incident can happen: a house, a landmark, a crossing.
struct Spot {
    SpotKind kind = SpotKind::Home;
    EarthPoint at;
    std::size_t grid = 0;
    std::string estate;   ///< "杏花里小区"; empty where a street and number is the address
    int house = 0;        ///< of the estate: 3 = 3幢
    std::string street;   ///< "青石巷"
    int door = 0;         ///< 12 = 12号
    std::string name;     ///< of a shop, school, landmark, crossing
    std::string landmark; ///< key in the profile; empty = none
    int units = 0;
    int floors = 0;
    int households = 0;
};

/// The town on which everything happens.
struct Ground {
    BoardFit fit{0, 0};
    std::vector<GroundArea> communities;
    std::vector<GroundArea> grids;
    std::vector<std::size_t> communityOf; ///< by grid
    std::vector<GroundShape> shapes;      ///< in the order in which they are drawn
    std::vector<Spot> spots;              ///< houses and landmarks, then crossings
    EarthRing outline;
    EarthPoint stationDoor;

    [[nodiscard]] std::optional<std::size_t> gridAt(EarthPoint point) const;
    /// First spot of a landmark, or the numbered house of the community's first estate.
    [[nodiscard]] std::optional<std::size_t> spotOf(std::string_view community, std::string_view landmark,
                                                    int house) const;
};

/// Lays the town out: always the same one for a profile.
[[nodiscard]] Ground layGround(const Profile& profile);

/// "杏花里小区3幢", "青石巷12号", "文昌路与柳荫路路口": the plain form of a spot's address.
[[nodiscard]] std::string plainAddress(const Spot& spot);

} // namespace jingge::invented
