// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/plotsheet.h"

#include "core/scene/plotpainter.h"
#include "core/scene/textpainting.h"

#include <QPainter>

namespace jingge {

namespace {

constexpr double kMargin = 24;
constexpr double kHead = 64;
constexpr double kFoot = 44;

} // namespace

Picture plotSheet(const Plot& plot, const QString& title, const QString& asks, const QString& method,
                  QSizeF size)
{
    Picture picture;
    picture.title = title;
    picture.size = size;
    picture.paint = [plot, title, asks, method](QPainter& painter, const QSizeF& sheet, const Style& style) {
        painter.fillRect(QRectF(QPointF(), sheet), style.surface);
        const QRectF page = QRectF(QPointF(), sheet).adjusted(kMargin, kMargin - 8, -kMargin, -12);
        paintText(painter, {page.left(), page.top(), page.width(), 28}, Qt::AlignLeft | Qt::AlignVCenter,
                  title, style.font(Type::Say), style.ink);
        paintText(painter, {page.left(), page.top() + 30, page.width(), 20}, Qt::AlignLeft | Qt::AlignVCenter,
                  asks, style.font(Type::Body), style.ink2);
        paintPlot(painter, page.adjusted(0, kHead, 0, -kFoot), plot, style);
        painter.setFont(style.font(Type::Note));
        painter.setPen(style.ink3);
        painter.drawText(QRectF(page.left(), page.bottom() - 34, page.width(), 34),
                         static_cast<int>(Qt::AlignLeft | Qt::AlignBottom) | Qt::TextWordWrap, method);
    };
    return picture;
}

} // namespace jingge
