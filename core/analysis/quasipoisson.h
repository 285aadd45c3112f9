// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace jingge {

/// A log-linear model of counts, log μ = a + b·t or log μ = a, with a variance that is a multiple of the mean
/// (McCullagh and Nelder 1989, chapter 9), fitted by iteratively reweighted least squares from y + 0.1 until
/// the deviance changes by less than 1e-8, at most 25 times: the steps of R's glm(), so that counts which
/// have no finite fit end at the same place.
struct QuasiPoissonFit {
    bool isConverged = false;
    bool hasTrend = false;
    double intercept = 0;
    double slope = 0;
    std::vector<double> means;          ///< fitted μ
    std::vector<double> leverages;      ///< diagonal of the hat matrix
    std::vector<double> workingWeights; ///< of the last step
    // (XᵀWX)⁻¹ of the last step; times a dispersion it is the covariance of both coefficients.
    double varIntercept = 0;
    double covariance = 0;
    double varSlope = 0;

    [[nodiscard]] double degrees() const { return static_cast<double>(means.size()) - (hasTrend ? 2 : 1); }
    /// Σ w ((y − μ)/μ)² over the degrees of freedom.
    [[nodiscard]] double dispersion(std::span<const double> counts, std::span<const double> weights) const;
    [[nodiscard]] double linearAt(double time) const { return intercept + slope * time; }
    /// Variance of the linear predictor for a dispersion of one.
    [[nodiscard]] double linearVariance(double time) const
    {
        return varIntercept + 2 * time * covariance + time * time * varSlope;
    }
};

/// counts, times and prior weights are equally long; at least one more of them than coefficients.
[[nodiscard]] QuasiPoissonFit fitQuasiPoisson(std::span<const double> counts, std::span<const double> times,
                                              std::span<const double> weights, bool hasTrend);

} // namespace jingge
