// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace jingge {

/// One line of text in a box, cut with an ellipsis where it does not fit. Plain text always.
void paintText(QPainter& painter, const QRectF& box, Qt::Alignment align, const QString& text, const QFont& font,
               const QColor& colour);
/// One line centred on a point, with a halo that keeps it legible over lines.
void paintHaloText(QPainter& painter, QPointF baselineCentre, const QString& text, const QFont& font,
                   const QColor& colour, const QColor& halo);
[[nodiscard]] double textWidth(const QString& text, const QFont& font);
/// A whole number with separators of thousands: 22,316.
[[nodiscard]] QString countText(std::int64_t count);

} // namespace jingge
