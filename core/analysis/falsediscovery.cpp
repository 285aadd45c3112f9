// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/falsediscovery.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace jingge {

namespace {

double rounded(double value)
{
    return std::round(value * 1e9) / 1e9;
}

} // namespace

void correctSmallest(std::vector<PlacedP>& smallest, double tested)
{
    std::ranges::sort(smallest);
    double least = 1;
    for (std::size_t rank = smallest.size(); rank > 0; --rank) {
        double& p = smallest[rank - 1].first;
        least = std::min(least, p * tested / static_cast<double>(rank));
        p = rounded(least);
    }
}

std::vector<std::optional<double>> correctedP(const std::vector<std::optional<double>>& p, double most)
{
    std::vector<std::optional<double>> corrected(p);
    std::vector<PlacedP> smallest;
    double tested = 0;
    for (std::size_t i = 0; i < p.size(); ++i) {
        tested += p[i] ? 1 : 0;
        if (p[i] && rounded(*p[i]) <= most)
            smallest.emplace_back(*p[i], i);
    }
    correctSmallest(smallest, tested);
    for (const auto& [value, place] : smallest)
        corrected[place] = value;
    return corrected;
}

} // namespace jingge
