// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/style.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <cstdint>
#include <vector>

class QPainter;

namespace jingge {

/// Classes of cells that count: the integers while the largest is at most six, else quantiles; zero is apart.
[[nodiscard]] std::vector<std::int64_t> integerOrQuantileLimits(std::vector<std::int64_t> counts);

/// Around a cell: what is hovered, where the keyboard stands, today.
void paintCellOutline(QPainter& painter, const QRectF& cell, double thick, const QColor& colour);

/// The classes of some cells and the greatest of their counts.
struct CellClasses {
    std::vector<std::int64_t> limits; ///< lower ones, rising
    std::int64_t most = 0;

    [[nodiscard]] static CellClasses of(std::vector<std::int64_t> counts);
    [[nodiscard]] int classes() const { return static_cast<int>(limits.size()); }
};

/// One line: what a cell counts, zero, the classes from their least to their greatest. Gives where it ends.
double paintClassLegend(QPainter& painter, QPointF topLeft, const QString& title, const CellClasses& classes,
                        const Style& style);

} // namespace jingge
