// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulate/random.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jingge::invented {

/// A point of the drawing board on which a town is laid out: metres, before the board is bent and put on the
/// earth.
struct BoardPoint {
    double u = 0; ///< eastward, 0 on the river's middle
    double v = 0; ///< northward
};

/// What runs along an edge, from the widest to the narrowest.
enum class Way { River, Rail, Major, Minor, Lane };

struct MeshFace {
    std::vector<int> ring; ///< vertices, counter-clockwise, not closed
    int parent = -1;
};

struct MeshWay {
    std::vector<int> path;
    Way way = Way::Lane;
    bool leavesTown = false; ///< drawn on beyond the ground's edge
    std::string name;
};

/// A planar subdivision that is only ever refined by cuts. Faces of every level live side by side, and a new
/// vertex on an edge is put into each face and way that has the edge: neighbours always share their vertices,
/// so no gap or overlap can arise.
class Mesh {
public:
    [[nodiscard]] const std::vector<BoardPoint>& vertices() const { return m_vertices; }
    [[nodiscard]] const std::vector<MeshFace>& faces() const { return m_faces; }
    [[nodiscard]] std::vector<MeshWay>& ways() { return m_ways; }
    [[nodiscard]] const std::vector<MeshWay>& ways() const { return m_ways; }

    int addVertex(BoardPoint point);
    int addFace(std::vector<int> ring, int parent);
    int addWay(MeshWay way);

    /// Cuts a face along the line through a point; the face keeps one half, the other becomes a new face
    /// (returned) with the same parent, and the cut a new way. nullopt, and nothing changed, where the line
    /// does not part the face into two halves of at least smallestShare of its area.
    std::optional<int> cut(int face, BoardPoint through, BoardPoint direction, Way way, double smallestShare);

    /// Refines a copy of the face until it is in `parts` faces, the largest one first, each across its longer
    /// side.
    std::vector<int> divide(int face, std::size_t parts, Way way, Random& random);
    /// One such cut of this very face, tried with several offsets and tilts.
    std::optional<int> cutAcross(int face, Way way, Random& random);

    [[nodiscard]] double area(int face) const;
    [[nodiscard]] BoardPoint centre(int face) const;
    /// Each edge (lower vertex first) → the way on it.
    [[nodiscard]] std::map<std::pair<int, int>, std::size_t> waysByEdge() const;

private:
    void splitEdge(int a, int b, int middle);

    std::vector<BoardPoint> m_vertices;
    std::vector<MeshFace> m_faces;
    std::vector<MeshWay> m_ways;
};

/// The direction (unit length) of the ring's edge along which its bounding box is smallest, and the box's two
/// lengths.
struct Lie {
    BoardPoint along;
    BoardPoint lowest; ///< corner of the box in coordinates (along, across)
    double length = 0; ///< along
    double width = 0;  ///< across (to the left of along)
};
[[nodiscard]] Lie lieOf(const std::vector<BoardPoint>& ring);

} // namespace jingge::invented
