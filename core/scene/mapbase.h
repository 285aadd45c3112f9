// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/basemap.h"
#include "core/scene/mapviewport.h"

#include <QPainterPath>

#include <array>
#include <memory>
#include <span>
#include <vector>

class QPainter;

namespace jingge {

struct Style;

/// One shape of the base map in the map's plane.
struct PlaneShape {
    QPainterPath path;
    QRectF bounds;
    bool isSurface = false;
};

/// Streets, water, parks, railways and buildings in the plane of some areas. Immutable, shared; made on any
/// thread.
class MapBase {
public:
    [[nodiscard]] static std::shared_ptr<const MapBase> of(std::span<const BaseShape> shapes,
                                                           const MapPlane& plane);

    [[nodiscard]] const std::vector<PlaneShape>& of(BaseKind kind) const
    {
        return m_shapes[static_cast<std::size_t>(kind)];
    }

private:
    std::array<std::vector<PlaneShape>, 6> m_shapes;
};

/// Parks, then buildings, then minor streets: over the fills, under the areas' borders. The painter is in the
/// plane. Buildings and minor streets are left out where they would be dust.
void paintBaseGround(QPainter& painter, const MapBase& base, const MapViewport& viewport, const Style& style);
/// Major streets, water with the streets over it, railways: over the areas' borders. The painter is in the
/// plane.
void paintBaseLines(QPainter& painter, const MapBase& base, const MapViewport& viewport, const Style& style);

} // namespace jingge
