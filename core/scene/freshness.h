// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/style.h"

#include <QBrush>
#include <QRectF>
#include <QString>

class QPainter;

namespace jingge {

/// How old a figure is: live (teal dot and `至 14:32`) or stale (square and `数据停在 13:58` in bold).
struct Freshness {
    QString words;
    bool isStale = false;
};

/// Mark and words that end at the point's x; its y is the words' middle. size: of the words in pixels.
void paintFreshness(QPainter& painter, QPointF rightMiddle, const Freshness& freshness, double size,
                    const Style& style);

/// The hatch of what has no data: lines at 45° on the ground.
void paintNoData(QPainter& painter, const QRectF& box, const Style& style);
/// Raised ground whose margin is hatched, under a figure that is stale.
void paintStaleGround(QPainter& painter, const QRectF& box, double margin, const Style& style);

} // namespace jingge
