// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/style.h"

#include <QPointF>
#include <QString>

class QPainter;

namespace jingge {

/// How urgent an alert or a task is. One shape, one word and one colour each, so that grey prints and
/// colour-blind readers agree: ▲ red, ◆ yellow, ● blue.
enum class AlertLevel { One, Two, Three };

/// The shape alone, on a halo where it stands on a map. size: its height, 15 on a desk, 66 on the wall.
void paintLevelMark(QPainter& painter, QPointF centre, AlertLevel level, double size, const Style& style,
                    bool hasHalo = true);

/// Shape and word on a filled block, from the point's x on, its middle at the point's y; size: of the word in
/// pixels.
void paintLevelChip(QPainter& painter, QPointF leftMiddle, AlertLevel level, const QString& word, double size,
                    const Style& style);
[[nodiscard]] double levelChipWidth(const QString& word, double size, const Style& style);

} // namespace jingge
