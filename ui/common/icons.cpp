// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace jingge {
namespace {

constexpr int kIconSizes[] = {16, 20};
constexpr double kRatios[] = {1, 2};

void addPixmaps(QIcon& icon, const QString& name, const QColor& colour, QIcon::State state)
{
    for (const int size : kIconSizes) {
        for (const double ratio : kRatios)
            icon.addPixmap(iconPixmap(name, colour, size, ratio), QIcon::Normal, state);
    }
}

} // namespace

QPixmap iconPixmap(const QString& name, const QColor& colour, int size, double pixelRatio)
{
    QFile file(QStringLiteral(":/jingge/icons/%1.svg").arg(name));
    [[maybe_unused]] const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    QByteArray drawing = file.readAll();
    drawing.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(drawing);
    QPixmap pixmap(QSize(size, size) * pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(pixelRatio);
    return pixmap;
}

QIcon iconOf(const QString& name, const QColor& colour)
{
    QIcon icon;
    addPixmaps(icon, name, colour, QIcon::Off);
    return icon;
}

QIcon iconOf(const QString& name, const QColor& colour, const QColor& checkedColour)
{
    QIcon icon;
    addPixmaps(icon, name, colour, QIcon::Off);
    addPixmaps(icon, name, checkedColour, QIcon::On);
    return icon;
}

} // namespace jingge
