// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/random.h"

#include <algorithm>
#include <cmath>

namespace jingge::invented {

namespace {

double normalTail(double probability)
{
    const double q = std::sqrt(-2 * rounded(std::log(probability)));
    const double up =
        ((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838e+00) * q -
          2.549732539343734e+00) *
             q +
         4.374664141464968e+00) *
            q +
        2.938163982698783e+00;
    const double down =
        (((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996e+00) * q +
         3.754408661907416e+00) *
            q +
        1;
    return up / down;
}

} // namespace

double rounded(double value)
{
    return std::round(value * 1e9) / 1e9;
}

int Random::whole(int low, int high)
{
    return low + static_cast<int>(below(static_cast<std::uint32_t>(high - low + 1)));
}

double Random::normal()
{
    const double p = unit();
    constexpr double kTail = 0.02425;
    if (p < kTail)
        return normalTail(std::max(p, 1e-15));
    if (p > 1 - kTail)
        return -normalTail(1 - p);
    const double q = p - 0.5;
    const double r = q * q;
    const double up =
        (((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r +
           1.383577518672690e+02) *
              r -
          3.066479806614716e+01) *
             r +
         2.506628277459239e+00) *
        q;
    const double down =
        ((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r +
          6.680131188771972e+01) *
             r -
         1.328068155288572e+01) *
            r +
        1;
    return up / down;
}

double Random::logNormal(double median, double sigma)
{
    return median * rounded(std::exp(sigma * normal()));
}

double Random::exponential(double mean)
{
    return -mean * rounded(std::log(1 - unit()));
}

WeightedChoice::WeightedChoice(const std::vector<std::uint64_t>& weights)
{
    m_sums.reserve(weights.size());
    std::uint64_t sum = 0;
    for (const std::uint64_t weight : weights)
        m_sums.push_back(sum += weight);
}

std::size_t WeightedChoice::draw(Random& random) const
{
    const std::uint64_t target = random.next() % m_sums.back();
    return static_cast<std::size_t>(std::ranges::upper_bound(m_sums, target) - m_sums.begin());
}

std::vector<std::uint64_t> heavyTail(std::size_t count, double exponent)
{
    std::vector<std::uint64_t> weights(count);
    for (std::size_t rank = 0; rank < count; ++rank) {
        const double share = rounded(std::pow(static_cast<double>(rank) + 2.7, -exponent));
        weights[rank] = static_cast<std::uint64_t>(share * 1e9);
    }
    return weights;
}

} // namespace jingge::invented
