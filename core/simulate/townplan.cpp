// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/townplan.h"

#include "core/simulate/names.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace jingge::invented {

namespace {

double blockSize(Quarter quarter)
{
    switch (quarter) {
    case Quarter::OldTown:
        return 12500;
    case Quarter::Estate:
        return 21000;
    case Quarter::Villas:
        return 19000;
    case Quarter::Works:
        return 32000;
    case Quarter::Centre:
        return 15000;
    case Quarter::Riverside:
        return 18000;
    }
    return 20000;
}

double crowding(Quarter quarter)
{
    switch (quarter) {
    case Quarter::OldTown:
        return 1.5;
    case Quarter::Estate:
        return 1.15;
    case Quarter::Villas:
        return 0.7;
    case Quarter::Works:
        return 0.55;
    case Quarter::Centre:
        return 1.4;
    case Quarter::Riverside:
        return 0.9;
    }
    return 1;
}

/// From the north-west corner: northern ones first, western ones first among those at one height.
void sortFromNorthWest(const Mesh& mesh, std::vector<int>& faces)
{
    const auto key = [&mesh](int face) {
        const BoardPoint c = mesh.centre(face);
        return c.u - 1.6 * c.v;
    };
    std::ranges::stable_sort(faces, [&key](int a, int b) { return key(a) < key(b); });
}

void layStreets(const Profile& profile, TownPlan& plan)
{
    for (const BoardPoint& point : profile.points)
        plan.mesh.addVertex(point);
    plan.outline = plan.mesh.addFace(profile.outline, -1);
    for (const WayPlan& way : profile.ways)
        plan.mesh.addWay({way.path, way.way, way.leavesTown, std::string(way.name)});
}

void cutCommunities(const Profile& profile, TownPlan& plan, Random& random)
{
    std::vector<int>
        faces; // all of them before the first cut, so that each gets its neighbours' new vertices
    for (const DistrictPlan& district : profile.districts)
        faces.push_back(plan.mesh.addFace(district.ring, plan.outline));
    for (std::size_t d = 0; d < faces.size(); ++d) {
        const DistrictPlan& district = profile.districts[d];
        std::vector<int> parts = plan.mesh.divide(faces[d], district.communities.size(), Way::Minor, random);
        sortFromNorthWest(plan.mesh, parts);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            plan.communities.push_back(parts[i]);
            plan.communityNames.emplace_back(district.communities[i]);
            plan.quarters.push_back(district.quarter);
        }
    }
}

std::vector<std::size_t> gridsPerCommunity(const Profile& profile, const TownPlan& plan)
{
    std::vector<std::size_t> counts(plan.communities.size(), 1);
    for (std::size_t total = counts.size(); total < profile.grids; ++total) {
        std::size_t best = counts.size();
        double most = 0;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            const double load = plan.mesh.area(plan.communities[i]) * crowding(plan.quarters[i]);
            const double share = load / static_cast<double>(counts[i]);
            if (counts[i] < profile.mostGridsPerCommunity && share > most) {
                most = share;
                best = i;
            }
        }
        if (best == counts.size())
            break;
        ++counts[best];
    }
    return counts;
}

/// 杏花里西, 杏花里东; 北, 中, 南 where they lie that way; numbers where a community has more than three.
std::vector<std::string> compassNames(const Mesh& mesh, const std::string& community, std::vector<int>& grids)
{
    using Words = std::array<std::string_view, 3>;
    if (grids.size() == 1)
        return {community};
    double low = 1e9;
    double high = -1e9;
    double left = 1e9;
    double right = -1e9;
    for (const int grid : grids) {
        const BoardPoint c = mesh.centre(grid);
        low = std::min(low, c.v);
        high = std::max(high, c.v);
        left = std::min(left, c.u);
        right = std::max(right, c.u);
    }
    const bool isRow = right - left > high - low;
    std::ranges::stable_sort(grids, [&](int a, int b) {
        return isRow ? mesh.centre(a).u < mesh.centre(b).u : mesh.centre(a).v > mesh.centre(b).v;
    });
    const Words words = isRow ? Words{"西", "中", "东"} : Words{"北", "中", "南"};
    std::vector<std::string> names;
    for (std::size_t i = 0; i < grids.size(); ++i) {
        if (grids.size() <= 3)
            names.push_back(community + std::string(words[grids.size() == 2 ? 2 * i : i]));
        else
            names.push_back(community + chineseNumber(static_cast<int>(i) + 1) + "格");
    }
    return names;
}

void cutGrids(const Profile& profile, TownPlan& plan, Random& random)
{
    const std::vector<std::size_t> counts = gridsPerCommunity(profile, plan);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        std::vector<int> grids = plan.mesh.divide(plan.communities[i], counts[i], Way::Minor, random);
        const std::vector<std::string> names = compassNames(plan.mesh, plan.communityNames[i], grids);
        for (std::size_t k = 0; k < grids.size(); ++k) {
            plan.grids.push_back(grids[k]);
            plan.gridNames.push_back(names[k]);
            plan.communityOf.push_back(i);
        }
    }
}

