// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/hatching.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace jingge {
namespace {

constexpr double kMostLines = 2000; ///< of one path

/// x of the points where the line x + y = c meets the polygons' sides, rising.
std::vector<double> crossings(const QList<QPolygonF>& polygons, double c)
{
    std::vector<double> xs;
    for (const QPolygonF& polygon : polygons) {
        for (qsizetype i = 1; i < polygon.size(); ++i) {
            const double a = polygon[i - 1].x() + polygon[i - 1].y() - c;
            const double b = polygon[i].x() + polygon[i].y() - c;
            if ((a > 0) != (b > 0))
                xs.push_back(polygon[i - 1].x() + (polygon[i].x() - polygon[i - 1].x()) * a / (a - b));
        }
    }
    std::ranges::sort(xs);
    return xs;
}

} // namespace

QList<QLineF> hatchOf(const QPainterPath& path, double pitch)
{
    const QRectF box = path.boundingRect();
    const double first = box.left() + box.top();
    const double last = box.right() + box.bottom();
    QList<QLineF> lines;
    if (!(pitch > 0) || (last - first) / pitch > kMostLines)
        return lines;
    const QList<QPolygonF> polygons = path.toSubpathPolygons();
    for (double c = std::ceil(first / pitch) * pitch; c <= last; c += pitch) {
        const std::vector<double> xs = crossings(polygons, c);
        for (std::size_t i = 1; i < xs.size(); i += 2)
            lines.append({xs[i - 1], c - xs[i - 1], xs[i], c - xs[i]});
    }
    return lines;
}

} // namespace jingge
