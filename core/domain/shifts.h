// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/station.h"

#include <optional>
#include <string_view>
#include <vector>

namespace jingge {

/// `08:30` → 510 minutes; `24:00` → 1440; nullopt for anything else.
[[nodiscard]] std::optional<int> parseClock(std::string_view text);

/// From one minute of the day to another, excluded; to lies beyond 1440 when it comes after midnight.
struct Shift {
    int from = 0; ///< 0–1439
    int to = 0;

    bool operator==(const Shift&) const = default;
};

/// `20:30-08:30`; equal ends are a whole day.
[[nodiscard]] std::optional<Shift> parseShift(std::string_view text);
/// The station's shifts in the order of its file; what does not read as one is left out.
[[nodiscard]] std::vector<Shift> shiftsOf(const Station& station);
/// Minute of the day at which the station's police day begins; 0 where the text does not read as a time.
[[nodiscard]] int dayStartOf(const Station& station);

} // namespace jingge
