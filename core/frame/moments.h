// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace jingge {

constexpr std::int64_t kNoMoment = INT64_MIN; ///< the incident lacks this moment

/// Moments of incidents besides the call itself, CivilTime seconds, one a row of the frame; read when a
/// question needs them.
struct Moments {
    std::vector<std::int64_t> dispatched;
    std::vector<std::int64_t> enroute;
    std::vector<std::int64_t> arrived;
    std::vector<std::int64_t> occurredFrom;
    std::vector<std::int64_t> occurredTo;
};

} // namespace jingge
