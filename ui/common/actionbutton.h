// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

class QAction;

namespace jingge {

/// A small button that is an action: icon, state, tool tip with the keys, accessible name. An action with a
/// menu opens it.
class ActionButton final : public QToolButton {
    Q_OBJECT

public:
    explicit ActionButton(QAction* action, QWidget* parent = nullptr);

protected:
    void actionEvent(QActionEvent* event) override;

private:
    void takeWords();
};

/// What an action is called in lists and tool tips: its text without the mark of its key and without an
/// ellipsis.
[[nodiscard]] QString actionName(const QAction& action);
/// The name with the keys behind it where there are some.
[[nodiscard]] QString actionTip(const QAction& action);

} // namespace jingge
