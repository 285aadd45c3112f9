// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace jingge::invented {

/// A number rounded to 1e-9: what a transcendental gives before it may decide an output, so that the last bit
/// of a machine's maths library never shows.
[[nodiscard]] double rounded(double value);

/// Random numbers of the shapes that a town and its incidents need. The standard library's distributions differ
/// between machines, so the few needed ones are here.
class Random : public RandomBits {
public:
    using RandomBits::RandomBits;

    /// [low, high).
    [[nodiscard]] double between(double low, double high) { return low + (high - low) * unit(); }
    /// low … high, both included.
    [[nodiscard]] int whole(int low, int high);
    [[nodiscard]] bool chance(double probability) { return unit() < probability; }
    /// Standard normal, by the inverse of its distribution (rational approximation of P. Acklam, 2003; error
    /// 1e-9).
    [[nodiscard]] double normal();
    [[nodiscard]] double logNormal(double median, double sigma);
    [[nodiscard]] double exponential(double mean);

    /// One of the items, each as likely.
    template <class T>
    [[nodiscard]] const T& oneOf(std::span<const T> items)
    {
        return items[below(static_cast<std::uint32_t>(items.size()))];
    }
};

/// Draws an index with a probability in proportion to its weight. Weights are whole numbers, so sums are
/// exact.
class WeightedChoice {
public:
    WeightedChoice() = default;
    explicit WeightedChoice(const std::vector<std::uint64_t>& weights);

    [[nodiscard]] bool isEmpty() const { return m_sums.empty() || m_sums.back() == 0; }
    [[nodiscard]] std::size_t draw(Random& random) const;

private:
    std::vector<std::uint64_t> m_sums;
};

/// Weights of a heavy tail (Zipf–Mandelbrot): 1e9 / (rank + 2.7)^exponent for rank 0, 1, ….
[[nodiscard]] std::vector<std::uint64_t> heavyTail(std::size_t count, double exponent);

} // namespace jingge::invented
