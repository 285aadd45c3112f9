// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/taskstepper.h"

#include "core/scene/textpainting.h"

#include <QPainter>

#include <algorithm>

namespace jingge {
namespace {

constexpr int kSteps = 5;
constexpr double kCorner = 2;
constexpr double kCharacter = 0.75; ///< of the cell

double gapOf(double size)
{
    return std::max(2.0, size / 8);
}

void paintTick(QPainter& painter, const QRectF& cell, const QColor& ink)
{
    const double size = cell.width();
    const QPointF start(cell.left() + size * 0.27, cell.top() + size * 0.52);
    const QPointF foot = start + QPointF(size * 0.17, size * 0.17);
    painter.setPen(QPen(ink, std::max(1.3, size * 0.09), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{start, foot, foot + QPointF(size * 0.3, -size * 0.34)});
}

} // namespace

QSizeF taskStepsSize(double size)
{
    return {kSteps * size + (kSteps - 1) * gapOf(size), size};
}

void paintTaskSteps(QPainter& painter, QPointF topLeft, const TaskSteps& steps, double size,
                    const Style& style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (int step = 0; step < kSteps; ++step) {
        const QRectF cell(topLeft.x() + step * (size + gapOf(size)), topLeft.y(), size, size);
        const bool isToCome = step > steps.current;
        painter.setPen(isToCome ? QPen(style.line2, 1) : QPen(Qt::NoPen));
        painter.setBrush(isToCome ? QBrush(Qt::NoBrush) : step < steps.current ? style.data : style.qing);
        painter.drawRoundedRect(isToCome ? cell.adjusted(0.5, 0.5, -0.5, -0.5) : cell, kCorner, kCorner);
        if (step < steps.current)
            paintTick(painter, cell, style.surface);
        else if (step == steps.current)
            paintText(painter, cell.adjusted(-4, -4, 4, 4), Qt::AlignCenter, steps.names.value(step),
                      style.font(size * kCharacter, true), style.onQing);
    }
    painter.restore();
}

} // namespace jingge
