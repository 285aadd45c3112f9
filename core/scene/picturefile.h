// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scene/picture.h"

#include <QByteArray>
#include <QImage>

#include <optional>

namespace jingge {

/// Files a picture can be written into, by ending: .png .svg .pdf
enum class PictureKind { Png, Svg, Pdf };
[[nodiscard]] std::optional<PictureKind> pictureKindOf(const QString& path);

/// How large a picture is on paper. The height follows from the picture's own proportion.
struct PaperSize {
    double widthMm = 160;
    int dotsPerInch = 300; ///< of a PNG
};

/// The picture in pixels, `scale` of them for one logical pixel.
[[nodiscard]] QImage imageOf(const Picture& picture, double scale, const Style& style);
/// The picture as an SVG of its own size on the screen; texts stay texts.
[[nodiscard]] QByteArray svgOf(const Picture& picture, const Style& style);

/// Writes the picture at a size on paper, whole or not at all. Errors: Usage for an unknown ending or a size
/// that makes no picture (more than 20,000 pixels at a side); Data when it cannot be written.
[[nodiscard]] Result<void> writePicture(const QString& path, const Picture& picture, const PaperSize& paper,
                                        const Style& style);

} // namespace jingge
