// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace jingge {

/// A keyed token of a personal field: equal for equal values under one key, meaningless without it. All zero = none.
using Token = std::array<std::uint8_t, 16>;

} // namespace jingge
