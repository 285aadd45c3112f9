// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/rangebar.h"
#include "core/scene/style.h"

#include <QRectF>
#include <QString>
#include <QStringList>

#include <optional>

class QPainter;

namespace jingge {

/// What the card beside the pointer says about an area or about incidents.
struct HoverCard {
    QString name;
    QString count;  ///< the figure; empty = a card of lines alone
    QString unit;   ///< behind it
    QString aside;  ///< at the right of the figure: its usual range
    std::optional<RangeBar> range;
    QString verdict;   ///< the range in words; bold when outside
    QString change;    ///< beside the verdict
    QStringList lines; ///< what is counted, rates
};

/// Where the card goes: beside the pointer, inside the window.
[[nodiscard]] QRectF hoverCardPlace(QPointF pointer, QSizeF window, const HoverCard& card, const Style& style);
void paintHoverCard(QPainter& painter, const QRectF& box, const HoverCard& card, const Style& style);

} // namespace jingge
