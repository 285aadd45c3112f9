// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/ground.h"

#include "core/simulate/townplan.h"

#include <cmath>

namespace jingge::invented {

namespace {

std::string numbered(std::string_view prefix, std::size_t number)
{
    return std::string(prefix) + (number < 10 ? "0" : "") + std::to_string(number);
}

void nameAreas(const Profile& profile, const TownPlan& plan, Ground& ground)
{
    for (std::size_t i = 0; i < plan.communities.size(); ++i) {
        ground.communities.push_back({numbered(profile.codePrefix, i + 1), plan.communityNames[i],
                                      std::string(profile.stationCode), 0,
                                      onEarth(ground.fit, ringPoints(plan.mesh, plan.communities[i]))});
    }
    std::size_t number = 0;
    for (std::size_t i = 0; i < plan.grids.size(); ++i) {
        const std::size_t community = plan.communityOf[i];
        number = i > 0 && plan.communityOf[i - 1] == community ? number + 1 : 1;
        const std::string& parent = ground.communities[community].code;
        ground.grids.push_back({numbered(parent, number), plan.gridNames[i], parent, 0,
                                onEarth(ground.fit, ringPoints(plan.mesh, plan.grids[i]))});
    }
    ground.communityOf = plan.communityOf;
}

/// Spreads a whole number over shares so that the parts add up to it (largest remainders by running sums).
std::vector<int> spread(int total, const std::vector<double>& shares)
{
    double sum = 0;
    for (const double share : shares)
        sum += share;
    std::vector<int> parts;
    double running = 0;
    int given = 0;
    for (const double share : shares) {
        running += share;
        const int upTo = static_cast<int>(std::lround(total * running / sum));
        parts.push_back(upTo - given);
        given = upTo;
    }
    return parts;
}

/// Residents by the homes that stand there, a little fuller here and emptier there; then households by
/// residents.
void settle(const Profile& profile, Random& random, Ground& ground)
{
    std::vector<double> capacity(ground.grids.size(), 40.0);
    for (const Spot& spot : ground.spots)
        capacity[spot.grid] += spot.households;
    std::vector<double> shares;
    for (const double homes : capacity)
        shares.push_back(homes * random.between(0.8, 1.25));
    const std::vector<int> residents = spread(profile.residents, shares);
    for (std::size_t i = 0; i < residents.size(); ++i) {
        ground.grids[i].residents = residents[i];
        ground.communities[ground.communityOf[i]].residents += residents[i];
    }
    for (Spot& spot : ground.spots) {
        if (spot.households > 0) {
            const double homes = spot.households * residents[spot.grid] / (2.6 * capacity[spot.grid]);
            spot.households = std::max(1, static_cast<int>(std::lround(homes)));
        }
    }
}

} // namespace

std::optional<std::size_t> Ground::gridAt(EarthPoint point) const
{
    for (std::size_t i = 0; i < grids.size(); ++i) {
        if (holds(grids[i].ring, point))
            return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> Ground::spotOf(std::string_view community, std::string_view landmark,
                                          int house) const
{
    for (std::size_t i = 0; i < spots.size(); ++i) {
        const Spot& spot = spots[i];
        const std::string& name = communities[communityOf[spot.grid]].name;
        if (name != community)
            continue;
        if (!landmark.empty() ? spot.landmark == landmark
                              : spot.house == house && spot.estate.starts_with(name))
            return i;
    }
    return std::nullopt;
}

Ground layGround(const Profile& profile)
{
    Random random(profile.groundSeed, 1);
    const TownPlan plan = planTown(profile, random);
    Ground ground;
    ground.fit = BoardFit(profile.lon, profile.lat);
    ground.fit.scaleTo(ringPoints(plan.mesh, plan.outline), profile.areaKm2);
    ground.outline = onEarth(ground.fit, ringPoints(plan.mesh, plan.outline));
    nameAreas(profile, plan, ground);
    buildHouses(profile, plan, random, ground);
    drawWays(plan, ground);
    settle(profile, random, ground);
    for (const Spot& spot : ground.spots) {
        if (spot.landmark == "station")
            ground.stationDoor = spot.at;
    }
    return ground;
}

std::string plainAddress(const Spot& spot)
{
    if (!spot.estate.empty())
        return spot.estate + std::to_string(spot.house) + "幢";
    if (spot.door > 0)
        return spot.street + std::to_string(spot.door) + "号" + spot.name;
    return spot.name;
}

} // namespace jingge::invented
