// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/moran.h"

#include "core/analysis/closepairs.h"
#include "core/analysis/falsediscovery.h"

#include <array>
#include <cmath>
#include <numeric>

namespace jingge {

namespace {

constexpr double kFalseDiscovery = 0.05;
constexpr std::size_t kLeastPlaces = 4; ///< for the variance under randomisation
constexpr std::array<std::string_view, 5> kClusterNames{"none", "high-high", "low-low", "high-low",
                                                        "low-high"};

/// What is known of the neighbours of every place.
struct Neighbourhoods {
    std::vector<double> sizes;
    std::vector<double> sums;     ///< of their counts
    std::vector<double> inverses; ///< of 1 / their own number of neighbours

    Neighbourhoods(const std::vector<PlanePoint>& places, const std::vector<std::int64_t>& counts,
                   double metres)
        : sizes(places.size(), 0), sums(places.size(), 0), inverses(places.size(), 0)
    {
        const CloseCells cells(places, metres);
        const auto forEachNeighbour = [&](auto&& visit) {
            cells.forEachPair([&](std::uint32_t a, std::uint32_t b) {
                if (euclideanDistance(places[a], places[b]) <= metres) {
                    visit(a, b);
                    visit(b, a);
                }
                return true;
            });
        };
        forEachNeighbour([&](std::uint32_t a, std::uint32_t b) {
            ++sizes[a];
            sums[a] += static_cast<double>(counts[b]); // whole numbers: no order of adding changes them
        });
        forEachNeighbour([&](std::uint32_t a, std::uint32_t b) { inverses[a] += 1 / sizes[b]; });
    }
};

/// Moments of the counts about their mean.
struct Deviations {
    std::vector<double> z;
    double m2 = 0; ///< mean square
    double fourth = 0;

    explicit Deviations(const std::vector<std::int64_t>& counts)
    {
        const auto n = static_cast<double>(counts.size());
        const double mean =
            static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::int64_t{0})) / n;
        for (const std::int64_t count : counts) {
            z.push_back(static_cast<double>(count) - mean);
            m2 += z.back() * z.back();
            fourth += z.back() * z.back() * z.back() * z.back();
        }
        m2 /= n;
    }
};

double bothSides(double z)
{
    return std::erfc(std::fabs(z) / std::sqrt(2.0));
}

/// lag: mean deviation of the neighbours.
void fillLocal(LocalMoran& local, double z, double lag, double n, double m2)
{
    const double k = static_cast<double>(local.neighbours);
    local.i = z / m2 * lag;
    local.expected = -(z * z) / ((n - 1) * m2);
    local.variance = z / m2 * (z / m2) * (n / (n - 2)) * (1 / k - 1 / (n - 1)) * (m2 - z * z / (n - 1));
    if (!(*local.variance > 0))
        return;
    local.z = (*local.i - *local.expected) / std::sqrt(*local.variance);
    local.p = bothSides(*local.z);
}

MoranCluster clusterOf(double z, double lag)
{
    if (z > 0)
        return lag > 0 ? MoranCluster::HighHigh : MoranCluster::HighLow;
    return lag > 0 ? MoranCluster::LowHigh : MoranCluster::LowLow;
}

std::optional<GlobalMoran> globalOf(const Neighbourhoods& near, const Deviations& deviations,
                                    const std::vector<double>& lags)
{
    GlobalMoran global;
    double cross = 0;
    double s1 = 0;
    double s2 = 0;
    for (std::size_t i = 0; i < lags.size(); ++i) {
        if (!(near.sizes[i] > 0))
            continue;
        ++global.places;
        cross += deviations.z[i] * lags[i];
        s1 += (1 + near.inverses[i]) / near.sizes[i];
        s2 += (1 + near.inverses[i]) * (1 + near.inverses[i]);
    }
    if (global.places < kLeastPlaces || !(deviations.m2 > 0))
        return std::nullopt;
    const auto all = static_cast<double>(lags.size());
    const auto n = static_cast<double>(global.places);
    const double s0 = n;
    const double kurtosis = deviations.fourth / (all * deviations.m2 * deviations.m2);
    global.i = n / s0 * cross / (all * deviations.m2);
    global.expected = -1 / (n - 1);
    const double plain = n * (s1 * (n * n - 3 * n + 3) - n * s2 + 3 * s0 * s0);
    const double peaked = kurtosis * (s1 * (n * n - n) - 2 * n * s2 + 6 * s0 * s0);
    global.variance =
        (plain - peaked) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0) - global.expected * global.expected;
    if (!(global.variance > 0))
        return std::nullopt;
    global.z = (global.i - global.expected) / std::sqrt(global.variance);
    global.p = bothSides(global.z);
    return global;
}

} // namespace

std::string_view moranClusterName(MoranCluster cluster)
{
    return kClusterNames[static_cast<std::size_t>(cluster)];
}

Moran moran(const std::vector<PlanePoint>& places, const std::vector<std::int64_t>& counts, double metres)
{
    Moran result;
    result.local.resize(counts.size());
    if (counts.empty())
        return result;
    const Neighbourhoods near(places, counts, metres);
    const Deviations deviations(counts);
    const auto n = static_cast<double>(counts.size());
    const double mean = static_cast<double>(counts.front()) - deviations.z.front();
    std::vector<double> lags(counts.size(), 0);
    std::vector<std::optional<double>> p;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        LocalMoran& local = result.local[i];
        local.count = counts[i];
        local.neighbours = static_cast<std::size_t>(near.sizes[i]);
        if (local.neighbours > 0) {
            lags[i] = near.sums[i] / near.sizes[i] - mean;
            if (deviations.m2 > 0 && counts.size() > 2)
                fillLocal(local, deviations.z[i], lags[i], n, deviations.m2);
        }
        p.push_back(local.p);
    }
    const auto corrected = correctedP(p, kFalseDiscovery);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (corrected[i] && *corrected[i] <= kFalseDiscovery)
            result.local[i].cluster = clusterOf(deviations.z[i], lags[i]);
    }
    result.global = globalOf(near, deviations, lags);
    return result;
}

} // namespace jingge
