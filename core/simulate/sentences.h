// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace jingge::invented {

/// What people say about one kind of incident. Braces are filled in: {c} a car, {t} since when, {n} a small
/// number, {y} a sum of money, {a} an old person's age, {k} a child's age, {f} which neighbour, {p} the
/// place, {w} a thing.
struct Sentences {
    std::string_view
        key; ///< a word of the export, a dotted code, or a code's first part for those without their own
    std::span<const std::string_view> cores;
    std::span<const std::string_view> details;
    std::span<const std::string_view> outcomes;
};

/// The set for a word of the export, else for its category.
[[nodiscard]] const Sentences& sentencesFor(std::string_view word, std::string_view code);

} // namespace jingge::invented
