// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/mapshapes.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace jingge {
namespace {

QPolygonF toPlane(const Ring& ring, const MapPlane& plane)
{
    QPolygonF points;
    points.reserve(static_cast<qsizetype>(ring.size()));
    for (const LonLat& p : ring)
        points.append(plane.toPlane(p));
    return points;
}

QPainterPath pathOf(const MultiPolygon& shape, const MapPlane& plane)
{
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    for (const Polygon& polygon : shape) {
        path.addPolygon(toPlane(polygon.outer, plane));
        path.closeSubpath();
        for (const Ring& hole : polygon.holes) {
            path.addPolygon(toPlane(hole, plane));
            path.closeSubpath();
        }
    }
    return path;
}

/// Where the rings of a shape cross a horizontal line, from left to right.
std::vector<double> crossings(const MultiPolygon& shape, const MapPlane& plane, double y)
{
    std::vector<double> xs;
    const auto addRing = [&](const Ring& ring) {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const QPointF a = plane.toPlane(ring[i - 1]);
            const QPointF b = plane.toPlane(ring[i]);
            if ((a.y() <= y) != (b.y() <= y))
                xs.push_back(a.x() + (y - a.y()) * (b.x() - a.x()) / (b.y() - a.y()));
        }
    };
    for (const Polygon& polygon : shape) {
        addRing(polygon.outer);
        std::ranges::for_each(polygon.holes, addRing);
    }
    std::ranges::sort(xs);
    return xs;
}

/// The label's place: of nine horizontal cuts the widest one inside, those near the middle preferred.
void placeAnchor(const MultiPolygon& shape, const MapPlane& plane, AreaShape& out)
{
    double best = -1;
    out.anchor = out.bounds.center();
    for (int cut = 1; cut <= 9; ++cut) {
        const double t = cut / 10.0;
        const double y = out.bounds.top() + t * out.bounds.height() + 1e-6;
        const std::vector<double> xs = crossings(shape, plane, y);
        for (std::size_t i = 1; i < xs.size(); i += 2) {
            const double width = xs[i] - xs[i - 1];
            const double worth = width * (1 - 1.1 * std::abs(t - 0.5));
            if (worth <= best)
                continue;
            best = worth;
            out.anchor = {(xs[i] + xs[i - 1]) / 2, y};
            out.anchorWidth = width;
        }
    }
}

using Corner = std::pair<std::int64_t, std::int64_t>;

Corner cornerOf(const LonLat& p)
{
    return {std::llround(p.lon * 1e7), std::llround(p.lat * 1e7)};
}

/// Counts each edge whichever way it runs; those met once are the outline.
QPainterPath outlineOf(std::span<const Area> areas, const MapPlane& plane)
{
    std::map<std::pair<Corner, Corner>, std::pair<int, std::pair<LonLat, LonLat>>> edges;
    const auto addRing = [&](const Ring& ring) {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const Corner a = cornerOf(ring[i - 1]);
            const Corner b = cornerOf(ring[i]);
            auto& edge = edges[std::minmax(a, b)];
            ++edge.first;
            edge.second = {ring[i - 1], ring[i]};
        }
    };
    for (const Area& area : areas) {
        for (const Polygon& polygon : area.shape) {
            addRing(polygon.outer);
            std::ranges::for_each(polygon.holes, addRing);
        }
    }
    QPainterPath path;
    for (const auto& [key, edge] : edges) {
        if (edge.first != 1)
            continue;
        path.moveTo(plane.toPlane(edge.second.first));
        path.lineTo(plane.toPlane(edge.second.second));
    }
    return path;
}

} // namespace

std::shared_ptr<const MapShapes> MapShapes::of(std::span<const Area> areas)
{
    auto shapes = std::make_shared<MapShapes>();
    Box box;
    for (const Area& area : areas)
        box.include(boundsOf(area.shape));
    if (box.isEmpty())
        return shapes;
    shapes->m_plane = MapPlane::at({(box.west + box.east) / 2, (box.south + box.north) / 2});
    for (const Area& area : areas) {
        AreaShape& shape = shapes->m_areas.emplace_back();
        shape.path = pathOf(area.shape, shapes->m_plane);
        shape.bounds = shape.path.boundingRect();
        placeAnchor(area.shape, shapes->m_plane, shape);
        shapes->m_bounds |= shape.bounds;
    }
    shapes->m_outline = outlineOf(areas, shapes->m_plane);
    return shapes;
}

std::optional<std::size_t> MapShapes::areaAt(QPointF plane) const
{
    for (std::size_t i = 0; i < m_areas.size(); ++i) {
        if (m_areas[i].bounds.contains(plane) && m_areas[i].path.contains(plane))
            return i;
    }
    return std::nullopt;
}

std::vector<QPolygonF> linesInPlane(std::span<const Line> lines, const MapPlane& plane)
{
    std::vector<QPolygonF> out;
    out.reserve(lines.size());
    for (const Line& line : lines)
        out.push_back(toPlane(line, plane));
    return out;
}

} // namespace jingge
