// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/style.h"

#include <QPointF>
#include <QSizeF>
#include <QStringList>

class QPainter;

namespace jingge {

/// The five states of a task (研交办督结): done cells carry a tick, the current one its character, those to
/// come are empty.
struct TaskSteps {
    QStringList names; ///< five, one character each
    int current = 0;   ///< 0–4; 5 = all are done
};

/// size: of one cell, 16 in rows, 36 on the card, 72 on the wall.
void paintTaskSteps(QPainter& painter, QPointF topLeft, const TaskSteps& steps, double size,
                    const Style& style);
[[nodiscard]] QSizeF taskStepsSize(double size);

} // namespace jingge
