// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>

namespace jingge {

/// The slots of a day along a line of pixels, 24 hours or finer: bars of whole pixels with a gap between. Slots and
/// minutes count from the left end, whatever time of day that is.
struct HourScale {
    double left = 0; ///< of the first slot
    double pitch = 4;
    double bar = 3;
    int slots = 24;

    /// The widest whole pitch that fits the slots into the width; the gap grows with it (4/3, 15/12).
    [[nodiscard]] static HourScale fitting(double left, double width, int slots = 24)
    {
        const double pitch = std::max(3.0, std::floor(width / slots));
        return {left, pitch, pitch - std::clamp(std::floor(pitch / 5), 1.0, 6.0), slots};
    }
    [[nodiscard]] double x(int slot) const { return left + slot * pitch; }
    [[nodiscard]] double gap() const { return pitch - bar; }
    [[nodiscard]] double width() const { return slots * pitch - gap(); }
    /// Goes on beyond 23 and below 0 when the pointer leaves the axis.
    [[nodiscard]] int hourAt(double pixel) const
    {
        return static_cast<int>(std::floor((pixel - left) * 24 / (pitch * slots)));
    }
    [[nodiscard]] double xOfMinute(double minute) const { return left + minute * pitch * slots / 1440; }
    [[nodiscard]] double minuteAt(double pixel) const { return (pixel - left) * 1440 / (pitch * slots); }
};

/// Distance of the grid lines of an axis up to `most`: 1, 2 or 5 times a power of ten, so that at most two show.
[[nodiscard]] inline double gridStep(double most)
{
    double step = 1;
    for (const double next : {2.0, 2.5, 2.0}) {
        if (most < step * 3)
            return step;
        step *= next;
    }
    return most < step * 3 ? step : 10 * gridStep(most / 10);
}

} // namespace jingge
