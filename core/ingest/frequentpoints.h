// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

namespace jingge {

/// Finds the points on which very many rows of a table stand, in one pass and in memory that does not grow
/// with it: the algorithm of Misra and Gries (1982) with so many counters that every point with more than 1 %
/// of the rows is found and its count is short by less than one row in four thousand. Exact for tables with
/// fewer different points than that.
class FrequentPoints {
public:
    using Point = std::pair<double, double>;

    void add(double x, double y);
    [[nodiscard]] std::int64_t total() const { return m_total; }
    struct Frequent {
        Point point;
        std::int64_t count = 0; ///< at least
    };
    /// Points with more than this share of the rows, and at least so many; the fullest first.
    [[nodiscard]] std::vector<Frequent> above(double share, std::int64_t least) const;

private:
    struct Hash {
        std::size_t operator()(const Point& point) const noexcept;
    };
    std::unordered_map<Point, std::int64_t, Hash> m_counts;
    std::int64_t m_total = 0;
};

} // namespace jingge
