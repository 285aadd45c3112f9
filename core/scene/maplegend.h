// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/mappainter.h"

#include <QStringList>

namespace jingge {

/// What the classes stand for, zero first: "0", "1–4", "5", "≥ 30".
[[nodiscard]] QStringList classTexts(const std::vector<std::int64_t>& limits);

/// The legend's size for this picture.
[[nodiscard]] QSizeF legendSize(const MapPicture& picture, const Style& style);
/// Where a legend stands and whether areas lie under it.
struct LegendPlace {
    QRectF box;
    bool isFree = true;
};
/// A place for a box of this size in a corner of the window that covers least of the areas; lower left before upper
/// left; the right side belongs to tools and the scale bar.
[[nodiscard]] LegendPlace legendPlace(const MapPicture& picture, const MapViewport& viewport, QSizeF size);
/// The whole of the areas with room for a legend of this size where no area lies under it, if there is any such way
/// without making the map smaller by half.
[[nodiscard]] MapViewport fittedWithLegend(const MapPicture& picture, QSizeF window, QSizeF legend, double margin);
void paintLegend(QPainter& painter, const QRectF& box, const MapPicture& picture, const Style& style);
/// Scale bar and coordinate system in the lower right corner; metres is the translated unit pattern ("%1 m").
void paintScaleBar(QPainter& painter, const MapPicture& picture, const MapViewport& viewport, const Style& style,
                   const QString& metres, const QString& kilometres);

} // namespace jingge
