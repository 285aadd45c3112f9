// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace jingge {

/// z of a count against one earlier count of an equally long period, both of which vary: √2 (√now −
/// √earlier), roughly standard normal (variance-stabilising root of a Poisson count, Anscombe 1948).
[[nodiscard]] double changeScore(std::int64_t now, std::int64_t earlier);

/// Whether |z| is below a whole number of standard deviations; exact, without roots.
[[nodiscard]] bool isChangeBelow(std::int64_t now, std::int64_t earlier, int deviations);

/// The counts that are in the usual range beside an earlier one, |z| < 2; both ends belong to it.
struct CountRange {
    std::int64_t low = 0;
    std::int64_t high = 0;

    bool operator==(const CountRange&) const = default;
    [[nodiscard]] bool contains(std::int64_t count) const { return low <= count && count <= high; }
};
[[nodiscard]] CountRange rangeBeside(std::int64_t earlier);

/// −3 … 3: 0 = in the usual range, ±1 from 2, ±2 from 3 ("unusual"), ±3 from 4 standard deviations.
[[nodiscard]] int changeClass(std::int64_t now, std::int64_t earlier);

} // namespace jingge
