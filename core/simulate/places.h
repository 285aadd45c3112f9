// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulate/ground.h"
#include "core/simulate/kinds.h"

#include <array>
#include <vector>

namespace jingge::invented {

/// Draws the spots of incidents: a heavy tail over the spots that a kind likes, so that few places have many.
class Places {
public:
    Places(const Ground& ground, Random& random);

    [[nodiscard]] std::size_t draw(PlaceTaste taste, Random& random) const
    {
        return m_spots[at(taste)].draw(random);
    }
    /// One of the grid, by the same weights; any spot where the grid has none to the taste.
    [[nodiscard]] std::size_t drawIn(std::size_t grid, PlaceTaste taste, Random& random) const;
    /// Another spot to the taste within some metres; the spot itself when it stands alone.
    [[nodiscard]] std::size_t drawNear(std::size_t spot, PlaceTaste taste, double metres,
                                       Random& random) const;
    /// Some metres from a spot, in any direction.
    [[nodiscard]] EarthPoint drawAround(EarthPoint from, double metres, Random& random) const;
    /// Outside the ground, at most about half a kilometre off.
    [[nodiscard]] EarthPoint drawOutside(Random& random) const;

private:
    static std::size_t at(PlaceTaste taste) { return static_cast<std::size_t>(taste); }

    const Ground& m_ground;
    std::array<std::vector<std::uint64_t>, kPlaceTastes> m_weights;
    std::array<WeightedChoice, kPlaceTastes> m_spots;
};

} // namespace jingge::invented
