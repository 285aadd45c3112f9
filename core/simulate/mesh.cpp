// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/mesh.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace jingge::invented {

namespace {

constexpr double kSnapMetres = 14; ///< a cut that passes a corner this close goes through it

void insertBetween(std::vector<int>& path, int a, int b, int middle, bool isRing)
{
    const std::size_t count = path.size();
    for (std::size_t i = 0; i + (isRing ? 0 : 1) < count; ++i) {
        const int first = path[i];
        const int second = path[(i + 1) % count];
        if ((first == a && second == b) || (first == b && second == a)) {
            path.insert(path.begin() + static_cast<std::ptrdiff_t>(i) + 1, middle);
            return;
        }
    }
}

double ringArea(const std::vector<BoardPoint>& points, const std::vector<int>& ring)
{
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const BoardPoint& p = points[static_cast<std::size_t>(ring[i])];
        const BoardPoint& q = points[static_cast<std::size_t>(ring[(i + 1) % ring.size()])];
        twice += p.u * q.v - q.u * p.v;
    }
    return twice / 2;
}

/// Where a line meets a ring: at a vertex, or between one and the next.
struct Crossing {
    std::size_t index = 0;
    bool atVertex = false;
    BoardPoint point;
};

std::vector<Crossing> crossings(const std::vector<BoardPoint>& ring, BoardPoint through, BoardPoint direction)
{
    std::vector<double> sides;
    for (const BoardPoint& p : ring) {
        const double side = direction.u * (p.v - through.v) - direction.v * (p.u - through.u);
        sides.push_back(std::abs(side) < kSnapMetres ? 0 : side);
    }
    std::vector<Crossing> found;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const std::size_t j = (i + 1) % ring.size();
        if (sides[i] == 0) {
            found.push_back({i, true, ring[i]});
        } else if (sides[i] * sides[j] < 0) {
            const double share = sides[i] / (sides[i] - sides[j]);
            found.push_back(
                {i,
                 false,
                 {ring[i].u + share * (ring[j].u - ring[i].u), ring[i].v + share * (ring[j].v - ring[i].v)}});
        }
    }
    return found;
}

/// The part of a ring from one end of a cut to the other: what follows index `after` up to index `upTo`.
std::vector<int> between(const std::vector<int>& ring, std::size_t after, std::size_t upTo, int first,
                         int last)
{
    std::vector<int> part{first};
    for (std::size_t i = after + 1; i <= upTo; ++i) {
        if (const int vertex = ring[i % ring.size()]; vertex != last && vertex != first)
            part.push_back(vertex);
    }
    part.push_back(last);
    return part;
}

} // namespace

int Mesh::addVertex(BoardPoint point)
{
    m_vertices.push_back(point);
    return static_cast<int>(m_vertices.size()) - 1;
}

int Mesh::addFace(std::vector<int> ring, int parent)
{
    m_faces.push_back({std::move(ring), parent});
    return static_cast<int>(m_faces.size()) - 1;
}

int Mesh::addWay(MeshWay way)
{
    m_ways.push_back(std::move(way));
    return static_cast<int>(m_ways.size()) - 1;
}

void Mesh::splitEdge(int a, int b, int middle)
{
    for (MeshFace& face : m_faces)
        insertBetween(face.ring, a, b, middle, true);
    for (MeshWay& way : m_ways)
        insertBetween(way.path, a, b, middle, false);
}

std::optional<int> Mesh::cut(int face, BoardPoint through, BoardPoint direction, Way way,
                             double smallestShare)
{
    const std::vector<int> ring = m_faces[static_cast<std::size_t>(face)].ring;
    std::vector<BoardPoint> corners;
    for (const int vertex : ring)
        corners.push_back(m_vertices[static_cast<std::size_t>(vertex)]);
    const std::vector<Crossing> found = crossings(corners, through, direction);
    if (found.size() != 2)
        return std::nullopt;

    // Both halves are judged before anything is changed.
    const int firstNew = static_cast<int>(m_vertices.size());
    std::vector<BoardPoint> all = m_vertices;
    std::array<int, 2> ends{};
    for (std::size_t i = 0; i < 2; ++i) {
        ends[i] = found[i].atVertex ? ring[found[i].index] : static_cast<int>(all.size());
        if (!found[i].atVertex)
            all.push_back(found[i].point);
    }
    std::vector<int> inner = between(ring, found[0].index, found[1].index, ends[0], ends[1]);
    std::vector<int> outer = between(ring, found[1].index, found[0].index + ring.size(), ends[1], ends[0]);
    const double least = smallestShare * ringArea(all, ring);
    if (inner.size() < 3 || outer.size() < 3 || ringArea(all, inner) < least || ringArea(all, outer) < least)
        return std::nullopt;

    m_vertices = std::move(all);
    for (std::size_t i = 0; i < 2; ++i) {
        if (ends[i] >= firstNew)
            splitEdge(ring[found[i].index], ring[(found[i].index + 1) % ring.size()], ends[i]);
    }
    m_faces[static_cast<std::size_t>(face)].ring = std::move(inner);
    addWay({{ends[0], ends[1]}, way, false, {}});
    return addFace(std::move(outer), m_faces[static_cast<std::size_t>(face)].parent);
}

