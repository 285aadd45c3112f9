// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulate/ground.h"
#include "core/simulate/incidenttable.h"

#include <string>

namespace jingge::invented {

/// The files beside incidents.csv, as text.
[[nodiscard]] std::string stationToml(const Profile& profile, const Ground& ground);
[[nodiscard]] std::string mappingToml(const Profile& profile, const Ground& ground);
[[nodiscard]] std::string areasGeoJson(const std::vector<GroundArea>& areas);
[[nodiscard]] std::string streetsGeoJson(const Ground& ground);
[[nodiscard]] std::string buildingsCsv(const Ground& ground);

/// Everything that was planted, for whoever wants to know whether it is found again.
[[nodiscard]] std::string truthJson(const Profile& profile, const Ground& ground, const Plan& plan,
                                    const IncidentTable& table, std::uint64_t seed);

} // namespace jingge::invented
