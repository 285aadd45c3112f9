// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

#include <optional>

namespace jingge {
namespace {

constexpr double kBox = 20;        ///< side of the box that the drawings stand in
constexpr double kLine = 1.5;      ///< of a drawing at its own size
constexpr double kSmallLine = 1.4; ///< on the screen, of a drawing that is made smaller

QByteArray drawingOf(const QString& name, const QColor& colour, double size)
{
    QFile file(QStringLiteral(":/jingge/icons/%1.svg").arg(name));
    [[maybe_unused]] const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    QByteArray drawing = file.readAll();
    drawing.replace("currentColor", colour.name().toLatin1());
    const double line = size < kBox ? kSmallLine * kBox / size : kLine;
    return drawing.replace("stroke-width=\"1.5\"", "stroke-width=\"" + QByteArray::number(line) + '"');
}

/// Two colours, for a button that is off and one that is on.
struct IconColours {
    QColor off, on;
};

/// Draws the file anew at every size and scale.
class DrawnIcon final : public QIconEngine {
public:
    DrawnIcon(QString name, std::optional<IconColours> colours)
        : m_name(std::move(name)), m_colours(std::move(colours))
    {
    }

    void paint(QPainter* painter, const QRect& box, QIcon::Mode mode, QIcon::State state) override
    {
        QSvgRenderer(drawingOf(m_name, colour(mode, state), box.width())).render(painter, box);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    /// size: in pixels of the screen.
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QSvgRenderer(drawingOf(m_name, colour(mode, state), size.width() / scale)).render(&painter);
        painter.end();
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }
    [[nodiscard]] QIconEngine* clone() const override { return new DrawnIcon(m_name, m_colours); }
    QString iconName() override { return m_name; }

private:
    [[nodiscard]] QColor colour(QIcon::Mode mode, QIcon::State state) const
    {
        if (m_colours)
            return state == QIcon::On ? m_colours->on : m_colours->off;
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::PlaceholderText);
        return palette.color(state == QIcon::On ? QPalette::Highlight : QPalette::BrightText);
    }

    QString m_name;
    std::optional<IconColours> m_colours; ///< nullopt = the palette's
};

} // namespace

QPixmap iconPixmap(const QString& name, const QColor& colour, int size, double pixelRatio)
{
    const QSize pixels = QSize(size, size) * pixelRatio;
    return DrawnIcon(name, IconColours{colour, colour})
        .scaledPixmap(pixels, QIcon::Normal, QIcon::Off, pixelRatio);
}

QIcon ownIcon(const QString& name)
{
    return QIcon(new DrawnIcon(name, std::nullopt));
}

QIcon iconOf(const QString& name, const QColor& colour)
{
    return iconOf(name, colour, colour);
}

QIcon iconOf(const QString& name, const QColor& colour, const QColor& checkedColour)
{
    return QIcon(new DrawnIcon(name, IconColours{colour, checkedColour}));
}

} // namespace jingge
