// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/geometry.h"

#include <memory>

struct GEOSContextHandle_HS;
struct GEOSGeom_t;

namespace jingge {

struct GeosGeometryDeleter {
    GEOSContextHandle_HS* handle = nullptr;
    void operator()(GEOSGeom_t* geometry) const;
};
using GeosGeometry = std::unique_ptr<GEOSGeom_t, GeosGeometryDeleter>;

/// One use of GEOS: its handle, which swallows GEOS's exceptions and messages. One thread at a time;
/// geometries made with it must go before it.
class GeosSession {
public:
    GeosSession();
    ~GeosSession();
    GeosSession(const GeosSession&) = delete;
    GeosSession& operator=(const GeosSession&) = delete;

    [[nodiscard]] GEOSContextHandle_HS* handle() const { return m_handle; }
    [[nodiscard]] GeosGeometry own(GEOSGeom_t* geometry) const;
    /// Null when a ring is not closed or has fewer than four points. Longitudes are multiplied by lonScale.
    [[nodiscard]] GeosGeometry multiPolygon(const MultiPolygon& shape, double lonScale = 1) const;
    /// The surfaces of any geometry, lines and points left out.
    [[nodiscard]] MultiPolygon surfacesOf(const GEOSGeom_t* geometry) const;

private:
    GEOSContextHandle_HS* m_handle = nullptr;
};

} // namespace jingge
