// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/plot.h"
#include "core/scene/style.h"

#include <QRectF>

class QPainter;

namespace jingge {

/// Paints a chart into the box, as much of it as finds room; nothing for a plot that is none. Takes no state
/// and any thread.
void paintPlot(QPainter& painter, const QRectF& box, const Plot& plot, const Style& style);

} // namespace jingge
