// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/mapviewport.h"

#include <QString>

#include <span>
#include <vector>

class QPainter;

namespace jingge {

struct Style;

/// Metres along the WGS 84 ellipsoid from the first point of a line to each of its points.
[[nodiscard]] std::vector<double> lengthsAlong(std::span<const QPointF> line, const MapPlane& plane);

/// A length as a map says it, to the metre below a kilometre, then with two decimals; patterns: "%1 m", "%1
/// km".
[[nodiscard]] QString lengthText(double metres, const QString& metrePattern, const QString& kilometrePattern);

/// A measured line with a text at its end; plane coordinates.
void paintMeasuredLine(QPainter& painter, std::span<const QPointF> line, const QString& text,
                       const MapViewport& viewport, const Style& style);

} // namespace jingge
