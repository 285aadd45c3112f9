// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/placecounts.h"
#include "core/domain/provenance.h"
#include "core/exchange/table.h"

#include <string>
#include <vector>

namespace jingge {

/// How places stand in a table: `area`, or `lon` and `lat` of a cell's centre.
[[nodiscard]] std::vector<std::string> placeColumns(const PlaceCounts& places);
[[nodiscard]] std::vector<Cell> placeCells(const Frame& frame, const PlaceCounts& places, std::size_t place);
/// n and what was left out.
void tellPlaces(const PlaceCounts& places, Provenance& provenance);

} // namespace jingge
