// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace jingge {

/// One place's counts before and after something was done, or was not done.
struct EffectPlace {
    std::int64_t earlier = 0; ///< in the period before `before`, as long; for matching alone
    std::int64_t before = 0;
    std::int64_t after = 0;
    double weight = 1; ///< how often a comparison place stands in for a treated one
};

/// Fell and Rose only where the whole 95 % range lies on one side of nothing.
enum class EffectVerdict { CannotTellYet, Fell, Rose };
[[nodiscard]] std::string_view effectVerdictName(EffectVerdict verdict); ///< "cannot-tell-yet" "fell" "rose"

struct EffectEstimate {
    double estimate = 0;
    double standardError = 0; ///< of the ratio: of its logarithm
    double low = 0;           ///< 95 %
    double high = 0;
    EffectVerdict verdict = EffectVerdict::CannotTellYet;
};

/// Places where something was done and places where nothing was, with the rings that trouble may have been
/// pushed into, if asked for. Weights of comparison places add up to the number of treated places, those of
/// `ringComparison` to that of the ring.
struct EffectGround {
    std::vector<EffectPlace> treated;
    std::vector<EffectPlace> comparison;
    std::vector<EffectPlace> ring;
    std::vector<EffectPlace> ringComparison;
    double lengths = 1; ///< length of the time before / length of the time after
};

/// Weighted displacement difference (Wheeler and Ratcliffe 2018): (T1 − T0) − (C1 − C0) + (D1 − D0) − (E1 −
/// E0), counts after scaled to the length before; standard error from counts taken as Poisson, √Σ weight² ·
/// count.
[[nodiscard]] EffectEstimate weightedDisplacementDifference(const EffectGround& ground);

/// Difference in differences: mean change of a treated place less the weighted mean change of a comparison
/// place, with the standard error that the spread of the places' own changes gives (Welch 1947). None with
/// fewer than two places on either side.
[[nodiscard]] std::optional<EffectEstimate> differenceInDifferences(const EffectGround& ground);

/// The same as a ratio: (T1 / T0) / (C1 / C0), 1 = no effect, range on the logarithm; half a count is added
/// to each where one is 0.
[[nodiscard]] EffectEstimate ratioOfRatios(const EffectGround& ground);

/// What all of them say together: what every one says, else that it cannot be told yet.
[[nodiscard]] EffectVerdict commonVerdict(std::span<const EffectEstimate> estimates);

/// For each treated place the positions of the `most` candidates whose counts before, and in the period
/// before that, are nearest on the square-root scale; ties go to the first. A candidate may be chosen for
/// several places. Cost: treated × candidates.
[[nodiscard]] std::vector<std::vector<std::size_t>> matchByCounts(std::span<const EffectPlace> treated,
                                                                  std::span<const EffectPlace> candidates,
                                                                  std::size_t most);

/// The candidates that were chosen, each once with its weight; positions into the candidates.
struct EffectMatches {
    std::vector<std::size_t> chosen; ///< rising
    std::vector<double> weights;     ///< of each of them
};
[[nodiscard]] EffectMatches mergedMatches(const std::vector<std::vector<std::size_t>>& matches);

} // namespace jingge
