// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulate/ground.h"

#include <string>
#include <vector>

namespace jingge::invented {

/// One block between streets, and what is on it.
struct Block {
    int face = 0;
    std::size_t grid = 0;
    Quarter quarter = Quarter::Estate;
    const LandmarkPlan* green = nullptr; ///< park or pond instead of houses
    bool isFirstEstate = false;          ///< carries the community's own name
};

/// The town on the drawing board: which faces are communities, grids and blocks.
struct TownPlan {
    Mesh mesh;
    int outline = 0;
    std::vector<int> communities;
    std::vector<std::string> communityNames;
    std::vector<Quarter> quarters; ///< by community
    std::vector<int> grids;
    std::vector<std::string> gridNames;
    std::vector<std::size_t> communityOf; ///< by grid
    std::vector<Block> blocks;
};

[[nodiscard]] TownPlan planTown(const Profile& profile, Random& random);

/// A face's ring, or a way's path, with points between its vertices so that it can bend. Both sides of an
/// edge get the very same points.
[[nodiscard]] std::vector<BoardPoint> ringPoints(const Mesh& mesh, int face);
[[nodiscard]] std::vector<BoardPoint> pathPoints(const Mesh& mesh, const std::vector<int>& path);
[[nodiscard]] EarthRing onEarth(const BoardFit& fit, const std::vector<BoardPoint>& points);

/// Puts houses, landmarks and crossings on the blocks (spots without residents) and their outlines into the
/// shapes.
void buildHouses(const Profile& profile, const TownPlan& plan, Random& random, Ground& ground);
/// Streets, river, railway, parks and the boundary, widest last.
void drawWays(const TownPlan& plan, Ground& ground);

} // namespace jingge::invented
