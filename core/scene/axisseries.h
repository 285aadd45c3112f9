// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/usualrange.h"
#include "core/state/stationcounts.h"
#include "core/state/usualcounts.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace jingge {

constexpr std::int64_t kLeastMarked = 3; ///< fewer calls are never marked as above what is usual

/// One bar of an axis.
struct AxisSlot {
    std::int64_t count = 0;
    std::int64_t chosen = 0; ///< of them, incidents that are chosen (a repeat group)
    std::optional<UsualRange> usual{};

    [[nodiscard]] bool isAbove() const { return count >= kLeastMarked && usual && usual->isAbove(count); }
};

/// What one axis of a day shows: equal slots from `firstMinute` round the clock, 24 hours or finer.
struct AxisSeries {
    std::vector<AxisSlot> slots = std::vector<AxisSlot>(24);
    int firstMinute = 0;             ///< of the day, at the left end
    double days = 1;                 ///< heights are counts divided by it
    double most = 1;                 ///< at full height, in counts a day
    std::uint32_t brush = kAllHours; ///< all = nothing is brushed
    std::uint32_t hovered = 0;

    [[nodiscard]] static AxisSeries ofHours(const HourCounts& counts, const HourCounts& chosen,
                                            const std::optional<UsualHours>& usual);
    [[nodiscard]] int slotMinutes() const { return 1440 / static_cast<int>(slots.size()); }
    /// Minute of the day at which a slot begins, 0–1439.
    [[nodiscard]] int minuteOf(int slot) const { return (firstMinute + slot * slotMinutes()) % 1440; }
    [[nodiscard]] bool isBrushed(int hour) const
    {
        return brush != kAllHours && (brush >> (hour % 24) & 1U) != 0;
    }
    [[nodiscard]] bool isHovered(int hour) const { return (hovered >> (hour % 24) & 1U) != 0; }
    [[nodiscard]] std::int64_t total() const;
    /// The highest bar or range, at least 1, so that both have room.
    [[nodiscard]] double highest() const;
};

} // namespace jingge
