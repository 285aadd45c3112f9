// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/knoxcounts.h"

#include <cstring>

namespace jingge {

namespace {

using Lanes = std::int32_t __attribute__((vector_size(kKnoxLanes * sizeof(std::int32_t))));

} // namespace

__attribute__((target_clones("avx2", "default"))) void
countCloserPairs(std::span<const KnoxPair> pairs, const std::int32_t* values,
                 const std::array<std::int32_t, kKnoxLimits>& limits, KnoxLaneCounts& counts)
{
    const Lanes zero = {};
    const Lanes limit0 = zero + limits[0];
    const Lanes limit1 = zero + limits[1];
    const Lanes limit2 = zero + limits[2];
    const Lanes limit3 = zero + limits[3];
    Lanes count0 = zero;
    Lanes count1 = zero;
    Lanes count2 = zero;
    Lanes count3 = zero;
    for (const KnoxPair& pair : pairs) {
        Lanes a;
        Lanes b;
        std::memcpy(&a, values + std::size_t{pair.a} * kKnoxLanes, sizeof a);
        std::memcpy(&b, values + std::size_t{pair.b} * kKnoxLanes, sizeof b);
        const Lanes difference = a - b;
        const Lanes size = difference < 0 ? -difference : difference;
        count0 -= size < limit0; // a comparison that holds is −1 in its lane
        count1 -= size < limit1;
        count2 -= size < limit2;
        count3 -= size < limit3;
    }
    std::memcpy(counts[0].data(), &count0, sizeof count0);
    std::memcpy(counts[1].data(), &count1, sizeof count1);
    std::memcpy(counts[2].data(), &count2, sizeof count2);
    std::memcpy(counts[3].data(), &count3, sizeof count3);
}

} // namespace jingge
