// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/style.h"

#include <QRectF>

#include <optional>

class QPainter;

namespace jingge {

/// A figure against its usual range, from zero on.
struct RangeBar {
    double low = 0;
    double high = 0;
    std::optional<double> usual; ///< the tick within the range
    double value = 0;
    double most = 1; ///< value at the right end
    bool isStale = false;

    [[nodiscard]] bool isOutside() const { return value < low || value > high; }
};

/// Track, box of the usual range and marker; a ▾ over a marker that stands outside. box: the track's width
/// and the height of the range's box (8 on a desk, 14 in the meeting, 24 on the wall); the marker and its
/// flag reach 1.5 heights above it.
void paintRangeBar(QPainter& painter, const QRectF& box, const RangeBar& bar, const Style& style);

} // namespace jingge
