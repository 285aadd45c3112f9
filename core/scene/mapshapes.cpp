// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/mapshapes.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <utility>

namespace jingge {
namespace {

constexpr std::size_t kLeastInZone = 4; ///< areas on average; with fewer a zone's outline is one line more and no help

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

/// Middle of the surface, holes taken out (area-weighted mean of the triangles over each side).
QPointF centroidOf(const MultiPolygon& shape, const MapPlane& plane, QPointF fallback)
{
    double surface = 0;
    QPointF sum;
    const auto addRing = [&](const Ring& ring, bool isHole) {
        double ringSurface = 0;
        QPointF ringSum;
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const QPointF a = plane.toPlane(ring[i - 1]) - fallback;
            const QPointF b = plane.toPlane(ring[i]) - fallback;
            const double cross = a.x() * b.y() - b.x() * a.y();
            ringSurface += cross;
            ringSum += (a + b) * cross;
        }
        const double sign = (ringSurface < 0) == isHole ? 1 : -1;
        surface += sign * ringSurface;
        sum += sign * ringSum;
    };
    for (const Polygon& polygon : shape) {
        addRing(polygon.outer, false);
        for (const Ring& hole : polygon.holes)
            addRing(hole, true);
    }
    return surface != 0 ? fallback + sum / (3 * surface) : fallback;
}

using Corner = std::pair<std::int64_t, std::int64_t>;

Corner cornerOf(const LonLat& p)
{
    return {std::llround(p.lon * 1e7), std::llround(p.lat * 1e7)};
}

struct Side {
    std::pair<Corner, Corner> key; ///< lower corner first
    QPointF from;
    QPointF to;
    Corner start;
    Corner end;
};

template <class Wants>
std::vector<Side> sidesOf(std::span<const Area> areas, const MapPlane& plane, Wants wants)
{
    std::vector<Side> sides;
    const auto addRing = [&](const Ring& ring) {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const Corner a = cornerOf(ring[i - 1]);
            const Corner b = cornerOf(ring[i]);
            sides.push_back({std::minmax(a, b), plane.toPlane(ring[i - 1]), plane.toPlane(ring[i]), a, b});
        }
    };
    for (const Area& area : areas) {
        if (!wants(area))
            continue;
        for (const Polygon& polygon : area.shape) {
            addRing(polygon.outer);
            std::ranges::for_each(polygon.holes, addRing);
        }
    }
    return sides;
}

/// Leaves the sides that occur once, whichever way they run, in the order in which the areas have them.
std::vector<Side> singleSides(std::vector<Side> sides)
{
    std::vector<std::size_t> order(sides.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return sides[i].key; });
    std::vector<std::size_t> single;
    for (std::size_t i = 0; i < order.size();) {
        std::size_t end = i + 1;
        while (end < order.size() && sides[order[end]].key == sides[order[i]].key)
            ++end;
        if (end == i + 1)
            single.push_back(order[i]);
        i = end;
    }
    std::ranges::sort(single);
    std::vector<Side> kept;
    for (const std::size_t i : single)
        kept.push_back(sides[i]);
    return kept;
}

/// Rings of neighbouring areas run the same way round, so that the sides of the outline follow each other end to start.
QPainterPath joined(const std::vector<Side>& sides)
{
    std::multimap<Corner, std::size_t> byStart;
    for (std::size_t i = 0; i < sides.size(); ++i)
        byStart.emplace(sides[i].start, i);
    QPainterPath path;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const auto range = byStart.equal_range(sides[i].start);
        const auto own = std::find_if(range.first, range.second, [i](const auto& entry) { return entry.second == i; });
        if (own == range.second)
            continue; // part of a line that was drawn
        byStart.erase(own);
        path.moveTo(sides[i].from);
        path.lineTo(sides[i].to);
        for (auto next = byStart.find(sides[i].end); next != byStart.end();) {
            const Side& side = sides[next->second];
            path.lineTo(side.to);
            byStart.erase(next);
            next = byStart.find(side.end);
        }
    }
    return path;
}

/// The outlines of what the areas belong to, where that puts several of them together.
QPainterPath zonesOf(std::span<const Area> areas, const MapPlane& plane)
{
    std::set<std::string> parents;
    for (const Area& area : areas)
        parents.insert(area.parentCode);
    QPainterPath zones;
    if (parents.size() < 2 || areas.size() < kLeastInZone * parents.size())
        return zones;
    for (const std::string& parent : parents)
        zones.addPath(joined(singleSides(
            sidesOf(areas, plane, [&](const Area& area) { return area.parentCode == parent; }))));
    return zones;
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
        shape.centroid = centroidOf(area.shape, shapes->m_plane, shape.bounds.center());
        shapes->m_bounds |= shape.bounds;
    }
    shapes->fillBuckets();
    shapes->m_outline = joined(singleSides(sidesOf(areas, shapes->m_plane, [](const Area&) { return true; })));
    shapes->m_zones = zonesOf(areas, shapes->m_plane);
    return shapes;
}

std::size_t MapShapes::bucketColumn(double x) const
{
    const double share = m_bounds.width() > 0 ? (x - m_bounds.left()) / m_bounds.width() : 0;
    return static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * (kBuckets - 1));
}

std::size_t MapShapes::bucketRow(double y) const
{
    const double share = m_bounds.height() > 0 ? (y - m_bounds.top()) / m_bounds.height() : 0;
    return static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * (kBuckets - 1));
}

void MapShapes::fillBuckets()
{
    m_buckets.resize(kBuckets * kBuckets);
    for (std::size_t i = 0; i < m_areas.size(); ++i) {
        const QRectF& box = m_areas[i].bounds;
        for (std::size_t row = bucketRow(box.top()); row <= bucketRow(box.bottom()); ++row) {
            for (std::size_t column = bucketColumn(box.left()); column <= bucketColumn(box.right()); ++column)
                m_buckets[row * kBuckets + column].push_back(static_cast<std::uint32_t>(i));
        }
    }
}

std::optional<std::size_t> MapShapes::areaAt(QPointF plane) const
{
    if (m_areas.empty() || !m_bounds.contains(plane))
        return std::nullopt;
    for (const std::uint32_t i : m_buckets[bucketRow(plane.y()) * kBuckets + bucketColumn(plane.x())]) {
        if (m_areas[i].bounds.contains(plane) && m_areas[i].path.contains(plane))
            return i;
    }
    return std::nullopt;
}

} // namespace jingge
