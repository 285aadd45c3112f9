// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/levelmark.h"

#include "core/scene/textpainting.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace jingge {
namespace {

/// Corners of the shape round a centre; `half` of its height. Empty for the disc.
QPolygonF shapeOf(AlertLevel level, QPointF c, double half)
{
    switch (level) {
    case AlertLevel::One:
        return {{c.x(), c.y() - half * 1.08},
                {c.x() + half * 1.1, c.y() + half * 0.86},
                {c.x() - half * 1.1, c.y() + half * 0.86}};
    case AlertLevel::Two: {
        const double reach = half * 1.15;
        return {
            {c.x(), c.y() - reach}, {c.x() + reach, c.y()}, {c.x(), c.y() + reach}, {c.x() - reach, c.y()}};
    }
    case AlertLevel::Three:
        break;
    }
    return {};
}

void drawShape(QPainter& painter, AlertLevel level, QPointF centre, double half)
{
    if (const QPolygonF shape = shapeOf(level, centre, half); !shape.isEmpty())
        painter.drawPolygon(shape);
    else
        painter.drawEllipse(centre, half * 0.95, half * 0.95);
}

QColor fillOf(AlertLevel level, const Style& style)
{
    switch (level) {
    case AlertLevel::One:
        return style.zhu;
    case AlertLevel::Two:
        return style.huang;
    case AlertLevel::Three:
        return style.lan;
    }
    return style.lan;
}

double chipHeight(double size)
{
    return size + std::max(8.0, size * 0.3);
}

} // namespace

void paintLevelMark(QPainter& painter, QPointF centre, AlertLevel level, double size, const Style& style,
                    bool hasHalo)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double half = size / 2;
    if (hasHalo) {
        const double reach = std::max(1.5, size * 0.16);
        painter.setPen(QPen(style.halo, reach * 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(style.halo);
        drawShape(painter, level, centre, half);
    }
    // Yellow has too little contrast on a light ground: there its edge is dark.
    const QColor edge = level == AlertLevel::Two ? style.huangInk : fillOf(level, style);
    painter.setPen(QPen(edge, 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(fillOf(level, style));
    drawShape(painter, level, centre, half);
    painter.restore();
}

double levelChipWidth(const QString& word, double size, const Style& style)
{
    return chipHeight(size) + textWidth(word, style.font(size, true)) + size * 0.5;
}

void paintLevelChip(QPainter& painter, QPointF leftMiddle, AlertLevel level, const QString& word, double size,
                    const Style& style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double height = chipHeight(size);
    const QRectF box(leftMiddle.x(), leftMiddle.y() - height / 2, levelChipWidth(word, size, style), height);
    const QColor ink = level == AlertLevel::Two ? style.onHuang : style.onLevel;
    painter.setPen(Qt::NoPen);
    painter.setBrush(fillOf(level, style));
    painter.drawRoundedRect(box, height * 0.14, height * 0.14);
    painter.setBrush(ink);
    drawShape(painter, level, {box.left() + height / 2 + 1, leftMiddle.y()}, size * 0.37);
    const QRectF text(box.left() + height + size * 0.06, box.top(), box.width() - height, height);
    paintText(painter, text, Qt::AlignVCenter | Qt::AlignLeft, word, style.font(size, true), ink);
    painter.restore();
}

} // namespace jingge
