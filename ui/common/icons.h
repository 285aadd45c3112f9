// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace jingge {

/// One of our own icons (resources/icons) in a colour of the look. Sharp at any scale of the screen.
[[nodiscard]] QPixmap iconPixmap(const QString& name, const QColor& colour, int size, double pixelRatio);
/// An icon that takes its colour from the palette each time it is painted, so that it follows the look by
/// itself: second ink, teal when checked, third ink when it cannot be used. For every button and action.
[[nodiscard]] QIcon ownIcon(const QString& name);
[[nodiscard]] QIcon iconOf(const QString& name, const QColor& colour);
/// An icon that turns to another colour when its button is checked.
[[nodiscard]] QIcon iconOf(const QString& name, const QColor& colour, const QColor& checkedColour);

} // namespace jingge
