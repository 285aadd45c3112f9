// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/hovercard.h"

#include "core/scene/textpainting.h"

#include <QPainter>

#include <algorithm>

namespace jingge {
namespace {

constexpr double kEdge = 12;
constexpr double kOff = 16; ///< from the pointer
constexpr double kNameHeight = 30;
constexpr double kFigureHeight = 32;
constexpr double kRangeHeight = 28;
constexpr double kLineHeight = 19;
constexpr double kFoot = 8;
constexpr double kLeastWidth = 184;
constexpr double kMostWidth = 340;

bool hasVerdictRow(const HoverCard& card)
{
    return !card.verdict.isEmpty() || !card.change.isEmpty();
}

double heightOf(const HoverCard& card)
{
    return kNameHeight + (card.count.isEmpty() ? 0 : kFigureHeight) + (card.range ? kRangeHeight : 0)
           + (hasVerdictRow(card) ? kLineHeight : 0) + kLineHeight * static_cast<double>(card.lines.size()) + kFoot;
}

Type verdictType(const HoverCard& card)
{
    return card.range && card.range->isOutside() ? Type::NoteBold : Type::Note;
}

double widthOf(const HoverCard& card, const Style& style)
{
    double width = textWidth(card.name, style.font(Type::Head));
    width = std::max(width, textWidth(card.count, style.font(Type::Card)) + textWidth(card.unit, style.font(Type::Body))
                                + textWidth(card.aside, style.font(Type::Body)) + 28);
    width = std::max(width, textWidth(card.verdict, style.font(verdictType(card))) + 12
                                + textWidth(card.change, style.font(Type::Note)));
    for (const QString& line : card.lines)
        width = std::max(width, textWidth(line, style.font(Type::Note)));
    return std::clamp(width + 2 * kEdge + 1, kLeastWidth, kMostWidth);
}

void paintGround(QPainter& painter, const QRectF& box, const Style& style)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.shadow);
    painter.drawRoundedRect(box.translated(0, 2), 4, 4);
    painter.setPen(style.line2);
    painter.setBrush(style.surface);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void paintFigure(QPainter& painter, const QRectF& row, const HoverCard& card, const Style& style)
{
    paintText(painter, row, Qt::AlignVCenter, card.count, style.font(Type::Card), style.ink);
    const double after = textWidth(card.count, style.font(Type::Card)) + 5;
    paintText(painter, row.adjusted(after, 5, 0, 0), Qt::AlignVCenter, card.unit, style.font(Type::Body), style.ink2);
    paintText(painter, row.adjusted(after, 5, 0, 0), Qt::AlignRight | Qt::AlignVCenter, card.aside, style.font(Type::Body),
              style.ink2);
}

void paintVerdict(QPainter& painter, const QRectF& row, const HoverCard& card, const Style& style)
{
    const QFont font = style.font(verdictType(card));
    paintText(painter, row, Qt::AlignVCenter, card.verdict, font, style.ink);
    paintText(painter, row.adjusted(card.verdict.isEmpty() ? 0 : textWidth(card.verdict, font) + 12, 0, 0, 0), Qt::AlignVCenter, card.change,
              style.font(Type::Note), style.ink2);
}

} // namespace

QRectF hoverCardPlace(QPointF pointer, QSizeF window, const HoverCard& card, const Style& style)
{
    QRectF box(pointer + QPointF(kOff, kOff), QSizeF(widthOf(card, style), heightOf(card)));
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
    paintGround(painter, box, style);
    QRectF row(box.left() + kEdge, box.top() + 8, box.width() - 2 * kEdge, 22);
    paintText(painter, row, Qt::AlignVCenter, card.name, style.font(Type::Head), style.ink);
    row = QRectF(row.left(), box.top() + kNameHeight, row.width(), kFigureHeight);
    if (!card.count.isEmpty()) {
        paintFigure(painter, row, card, style);
        row.translate(0, kFigureHeight);
    }
    if (card.range) {
        paintRangeBar(painter, QRectF(row.left() + 2, row.top() + 10, row.width() - 4, 8), *card.range, style);
        row.translate(0, kRangeHeight);
    }
    row.setHeight(kLineHeight);
    if (hasVerdictRow(card)) {
        paintVerdict(painter, row, card, style);
        row.translate(0, kLineHeight);
    }
    for (const QString& line : card.lines) {
        paintText(painter, row, Qt::AlignVCenter, line, style.font(Type::Note), style.ink3);
        row.translate(0, kLineHeight);
    }
    painter.restore();
}

} // namespace jingge
