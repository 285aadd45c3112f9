// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/mapmarks.h"
#include "core/scene/mapshapes.h"

#include <QPolygonF>

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

namespace jingge {

/// A part of the plane that was drawn by hand: a box or a lasso, closed by itself. The even-odd rule decides
/// what lies inside where a lasso crosses itself; a point on the edge belongs to it.
class MapRegion {
public:
    [[nodiscard]] static MapRegion box(QPointF corner, QPointF opposite);
    [[nodiscard]] static MapRegion lasso(QPolygonF points);

    [[nodiscard]] bool contains(QPointF point) const;
    [[nodiscard]] const QPolygonF& outline() const { return m_outline; }

private:
    explicit MapRegion(QPolygonF outline) : m_outline(std::move(outline)), m_bounds(m_outline.boundingRect())
    {
    }
    QPolygonF m_outline;
    QRectF m_bounds;
};

/// Positions of the areas whose centroid lies in the region.
[[nodiscard]] std::vector<std::size_t> areasIn(const MapShapes& shapes, const MapRegion& region);
/// Rows of the points that lie in the region.
[[nodiscard]] std::vector<std::uint32_t> rowsIn(std::span<const IncidentPoint> points,
                                                const MapRegion& region);

/// What a new choice does with the one before.
enum class Picking { Replace, Add, Toggle };

/// The choice that results, without doubles, in the order of choosing.
template <class Id>
[[nodiscard]] std::vector<Id> pickedWith(std::vector<Id> before, const std::vector<Id>& now, Picking picking)
{
    if (picking == Picking::Replace)
        return now;
    for (const Id& id : now) {
        const auto found = std::ranges::find(before, id);
        if (found == before.end())
            before.push_back(id);
        else if (picking == Picking::Toggle)
            before.erase(found);
    }
    return before;
}

/// The same for long choices that are sorted, and stay so.
template <class Id>
[[nodiscard]] std::vector<Id> pickedSorted(const std::vector<Id>& before, const std::vector<Id>& now,
                                           Picking picking)
{
    std::vector<Id> all;
    switch (picking) {
    case Picking::Replace:
        return now;
    case Picking::Add:
        std::ranges::set_union(before, now, std::back_inserter(all));
        break;
    case Picking::Toggle:
        std::ranges::set_symmetric_difference(before, now, std::back_inserter(all));
        break;
    }
    return all;
}

} // namespace jingge
