// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/style.h"

#include <QJsonObject>
#include <QStringList>

namespace jingge {

class MainWindow;

/// What a window is to find again: geometry, borders, page, look, panels, and for its station (the store's path; none
/// for an empty one) the question that stands on the screen. `before`: what was remembered so far.
[[nodiscard]] QJsonObject rememberedState(const MainWindow& window, const QJsonObject& before,
                                      const QString& station);
/// Puts a window into a remembered state; parts that are missing or make no sense are left as they are.
void restoreWindow(MainWindow& window, const QJsonObject& state, const QString& station);
/// The look alone, needed before there is a window; light when none is remembered.
[[nodiscard]] Look rememberedLook(const QJsonObject& state);
/// Paths of the stations' stores, the last one first.
[[nodiscard]] QStringList rememberedStations(const QJsonObject& state);

} // namespace jingge
