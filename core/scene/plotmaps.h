// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/plot.h"
#include "core/scene/style.h"

#include <QRectF>

class QPainter;

namespace jingge {

[[nodiscard]] QColor plotColour(PlotTone tone, const Style& style);

// The charts that are maps: places in classes, a surface under the outlines of areas, and places one by one.
void paintShapes(QPainter& painter, const QRectF& box, const ShapePlot& plot, const Style& style);
void paintSurface(QPainter& painter, const QRectF& box, const SurfacePlot& plot, const Style& style);
void paintPoints(QPainter& painter, const QRectF& box, const PointPlot& plot, const Style& style);

} // namespace jingge