std::optional<int> Mesh::cutAcross(int face, Way way, Random& random)
{
    std::vector<BoardPoint> ring;
    for (const int vertex : m_faces[static_cast<std::size_t>(face)].ring)
        ring.push_back(m_vertices[static_cast<std::size_t>(vertex)]);
    const Lie lie = lieOf(ring);
    const BoardPoint e = lie.along;
    const BoardPoint n{-e.v, e.u};
    const bool isLong = lie.length >= lie.width;
    for (int attempt = 0; attempt < 24; ++attempt) {
        const double share = random.between(0.40, 0.60);
        const double tilt = random.between(-0.17, 0.17);
        const double along = lie.lowest.u + lie.length * (isLong ? share : 0.5);
        const double across = lie.lowest.v + lie.width * (isLong ? 0.5 : share);
        const BoardPoint through{e.u * along + n.u * across, e.v * along + n.v * across};
        const BoardPoint& to = isLong ? n : e;
        const BoardPoint& aside = isLong ? e : n;
        BoardPoint direction{to.u + tilt * aside.u, to.v + tilt * aside.v};
        const double size = std::sqrt(direction.u * direction.u + direction.v * direction.v);
        direction = {direction.u / size, direction.v / size};
        if (const std::optional<int> half = cut(face, through, direction, way, 0.3))
            return half;
    }
    return std::nullopt;
}

std::vector<int> Mesh::divide(int face, std::size_t parts, Way way, Random& random)
{
    std::vector<int> leaves{addFace(m_faces[static_cast<std::size_t>(face)].ring, face)};
    while (leaves.size() < parts) {
        std::ranges::stable_sort(leaves, [this](int a, int b) { return area(a) > area(b); });
        bool isCut = false;
        for (std::size_t i = 0; i < leaves.size() && !isCut; ++i) {
            if (const std::optional<int> half = cutAcross(leaves[i], way, random)) {
                leaves.push_back(*half);
                isCut = true;
            }
        }
        if (!isCut)
            break;
    }
    return leaves;
}

double Mesh::area(int face) const
{
    return ringArea(m_vertices, m_faces[static_cast<std::size_t>(face)].ring);
}

BoardPoint Mesh::centre(int face) const
{
    const std::vector<int>& ring = m_faces[static_cast<std::size_t>(face)].ring;
    BoardPoint sum;
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const BoardPoint& p = m_vertices[static_cast<std::size_t>(ring[i])];
        const BoardPoint& q = m_vertices[static_cast<std::size_t>(ring[(i + 1) % ring.size()])];
        const double cross = p.u * q.v - q.u * p.v;
        sum = {sum.u + (p.u + q.u) * cross, sum.v + (p.v + q.v) * cross};
        twice += cross;
    }
    return {sum.u / (3 * twice), sum.v / (3 * twice)};
}

std::map<std::pair<int, int>, std::size_t> Mesh::waysByEdge() const
{
    std::map<std::pair<int, int>, std::size_t> byEdge;
    for (std::size_t i = 0; i < m_ways.size(); ++i) {
        const std::vector<int>& path = m_ways[i].path;
        for (std::size_t k = 0; k + 1 < path.size(); ++k)
            byEdge.emplace(std::minmax(path[k], path[k + 1]), i);
    }
    return byEdge;
}

Lie lieOf(const std::vector<BoardPoint>& ring)
{
    Lie best;
    double smallest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const BoardPoint& p = ring[i];
        const BoardPoint& q = ring[(i + 1) % ring.size()];
        const double size = std::sqrt((q.u - p.u) * (q.u - p.u) + (q.v - p.v) * (q.v - p.v));
        if (size < 30)
            continue;
        const BoardPoint e{(q.u - p.u) / size, (q.v - p.v) / size};
        BoardPoint low{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
        BoardPoint high{-low.u, -low.v};
        for (const BoardPoint& r : ring) {
            const double along = r.u * e.u + r.v * e.v;
            const double across = -r.u * e.v + r.v * e.u;
            low = {std::min(low.u, along), std::min(low.v, across)};
            high = {std::max(high.u, along), std::max(high.v, across)};
        }
        const double area = (high.u - low.u) * (high.v - low.v);
        if (area < smallest) {
            smallest = area;
            best = {e, low, high.u - low.u, high.v - low.v};
        }
    }
    return best;
}

} // namespace jingge::invented
