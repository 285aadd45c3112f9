// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/style.h"

#include <QSizeF>
#include <QString>

#include <functional>

class QPainter;

namespace jingge {

/// A chart or a map that can be drawn anywhere: for the clipboard, into a file. Holds what it draws.
struct Picture {
    QString title; ///< for file names and for those who hear it
    QSizeF size;   ///< as it stands on the screen, in logical pixels
    /// Draws itself into the rectangle from (0, 0) to the size, ground included.
    std::function<void(QPainter& painter, const QSizeF& size, const Style& style)> paint;
};

} // namespace jingge
