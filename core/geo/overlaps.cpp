// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/areaindex.h"

#include "core/geo/geossession.h"

#include <cmath>
#include <geos_c.h>
#include <numbers>

namespace jingge {

namespace {

/// An area on the plane of degrees, longitudes shortened to the length that they have at the areas' middle.
struct PlaneArea {
    GeosGeometry geometry; ///< null when GEOS refuses the shape
    double surface = 0;
};

struct TreeDeleter {
    GEOSContextHandle_t handle = nullptr;
    void operator()(GEOSSTRtree* tree) const { GEOSSTRtree_destroy_r(handle, tree); }
};

std::vector<PlaneArea> onPlane(const GeosSession& session, std::span<const Area> areas)
{
    Box bounds;
    for (const Area& area : areas)
        bounds.include(boundsOf(area.shape));
    const double middle = bounds.isEmpty() ? 0 : (bounds.south + bounds.north) / 2;
    const double scale = std::cos(middle * std::numbers::pi / 180);
    std::vector<PlaneArea> out(areas.size());
    for (std::size_t i = 0; i < areas.size(); ++i) {
        out[i].geometry = session.multiPolygon(areas[i].shape, scale);
        if (!out[i].geometry || GEOSArea_r(session.handle(), out[i].geometry.get(), &out[i].surface) == 0)
            out[i].surface = 0;
    }
    return out;
}

/// 0 when the two share no surface or GEOS gives up on them.
double commonSurface(const GeosSession& session, const PlaneArea& a, const PlaneArea& b)
{
    const GeosGeometry common =
        session.own(GEOSIntersection_r(session.handle(), a.geometry.get(), b.geometry.get()));
    double surface = 0;
    if (!common || GEOSArea_r(session.handle(), common.get(), &surface) == 0)
        return 0;
    return surface;
}

void collectIndex(void* item, void* found)
{
    static_cast<std::vector<std::size_t>*>(found)->push_back(*static_cast<const std::size_t*>(item));
}

} // namespace

std::vector<Overlap> findOverlaps(std::span<const Area> areas, double aboveShare)
{
    const GeosSession session;
    const std::vector<PlaneArea> plane = onPlane(session, areas);
    std::vector<std::size_t> numbers(areas.size());
    const std::unique_ptr<GEOSSTRtree, TreeDeleter> tree(GEOSSTRtree_create_r(session.handle(), 10),
                                                         TreeDeleter{session.handle()});
    for (std::size_t i = 0; i < areas.size(); ++i) {
        numbers[i] = i;
        if (plane[i].surface > 0)
            GEOSSTRtree_insert_r(session.handle(), tree.get(), plane[i].geometry.get(), &numbers[i]);
    }
    std::vector<Overlap> out;
    for (std::size_t first = 0; first < areas.size(); ++first) {
        std::vector<std::size_t> near;
        if (plane[first].surface > 0)
            GEOSSTRtree_query_r(session.handle(), tree.get(), plane[first].geometry.get(), collectIndex,
                                &near);
        std::ranges::sort(near);
        for (const std::size_t second : near) {
            if (second <= first)
                continue;
            const double share = commonSurface(session, plane[first], plane[second]) /
                                 std::min(plane[first].surface, plane[second].surface);
            if (share > aboveShare)
                out.push_back({first, second, share});
        }
    }
    return out;
}

} // namespace jingge
