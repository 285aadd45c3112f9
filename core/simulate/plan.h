// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/simulate/ground.h"
#include "core/simulate/kinds.h"

#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace jingge::invented {

/// Where an incident's coordinates come from: the spot itself, near it, none, the station's own door (what
/// the desk's map gives when it does not know), or beyond the ground.
enum class Located : std::uint8_t { Exact, Near, None, Door, Outside };

constexpr std::uint32_t kNoOrdinal = std::numeric_limits<std::uint32_t>::max();
constexpr std::int16_t kNoGrid = -1;

/// What is settled about an incident before a word of it is written; small, since all of them are held at
/// once.
struct PlannedIncident {
    std::int64_t received = 0; ///< seconds of civil time
    std::uint32_t ordinal = 0; ///< order of planning: the seed of its words
    std::uint32_t spot = 0;
    EarthPoint at;
    std::uint32_t caller = 0;
    std::uint32_t vehicle = 0;       ///< 0 = no plate given
    std::uint32_t main = kNoOrdinal; ///< of a duplicate: the ordinal of the first call
    std::int16_t grid = kNoGrid;
    std::uint8_t kind = 0;        ///< as confirmed
    std::uint8_t initialKind = 0; ///< as taken
    std::uint8_t planted = 0;     ///< 1 + index of the planted place; 0 = none
    std::uint8_t unit = 0;        ///< stairwell, floor and door of a flat
    std::uint8_t floor = 0;
    std::uint8_t door = 0;
    Located located = Located::Exact;
    bool isRise = false; ///< part of the rising grid's surplus
};

/// How thefts draw others near them; also what truth.json says about it.
struct NearRepeats {
    double metres = 150;
    double meanDays = 3.5;
    double mostDays = 14;
};

struct Plan {
    TimeRange range;
    std::vector<PlannedIncident> incidents; ///< in order of time
    std::vector<CivilDate> rain;
    std::vector<std::pair<std::uint32_t, std::uint32_t>>
        nearRepeats; ///< ordinals: a theft and the one it drew
    std::size_t risingGrid = 0;
    TimeRange rise;
    NearRepeats near;
};

/// Settles every incident of a request: `count` of them, duplicates included. Stops early (with fewer) when
/// asked to.
[[nodiscard]] Plan planIncidents(const Profile& profile, const Ground& ground, std::int64_t count,
                                 std::uint64_t seed, const TaskContext& context);

/// Streams of random numbers, one a purpose, so that a change of one leaves the others.
enum Stream : std::uint64_t { kPlanStream = 11, kPersonStream = 21, kVehicleStream = 22, kTextStream = 1000 };

} // namespace jingge::invented
