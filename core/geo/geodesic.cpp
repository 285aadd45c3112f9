// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/geodesic.h"

#include <cmath>
#include <geodesic.h>

namespace jingge {

namespace {

geod_geodesic wgs84Ellipsoid() {
    geod_geodesic ellipsoid{};
    geod_init(&ellipsoid, 6378137.0, 1 / 298.257223563);
    return ellipsoid;
}

double ringSquareMetres(const geod_geodesic& ellipsoid, const Ring& ring) {
    geod_polygon polygon{};
    geod_polygon_init(&polygon, 0);
    const std::size_t corners = !ring.empty() && ring.front() == ring.back() ? ring.size() - 1 : ring.size();
    for (std::size_t i = 0; i < corners; ++i)
        geod_polygon_addpoint(&ellipsoid, &polygon, ring[i].lat, ring[i].lon);
    double area = 0;
    geod_polygon_compute(&ellipsoid, &polygon, 0, 1, &area, nullptr);
    return std::fabs(area);
}

} // namespace

double distanceMetres(LonLat a, LonLat b) {
    static const geod_geodesic kEllipsoid = wgs84Ellipsoid();
    double metres = 0;
    geod_inverse(&kEllipsoid, a.lat, a.lon, b.lat, b.lon, &metres, nullptr, nullptr);
    return metres;
}

double areaKm2(const MultiPolygon& shape) {
    static const geod_geodesic kEllipsoid = wgs84Ellipsoid();
    double squareMetres = 0;
    for (const Polygon& polygon : shape) {
        squareMetres += ringSquareMetres(kEllipsoid, polygon.outer);
        for (const Ring& hole : polygon.holes)
            squareMetres -= ringSquareMetres(kEllipsoid, hole);
    }
    return squareMetres / 1e6;
}

} // namespace jingge
