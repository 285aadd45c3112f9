// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/axispainter.h"

#include <QSize>

#include <optional>
#include <utility>

namespace jingge {

/// Where the cells of the small multiples stand: as large as the window allows without scrolling, never
/// smaller than bars of 3 and a chart of 44 pixels; what does not fit then scrolls, in cells of 108 × 137.
struct AxisGridLayout {
    int count = 0;
    int columns = 1;
    double left = 0; ///< of the first column
    double pitchX = 0;
    double pitchY = 0;
    QSizeF cell;

    [[nodiscard]] static AxisGridLayout fitting(int count, QSize window);
    [[nodiscard]] int rows() const { return (count + columns - 1) / columns; }
    [[nodiscard]] int height() const;
    [[nodiscard]] AxisCellLayout cellAt(int index) const;
    /// The cell under a point of the content.
    [[nodiscard]] std::optional<int> indexAt(QPointF point) const;
    /// The cells of the rows that a strip of the content touches, [first, last).
    [[nodiscard]] std::pair<int, int> indicesWithin(double top, double bottom) const;
    [[nodiscard]] bool isLastOfColumn(int index) const { return index + columns >= count; }
};

} // namespace jingge
