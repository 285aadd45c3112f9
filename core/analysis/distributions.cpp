// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/distributions.h"

#include <array>
#include <cmath>
#include <numbers>

namespace jingge {

namespace {

constexpr double kTiny = 1e-300;
constexpr int kMostTerms = 100000;

/// a0 + a1 x + … by Horner's scheme.
template <std::size_t N>
double polynomial(const std::array<double, N>& coefficients, double x)
{
    double value = 0;
    for (std::size_t i = N; i > 0; --i)
        value = value * x + coefficients[i - 1];
    return value;
}

constexpr std::array kCentreUp{3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
                               1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
                               3.3430575583588128105e4, 2.5090809287301226727e3};
constexpr std::array kCentreDown{1.0,
                                 4.2313330701600911252e1,
                                 6.8718700749205790830e2,
                                 5.3941960214247511077e3,
                                 2.1213794301586595867e4,
                                 3.9307895800092710610e4,
                                 2.8729085735721942674e4,
                                 5.2264952788528545610e3};
constexpr std::array kSideUp{1.42343711074968357734e0,  4.63033784615654529590e0, 5.76949722146069140550e0,
                             3.64784832476320460504e0,  1.27045825245236838258e0, 2.41780725177450611770e-1,
                             2.27238449892691845833e-2, 7.74545014278341407640e-4};
constexpr std::array kSideDown{1.0,
                               2.05319162663775882187e0,
                               1.67638483018380384940e0,
                               6.89767334985100004550e-1,
                               1.48103976427480074590e-1,
                               1.51986665636164571966e-2,
                               5.47593808499534494600e-4,
                               1.05075007164441684324e-9};
constexpr std::array kTailUp{6.65790464350110377720e0,  5.46378491116411436990e0,  1.78482653991729133580e0,
                             2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                             2.71155556874348757815e-5, 2.01033439929228813265e-7};
constexpr std::array kTailDown{1.0,
                               5.99832206555887937690e-1,
                               1.36929880922735805310e-1,
                               1.48753612908506148525e-2,
                               7.86869131145613259100e-4,
                               1.84631831751005468180e-5,
                               1.42151175831644588870e-7,
                               2.04426310338993978564e-15};

/// The continued fraction of the incomplete beta function (Lentz).
double betaFraction(double x, double a, double b)
{
    const auto kept = [](double value) { return std::fabs(value) < kTiny ? kTiny : value; };
    double c = 1;
    double d = 1 / kept(1 - (a + b) * x / (a + 1));
    double h = d;
    for (int m = 1; m <= kMostTerms; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / kept(1 + even * d);
        c = kept(1 + even / c);
        h *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / kept(1 + odd * d);
        c = kept(1 + odd / c);
        h *= d * c;
        if (std::fabs(d * c - 1) < 1e-15)
            break;
    }
    return h;
}

/// P(G ≤ x) of the gamma distribution with shape a, for x below about a + 1.
double gammaSeries(double a, double x)
{
    double term = 1 / a;
    double sum = term;
    for (int n = 1; n <= kMostTerms && std::fabs(term) > std::fabs(sum) * 1e-16; ++n) {
        term *= x / (a + n);
        sum += term;
    }
    return sum * std::exp(-x + a * std::log(x) - logGamma(a));
}

/// P(G > x) for larger x, by Lentz's continued fraction.
double gammaFraction(double a, double x)
{
    double b = x + 1 - a;
    double c = 1 / kTiny;
    double d = 1 / b;
    double h = d;
    for (int i = 1; i <= kMostTerms; ++i) {
        const double an = -i * (i - a);
        b += 2;
        d = an * d + b;
        d = 1 / (std::fabs(d) < kTiny ? kTiny : d);
        c = b + an / c;
        c = std::fabs(c) < kTiny ? kTiny : c;
        h *= d * c;
        if (std::fabs(d * c - 1) < 1e-15)
            break;
    }
    return std::exp(-x + a * std::log(x) - logGamma(a)) * h;
}

} // namespace

double normalAbove(double z)
{
    return 0.5 * std::erfc(z / std::numbers::sqrt2);
}

double normalQuantile(double p)
{
    const double q = p - 0.5;
    if (std::fabs(q) <= 0.425) {
        const double r = 0.180625 - q * q;
        return q * polynomial(kCentreUp, r) / polynomial(kCentreDown, r);
    }
    const double r = std::sqrt(-std::log(q < 0 ? p : 1 - p));
    const double z = r <= 5 ? polynomial(kSideUp, r - 1.6) / polynomial(kSideDown, r - 1.6)
                            : polynomial(kTailUp, r - 5) / polynomial(kTailDown, r - 5);
    return q < 0 ? -z : z;
}

double logGamma(double x)
{
    constexpr std::array kLanczos{0.99999999999980993,  676.5203681218851,     -1259.1392167224028,
                                  771.32342877765313,   -176.61502916214059,   12.507343278686905,
                                  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7};
    if (x < 0.5)
        return std::log(std::numbers::pi / std::sin(std::numbers::pi * x)) - logGamma(1 - x);
    double sum = kLanczos[0];
    for (std::size_t i = 1; i < kLanczos.size(); ++i)
        sum += kLanczos[i] / (x - 1 + static_cast<double>(i));
    const double t = x + 6.5;
    return 0.5 * std::log(2 * std::numbers::pi) + (x - 0.5) * std::log(t) - t + std::log(sum);
}

double betaBelow(double x, double a, double b)
{
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    const double front =
        std::exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * std::log(x) + b * std::log1p(-x));
    if (x < (a + 1) / (a + b + 2))
        return front * betaFraction(x, a, b) / a;
    return 1 - front * betaFraction(1 - x, b, a) / b;
}

double studentBothSides(double t, double degrees)
{
    return betaBelow(degrees / (degrees + t * t), degrees / 2, 0.5);
}

double poissonAtLeast(std::int64_t count, double mean)
{
    if (count <= 0)
        return 1;
    if (mean <= 0)
        return 0;
    const auto a = static_cast<double>(count);
    return mean < a + 1 ? gammaSeries(a, mean) : 1 - gammaFraction(a, mean);
}

double binomialAtLeast(std::int64_t count, std::int64_t trials, double share)
{
    if (count <= 0)
        return 1;
    if (count > trials)
        return 0;
    return betaBelow(share, static_cast<double>(count), static_cast<double>(trials - count + 1));
}

double betaQuantile(double p, double a, double b)
{
    double low = 0;
    double high = 1;
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        (betaBelow(middle, a, b) < p ? low : high) = middle;
    }
    return (low + high) / 2;
}

} // namespace jingge
