// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace jingge {

/// What a figure rests on: how many incidents, what was left out and why, over which period, by which method.
struct Provenance {
    std::int64_t n = 0;
    std::vector<std::pair<std::string, std::int64_t>> excluded; ///< reason (stable key) → incidents left out
    std::string from; ///< ISO, empty = open
    std::string to;
    std::string method;
    std::vector<std::pair<std::string, std::string>> parameters;
    std::int64_t seed = -1; ///< -1 = nothing random
};

} // namespace jingge
