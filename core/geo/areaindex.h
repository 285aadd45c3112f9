// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/area.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace jingge {

/// Answers which area of one level covers a point. Immutable after it is built; any thread may ask.
/// Boundaries belong to the areas beside them; of several covering areas the one with the smallest code (byte
/// order of UTF-8) is given, so every point belongs to at most one. Orientation tests are exact, so two areas
/// that share an edge leave no gap.
class AreaIndex {
public:
    static constexpr std::int32_t kNone = -1;

    AreaIndex();
    /// areas: all of one level; positions in the span are what areaAt() gives. Shapes must be valid.
    explicit AreaIndex(std::span<const Area> areas);
    AreaIndex(AreaIndex&&) noexcept;
    AreaIndex& operator=(AreaIndex&&) noexcept;
    ~AreaIndex();

    /// Position in the span the index was built from, kNone when no area covers the point.
    [[nodiscard]] std::int32_t areaAt(LonLat point) const;
    /// areaAt() of many points; found has as many places. Faster: far memory is asked for ahead.
    void areasAt(std::span<const LonLat> points, std::span<std::int32_t> found) const;
    [[nodiscard]] const Box& bounds() const;

private:
    struct Parts;
    std::unique_ptr<const Parts> m_parts;
};

/// Two areas of one level whose common surface exceeds a share of the smaller one.
struct Overlap {
    std::size_t first = 0;
    std::size_t second = 0;
    double share = 0; ///< of the smaller area, 0–1
};
/// Pairs above the share, by GEOS on the plane of degrees scaled by the cosine of the latitude.
[[nodiscard]] std::vector<Overlap> findOverlaps(std::span<const Area> areas, double aboveShare = 0.01);

} // namespace jingge
