// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/actionbutton.h"

#include "ui/common/labels.h"

#include <QAction>
#include <QRegularExpression>

namespace jingge {

ActionButton::ActionButton(QAction* action, QWidget* parent) : QToolButton(parent)
{
    setDefaultAction(action);
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(action->menu() != nullptr ? InstantPopup : DelayedPopup);
    takeWords();
}

void ActionButton::actionEvent(QActionEvent* event)
{
    QToolButton::actionEvent(event); // takes the action's own tool tip
    takeWords();
}

void ActionButton::takeWords()
{
    if (defaultAction() == nullptr)
        return;
    setPlainToolTip(this, actionTip(*defaultAction()));
    setAccessibleName(actionName(*defaultAction()));
    setVisible(defaultAction()->isVisible());
}

QString actionName(const QAction& action)
{
    // "&Open…", in Chinese "打开(&O)…"
    static const QRegularExpression keyInBrackets(QStringLiteral("\\s*\\(&.\\)"));
    QString name = action.text();
    name.remove(keyInBrackets);
    name.remove(QLatin1Char('&'));
    while (name.endsWith(QChar(0x2026)))
        name.chop(1);
    return name;
}

QString actionTip(const QAction& action)
{
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    return keys.isEmpty() ? actionName(action)
                          : ActionButton::tr("%1 (%2)", "name, keys").arg(actionName(action), keys);
}

} // namespace jingge
