// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/axisseries.h"
#include "core/scene/hourscale.h"
#include "core/scene/style.h"

#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace jingge {

/// One axis of the large view; several stand under each other when the days are split.
struct AxisRow {
    AxisSeries series;
    QString title;  ///< of a part of the days; empty when they are not split
    QString figure; ///< its count
};

/// A shift of the station, drawn under the hours.
struct ShiftMark {
    int from = 0; ///< minute of the day
    int to = 0;   ///< beyond 1440 when it ends after midnight
    QString text;
};

struct DeskAxis {
    std::vector<AxisRow> rows; ///< at least one; all have the same slots and scale
    std::vector<ShiftMark> shifts;
    QString unit;  ///< left of the hours
    QString usual; ///< words of the legend; an empty one is not drawn
    QString above;
    QString chosen;
};

/// Measures of the large axis, the same for painting and for the pointer.
struct DeskAxisLayout {
    QRectF box;
    int slots = 24;
    int rows = 1;
    bool hasShifts = false;
    double labelWidth = 32; ///< for the counts or the names at the left

    [[nodiscard]] HourScale scale() const
    {
        return HourScale::fitting(std::round(box.left() + labelWidth),
                                  box.width() - labelWidth - figureWidth(), slots);
    }
    /// Where the rows stand: under the legend, above the hours.
    [[nodiscard]] double top() const { return box.top() + 20; }
    [[nodiscard]] double bottom() const { return std::round(box.bottom() - (hasShifts ? 46 : 24)); }
    [[nodiscard]] double base(int row) const
    {
        return std::round(top() + (bottom() - top()) * (row + 1) / rows);
    }
    /// Of a full bar, with room for the mark above it and, of two rows, for their titles.
    [[nodiscard]] double chartHeight() const
    {
        return std::floor((bottom() - top()) / rows) - (rows > 2 ? 5 : rows > 1 ? 27 : 9);
    }
    [[nodiscard]] double figureWidth() const { return rows > 1 ? 48 : 8; }
};

/// Room at the left for the widest count of the grid lines.
[[nodiscard]] double axisLabelWidth(const DeskAxis& axis, const Style& style);
/// Grid lines with their counts, the usual range, bars, hours, shifts, brushed columns, legend.
void paintDeskAxis(QPainter& painter, const DeskAxisLayout& layout, const DeskAxis& axis, const Style& style);

} // namespace jingge
