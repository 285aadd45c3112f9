// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowactions.h"

#include "ui/common/actionbutton.h"
#include "ui/common/panel.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QSet>

namespace jingge {
namespace {

class Collector {
public:
    void addMenu(const QMenu& menu, const QString& group)
    {
        for (QAction* action : menu.actions()) {
            if (action->menu() != nullptr)
                addMenu(*action->menu(), group);
            else
                add(action, group);
        }
    }
    void add(QAction* action, const QString& group)
    {
        const bool isQtsOwn = action->objectName().startsWith(QLatin1StringView("qt_")) ||
                              action->objectName().startsWith(QLatin1StringView("_q_"));
        if (action->isSeparator() || action->text().isEmpty() || !action->isVisible() || isQtsOwn ||
            m_seen.contains(action))
            return;
        m_seen.insert(action);
        m_found.push_back({action, group});
    }
    [[nodiscard]] std::vector<WindowAction> found() && { return std::move(m_found); }

private:
    QSet<QAction*> m_seen;
    std::vector<WindowAction> m_found;
};

/// The title of the panel that a widget lies in; empty outside of panels.
QString panelOf(const QWidget* widget)
{
    for (; widget != nullptr; widget = widget->parentWidget()) {
        if (const auto* panel = qobject_cast<const Panel*>(widget))
            return panel->title();
    }
    return {};
}

} // namespace

std::vector<WindowAction> actionsOf(const QWidget& window)
{
    Collector collector;
    for (const QMenuBar* bar : window.findChildren<QMenuBar*>()) {
        for (const QAction* title : bar->actions()) {
            if (title->menu() != nullptr)
                collector.addMenu(*title->menu(), actionName(*title));
        }
    }
    for (QAction* action : window.actions())
        collector.add(action, {});
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (qobject_cast<const QMenu*>(widget) != nullptr || qobject_cast<const QMenuBar*>(widget) != nullptr)
            continue;
        for (QAction* action : widget->actions()) {
            if (action->menu() != nullptr)
                collector.addMenu(*action->menu(), panelOf(widget));
            else
                collector.add(action, panelOf(widget));
        }
    }
    return std::move(collector).found();
}

QString englishWords(const QAction& action)
{
    QString words;
    for (const QChar letter : action.objectName()) {
        if (letter.isUpper() && !words.isEmpty())
            words += QLatin1Char(' ');
        words += letter.toLower();
    }
    return words;
}

} // namespace jingge
