// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace jingge {

/// p corrected after Benjamini and Hochberg (1995, step up) over all that are there, rounded to 1e-9; none
/// stays none, and those above `most` are given as they are: a corrected p is never below the bare one.
[[nodiscard]] std::vector<std::optional<double>> correctedP(const std::vector<std::optional<double>>& p,
                                                            double most);

/// A p and whose it is.
using PlacedP = std::pair<double, std::size_t>;
/// The same over the smallest of `tested` p, in place: sorted, corrected and rounded to 1e-9.
void correctSmallest(std::vector<PlacedP>& smallest, double tested);

} // namespace jingge
