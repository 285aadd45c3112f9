// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/cusum.h"

#include "core/analysis/distributions.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace jingge {

namespace {

constexpr double kReference = 1.04; // k: a shift of two standard deviations is found soonest
constexpr double kDecision = 2.26;  // h
constexpr double kStep = 0.02;
constexpr std::size_t kStates = 600; ///< S in steps, up to 12

/// Tails of S after kCusumWeeks weeks, by a Markov chain over steps: state 0 is S = 0, state i the step that
/// ends at i · kStep, its mass in the middle.
std::vector<double> tailsOfChain()
{
    // Mass that moves by so many half steps or less: P(Z − k ≤ d).
    const auto below = [](double d) { return 1 - normalAbove(d + kReference); };
    std::vector<double> upTo(2 * kStates + 2);
    for (std::size_t i = 0; i < upTo.size(); ++i)
        upTo[i] = below((static_cast<double>(i) - static_cast<double>(kStates) + 0.5) * kStep);
    std::vector<double> fromZero(kStates + 1);
    for (std::size_t to = 0; to <= kStates; ++to)
        fromZero[to] = below(static_cast<double>(to) * kStep);
    std::vector<double> mass(kStates + 1, 0);
    mass[0] = 1;
    for (std::size_t week = 0; week < kCusumWeeks; ++week) {
        std::vector<double> next(kStates + 1, 0);
        for (std::size_t to = 0; to <= kStates; ++to)
            next[to] = mass[0] * (to == 0 ? fromZero[0] : fromZero[to] - fromZero[to - 1]);
        for (std::size_t from = 1; from <= kStates; ++from) {
            // From the middle of its step to the ends of the others: (to − from + ½) steps.
            next[0] += mass[from] * upTo[kStates - from];
            for (std::size_t to = 1; to <= kStates; ++to)
                next[to] += mass[from] * (upTo[kStates + to - from] - upTo[kStates + to - 1 - from]);
        }
        mass = std::move(next);
    }
    std::vector<double> tails(kStates + 1);
    double above = 0;
    for (std::size_t i = kStates; i > 0; --i) {
        tails[i] = above; // P(S > i · kStep)
        above += mass[i];
    }
    tails[0] = above;
    return tails;
}

/// Rossi and others 1999: skewness and root of a Poisson count taken out.
double standardised(double count, double mean)
{
    return (count - 3 * mean + 2 * std::sqrt(count * mean)) / (2 * std::sqrt(mean));
}

double boundAfter(double before, double mean)
{
    const double root = std::sqrt(mean);
    const double room = kDecision + kReference - before;
    return std::max(0.0, 2 * room * root + 5 * mean -
                             2 * std::sqrt(std::max(0.0, 4 * mean * mean + 2 * mean * root * room)));
}

} // namespace

double cusumTail(double score)
{
    static const std::vector<double> kTails = tailsOfChain();
    if (!(score > 0))
        return 1;
    const double at = score / kStep;
    const auto step = static_cast<std::size_t>(at);
    if (step >= kStates)
        return kTails[kStates - 1];
    const double share = at - static_cast<double>(step);
    return kTails[step] * (1 - share) + kTails[step + 1] * share;
}

Alarm cusumAlarm(std::span<const double> weeks)
{
    Alarm alarm;
    alarm.observed = weeks.back();
    const auto baseline = weeks.first(weeks.size() - kCusumWeeks);
    const double mean =
        std::accumulate(baseline.begin(), baseline.end(), 0.0) / static_cast<double>(baseline.size());
    if (!(mean > 0))
        return alarm;
    double sum = 0;
    double before = 0;
    for (const double count : weeks.last(kCusumWeeks)) {
        before = sum;
        sum = std::max(0.0, sum + standardised(count, mean) - kReference);
    }
    alarm.expected = mean;
    alarm.threshold = boundAfter(before, mean);
    alarm.score = sum;
    alarm.p = cusumTail(sum);
    alarm.level = alarmLevelOf(*alarm.p);
    return alarm;
}

} // namespace jingge
