// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/cellpainting.h"

#include "core/analysis/heat.h"
#include "core/scene/textpainting.h"

#include <QPainter>

#include <algorithm>
#include <numeric>
#include <utility>

namespace jingge {

std::vector<std::int64_t> integerOrQuantileLimits(std::vector<std::int64_t> counts)
{
    constexpr std::int64_t kClasses = 6;
    const std::int64_t most =
        counts.empty() ? 0 : std::max<std::int64_t>(0, *std::ranges::max_element(counts));
    if (most > kClasses)
        return quantileLimits(std::move(counts), kClasses);
    std::vector<std::int64_t> limits(static_cast<std::size_t>(most));
    std::iota(limits.begin(), limits.end(), std::int64_t{1});
    return limits;
}

void paintCellOutline(QPainter& painter, const QRectF& cell, double thick, const QColor& colour)
{
    painter.save();
    painter.setPen(QPen(colour, thick, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(cell.adjusted(-0.5, -0.5, 0.5, 0.5));
    painter.restore();
}

CellClasses CellClasses::of(std::vector<std::int64_t> counts)
{
    CellClasses classes;
    classes.most = counts.empty() ? 0 : *std::ranges::max_element(counts);
    classes.limits = integerOrQuantileLimits(std::move(counts));
    return classes;
}

double paintClassLegend(QPainter& painter, QPointF topLeft, const QString& title, const CellClasses& classes,
                        const Style& style)
{
    const QFont note = style.font(Type::Note);
    double x = topLeft.x();
    const double y = topLeft.y();
    const auto word = [&](const QString& text) {
        paintText(painter, {x, y, 200, 18}, Qt::AlignLeft | Qt::AlignVCenter, text, note, style.ink3);
        x += textWidth(text, note) + 6;
    };
    word(title);
    x += 6;
    word(QStringLiteral("0"));
    painter.setPen(style.line);
    painter.setBrush(style.raised);
    painter.drawRect(QRectF(x, y + 4, 13, 10));
    x += 22;
    const std::vector<std::int64_t>& limits = classes.limits;
    if (limits.empty())
        return x;
    word(countText(limits.front()));
    for (int i = 1; i <= classes.classes(); ++i, x += 15)
        painter.fillRect(QRectF(x, y + 4, 14, 11), style.classColour(i, classes.classes()));
    x += 6;
    if (classes.most > limits.back())
        word(QStringLiteral("≥ %1").arg(countText(limits.back())));
    else if (limits.size() > 1)
        word(countText(limits.back()));
    return x;
}

} // namespace jingge
