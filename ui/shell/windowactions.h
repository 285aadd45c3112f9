// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

class QAction;
class QWidget;

namespace jingge {

/// One thing the window can do, with where it belongs: a menu or a panel.
struct WindowAction {
    QAction* action;
    QString group;
};

/// Every action of a window that has a name and is shown, each once: those of the menus in their order, then
/// those of panels. Actions that Qt makes inside its own controls are left out. The list follows the window:
/// ask again each time.
[[nodiscard]] std::vector<WindowAction> actionsOf(const QWidget& window);

/// The English words of an action, out of its object name: "importFile" → "import file".
[[nodiscard]] QString englishWords(const QAction& action);

} // namespace jingge
