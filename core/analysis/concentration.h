// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frame/counting.h"

#include <string>
#include <vector>

namespace jingge {

/// One place of the list that begins with the busiest.
struct ConcentrationRow {
    std::string key;
    std::int64_t count = 0;
    double percent = 0;        ///< of all incidents
    double incidentsSoFar = 0; ///< percent of the incidents here and above
    double placesSoFar = 0;    ///< percent of the places here and above
};

struct Concentration {
    std::vector<ConcentrationRow> rows; ///< by count, falling, then by key
    std::int64_t incidents = 0;
    std::int64_t withoutKey = 0; ///< incidents without the key: not among them
    std::size_t emptyPlaces = 0; ///< areas without an incident: among the places
    double placesForEighty = 0;  ///< percent of the places that hold 80 % of the incidents
    double gini = 0;             ///< 0 = all alike, towards 1 = all at one place
};

/// How far incidents gather at few places (80/20 analysis). Of an area key every area of the level is a
/// place, also those without incidents; of other keys those that occur.
[[nodiscard]] Concentration concentrationBy(const Frame& frame, const RowSet& rows, CountKey key);

} // namespace jingge
