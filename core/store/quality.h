// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/frame/frame.h"

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace jingge {

class Store;

/// What is remarkable about the data of an incident. Bits; none is a fault of the program's.
enum QualityFinding : std::uint16_t {
    kFindingCoordinates = 1U << 0, ///< located by coordinates of its own
    kFindingDictionary = 1U << 1,  ///< by its address
    kFindingAssigned = 1U << 2,    ///< in the grid that a person gave its address
    kFindingUnlocated = 1U << 3,
    kFindingDayOnly = 1U << 4,         ///< received_at has no time of day
    kFindingMissingTimes = 1U << 5,    ///< a time is empty although the table has its column
    kFindingNegativeTimes = 1U << 6,   ///< a step stands before an earlier one
    kFindingUnknownCategory = 1U << 7, ///< counts as `other` although the source names a category
    kFindingLateFeedback = 1U << 8,    ///< closed more than a day after it was received
    kFindingChangedCategory = 1U << 9, ///< confirmed as another category than it was given first
    kFindingDefaultPoint = 1U << 10,   ///< on a spot that holds more than 1 % of what has coordinates
};

constexpr std::array<std::pair<QualityFinding, const char*>, 11> kQualityFindings{
    {{kFindingCoordinates, "coordinates"},
     {kFindingDictionary, "dictionary"},
     {kFindingAssigned, "assigned"},
     {kFindingUnlocated, "unlocated"},
     {kFindingDayOnly, "day_only"},
     {kFindingMissingTimes, "missing_times"},
     {kFindingNegativeTimes, "negative_times"},
     {kFindingUnknownCategory, "unknown_category"},
     {kFindingLateFeedback, "late_feedback"},
     {kFindingChangedCategory, "changed_category"},
     {kFindingDefaultPoint, "default_point"}}};

constexpr std::int64_t kLateFeedbackSeconds = 86400;
/// So few on a spot are no default point, whatever their share.
constexpr std::size_t kLeastOnDefaultPoint = 10;

/// By row of the frame.
struct QualityFacts {
    std::vector<std::uint16_t> findings; ///< QualityFinding bits
    std::vector<std::int64_t> batch;     ///< that the current version came with
};

/// Reads them for every row. One pass over the table.
[[nodiscard]] Result<QualityFacts> readQualityFacts(const Store& store, const Frame& frame);

/// A spot that holds more than 1 % of the rows with coordinates of their own: often the source's "don't know
/// where".
struct DefaultPoint {
    LonLat place;
    std::vector<std::uint32_t> rows;
};
/// The fullest first.
[[nodiscard]] std::vector<DefaultPoint> findDefaultPoints(const Frame& frame);

} // namespace jingge
