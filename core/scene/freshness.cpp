// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/freshness.h"

#include "core/scene/textpainting.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace jingge {
namespace {

constexpr double kCorner = 4;

/// Lines from the lower left to the upper right, their distance measured along the box's edge.
void paintHatch(QPainter& painter, const QRectF& box, double distance, const QPen& pen)
{
    painter.setPen(pen);
    for (double x = box.left() - box.height(); x < box.right(); x += distance)
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
}

} // namespace

void paintFreshness(QPainter& painter, QPointF rightMiddle, const Freshness& freshness, double size,
                    const Style& style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = style.font(size, freshness.isStale);
    const double width = textWidth(freshness.words, font);
    const double left = rightMiddle.x() - width;
    paintText(painter, QRectF(left, rightMiddle.y() - size, width + 1, size * 2),
              Qt::AlignVCenter | Qt::AlignLeft, freshness.words, font,
              freshness.isStale ? style.ink2 : style.ink3);
    painter.setPen(Qt::NoPen);
    if (freshness.isStale) {
        const double side = std::round(size * 0.58);
        painter.fillRect(
            QRectF(std::round(left - size * 0.9), std::round(rightMiddle.y() - side / 2), side, side),
            style.ink2);
    } else {
        painter.setBrush(style.qing);
        painter.drawEllipse(QPointF(left - size * 0.83, rightMiddle.y()), size * 0.29, size * 0.29);
    }
    painter.restore();
}

void paintNoData(QPainter& painter, const QRectF& box, const Style& style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(box, Qt::IntersectClip);
    painter.fillRect(box, style.surface);
    paintHatch(painter, box, 9.9, QPen(style.line2, 1.6)); // 7 across the lines
    painter.restore();
}

void paintStaleGround(QPainter& painter, const QRectF& box, double margin, const Style& style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(box, kCorner, kCorner);
    painter.setClipPath(outline, Qt::IntersectClip);
    painter.fillRect(box, style.raised);
    paintHatch(painter, box, 14, QPen(style.line, 2.5));
    painter.fillRect(box.adjusted(margin, margin, -margin, -margin), style.raised);
    painter.restore();
}

} // namespace jingge
