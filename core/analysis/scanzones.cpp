// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scanzones.h"

#include "core/analysis/closepairs.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace jingge {

namespace {

/// A place seen from a centre, by how many millimetres it is off.
using Seen = std::pair<std::int64_t, std::uint32_t>;

std::int64_t millimetres(PlanePoint a, PlanePoint b)
{
    return std::llround(euclideanDistance(a, b) * 1000);
}

/// For every place those within the radius, itself among them, nearest first.
std::vector<std::vector<Seen>> seenFrom(const std::vector<PlanePoint>& places,
                                        const std::vector<double>& weights, double metres)
{
    std::vector<PlanePoint> weighty;
    std::vector<std::uint32_t> position;
    std::vector<std::vector<Seen>> seen(places.size());
    for (std::uint32_t i = 0; i < places.size(); ++i) {
        if (!(weights[i] > 0))
            continue;
        weighty.push_back(places[i]);
        position.push_back(i);
        seen[i].emplace_back(0, i);
    }
    const std::int64_t reach = std::llround(metres * 1000);
    CloseCells(weighty, metres + 0.001).forEachPair([&](std::uint32_t a, std::uint32_t b) {
        const std::int64_t off = millimetres(weighty[a], weighty[b]);
        if (off <= reach) {
            seen[position[a]].emplace_back(off, position[b]);
            seen[position[b]].emplace_back(off, position[a]);
        }
        return true;
    });
    for (auto& list : seen)
        std::ranges::sort(list);
    return seen;
}

} // namespace

std::size_t ScanZones::centreOf(std::size_t circle) const
{
    return static_cast<std::size_t>(std::ranges::upper_bound(centreEnds, circle) - centreEnds.begin());
}

std::span<const std::uint32_t> ScanZones::placesIn(std::size_t circle) const
{
    const std::size_t from = firstAdded(firstCircle(centreOf(circle)));
    return std::span(added).subspan(from, circleEnds[circle] - from);
}

ScanZones scanZones(const std::vector<PlanePoint>& places, const std::vector<double>& weights, double metres,
                    double mostShare)
{
    ScanZones zones;
    const double all = std::accumulate(weights.begin(), weights.end(), 0.0);
    const auto seen = seenFrom(places, weights, metres);
    for (std::uint32_t centre = 0; centre < places.size(); ++centre) {
        double weight = 0;
        const std::size_t before = zones.circles();
        for (auto next = seen[centre].begin(); next != seen[centre].end();) {
            const auto ring = std::find_if(next, seen[centre].end(),
                                           [&](const Seen& other) { return other.first != next->first; });
            weight = std::accumulate(next, ring, weight, [&](double sum, const Seen& place) {
                return sum + weights[place.second];
            });
            if (weight > mostShare * all)
                break;
            const double radius = static_cast<double>(next->first) / 1000;
            for (; next != ring; ++next)
                zones.added.push_back(next->second);
            zones.circleEnds.push_back(static_cast<std::uint32_t>(zones.added.size()));
            zones.radii.push_back(radius);
            zones.weights.push_back(weight / all);
        }
        if (zones.circles() == before)
            continue;
        zones.centres.push_back(centre);
        zones.centreEnds.push_back(static_cast<std::uint32_t>(zones.circles()));
    }
    return zones;
}

} // namespace jingge
