// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/gcj02.h"

#include <cmath>
#include <numbers>

namespace jingge {

namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kDegree = kPi / 180;
constexpr double kSemiMajor = 6378245.0;
constexpr double kEccentricity2 = 0.00669342162296594323;
constexpr double kBdPi = kPi * 3000 / 180;
constexpr double kToleranceDegrees = 1e-10;
constexpr int kMaxRounds = 20;
constexpr Box kOffsetBox{.west = 72.004, .south = 0.8293, .east = 137.8347, .north = 55.8271};

/// Metres northward at a place given in degrees from 105° E, 35° N.
double northwardMetres(double x, double y) {
    const double plain = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * std::sqrt(std::fabs(x));
    const double waves = 20 * std::sin(6 * kPi * x) + 20 * std::sin(2 * kPi * x) + 20 * std::sin(kPi * y) +
                         40 * std::sin(kPi * y / 3) + 160 * std::sin(kPi * y / 12) +
                         320 * std::sin(kPi * y / 30);
    return plain + waves * 2 / 3;
}

double eastwardMetres(double x, double y) {
    const double plain = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * std::sqrt(std::fabs(x));
    const double waves = 20 * std::sin(6 * kPi * x) + 20 * std::sin(2 * kPi * x) + 20 * std::sin(kPi * x) +
                         40 * std::sin(kPi * x / 3) + 150 * std::sin(kPi * x / 12) +
                         300 * std::sin(kPi * x / 30);
    return plain + waves * 2 / 3;
}

/// Solves forward(w) = target for w, starting at the target. The offset changes by less than a hundredth of
/// the step, so each round gains two digits or more; across the box's edge, where it jumps, there may be no
/// solution.
template <class Forward>
Inverse invert(LonLat target, Forward forward) {
    LonLat guess = target;
    for (int round = 1; round <= kMaxRounds; ++round) {
        const LonLat image = forward(guess);
        const double lonError = image.lon - target.lon;
        const double latError = image.lat - target.lat;
        guess.lon -= lonError;
        guess.lat -= latError;
        if (std::fabs(lonError) < kToleranceDegrees && std::fabs(latError) < kToleranceDegrees)
            return {guess, true, round};
    }
    return {target, false, kMaxRounds};
}

} // namespace

LonLat gcj02FromWgs84(LonLat wgs84) {
    if (!kOffsetBox.contains(wgs84))
        return wgs84;
    const double x = wgs84.lon - 105;
    const double y = wgs84.lat - 35;
    const double latitude = wgs84.lat * kDegree;
    const double flattening = 1 - kEccentricity2 * std::sin(latitude) * std::sin(latitude);
    const double meridianRadius = kSemiMajor * (1 - kEccentricity2) / (flattening * std::sqrt(flattening));
    const double parallelRadius = kSemiMajor / std::sqrt(flattening) * std::cos(latitude);
    return {wgs84.lon + eastwardMetres(x, y) / (parallelRadius * kDegree),
            wgs84.lat + northwardMetres(x, y) / (meridianRadius * kDegree)};
}

LonLat bd09FromGcj02(LonLat gcj02) {
    if (!kOffsetBox.contains(gcj02))
        return gcj02;
    const double radius =
        std::sqrt(gcj02.lon * gcj02.lon + gcj02.lat * gcj02.lat) + 0.00002 * std::sin(gcj02.lat * kBdPi);
    const double angle = std::atan2(gcj02.lat, gcj02.lon) + 0.000003 * std::cos(gcj02.lon * kBdPi);
    return {radius * std::cos(angle) + 0.0065, radius * std::sin(angle) + 0.006};
}

Inverse wgs84FromGcj02(LonLat gcj02) {
    return invert(gcj02, gcj02FromWgs84);
}

Inverse gcj02FromBd09(LonLat bd09) {
    return invert(bd09, bd09FromGcj02);
}

} // namespace jingge
