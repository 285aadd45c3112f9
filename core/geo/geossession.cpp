// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/geossession.h"

#include <geos_c.h>
#include <vector>

namespace jingge {

namespace {

void ignore(const char*, void*) {}

static_assert(sizeof(LonLat) == 2 * sizeof(double), "rings are handed to GEOS as they lie in memory");

GeosGeometry linearRing(const GeosSession& session, const Ring& ring, double lonScale)
{
    Ring scaled = ring;
    for (LonLat& point : scaled)
        point.lon *= lonScale;
    GEOSCoordSequence* sequence =
        GEOSCoordSeq_copyFromBuffer_r(session.handle(), scaled.empty() ? nullptr : &scaled.front().lon,
                                      static_cast<unsigned int>(scaled.size()), 0, 0);
    // The ring owns the sequence from here on, also when it cannot be made.
    return session.own(sequence != nullptr ? GEOSGeom_createLinearRing_r(session.handle(), sequence)
                                           : nullptr);
}

GeosGeometry polygonOf(const GeosSession& session, const Polygon& polygon, double lonScale)
{
    GeosGeometry outer = linearRing(session, polygon.outer, lonScale);
    std::vector<GeosGeometry> holes;
    holes.reserve(polygon.holes.size());
    for (const Ring& hole : polygon.holes) {
        holes.push_back(linearRing(session, hole, lonScale));
        if (!holes.back())
            return {};
    }
    if (!outer)
        return {};
    std::vector<GEOSGeometry*> raw;
    raw.reserve(holes.size());
    for (GeosGeometry& hole : holes)
        raw.push_back(hole.release());
    return session.own(GEOSGeom_createPolygon_r(session.handle(), outer.release(), raw.data(),
                                                static_cast<unsigned int>(raw.size())));
}

Ring ringOf(const GeosSession& session, const GEOSGeometry* ring)
{
    const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(session.handle(), ring);
    unsigned int size = 0;
    if (sequence == nullptr || GEOSCoordSeq_getSize_r(session.handle(), sequence, &size) == 0 || size == 0)
        return {};
    Ring out(size);
    if (GEOSCoordSeq_copyToBuffer_r(session.handle(), sequence, &out.front().lon, 0, 0) == 0)
        return {};
    return out;
}

void collectSurfaces(const GeosSession& session, const GEOSGeometry* geometry, MultiPolygon& out)
{
    GEOSContextHandle_t handle = session.handle();
    const int type = GEOSGeomTypeId_r(handle, geometry);
    if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
        const int count = GEOSGetNumGeometries_r(handle, geometry);
        for (int i = 0; i < count; ++i)
            collectSurfaces(session, GEOSGetGeometryN_r(handle, geometry, i), out);
        return;
    }
    double surface = 0;
    if (type != GEOS_POLYGON || GEOSArea_r(handle, geometry, &surface) == 0 || !(surface > 0))
        return;
    Polygon polygon;
    polygon.outer = ringOf(session, GEOSGetExteriorRing_r(handle, geometry));
    const int holes = GEOSGetNumInteriorRings_r(handle, geometry);
    for (int i = 0; i < holes; ++i)
        polygon.holes.push_back(ringOf(session, GEOSGetInteriorRingN_r(handle, geometry, i)));
    out.push_back(std::move(polygon));
}

} // namespace

void GeosGeometryDeleter::operator()(GEOSGeom_t* geometry) const
{
    GEOSGeom_destroy_r(handle, geometry);
}

GeosSession::GeosSession() : m_handle(GEOS_init_r())
{
    GEOSContext_setNoticeMessageHandler_r(m_handle, ignore, nullptr);
    GEOSContext_setErrorMessageHandler_r(m_handle, ignore, nullptr);
}

GeosSession::~GeosSession()
{
    GEOS_finish_r(m_handle);
}

GeosGeometry GeosSession::own(GEOSGeom_t* geometry) const
{
    return {geometry, GeosGeometryDeleter{m_handle}};
}

GeosGeometry GeosSession::multiPolygon(const MultiPolygon& shape, double lonScale) const
{
    std::vector<GeosGeometry> polygons;
    polygons.reserve(shape.size());
    for (const Polygon& polygon : shape) {
        polygons.push_back(polygonOf(*this, polygon, lonScale));
        if (!polygons.back())
            return {};
    }
    std::vector<GEOSGeometry*> raw;
    raw.reserve(polygons.size());
    for (GeosGeometry& polygon : polygons)
        raw.push_back(polygon.release());
    return own(GEOSGeom_createCollection_r(m_handle, GEOS_MULTIPOLYGON, raw.data(),
                                           static_cast<unsigned int>(raw.size())));
}

MultiPolygon GeosSession::surfacesOf(const GEOSGeom_t* geometry) const
{
    MultiPolygon out;
    if (geometry != nullptr)
        collectSurfaces(*this, geometry, out);
    return out;
}

} // namespace jingge
