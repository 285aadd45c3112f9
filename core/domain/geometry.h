// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <limits>
#include <vector>

namespace jingge {

/// Longitude and latitude in WGS 84 degrees (CGCS2000 is the same for our purpose).
struct LonLat {
    double lon = 0;
    double lat = 0;

    bool operator==(const LonLat&) const = default;
};

/// A closed ring: the last point equals the first.
using Ring = std::vector<LonLat>;

struct Polygon {
    Ring outer;
    std::vector<Ring> holes;

    bool operator==(const Polygon&) const = default;
};

using MultiPolygon = std::vector<Polygon>;

struct Box {
    double west = std::numeric_limits<double>::infinity();
    double south = std::numeric_limits<double>::infinity();
    double east = -std::numeric_limits<double>::infinity();
    double north = -std::numeric_limits<double>::infinity();

    bool operator==(const Box&) const = default;
    [[nodiscard]] bool isEmpty() const { return !(west <= east && south <= north); }
    void include(LonLat p)
    {
        west = std::min(west, p.lon);
        east = std::max(east, p.lon);
        south = std::min(south, p.lat);
        north = std::max(north, p.lat);
    }
    void include(const Box& other)
    {
        west = std::min(west, other.west);
        east = std::max(east, other.east);
        south = std::min(south, other.south);
        north = std::max(north, other.north);
    }
    [[nodiscard]] bool contains(LonLat p) const
    {
        return p.lon >= west && p.lon <= east && p.lat >= south && p.lat <= north;
    }
    [[nodiscard]] bool intersects(const Box& o) const
    {
        return west <= o.east && o.west <= east && south <= o.north && o.south <= north;
    }
};

[[nodiscard]] inline Box boundsOf(const MultiPolygon& shape)
{
    Box box;
    for (const Polygon& polygon : shape) {
        for (const LonLat& p : polygon.outer)
            box.include(p);
    }
    return box;
}

/// Lines of a base map: streets, a river, a railway.
using Line = std::vector<LonLat>;

} // namespace jingge
