// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/areaoutlines.h"

#include "core/geo/orientation.h"

#include <algorithm>
#include <cmath>

namespace jingge {

namespace {

/// Few enough to be looked at in the time that one more access to far memory takes.
constexpr std::size_t kEdgesInSlab = 8;
/// Sides that are as tall as the area stand in every slab: there copies would outgrow their use.
constexpr double kMostCopies = 4;

/// For sides that lie on one side of the point's latitude or touch it.
bool isPointOnFlatEdge(const Edge& edge, LonLat point)
{
    if (edge.from.lat != point.lat && edge.to.lat != point.lat)
        return false;
    if (edge.from == point || edge.to == point)
        return true;
    return edge.from.lat == edge.to.lat && std::min(edge.from.lon, edge.to.lon) <= point.lon &&
           point.lon <= std::max(edge.from.lon, edge.to.lon);
}

/// Counts the sides that a ray to the east meets; a point on a side is covered.
bool isCovered(LonLat point, std::span<const Edge> edges)
{
    bool isInside = false;
    for (const Edge& edge : edges) {
        const bool isUpward = edge.to.lat > point.lat;
        if ((edge.from.lat > point.lat) == isUpward) {
            if (isPointOnFlatEdge(edge, point))
                return true;
            continue;
        }
        if (point.lon > edge.from.lon && point.lon > edge.to.lon)
            continue;
        if (point.lon < edge.from.lon && point.lon < edge.to.lon) {
            isInside = !isInside;
            continue;
        }
        const int turn = orientation(edge.from, edge.to, point);
        if (turn == 0)
            return true;
        if ((turn > 0) == isUpward)
            isInside = !isInside;
    }
    return isInside;
}

} // namespace

AreaOutlines::AreaOutlines(const EdgeTable& table)
{
    m_slabs.reserve(table.size());
    m_edges.reserve(table.edges.size());
    for (std::uint32_t area = 0; area < table.size(); ++area)
        add(cut(table.of(area), table.boxes[area]), table.of(area));
}

AreaOutlines::Slabs AreaOutlines::cut(std::span<const Edge> edges, const Box& box)
{
    const double height = box.north - box.south;
    Slabs slabs{box.south, 0, 1, 0};
    std::size_t count = edges.size() / kEdgesInSlab;
    double tall = 0; // in heights of the area
    for (const Edge& edge : edges)
        tall += std::fabs(edge.to.lat - edge.from.lat) / height;
    while (count > 1 && static_cast<double>(count) * tall > kMostCopies * static_cast<double>(edges.size()))
        count /= 2;
    const double perDegree = static_cast<double>(count) / height;
    if (count < 2 || !std::isfinite(perDegree))
        return slabs;
    slabs.perDegree = perDegree;
    slabs.count = static_cast<std::uint32_t>(count);
    return slabs;
}

/// A slab's number rises with latitude, also after rounding; so a side whose latitudes enclose a point's has
/// the point's slab between the slabs of its ends.
void AreaOutlines::add(const Slabs& slabs, std::span<const Edge> edges)
{
    std::vector<std::uint32_t> begins(slabs.count + 1, 0);
    const auto firstOf = [&](const Edge& edge) { return slabs.at(std::min(edge.from.lat, edge.to.lat)); };
    const auto lastOf = [&](const Edge& edge) { return slabs.at(std::max(edge.from.lat, edge.to.lat)); };
    for (const Edge& edge : edges) {
        for (std::uint32_t slab = firstOf(edge); slab <= lastOf(edge); ++slab)
            ++begins[slab + 1];
    }
    begins.front() = static_cast<std::uint32_t>(m_edges.size());
    for (std::size_t slab = 1; slab < begins.size(); ++slab)
        begins[slab] += begins[slab - 1];
    m_edges.resize(begins.back());
    m_slabs.push_back(slabs);
    m_slabs.back().first = static_cast<std::uint32_t>(m_begins.size());
    m_begins.insert(m_begins.end(), begins.begin(), begins.end());
    for (const Edge& edge : edges) {
        for (std::uint32_t slab = firstOf(edge); slab <= lastOf(edge); ++slab)
            m_edges[begins[slab]++] = edge;
    }
}

bool AreaOutlines::covers(std::uint32_t area, LonLat point) const
{
    const Slabs& slabs = m_slabs[area];
    const std::uint32_t slab = slabs.first + slabs.at(point.lat);
    return isCovered(point, std::span(m_edges).subspan(m_begins[slab], m_begins[slab + 1] - m_begins[slab]));
}

} // namespace jingge
