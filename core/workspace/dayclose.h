// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/station.h"
#include "core/frame/frame.h"

#include <cstdint>
#include <vector>

namespace jingge {

/// A police day and what of it is not done (日清零): calls that count and have no final feedback.
struct DayClose {
    TimeRange range; ///< from hand-over to hand-over
    std::int64_t calls = 0;
    std::vector<IncidentId> open; ///< in order of time
};

/// The day on which the police day of a moment began. A station without a readable day_start has it at
/// midnight.
[[nodiscard]] CivilDate policeDayOf(CivilTime time, const Station& station);
[[nodiscard]] DayClose closeOf(const Frame& frame, const Station& station, CivilDate day);

} // namespace jingge
