// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace jingge {

struct Plate {
    std::string text;        ///< normalised; empty = not a plate
    bool isRepaired = false; ///< an O in the serial part read as 0

    bool operator==(const Plate&) const = default;
};

[[nodiscard]] Plate readPlate(std::string_view text);

} // namespace jingge
