// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scanlanes.h"

#include <algorithm>
#include <cstring>

namespace jingge {

namespace {

using Lanes = std::uint16_t __attribute__((vector_size(kScanLanes * sizeof(std::uint16_t))));
using Halves = std::uint64_t __attribute__((vector_size(kScanLanes * sizeof(std::uint16_t))));

/// Circles whose answers are looked at together.
constexpr std::size_t kGroup = 8;

} // namespace

__attribute__((target_clones("avx2", "default"))) void
findReached(const ScanZones& zones, const std::uint16_t* counts, const std::uint16_t* limits,
            std::size_t windows, std::vector<ReachedCylinder>& reached)
{
    const std::uint32_t* added = zones.added.data();
    const std::uint32_t* ends = zones.circleEnds.data();
    for (std::size_t centre = 0; centre < zones.centres.size(); ++centre) {
        const std::size_t lastCircle = zones.centreEnds[centre];
        for (std::size_t block = 0; block < windows; block += kScanLanes) {
            Lanes sum = {};
            std::size_t step = zones.firstAdded(zones.firstCircle(centre));
            for (std::size_t first = zones.firstCircle(centre); first < lastCircle; first += kGroup) {
                const std::size_t end = std::min(first + kGroup, lastCircle);
                Lanes sums[kGroup];
                Lanes any = {};
                for (std::size_t circle = first; circle < end; ++circle) {
                    for (; step < ends[circle]; ++step) {
                        Lanes more;
                        std::memcpy(&more, counts + added[step] * windows + block, sizeof more);
                        sum += more;
                    }
                    Lanes limit;
                    std::memcpy(&limit, limits + circle * windows + block, sizeof limit);
                    sums[circle - first] = sum;
                    any |= reinterpret_cast<Lanes>(sum >= limit);
                }
                const Halves halves = reinterpret_cast<Halves>(any);
                if ((halves[0] | halves[1] | halves[2] | halves[3]) == 0)
                    continue;
                for (std::size_t circle = first; circle < end; ++circle) {
                    for (std::size_t lane = 0; lane < kScanLanes; ++lane) {
                        const std::uint16_t count = sums[circle - first][lane];
                        if (count >= limits[circle * windows + block + lane])
                            reached.push_back({static_cast<std::uint32_t>(circle),
                                               static_cast<std::uint32_t>(block + lane), count});
                    }
                }
            }
        }
    }
}

} // namespace jingge
