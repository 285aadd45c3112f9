// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/style.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace jingge {

/// What the card beside the pointer says about an area.
struct HoverCard {
    QString name;
    QString count;  ///< the figure
    QString unit;   ///< behind it
    QString density; ///< per km²
    QString note;   ///< what is counted
};

/// Where the card goes: beside the pointer, inside the window.
[[nodiscard]] QRectF hoverCardPlace(QPointF pointer, QSizeF window, const HoverCard& card, const Style& style);
void paintHoverCard(QPainter& painter, const QRectF& box, const HoverCard& card, const Style& style);

} // namespace jingge
