// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scene/mappainter.h"
#include "core/scene/picture.h"

#include <QSize>

#include <string>
#include <vector>

class QPainter;

namespace jingge {

/// A map as it stands in a window, to be put on paper.
struct MapDrawing {
    MapPicture picture;
    std::vector<MapMark> marks;
    std::vector<std::size_t> chosen; ///< positions of areas with an outline
    QRectF extent;                   ///< of the plane, that must be on the sheet; empty = all areas
};

/// A sheet of paper or a picture of one. Type and lines keep the sizes of the look in millimetres, whatever
/// the dpi.
struct MapSheet {
    double widthMm = 160;
    double heightMm = 120;
    int dpi = 300; ///< of PNG; the other formats have no pixels

    [[nodiscard]] QSizeF logical() const; ///< pixels at 96 dpi, in which the painters measure
    [[nodiscard]] QSize pixels() const;   ///< of PNG
    /// 10–2,000 mm a side, 48–1,200 dpi, at most 20,000 pixels a side.
    [[nodiscard]] bool isPossible() const;
};

/// The part of the plane that goes on a sheet of so many logical pixels.
[[nodiscard]] MapViewport sheetViewport(const MapDrawing& drawing, QSizeF size, const Style& style);
/// The drawing as a picture for the clipboard or a file; it holds the drawing.
[[nodiscard]] Picture pictureOf(const MapDrawing& drawing, QSizeF size);
/// Ground, outlines, marks, labels, legend and scale bar.
void paintMapSheet(QPainter& painter, const MapDrawing& drawing, const MapViewport& viewport,
                   const Style& style);

/// Writes PNG, SVG or PDF by the path's ending, whole or not at all. Errors: Usage (another ending, an
/// impossible sheet), Data (cannot be written).
[[nodiscard]] Result<void> writeMapSheet(const MapDrawing& drawing, const MapSheet& sheet, const Style& style,
                                         const std::string& path);

} // namespace jingge
