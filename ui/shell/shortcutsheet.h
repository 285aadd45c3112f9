// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/windowactions.h"

#include <QDialog>

#include <utility>
#include <vector>

namespace jingge {

/// Every key of the window on one sheet, by group: those of its actions, read from the actions themselves,
/// and those that painted views answer to.
class ShortcutSheet final : public QDialog {
    Q_OBJECT

public:
    ShortcutSheet(const std::vector<WindowAction>& actions, QWidget* parent);
};

/// What the sheet shows: groups in the order of their first action, each with (what it does, keys).
using KeyGroup = std::pair<QString, std::vector<std::pair<QString, QString>>>;
[[nodiscard]] std::vector<KeyGroup> keyGroups(const std::vector<WindowAction>& actions);

} // namespace jingge
