// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

constexpr std::int64_t kMostSimulatedIncidents = 20'000'000;

struct SimulationRequest {
    std::string profile;        ///< one of simulationProfiles()
    std::int64_t incidents = 0; ///< rows of incidents.csv, duplicates included; 1 to kMostSimulatedIncidents
    std::uint64_t seed = 1;
    std::string folder; ///< made where it is missing; files of the same names are replaced
};

/// Profiles that can be asked for, in order.
[[nodiscard]] std::vector<std::string_view> simulationProfiles();

/// Invents a station and what happened there and writes it into the folder: station.toml, grids.geojson,
/// communities.geojson, streets.geojson, buildings.csv, incidents.csv, mapping.toml, truth.json. Gives their
/// paths in this order. The same profile, number and seed give the same bytes on any machine; the ground
/// depends on the profile alone. Works through about 500,000 incidents a second, holding 56 bytes of each.
/// Fails on an unknown profile, a number out of range, a folder or file that cannot be written; stopped or
/// failed, it leaves no file behind.
[[nodiscard]] Result<std::vector<std::string>> simulate(const SimulationRequest& request,
                                                        const TaskContext& context);

} // namespace jingge
