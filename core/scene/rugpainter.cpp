// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/rugpainter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace jingge {

void paintRug(QPainter& painter, const QRectF& box, const TimeRange& period, const std::vector<CivilTime>& moments,
              const QColor& tick, const QColor& line)
{
    const double middle = std::round(box.center().y());
    painter.fillRect(QRectF(box.left(), middle + 4, box.width(), 1), line);
    const double seconds = static_cast<double>(std::max<std::int64_t>(period.seconds(), 1));
    for (const CivilTime moment : moments) {
        const double t = static_cast<double>(moment.seconds - period.from.seconds) / seconds;
        if (t < 0 || t > 1)
            continue;
        painter.fillRect(QRectF(std::round(box.left() + t * (box.width() - 2)), middle - 6, 2, 11), tick);
    }
}

} // namespace jingge
