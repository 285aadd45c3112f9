// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace jingge {

// Probabilities and quantiles, the same on any machine to about 1e-13. Sources: Wichura 1988 (AS 241, normal
// quantile); Lanczos 1964 (gamma); continued fractions after Lentz 1976 (incomplete beta and gamma).

/// P(Z > z) of the standard normal distribution.
[[nodiscard]] double normalAbove(double z);
/// The z with P(Z ≤ z) = p, 0 < p < 1.
[[nodiscard]] double normalQuantile(double p);
/// log Γ(x), x > 0.
[[nodiscard]] double logGamma(double x);
/// The regularised incomplete beta function I_x(a, b): P(B ≤ x) of the beta distribution; a, b > 0.
[[nodiscard]] double betaBelow(double x, double a, double b);
/// 2 P(T > |t|) of Student's distribution.
[[nodiscard]] double studentBothSides(double t, double degrees);
/// P(X ≥ count) of the Poisson distribution with that mean; 1 for count ≤ 0.
[[nodiscard]] double poissonAtLeast(std::int64_t count, double mean);
/// P(X ≥ count) of Binomial(trials, share); 1 for count ≤ 0, 0 above the trials.
[[nodiscard]] double binomialAtLeast(std::int64_t count, std::int64_t trials, double share);
/// The x with I_x(a, b) = p, by halving: to 1e-14.
[[nodiscard]] double betaQuantile(double p, double a, double b);

} // namespace jingge
