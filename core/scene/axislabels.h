// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/hourscale.h"
#include "core/scene/style.h"

#include <vector>

class QPainter;

namespace jingge {

/// Minutes from the left end of an axis, [from, to), 0 to 1440.
struct MinuteSpan {
    int from = 0;
    int to = 0;

    bool operator==(const MinuteSpan&) const = default;
};
/// Where a span of the day lies on an axis that begins at firstMinute: in one part, or in two when it leaves
/// the axis at its right end. `to` may lie beyond midnight.
[[nodiscard]] std::vector<MinuteSpan> minutesOnAxis(int from, int to, int firstMinute);

/// The hours under an axis, every `step`; an axis that does not begin at midnight shows the time of its ends
/// too.
void paintHourLabels(QPainter& painter, const HourScale& scale, double top, int step, int firstMinute,
                     const Style& style);

/// 08:30
[[nodiscard]] QString clockText(int minute);

} // namespace jingge
