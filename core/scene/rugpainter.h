// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"

#include <QColor>
#include <QRectF>

#include <vector>

class QPainter;

namespace jingge {

/// Moments of a period as ticks on a line: 2 wide, 11 high.
void paintRug(QPainter& painter, const QRectF& box, const TimeRange& period, const std::vector<CivilTime>& moments,
              const QColor& tick, const QColor& line);

} // namespace jingge
