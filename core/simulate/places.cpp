// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/places.h"

#include <algorithm>
#include <cmath>

namespace jingge::invented {

Places::Places(const Ground& ground, Random& random) : m_ground(ground)
{
    // Some grids have more of everything than their houses explain.
    std::vector<std::uint64_t> busy;
    for (std::size_t i = 0; i < ground.grids.size(); ++i)
        busy.push_back(static_cast<std::uint64_t>(100 * random.logNormal(1, 0.5)));
    const std::vector<std::uint64_t> tail = heavyTail(ground.spots.size(), 0.72);
    for (std::size_t taste = 0; taste < kPlaceTastes; ++taste) {
        std::vector<std::uint64_t> ranks = tail;
        random.shuffle(ranks);
        for (std::size_t i = 0; i < ground.spots.size(); ++i) {
            const Spot& spot = ground.spots[i];
            // The station's own door is the point of those that nobody could place.
            const bool isStation = spot.at == ground.stationDoor;
            const int liked = isStation ? 0 : liking(static_cast<PlaceTaste>(taste), spot.kind);
            const std::uint64_t size = static_cast<std::uint64_t>(4 + std::min(spot.households, 60));
            m_weights[taste].push_back(ranks[i] / 1000 * static_cast<std::uint64_t>(liked) * busy[spot.grid] *
                                       size / 100);
        }
        m_spots[taste] = WeightedChoice(m_weights[taste]);
    }
}

std::size_t Places::drawIn(std::size_t grid, PlaceTaste taste, Random& random) const
{
    std::vector<std::uint64_t> weights = m_weights[at(taste)];
    for (std::size_t i = 0; i < weights.size(); ++i)
        weights[i] = m_ground.spots[i].grid == grid ? weights[i] : 0;
    const WeightedChoice choice(weights);
    return choice.isEmpty() ? draw(taste, random) : choice.draw(random);
}

std::size_t Places::drawNear(std::size_t spot, PlaceTaste taste, double metres, Random& random) const
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < m_ground.spots.size(); ++i) {
        const Spot& other = m_ground.spots[i];
        if (i != spot && liking(taste, other.kind) >= 20 && m_weights[at(taste)][i] > 0 &&
            m_ground.fit.distance(other.at, m_ground.spots[spot].at) <= metres)
            found.push_back(i);
    }
    return found.empty() ? spot : found[random.below(static_cast<std::uint32_t>(found.size()))];
}

EarthPoint Places::drawAround(EarthPoint from, double metres, Random& random) const
{
    for (;;) {
        const double east = random.between(-1, 1);
        const double north = random.between(-1, 1);
        if (east * east + north * north <= 1)
            return m_ground.fit.moved(from, east * metres, north * metres);
    }
}

EarthPoint Places::drawOutside(Random& random) const
{
    for (;;) {
        const EarthPoint edge =
            m_ground.outline[random.below(static_cast<std::uint32_t>(m_ground.outline.size()))];
        const EarthPoint point = drawAround(edge, 480, random);
        if (!m_ground.gridAt(point))
            return point;
    }
}

} // namespace jingge::invented
