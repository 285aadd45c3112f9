// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/rangebar.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace jingge {

void paintRangeBar(QPainter& painter, const QRectF& box, const RangeBar& bar, const Style& style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double h = box.height();
    const auto at = [&](double value) {
        const double share = bar.most > 0 ? std::clamp(value / bar.most, 0.0, 1.0) : 0;
        return std::round(box.left() + box.width() * share);
    };
    const double middle = std::round(box.center().y() - 0.5) + 0.5;
    painter.setPen(QPen(style.line2, std::max(1.0, h * 0.12)));
    painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle));
    const QRectF range(at(bar.low) + 0.5, box.top() + 0.5, std::max(1.0, at(bar.high) - at(bar.low) - 1),
                       h - 1);
    painter.setPen(QPen(style.band2, std::max(1.0, h * 0.1)));
    painter.setBrush(style.band);
    painter.drawRoundedRect(range, h * 0.2, h * 0.2);
    if (bar.usual)
        painter.drawLine(QPointF(at(*bar.usual) + 0.5, range.top()),
                         QPointF(at(*bar.usual) + 0.5, range.bottom()));
    const double thick = std::max(3.0, std::round(h * 0.36));
    const QRectF mark(at(bar.value) - std::floor(thick / 2), std::round(box.top() - h * 0.55), thick,
                      std::round(h * 2.1));
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.surface);
    painter.drawRect(mark.adjusted(-1, -1, 1, 1));
    painter.setBrush(bar.isStale ? style.ink3 : style.ink);
    painter.drawRect(mark);
    if (bar.isOutside()) {
        const double q = h * 0.55;
        const double x = mark.center().x();
        painter.drawPolygon(
            QPolygonF{{x - q, mark.top() - q * 1.7}, {x + q, mark.top() - q * 1.7}, {x, mark.top() - 2}});
    }
    painter.restore();
}

} // namespace jingge
