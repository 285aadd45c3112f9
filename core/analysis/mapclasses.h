// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace jingge {

/// How a map parts its values into classes. Zero never takes part: it is a class of its own.
enum class ClassMethod {
    Quantile, ///< about as many areas in each
    Equal,    ///< equally wide
    Jenks     ///< natural breaks: the least sum of squared distances to the classes' means
};

/// Whether the values are counts, whose limits are whole numbers.
enum class ValueKind { Whole, Rate };

/// Lower limits of at most `classes` classes of the values above zero, rising; empty when there are none. The
/// first is 1 for counts and 0 (itself excluded) for rates; limits of rates are the shortest decimals that
/// part the same values. Jenks is exact (Fisher 1958, On grouping for maximum homogeneity); cost: classes · n
/// log n.
[[nodiscard]] std::vector<double> classLimits(std::vector<double> values, ClassMethod method, int classes,
                                              ValueKind kind);

/// Limits that somebody typed: sorted, what is not above the first limit dropped, the first class put before
/// them.
[[nodiscard]] std::vector<double> fixedLimits(std::vector<double> typed, ValueKind kind);

/// Class of a value: 0 = zero or less, 1 … limits.size().
[[nodiscard]] int classOf(double value, std::span<const double> limits);

/// Starts of the groups into which Fisher's method parts rising values, each standing for `weights` equal
/// ones; the first is 0. At most `groups`, at least as many values as groups.
[[nodiscard]] std::vector<std::size_t> naturalGroups(std::span<const double> values,
                                                     std::span<const double> weights, std::size_t groups);

} // namespace jingge
