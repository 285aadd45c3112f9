// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/board.h"

#include <cmath>
#include <cstdlib>
#include <numbers>

namespace jingge::invented {

namespace {

double wave(double phase)
{
    return rounded(std::sin(phase));
}

/// Slant, the river's bends (fading with the distance from it) and gentle waves along both axes.
BoardPoint bent(BoardPoint p)
{
    const double fading = 1 + (p.u / 600) * (p.u / 600);
    const double east =
        p.u + 0.24 * p.v + 85 * wave(p.v / 330 + 0.5) / fading + 32 * wave(p.v / 420 + p.u / 900);
    const double north = p.v + 0.10 * p.u + 46 * wave(p.u / 520 + 0.9) + 24 * wave(p.v / 610 + p.u / 700);
    return {east, north};
}

double areaOf(const std::vector<BoardPoint>& ring)
{
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const BoardPoint& p = ring[i];
        const BoardPoint& q = ring[(i + 1) % ring.size()];
        twice += p.u * q.v - q.u * p.v;
    }
    return twice / 2;
}

} // namespace

void appendDegrees(std::string& text, std::int32_t e7)
{
    if (e7 < 0)
        text += '-';
    const std::uint32_t size = static_cast<std::uint32_t>(std::abs(e7));
    text += std::to_string(size / 10000000);
    std::string decimals = std::to_string(size % 10000000);
    text += '.';
    text.append(7 - decimals.size(), '0');
    text += decimals;
}

bool holds(const EarthRing& ring, EarthPoint point)
{
    bool inside = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const EarthPoint& a = ring[i];
        const EarthPoint& b = ring[j];
        if ((a.latE7 > point.latE7) == (b.latE7 > point.latE7))
            continue;
        const std::int64_t rise = std::int64_t{b.latE7} - a.latE7;
        const std::int64_t left = (std::int64_t{point.lonE7} - a.lonE7) * rise;
        const std::int64_t right = (std::int64_t{b.lonE7} - a.lonE7) * (std::int64_t{point.latE7} - a.latE7);
        if (rise > 0 ? left < right : left > right)
            inside = !inside;
    }
    return inside;
}

BoardFit::BoardFit(double lon, double lat) : m_lon(lon), m_lat(lat)
{
    constexpr double kAxis = 6378137.0;
    constexpr double kSquaredEccentricity = 0.00669437999014;
    const double sine = rounded(std::sin(lat * std::numbers::pi / 180));
    const double cosine = std::sqrt(1 - sine * sine);
    const double root = std::sqrt(1 - kSquaredEccentricity * sine * sine);
    m_lonMetres = kAxis * cosine / root * std::numbers::pi / 180;
    m_latMetres = kAxis * (1 - kSquaredEccentricity) / (root * root * root) * std::numbers::pi / 180;
}

void BoardFit::scaleTo(const std::vector<BoardPoint>& ring, double areaKm2)
{
    std::vector<BoardPoint> plane;
    plane.reserve(ring.size());
    for (const BoardPoint& p : ring)
        plane.push_back(bent(p));
    m_scale = std::sqrt(areaKm2 * 1e6 / areaOf(plane));
}

EarthPoint BoardFit::at(BoardPoint point) const
{
    const BoardPoint plane = bent(point);
    return {static_cast<std::int32_t>(std::lround((m_lon + plane.u * m_scale / m_lonMetres) * 1e7)),
            static_cast<std::int32_t>(std::lround((m_lat + plane.v * m_scale / m_latMetres) * 1e7))};
}

EarthPoint BoardFit::moved(EarthPoint from, double east, double north) const
{
    return {from.lonE7 + static_cast<std::int32_t>(std::lround(east / m_lonMetres * 1e7)),
            from.latE7 + static_cast<std::int32_t>(std::lround(north / m_latMetres * 1e7))};
}

double BoardFit::distance(EarthPoint a, EarthPoint b) const
{
    const double east = (a.lonE7 - b.lonE7) * 1e-7 * m_lonMetres;
    const double north = (a.latE7 - b.latE7) * 1e-7 * m_latMetres;
    return std::sqrt(east * east + north * north);
}

} // namespace jingge::invented
