// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/area.h"
#include "core/geo/areafile.h"

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <random>
#include <span>
#include <string>
#include <vector>

namespace jingge::test {

inline Ring rectangle(double west, double south, double east, double north)
{
    return {{west, south}, {east, south}, {east, north}, {west, north}, {west, south}};
}

inline Area areaOf(std::string code, MultiPolygon shape)
{
    Area area;
    area.code = std::move(code);
    area.shape = std::move(shape);
    return area;
}

inline AreaFileRequest requestFor(std::string path, std::string codeField)
{
    AreaFileRequest request;
    request.path = std::move(path);
    request.codeField = std::move(codeField);
    return request;
}

inline std::vector<Area> areasOf(const AreaFile& file)
{
    std::vector<Area> areas;
    for (const AreaFeature& feature : file.areas)
        areas.push_back(areaOf(feature.code, feature.shape));
    return areas;
}

/// Equal on every machine: the library's distributions are not.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_engine(seed) {}
    double between(double low, double high)
    {
        return low + (high - low) * (static_cast<double>(m_engine() >> 11) * 0x1p-53);
    }
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(m_engine() % count); }

private:
    std::mt19937_64 m_engine;
};

/// A gap-free tiling of crooked cells, shared sides bit for bit alike; codes "0000", "0001" … row by row.
inline std::vector<Area> crookedTiling(std::size_t columns, std::size_t rows, std::uint64_t seed,
                                       int sidePoints = 8)
{
    Dice dice(seed);
    const auto at = [&](std::size_t x, std::size_t y) { return y * (columns + 1) + x; };
    std::vector<LonLat> corners((columns + 1) * (rows + 1));
    for (std::size_t y = 0; y <= rows; ++y) {
        for (std::size_t x = 0; x <= columns; ++x)
            corners[at(x, y)] = {120 + 0.01 * (static_cast<double>(x) + dice.between(-.3, .3)),
                                 30 + 0.01 * (static_cast<double>(y) + dice.between(-.3, .3))};
    }
    const auto side = [&](LonLat a, LonLat b) {
        Ring points;
        for (int i = 1; i <= sidePoints; ++i) {
            const double t = static_cast<double>(i) / (sidePoints + 1);
            const double off = dice.between(-.035, .035);
            points.push_back({a.lon + (b.lon - a.lon) * t - (b.lat - a.lat) * off,
                              a.lat + (b.lat - a.lat) * t + (b.lon - a.lon) * off});
        }
        return points;
    };
    std::vector<Ring> flat(corners.size());
    std::vector<Ring> upright(corners.size());
    for (std::size_t y = 0; y <= rows; ++y) {
        for (std::size_t x = 0; x <= columns; ++x) {
            if (x < columns)
                flat[at(x, y)] = side(corners[at(x, y)], corners[at(x + 1, y)]);
            if (y < rows)
                upright[at(x, y)] = side(corners[at(x, y)], corners[at(x, y + 1)]);
        }
    }
    std::vector<Area> areas;
    for (std::size_t y = 0; y < rows; ++y) {
        for (std::size_t x = 0; x < columns; ++x) {
            Ring ring{corners[at(x, y)]};
            const Ring& south = flat[at(x, y)];
            const Ring& east = upright[at(x + 1, y)];
            const Ring& north = flat[at(x, y + 1)];
            const Ring& west = upright[at(x, y)];
            ring.insert(ring.end(), south.begin(), south.end());
            ring.push_back(corners[at(x + 1, y)]);
            ring.insert(ring.end(), east.begin(), east.end());
            ring.push_back(corners[at(x + 1, y + 1)]);
            ring.insert(ring.end(), north.rbegin(), north.rend());
            ring.push_back(corners[at(x, y + 1)]);
            ring.insert(ring.end(), west.rbegin(), west.rend());
            ring.push_back(ring.front());
            char code[16];
            std::snprintf(code, sizeof code, "%04zu", y * columns + x);
            areas.push_back(areaOf(code, {{ring, {}}}));
        }
    }
    return areas;
}

} // namespace jingge::test
