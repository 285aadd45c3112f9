// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/hovercard.h"

#include "core/scene/textpainting.h"

#include <QPainter>

#include <algorithm>

namespace jingge {
namespace {

constexpr double kEdge = 12;
constexpr double kHeight = 92;
constexpr double kOff = 16; ///< from the pointer

} // namespace

QRectF hoverCardPlace(QPointF pointer, QSizeF window, const HoverCard& card, const Style& style)
{
    const double words = std::max({textWidth(card.name, style.font(Type::Head)), textWidth(card.note, style.font(Type::Note)),
                                   textWidth(card.count, style.font(Type::Card)) + textWidth(card.unit, style.font(Type::Body))
                                       + textWidth(card.density, style.font(Type::Body)) + 24});
    QRectF box(pointer + QPointF(kOff, kOff), QSizeF(std::clamp(words + 2 * kEdge, 168.0, 320.0), kHeight));
    if (box.right() > window.width() - 4)
        box.moveRight(pointer.x() - kOff);
    if (box.bottom() > window.height() - 4)
        box.moveBottom(pointer.y() - kOff);
    box.moveLeft(std::max(4.0, box.left()));
    box.moveTop(std::max(4.0, box.top()));
    return QRectF(box.topLeft().toPoint(), box.size());
}

void paintHoverCard(QPainter& painter, const QRectF& box, const HoverCard& card, const Style& style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.shadow);
    painter.drawRoundedRect(box.translated(0, 2), 4, 4);
    painter.setPen(style.line2);
    painter.setBrush(style.surface);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const QRectF inner = box.adjusted(kEdge, 0, -kEdge, 0);
    const QRectF first(inner.left(), inner.top() + 8, inner.width(), 22);
    const QRectF second(inner.left(), inner.top() + 31, inner.width(), 32);
    const QRectF third(inner.left(), inner.bottom() - 28, inner.width(), 18);
    paintText(painter, first, Qt::AlignVCenter, card.name, style.font(Type::Head), style.ink);
    paintText(painter, second, Qt::AlignVCenter, card.count, style.font(Type::Card), style.ink);
    const double after = textWidth(card.count, style.font(Type::Card)) + 5;
    paintText(painter, second.adjusted(after, 5, 0, 0), Qt::AlignVCenter, card.unit, style.font(Type::Body), style.ink2);
    paintText(painter, second.adjusted(after, 5, 0, 0), Qt::AlignRight | Qt::AlignVCenter, card.density,
              style.font(Type::Body), style.ink2);
    paintText(painter, third, Qt::AlignVCenter, card.note, style.font(Type::Note), style.ink3);
    painter.restore();
}

} // namespace jingge
