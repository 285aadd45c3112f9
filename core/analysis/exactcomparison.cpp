// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/exactcomparison.h"

#include "core/analysis/distributions.h"

#include <algorithm>
#include <cmath>

namespace jingge {

namespace {

constexpr double kAsLikely = 1e-7; ///< outcomes so close to each other's probability are as likely
constexpr double kTail = 0.025;

double logBinomial(std::int64_t k, std::int64_t n, double share)
{
    const auto x = static_cast<double>(k);
    const auto trials = static_cast<double>(n);
    return logGamma(trials + 1) - logGamma(x + 1) - logGamma(trials - x + 1) + x * std::log(share) +
           (trials - x) * std::log1p(-share);
}

double logPoisson(std::int64_t k, double mean)
{
    const auto x = static_cast<double>(k);
    return x * std::log(mean) - mean - logGamma(x + 1);
}

/// The first count in [low, high] that is no likelier than `limit`, where likelihoods fall; high when none
/// is.
template <class Likelihood>
std::int64_t firstUnlikely(std::int64_t low, std::int64_t high, double limit, const Likelihood& likelihood)
{
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        if (likelihood(middle) <= limit)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

double bothTails(std::int64_t now, std::int64_t n, double share)
{
    const double mean = static_cast<double>(n) * share;
    if (static_cast<double>(now) == mean)
        return 1;
    const double limit = logBinomial(now, n, share) + std::log1p(kAsLikely);
    if (static_cast<double>(now) < mean) {
        const auto from = static_cast<std::int64_t>(std::ceil(mean));
        const std::int64_t upper =
            firstUnlikely(from, n + 1, limit, [&](std::int64_t k) { return logBinomial(k, n, share); });
        return std::min(1.0, 1 - binomialAtLeast(now + 1, n, share) + binomialAtLeast(upper, n, share));
    }
    const auto to = static_cast<std::int64_t>(std::floor(mean));
    const std::int64_t steps =
        firstUnlikely(0, to + 1, limit, [&](std::int64_t k) { // downwards from the mean
            return logBinomial(to - k, n, share);
        });
    return std::min(1.0, binomialAtLeast(now, n, share) + 1 - binomialAtLeast(to - steps + 1, n, share));
}

} // namespace

ExactComparison compareCounts(std::int64_t now, std::int64_t earlier, double earlierPeriods)
{
    ExactComparison result;
    const std::int64_t n = now + earlier;
    if (n == 0)
        return result;
    result.p = bothTails(now, n, 1 / (1 + earlierPeriods));
    if (earlier > 0)
        result.ratio = static_cast<double>(now) * earlierPeriods / static_cast<double>(earlier);
    const auto asRatio = [earlierPeriods](double share) { return share / (1 - share) * earlierPeriods; };
    const auto a = static_cast<double>(now);
    const auto b = static_cast<double>(earlier);
    result.ratioLow = now == 0 ? 0 : asRatio(betaQuantile(kTail, a, b + 1));
    if (earlier > 0)
        result.ratioHigh = asRatio(betaQuantile(1 - kTail, a + 1, b));
    return result;
}

double exactPoisson(std::int64_t count, double mean)
{
    const auto x = static_cast<double>(count);
    if (x == mean)
        return 1;
    if (mean <= 0)
        return 0;
    const double limit = logPoisson(count, mean) + std::log1p(kAsLikely);
    if (x > mean) {
        const auto to = static_cast<std::int64_t>(std::floor(mean));
        const std::int64_t steps =
            firstUnlikely(0, to + 1, limit, [&](std::int64_t k) { return logPoisson(to - k, mean); });
        return std::min(1.0, poissonAtLeast(count, mean) + 1 - poissonAtLeast(to - steps + 1, mean));
    }
    const auto from = static_cast<std::int64_t>(std::ceil(mean));
    const auto far = from + 100 + static_cast<std::int64_t>(40 * std::sqrt(mean + 10));
    const std::int64_t upper =
        firstUnlikely(from, far, limit, [&](std::int64_t k) { return logPoisson(k, mean); });
    return std::min(1.0, 1 - poissonAtLeast(count + 1, mean) + poissonAtLeast(upper, mean));
}

} // namespace jingge
