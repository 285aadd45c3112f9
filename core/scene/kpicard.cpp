// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/kpicard.h"

#include "core/scene/textpainting.h"

#include <QPainter>

namespace jingge {
namespace {

/// Sizes and middles of the four rows, from the card's top; `rangeShare` of the inner width is the range
/// bar's.
struct Measures {
    double edge, corner;
    double title, stamp, figure, unit, words, basis;
    double titleAt, figureAt, rangeAt, basisAt;
    double rangeHeight, rangeShare;
};

Measures measuresOf(KpiPlace place)
{
    if (place == KpiPlace::Desk)
        return {16, 4, 14, 12, 40, 14, 13, 12, 21, 60, 108, 131, 8, 0.611};
    return {40, 8, 60, 48, 152, 56, 48, 48, 62, 178, 290, 338, 24, 0.52};
}

struct CardPen {
    QPainter& painter;
    const QRectF& box;
    const Style& style;
    const Measures m;

    [[nodiscard]] double left() const { return box.left() + m.edge; }
    [[nodiscard]] double right() const { return box.right() - m.edge; }
    /// Words in a row whose middle lies `at` below the top, from x on or up to x.
    void write(double from, double to, double at, Qt::Alignment align, const QString& words, double size,
               bool isBold, const QColor& ink) const
    {
        paintText(painter, QRectF(from, box.top() + at - size, to - from, size * 2), align | Qt::AlignVCenter,
                  words, style.font(size, isBold), ink);
    }
};

void paintFigure(const CardPen& pen, const KpiCard& card)
{
    const Measures& m = pen.m;
    const double width = textWidth(card.figure, pen.style.font(m.figure, true));
    pen.write(pen.left(), pen.left() + width + 1, m.figureAt, Qt::AlignLeft, card.figure, m.figure, true,
              card.freshness.isStale ? pen.style.ink3 : pen.style.ink);
    // The unit stands on the figure's base line, a third of the figure's size under its middle.
    const double base = m.figureAt + (m.figure - m.unit) * 0.36;
    const double unitLeft = pen.left() + width + m.unit * 0.45;
    const double unitWidth = textWidth(card.unit, pen.style.font(m.unit, false));
    pen.write(unitLeft, unitLeft + unitWidth + 1, base, Qt::AlignLeft, card.unit, m.unit, false,
              pen.style.ink2);
    pen.write(unitLeft + unitWidth + m.unit, pen.right(), base, Qt::AlignRight, card.comparison, m.words,
              false, pen.style.ink2);
}

void paintRange(const CardPen& pen, const KpiCard& card)
{
    const Measures& m = pen.m;
    const double width = (pen.right() - pen.left()) * m.rangeShare;
    if (card.range)
        paintRangeBar(pen.painter,
                      {pen.left(), pen.box.top() + m.rangeAt - m.rangeHeight / 2, width, m.rangeHeight},
                      *card.range, pen.style);
    pen.write(pen.left() + width + m.basis, pen.right(), m.rangeAt, Qt::AlignRight, card.rangeWords, m.basis,
              false, pen.style.ink2);
}

} // namespace

QSizeF kpiCardSize(KpiPlace place)
{
    return place == KpiPlace::Desk ? QSizeF(320, 146) : QSizeF(904, 376);
}

void paintKpiCard(QPainter& painter, const QRectF& box, const KpiCard& card, KpiPlace place,
                  const Style& style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const CardPen pen{painter, box, style, measuresOf(place)};
    const Measures& m = pen.m;
    painter.setPen(place == KpiPlace::Desk ? QPen(style.line, 1) : QPen(Qt::NoPen));
    painter.setBrush(style.surface);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), m.corner, m.corner);
    if (card.freshness.isStale)
        paintStaleGround(painter, box.adjusted(1, 1, -1, -1), m.edge / 2, style);
    const double stamp =
        textWidth(card.freshness.words, style.font(m.stamp, card.freshness.isStale)) + m.stamp * 1.4;
    pen.write(pen.left(), pen.right() - stamp, m.titleAt, Qt::AlignLeft, card.title, m.title, true,
              style.ink);
    paintFreshness(painter, {pen.right(), box.top() + m.titleAt}, card.freshness, m.stamp, style);
    paintFigure(pen, card);
    paintRange(pen, card);
    pen.write(pen.left(), pen.right(), m.basisAt, Qt::AlignLeft, card.basis, m.basis, false, style.ink3);
    painter.restore();
}

} // namespace jingge
