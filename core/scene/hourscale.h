// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>

namespace jingge {

/// Hours along a line of pixels: bars of whole pixels with a gap between.
struct HourScale {
    double left = 0; ///< of hour 0
    double pitch = 4;
    double bar = 3;

    /// The widest whole pitch that fits 24 hours into the width; the gap grows with it (4/3, 15/12).
    [[nodiscard]] static HourScale fitting(double left, double width)
    {
        const double pitch = std::max(3.0, std::floor(width / 24));
        return {left, pitch, pitch - std::clamp(std::floor(pitch / 5), 1.0, 6.0)};
    }
    [[nodiscard]] double x(int hour) const { return left + hour * pitch; }
    [[nodiscard]] double width() const { return 24 * pitch - (pitch - bar); }
    /// Goes on beyond 23 and below 0 when the pointer leaves the axis.
    [[nodiscard]] int hourAt(double pixel) const { return static_cast<int>(std::floor((pixel - left) / pitch)); }
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
