// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/simulate/mesh.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace jingge::invented {

/// What a part of town was built as: decides the size of its blocks, its houses and how many people live
/// there.
enum class Quarter { OldTown, Estate, Villas, Works, Centre, Riverside };

/// What stands at a place.
enum class SpotKind {
    Home,
    OldHouse,
    Shop,
    Office,
    School,
    Market,
    Hospital,
    Works,
    Shed,
    Park,
    Gate,
    Junction
};
constexpr std::size_t kSpotKinds = 12;

/// A district of the drawing board with the communities cut out of it, named from its north-west corner on.
struct DistrictPlan {
    std::vector<int> ring; ///< indexes of board points, counter-clockwise
    Quarter quarter = Quarter::Estate;
    std::vector<std::string_view> communities;
};

struct WayPlan {
    std::string_view name;
    Way way = Way::Major;
    std::vector<int> path;
    bool leavesTown = false;
};

/// A named place in a community; stands where a house would.
struct LandmarkPlan {
    std::string_view key;
    std::string_view name;
    std::string_view community;
    SpotKind kind = SpotKind::Shop;
    bool isGreen = false; ///< takes a whole block as park or pond
    bool isWater = false;
};

/// A place whose problem comes back: what truth.json names and the program has to find.
struct PlantedPlan {
    std::string_view key;
    std::string_view title;
    std::string_view category;
    std::string_view community;
    std::string_view
        landmark; ///< key of a landmark; empty = house number `house` of the community's first estate
    std::string_view address; ///< how callers name a landmark; empty = by house and unit
    int house = 0;
    int unit = 0;           ///< of that house; 0 = the house as a whole
    double perThousand = 0; ///< of all incidents
    std::string_view from;  ///< ISO dates, half-open
    std::string_view to;
    int hourFrom = 0; ///< half-open, across midnight when from > to
    int hourTo = 24;
    int callers = 1;
    int vehicles = 0;
    std::vector<std::string_view> sentences; ///< what callers say there
};

/// A grid that gets worse in the last weeks.
struct RisingPlan {
    std::string_view community; ///< its first grid
    int days = 35;
    double perThousand = 0;
    std::vector<std::string_view> categories;
    int hourFrom = 20;
    int hourTo = 2;
};

/// Everything that makes one invented station differ from another. The ground is drawn from its own seed, so
/// that one profile is one town whatever the request's seed; that one decides what happens there.
struct Profile {
    std::string_view name;
    std::string_view stationName;
    std::string_view stationCode; ///< 12 digits
    std::string_view areaCode;    ///< telephone
    std::string_view plateHead;   ///< a province's character and a letter that no city there has
    std::string_view town;        ///< prefix of full addresses
    std::string_view codePrefix;  ///< of community and grid codes
    double areaKm2 = 0;
    int residents = 0;
    std::size_t grids = 0;
    std::size_t mostGridsPerCommunity = 3;
    double lon = 0; ///< of the board's origin, WGS 84 degrees
    double lat = 0;
    std::uint64_t groundSeed = 0;
    std::string_view from; ///< first day of the records
    std::string_view to;   ///< day after the last
    std::vector<BoardPoint> points;
    std::vector<int> outline;
    std::vector<DistrictPlan> districts;
    std::vector<WayPlan> ways;
    std::vector<LandmarkPlan> landmarks;
    std::vector<PlantedPlan> planted;
    RisingPlan rising;

    [[nodiscard]] TimeRange range() const;
};

[[nodiscard]] std::vector<std::string_view> profileNames();
[[nodiscard]] std::optional<Profile> profileNamed(std::string_view name);

/// 梅江派出所: 5.02 km² on both banks of a river, 30 communities in 60 grids, 53,000 residents.
[[nodiscard]] Profile meijiang();
/// 茅店派出所: 20 km² at a city's rim, 12 zones with 15 grids each, 118,000 residents; as dense as a large station is.
/// 120,000 incidents are its three years.
[[nodiscard]] Profile maodian();

} // namespace jingge::invented
