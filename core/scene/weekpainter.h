// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/style.h"
#include "core/state/stationcounts.h"

#include <QRectF>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

class QPainter;

namespace jingge {

/// Hour by weekday: 168 cells with the hours' sums above and the days' at the right.
struct WeekPicture {
    WeekCounts counts{};
    std::uint32_t hours = kAllHours;      ///< brushed; all = none
    std::uint8_t weekdays = kAllWeekdays; ///< that count
    std::uint32_t hoveredHours = 0;
    QStringList dayNames;                 ///< seven, Monday first
    QString legend;                       ///< what a cell counts
    std::optional<std::pair<int, int>> hovered{}; ///< cell under the pointer
    std::optional<std::pair<int, int>> cursor{};  ///< cell of the keyboard

    [[nodiscard]] bool isDay(int day) const { return (weekdays >> day & 1U) != 0; }
    [[nodiscard]] bool isBrushed() const { return hours != kAllHours || weekdays != kAllWeekdays; }
};

/// Consecutive days of a mask, [from, to), 0 = Monday.
struct DaySpan {
    int from = 0;
    int to = 0;

    bool operator==(const DaySpan&) const = default;
};
[[nodiscard]] std::vector<DaySpan> daySpans(std::uint8_t weekdays);

/// Where the cells are, for painting and for the pointer.
struct WeekLayout {
    QRectF box;
    double labelWidth = 40;
    double dayBars = 64; ///< at the right, with their counts

    [[nodiscard]] double pitchX() const { return std::max(6.0, std::floor((box.width() - labelWidth - dayBars) / 24)); }
    [[nodiscard]] double pitchY() const { return std::max(12.0, std::floor((box.bottom() - top() - 46) / 7)); }
    [[nodiscard]] double left() const { return std::round(box.left() + labelWidth); }
    /// Of the tallest bar of the hours: more in a high window, less in a low one.
    [[nodiscard]] double sumHeight() const { return std::round(std::clamp(box.height() * 0.12, 20.0, 96.0)); }
    [[nodiscard]] double top() const { return std::round(box.top() + sumHeight() + 18); }
    [[nodiscard]] QRectF cell(int weekday, int hour) const
    {
        return {left() + hour * pitchX(), top() + weekday * pitchY(), pitchX() - 2, pitchY() - 2};
    }
    /// (weekday 0–6, hour 0–23) under a pixel.
    [[nodiscard]] std::optional<std::pair<int, int>> cellAt(QPointF pixel) const;
    /// They go on beyond the cells when the pointer leaves them.
    [[nodiscard]] int hourAt(double x) const { return static_cast<int>(std::floor((x - left()) / pitchX())); }
    [[nodiscard]] int dayAt(double y) const { return static_cast<int>(std::floor((y - top()) / pitchY())); }
};

/// Room for the days' bars with the widest of their counts.
[[nodiscard]] double dayBarsWidth(const WeekCounts& counts, const Style& style);
void paintWeek(QPainter& painter, const WeekLayout& layout, const WeekPicture& picture, const Style& style);

} // namespace jingge
