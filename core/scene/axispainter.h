// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/hourscale.h"
#include "core/scene/style.h"
#include "core/state/stationcounts.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace jingge {

/// What one 24-hour axis shows.
struct AxisSeries {
    HourCounts counts{};
    HourCounts chosen{};        ///< of them, incidents that are chosen (a repeat group)
    std::int64_t most = 1;      ///< count at full height
    std::uint32_t brush = kAllHours; ///< all = nothing is brushed
    std::uint32_t hovered = 0;

    [[nodiscard]] bool isBrushed(int hour) const { return brush != kAllHours && (brush >> hour & 1U) != 0; }
};

/// Bars on whole pixels that stand on `base`: slate, brushed ones teal, chosen incidents dark at the foot; the base
/// line with a teal line under brushed hours.
void paintBars(QPainter& painter, const HourScale& scale, double base, double height, const AxisSeries& series,
               const Style& style);

/// A small axis with its name and count: one cell of the small multiples.
struct AxisCell {
    AxisSeries series;
    QString name;
    QString count;
    bool isChosen = false;
    bool isHovered = false;
    bool hasHours = false; ///< hour labels under the axis: the last row
};

/// Measures of a cell, the same for painting and for the pointer.
struct AxisCellLayout {
    QRectF cell;

    [[nodiscard]] HourScale scale() const { return HourScale::fitting(std::round(cell.left() + 6), cell.width() - 12); }
    [[nodiscard]] double base() const { return std::round(cell.bottom() - 22); }
    [[nodiscard]] double chartHeight() const { return base() - cell.top() - 24; }
};
void paintAxisCell(QPainter& painter, const AxisCellLayout& layout, const AxisCell& cell, const Style& style);

/// The large axis: grid lines with their counts, hours, brushed columns.
struct DeskAxisLayout {
    QRectF box;
    double labelWidth = 32; ///< for the counts at the left

    [[nodiscard]] HourScale scale() const
    {
        return HourScale::fitting(std::round(box.left() + labelWidth), box.width() - labelWidth - 8);
    }
    [[nodiscard]] double base() const { return std::round(box.bottom() - 24); }
    [[nodiscard]] double chartHeight() const { return base() - box.top() - 20; }
};
void paintDeskAxis(QPainter& painter, const DeskAxisLayout& layout, const AxisSeries& series, const QString& hourUnit,
                   const Style& style);

} // namespace jingge
