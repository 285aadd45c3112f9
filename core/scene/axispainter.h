// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/axisseries.h"
#include "core/scene/hourscale.h"
#include "core/scene/style.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace jingge {

/// The usual range as steps behind the bars; its upper edge as a line where there is room for one.
void paintBand(QPainter& painter, const HourScale& scale, double base, double height,
               const AxisSeries& series, bool hasEdge, const Style& style);
/// Bars on whole pixels that stand on `base`: slate, brushed ones teal, darker with a mark above where the
/// count is above what is usual; chosen incidents at the foot; the base line with a teal line under brushed
/// hours.
void paintBars(QPainter& painter, const HourScale& scale, double base, double height,
               const AxisSeries& series, const Style& style);

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

    [[nodiscard]] HourScale scale() const
    {
        return HourScale::fitting(std::round(cell.left() + 6), cell.width() - 12);
    }
    [[nodiscard]] double base() const { return std::round(cell.bottom() - 22); }
    [[nodiscard]] double chartHeight() const { return base() - cell.top() - 30; }
};
void paintAxisCell(QPainter& painter, const AxisCellLayout& layout, const AxisCell& cell, const Style& style);

} // namespace jingge
