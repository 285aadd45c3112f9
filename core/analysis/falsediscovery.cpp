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

std::vector<std::optional<double>> correctedP(const std::vector<std::optional<double>>& p, double most)
{
    std::vector<std::optional<double>> corrected(p);
    std::vector<std::pair<double, std::size_t>> order;
    double tested = 0;
    for (std::size_t i = 0; i < p.size(); ++i) {
        tested += p[i] ? 1 : 0;
        if (p[i] && rounded(*p[i]) <= most)
            order.emplace_back(*p[i], i);
    }
    std::ranges::sort(order);
    double least = 1;
    for (std::size_t rank = order.size(); rank > 0; --rank) {
        const auto& [value, place] = order[rank - 1];
        least = std::min(least, value * tested / static_cast<double>(rank));
        corrected[place] = rounded(least);
    }
    return corrected;
}

} // namespace jingge
