// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/effect.h"

#include "core/analysis/distributions.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

namespace jingge {

namespace {

constexpr std::array<std::string_view, 3> kVerdictNames{"cannot-tell-yet", "fell", "rose"};
constexpr double kNormal95 = 1.96; // as published

EffectEstimate estimateOf(double estimate, double error, double reach)
{
    const double low = estimate - reach * error;
    const double high = estimate + reach * error;
    const EffectVerdict verdict = high < 0  ? EffectVerdict::Fell
                                  : low > 0 ? EffectVerdict::Rose
                                            : EffectVerdict::CannotTellYet;
    return {estimate, error, low, high, verdict};
}

/// Weighted counts before and after, and the variance of their difference when counts are Poisson.
struct Change {
    double before = 0;
    double after = 0;
    double variance = 0;

    Change(std::span<const EffectPlace> places, double lengths)
    {
        for (const EffectPlace& place : places) {
            const auto b = static_cast<double>(place.before);
            const auto a = static_cast<double>(place.after);
            before += place.weight * b;
            after += place.weight * a * lengths;
            variance += place.weight * place.weight * (b + a * lengths * lengths);
        }
    }
    [[nodiscard]] double difference() const { return after - before; }
};

/// Mean change of places and the variance of that mean, from the spread of the places.
struct MeanChange {
    double mean = 0;
    double variance = 0;
    double degrees = 0;

    MeanChange(std::span<const EffectPlace> places, double lengths)
    {
        const auto n = static_cast<double>(places.size());
        std::vector<double> changes;
        double weights = 0;
        double squares = 0;
        for (const EffectPlace& place : places) {
            changes.push_back(static_cast<double>(place.after) * lengths - static_cast<double>(place.before));
            mean += place.weight * changes.back();
            weights += place.weight;
            squares += place.weight * place.weight;
        }
        mean /= weights;
        const double plain = std::accumulate(changes.begin(), changes.end(), 0.0) / n;
        double spread = 0;
        for (const double change : changes)
            spread += (change - plain) * (change - plain);
        variance = spread / (n - 1) * squares / (weights * weights);
        degrees = n - 1;
    }
};

/// The t that a Student variable exceeds either way in 5 of 100 cases, by halving.
double studentReach(double degrees)
{
    double low = 0;
    double high = 1000;
    for (int i = 0; i < 100; ++i) {
        const double middle = (low + high) / 2;
        (studentBothSides(middle, degrees) > 0.05 ? low : high) = middle;
    }
    return (low + high) / 2;
}

double rootDistance(const EffectPlace& a, const EffectPlace& b)
{
    const auto root = [](std::int64_t count) { return std::sqrt(static_cast<double>(count)); };
    const double before = root(a.before) - root(b.before);
    const double earlier = root(a.earlier) - root(b.earlier);
    return before * before + earlier * earlier;
}

} // namespace

std::string_view effectVerdictName(EffectVerdict verdict)
{
    return kVerdictNames[static_cast<std::size_t>(verdict)];
}

EffectEstimate weightedDisplacementDifference(const EffectGround& ground)
{
    double difference = 0;
    double variance = 0;
    for (const auto& [places, sign] : {std::pair(&ground.treated, 1), std::pair(&ground.comparison, -1),
                                       std::pair(&ground.ring, 1), std::pair(&ground.ringComparison, -1)}) {
        const Change change(*places, ground.lengths);
        difference += sign * change.difference();
        variance += change.variance;
    }
    return estimateOf(difference, std::sqrt(variance), kNormal95);
}

std::optional<EffectEstimate> differenceInDifferences(const EffectGround& ground)
{
    if (ground.treated.size() < 2 || ground.comparison.size() < 2)
        return std::nullopt;
    const MeanChange treated(ground.treated, ground.lengths);
    const MeanChange comparison(ground.comparison, ground.lengths);
    const double variance = treated.variance + comparison.variance;
    if (!(variance > 0))
        return std::nullopt; // all places changed alike: their spread says nothing
    const double degrees = variance * variance /
                           (treated.variance * treated.variance / treated.degrees +
                            comparison.variance * comparison.variance / comparison.degrees);
    return estimateOf(treated.mean - comparison.mean, std::sqrt(variance), studentReach(degrees));
}

EffectEstimate ratioOfRatios(const EffectGround& ground)
{
    const Change treated(ground.treated, 1);
    const Change comparison(ground.comparison, 1);
    std::array<double, 4> counts{treated.after, treated.before, comparison.after, comparison.before};
    const bool hasNone = std::ranges::any_of(counts, [](double count) { return !(count > 0); });
    double variance = 0;
    for (double& count : counts) {
        count += hasNone ? 0.5 : 0;
        variance += 1 / count;
    }
    const double ratio =
        std::log(counts[0]) - std::log(counts[1]) - std::log(counts[2]) + std::log(counts[3]);
    EffectEstimate estimate = estimateOf(ratio, std::sqrt(variance), kNormal95);
    estimate.estimate = std::exp(estimate.estimate);
    estimate.low = std::exp(estimate.low);
    estimate.high = std::exp(estimate.high);
    return estimate;
}

EffectVerdict commonVerdict(std::span<const EffectEstimate> estimates)
{
    if (estimates.empty())
        return EffectVerdict::CannotTellYet;
    const EffectVerdict first = estimates.front().verdict;
    return std::ranges::all_of(estimates, [first](const EffectEstimate& one) { return one.verdict == first; })
               ? first
               : EffectVerdict::CannotTellYet;
}

std::vector<std::vector<std::size_t>> matchByCounts(std::span<const EffectPlace> treated,
                                                    std::span<const EffectPlace> candidates, std::size_t most)
{
    std::vector<std::vector<std::size_t>> matches;
    for (const EffectPlace& place : treated) {
        std::vector<std::pair<double, std::size_t>> order;
        for (std::size_t i = 0; i < candidates.size(); ++i)
            order.emplace_back(std::round(rootDistance(place, candidates[i]) * 1e9) / 1e9, i);
        const std::size_t count = std::min(most, order.size());
        std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(count));
        std::vector<std::size_t>& chosen = matches.emplace_back();
        for (std::size_t i = 0; i < count; ++i)
            chosen.push_back(order[i].second);
    }
    return matches;
}

EffectMatches mergedMatches(const std::vector<std::vector<std::size_t>>& matches)
{
    std::map<std::size_t, double> weights;
    for (const auto& chosen : matches) {
        for (const std::size_t candidate : chosen)
            weights[candidate] += 1.0 / static_cast<double>(chosen.size());
    }
    EffectMatches merged;
    for (const auto& [candidate, weight] : weights) {
        merged.chosen.push_back(candidate);
        merged.weights.push_back(weight);
    }
    return merged;
}

} // namespace jingge
