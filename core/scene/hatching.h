// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QList>
#include <QPainterPath>

namespace jingge {

/// Lines at 45° rising to the right inside a path, `pitch` apart along x, by the even-odd rule; the same in
/// every drawing, vector files included, and joined across neighbouring paths.
[[nodiscard]] QList<QLineF> hatchOf(const QPainterPath& path, double pitch);

} // namespace jingge
