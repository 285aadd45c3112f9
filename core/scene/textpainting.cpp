// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/textpainting.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

namespace jingge {

void paintText(QPainter& painter, const QRectF& box, Qt::Alignment align, const QString& text, const QFont& font,
               const QColor& colour)
{
    painter.setFont(font);
    painter.setPen(colour);
    const QFontMetricsF metrics(font);
    const bool fits = metrics.horizontalAdvance(text) <= box.width() + 0.5;
    const QString shown = fits ? text : metrics.elidedText(text, Qt::ElideRight, box.width());
    painter.drawText(box, static_cast<int>(align) | Qt::TextSingleLine | Qt::TextDontClip, shown);
}

void paintHaloText(QPainter& painter, QPointF baselineCentre, const QString& text, const QFont& font,
                   const QColor& colour, const QColor& halo)
{
    const QPointF start = baselineCentre - QPointF(QFontMetricsF(font).horizontalAdvance(text) / 2, 0);
    QPainterPath outline;
    outline.addText(start, font, text);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.strokePath(outline, QPen(halo, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(start, text);
}

double textWidth(const QString& text, const QFont& font)
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

QString countText(std::int64_t count)
{
    static const QLocale locale(QLocale::English, QLocale::UnitedStates);
    return locale.toString(static_cast<qlonglong>(count));
}

} // namespace jingge
