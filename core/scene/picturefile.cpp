// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/picturefile.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace jingge {
namespace {

constexpr double kMmPerInch = 25.4;
constexpr double kScreenDots = 96; ///< logical pixels an inch
constexpr int kMostPixels = 20000;

QSizeF paperOf(const Picture& picture, const PaperSize& paper)
{
    return {paper.widthMm, paper.widthMm * picture.size.height() / picture.size.width()};
}

/// Draws the picture over a device whose width in its own units is given. Every device here has 96 units an
/// inch, so that fonts, which are given in points, are scaled once.
void paintScaled(QPainter& painter, const Picture& picture, double deviceWidth, const Style& style)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const double scale = deviceWidth / picture.size.width();
    painter.scale(scale, scale);
    picture.paint(painter, picture.size, style);
}

QImage imageOfWidth(const Picture& picture, int width, int dotsPerInch, const Style& style)
{
    const double height = width * picture.size.height() / picture.size.width();
    QImage image(width, std::max(1, static_cast<int>(std::lround(height))),
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(style.surface);
    // Fonts are given in points: at 96 dots an inch they have the size that the scale expects.
    image.setDotsPerMeterX(static_cast<int>(std::lround(kScreenDots / kMmPerInch * 1000)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    QPainter painter(&image);
    paintScaled(painter, picture, width, style);
    painter.end();
    image.setDotsPerMeterX(static_cast<int>(std::lround(dotsPerInch / kMmPerInch * 1000)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    return image;
}

void paintSvg(QIODevice& device, const Picture& picture, const QSizeF& millimetres, const Style& style)
{
    QSvgGenerator svg;
    svg.setOutputDevice(&device);
    svg.setTitle(picture.title);
    svg.setResolution(static_cast<int>(kScreenDots));
    svg.setSize((millimetres * kScreenDots / kMmPerInch).toSize());
    svg.setViewBox(QRectF(QPointF(), millimetres * kScreenDots / kMmPerInch));
    QPainter painter(&svg);
    paintScaled(painter, picture, millimetres.width() * kScreenDots / kMmPerInch, style);
}

void paintPdf(QIODevice& device, const Picture& picture, const QSizeF& millimetres, const Style& style)
{
    QPdfWriter pdf(&device);
    pdf.setTitle(picture.title);
    pdf.setCreator(QStringLiteral("Jingge"));
    pdf.setPageSize(QPageSize(millimetres, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    pdf.setPageMargins({});
    pdf.setResolution(static_cast<int>(kScreenDots));
    QPainter painter(&pdf);
    paintScaled(painter, picture, millimetres.width() * kScreenDots / kMmPerInch, style);
}

} // namespace

std::optional<PictureKind> pictureKindOf(const QString& path)
{
    const auto ends = [&](const char* ending) {
        return path.endsWith(QLatin1StringView(ending), Qt::CaseInsensitive);
    };
    if (ends(".png"))
        return PictureKind::Png;
    if (ends(".svg"))
        return PictureKind::Svg;
    return ends(".pdf") ? std::optional(PictureKind::Pdf) : std::nullopt;
}

QImage imageOf(const Picture& picture, double scale, const Style& style)
{
    const int width = std::max(1, static_cast<int>(std::lround(picture.size.width() * scale)));
    return imageOfWidth(picture, width, static_cast<int>(std::lround(kScreenDots * scale)), style);
}

QByteArray svgOf(const Picture& picture, const Style& style)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    paintSvg(buffer, picture, picture.size * kMmPerInch / kScreenDots, style);
    return buffer.data();
}

Result<void> writePicture(const QString& path, const Picture& picture, const PaperSize& paper,
                          const Style& style)
{
    const std::string where = path.toStdString();
    const auto kind = pictureKindOf(path);
    if (!kind)
        return fail(ErrorKind::Usage, "picture", where,
                    {QT_TRANSLATE_NOOP("core", "pictures are written as .png, .svg or .pdf"), {}});
    const QSizeF millimetres = paperOf(picture, paper);
    const double pixels =
        std::max(millimetres.width(), millimetres.height()) / kMmPerInch * paper.dotsPerInch;
    if (picture.size.isEmpty() || !(paper.widthMm > 0) || pixels > kMostPixels)
        return fail(ErrorKind::Usage, "picture", where,
                    {QT_TRANSLATE_NOOP("core", "a picture cannot be made so large"), {}});
    QSaveFile file(path);
    bool isWhole = file.open(QIODevice::WriteOnly);
    if (isWhole) {
        const int width = static_cast<int>(std::lround(millimetres.width() / kMmPerInch * paper.dotsPerInch));
        switch (*kind) {
        case PictureKind::Png:
            isWhole = imageOfWidth(picture, width, paper.dotsPerInch, style).save(&file, "PNG");
            break;
        case PictureKind::Svg:
            paintSvg(file, picture, millimetres, style);
            break;
        case PictureKind::Pdf:
            paintPdf(file, picture, millimetres, style);
            break;
        }
    }
    if (!isWhole || !file.commit())
        return fail(ErrorKind::Data, "picture", where,
                    {QT_TRANSLATE_NOOP("core", "the file cannot be written: %1"),
                     {file.errorString().toStdString()}});
    return {};
}

} // namespace jingge
