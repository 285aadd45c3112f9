// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/quasipoisson.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace jingge {

namespace {

constexpr int kMostSteps = 25;
constexpr double kEnough = 1e-8;

double meanOf(double linear)
{
    return std::max(std::exp(linear), std::numeric_limits<double>::epsilon());
}

double devianceOf(std::span<const double> counts, std::span<const double> means,
                  std::span<const double> weights)
{
    double sum = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const double y = counts[i];
        sum += 2 * weights[i] * (y > 0 ? y * std::log(y / means[i]) - (y - means[i]) : means[i]);
    }
    return sum;
}

/// Weighted least squares of z on 1 and t about the weighted mean of t, which keeps the digits of both.
struct LeastSquares {
    double sum = 0;    ///< of the weights
    double centre = 0; ///< weighted mean of t
    double spread = 0; ///< weighted squares about it
    double meanZ = 0;
    double slope = 0;

    LeastSquares(std::span<const double> weights, std::span<const double> times, std::span<const double> z,
                 bool hasTrend)
    {
        for (std::size_t i = 0; i < weights.size(); ++i) {
            sum += weights[i];
            centre += weights[i] * times[i];
            meanZ += weights[i] * z[i];
        }
        centre /= sum;
        meanZ /= sum;
        if (!hasTrend)
            return;
        double product = 0;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            spread += weights[i] * (times[i] - centre) * (times[i] - centre);
            product += weights[i] * (times[i] - centre) * (z[i] - meanZ);
        }
        slope = product / spread;
    }
};

void setCovariance(QuasiPoissonFit& fit, const LeastSquares& squares, std::span<const double> times)
{
    fit.varSlope = fit.hasTrend ? 1 / squares.spread : 0;
    fit.covariance = -squares.centre * fit.varSlope;
    fit.varIntercept = 1 / squares.sum + squares.centre * squares.centre * fit.varSlope;
    fit.leverages.resize(times.size());
    for (std::size_t i = 0; i < times.size(); ++i) {
        const double off = times[i] - squares.centre;
        fit.leverages[i] = fit.workingWeights[i] * (1 / squares.sum + off * off * fit.varSlope);
    }
}

} // namespace

double QuasiPoissonFit::dispersion(std::span<const double> counts, std::span<const double> weights) const
{
    double sum = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const double residual = (counts[i] - means[i]) / means[i];
        sum += weights[i] * residual * residual;
    }
    return sum / degrees();
}

QuasiPoissonFit fitQuasiPoisson(std::span<const double> counts, std::span<const double> times,
                                std::span<const double> weights, bool hasTrend)
{
    const std::size_t n = counts.size();
    QuasiPoissonFit fit;
    fit.hasTrend = hasTrend;
    fit.means.resize(n);
    fit.workingWeights.resize(n);
    std::vector<double> linear(n);
    std::vector<double> z(n);
    for (std::size_t i = 0; i < n; ++i) {
        linear[i] = std::log(counts[i] + 0.1);
        fit.means[i] = meanOf(linear[i]);
    }
    double before = devianceOf(counts, fit.means, weights);
    for (int step = 0; step < kMostSteps && !fit.isConverged; ++step) {
        for (std::size_t i = 0; i < n; ++i) {
            fit.workingWeights[i] = weights[i] * fit.means[i];
            z[i] = linear[i] + (counts[i] - fit.means[i]) / fit.means[i];
        }
        const LeastSquares squares(fit.workingWeights, times, z, hasTrend);
        fit.slope = squares.slope;
        fit.intercept = squares.meanZ - squares.slope * squares.centre;
        for (std::size_t i = 0; i < n; ++i) {
            linear[i] = fit.linearAt(times[i]);
            fit.means[i] = meanOf(linear[i]);
        }
        const double deviance = devianceOf(counts, fit.means, weights);
        if (!std::isfinite(deviance))
            break;
        fit.isConverged = std::fabs(deviance - before) / (std::fabs(deviance) + 0.1) < kEnough;
        before = deviance;
        setCovariance(fit, squares, times);
    }
    return fit;
}

} // namespace jingge