void cutBlocks(TownPlan& plan, Random& random)
{
    for (std::size_t grid = 0; grid < plan.grids.size(); ++grid) {
        const Quarter quarter = plan.quarters[plan.communityOf[grid]];
        const double wanted = std::round(plan.mesh.area(plan.grids[grid]) / blockSize(quarter));
        const std::size_t parts = static_cast<std::size_t>(std::max(1.0, wanted));
        for (const int face : plan.mesh.divide(plan.grids[grid], parts, Way::Lane, random))
            plan.blocks.push_back({face, grid, quarter, nullptr, false});
    }
}

/// The block of a community that comes nearest to an area and is not taken yet.
Block* blockNear(TownPlan& plan, std::size_t community, double squareMetres)
{
    Block* best = nullptr;
    double least = 0;
    for (Block& block : plan.blocks) {
        if (plan.communityOf[block.grid] != community || block.green != nullptr || block.isFirstEstate)
            continue;
        const double off = std::abs(plan.mesh.area(block.face) - squareMetres);
        if (best == nullptr || off < least) {
            best = &block;
            least = off;
        }
    }
    return best;
}

void chooseBlocks(const Profile& profile, TownPlan& plan)
{
    for (std::size_t i = 0; i < plan.communities.size(); ++i) {
        if (Block* block = blockNear(plan, i, 1e6))
            block->isFirstEstate = true;
    }
    for (const LandmarkPlan& landmark : profile.landmarks) {
        const auto name = std::ranges::find(plan.communityNames, landmark.community);
        if (!landmark.isGreen || name == plan.communityNames.end())
            continue;
        const std::size_t community = static_cast<std::size_t>(name - plan.communityNames.begin());
        if (Block* block = blockNear(plan, community, landmark.isWater ? 14000 : 22000))
            block->green = &landmark;
    }
}

void nameWays(Mesh& mesh, Random& random)
{
    const std::vector<std::string> streets = minorStreetNames(random);
    const std::vector<std::string> lanes = laneNames(random);
    std::size_t street = 0;
    std::size_t lane = 0;
    for (MeshWay& way : mesh.ways()) {
        if (!way.name.empty())
            continue;
        if (way.way == Way::Lane)
            way.name = nameAt(lanes, lane++);
        else
            way.name = nameAt(streets, street++);
    }
}

/// Points strictly between two vertices, the same whichever way the edge is walked.
void appendBetween(const Mesh& mesh, int from, int to, std::vector<BoardPoint>& points)
{
    constexpr double kStep = 75;
    const BoardPoint& a = mesh.vertices()[static_cast<std::size_t>(std::min(from, to))];
    const BoardPoint& b = mesh.vertices()[static_cast<std::size_t>(std::max(from, to))];
    const double length = std::sqrt((b.u - a.u) * (b.u - a.u) + (b.v - a.v) * (b.v - a.v));
    const int pieces = static_cast<int>(std::ceil(length / kStep));
    for (int i = 1; i < pieces; ++i) {
        const double share = static_cast<double>(from < to ? i : pieces - i) / pieces;
        points.push_back({a.u + share * (b.u - a.u), a.v + share * (b.v - a.v)});
    }
}

} // namespace

TownPlan planTown(const Profile& profile, Random& random)
{
    TownPlan plan;
    layStreets(profile, plan);
    cutCommunities(profile, plan, random);
    cutGrids(profile, plan, random);
    cutBlocks(plan, random);
    chooseBlocks(profile, plan);
    nameWays(plan.mesh, random);
    return plan;
}

std::vector<BoardPoint> pathPoints(const Mesh& mesh, const std::vector<int>& path)
{
    std::vector<BoardPoint> points;
    for (std::size_t i = 0; i < path.size(); ++i) {
        points.push_back(mesh.vertices()[static_cast<std::size_t>(path[i])]);
        if (i + 1 < path.size())
            appendBetween(mesh, path[i], path[i + 1], points);
    }
    return points;
}

std::vector<BoardPoint> ringPoints(const Mesh& mesh, int face)
{
    const std::vector<int>& ring = mesh.faces()[static_cast<std::size_t>(face)].ring;
    std::vector<BoardPoint> points = pathPoints(mesh, ring);
    appendBetween(mesh, ring.back(), ring.front(), points);
    return points;
}

EarthRing onEarth(const BoardFit& fit, const std::vector<BoardPoint>& points)
{
    EarthRing ring;
    ring.reserve(points.size());
    for (const BoardPoint& point : points)
        ring.push_back(fit.at(point));
    return ring;
}

} // namespace jingge::invented
