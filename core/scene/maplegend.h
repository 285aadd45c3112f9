// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/mappainter.h"

namespace jingge {

/// How the classes of a legend stand: beside each other, or below each other where the window is narrow.
enum class LegendForm { Row, Column };

[[nodiscard]] QSizeF legendSize(const MapPicture& picture, const Style& style, LegendForm form);

/// Where a legend stands and whether areas lie under it.
struct LegendPlace {
    LegendForm form = LegendForm::Row;
    QRectF box;
    bool isFree = true;
};
/// The form and the left corner in which a legend covers least of the areas; a row before a column, the lower corner
/// before the upper. The right side belongs to tools and the scale bar.
[[nodiscard]] LegendPlace legendPlace(const MapPicture& picture, const MapViewport& viewport, const Style& style);
/// The whole of the areas as large as leaves room for a legend and for `tools` (pixels, may be empty), under which no area
/// lies; without regard to them where that would make the map smaller by half.
[[nodiscard]] MapViewport fittedWithLegend(const MapPicture& picture, QSizeF window, const Style& style, double margin,
                                           const QRectF& tools = {});
void paintLegend(QPainter& painter, const LegendPlace& place, const MapPicture& picture, const Style& style);
/// Scale bar and coordinate system in the lower right corner, above the legend where that reaches into it and beside the
/// tools where it then would reach into them.
void paintScaleBar(QPainter& painter, const MapPicture& picture, const MapViewport& viewport, const Style& style,
                   const QRectF& legend, const QRectF& tools = {});

} // namespace jingge
