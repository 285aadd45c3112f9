// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowmenus.h"

#include "ui/charts/chartpanel.h"
#include "ui/common/actionbutton.h"
#include "ui/common/icons.h"
#include "ui/common/messagebar.h"
#include "ui/common/panel.h"
#include "ui/map/mappanel.h"
#include "ui/patterns/repeatpanel.h"
#include "ui/quality/datapanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/panelexports.h"
#include "ui/shell/stationbackups.h"
#include "ui/shell/savedviews.h"
#include "ui/shell/rail.h"
#include "ui/shell/workbench.h"
#include "ui/rules/rulepanel.h"
#include "ui/tables/incidentpanel.h"
#include "ui/callbacks/callbackpanel.h"
#include "ui/disputes/disputepanel.h"
#include "ui/tasks/taskpanel.h"
#include "ui/timeline/axisgridpanel.h"
#include "ui/timeline/calendarpanel.h"
#include "ui/timeline/houraxispanel.h"
#include "ui/timeline/weekpanel.h"

#include <QActionGroup>
#include <QMenuBar>

namespace jingge {

WindowMenus::WindowMenus(MainWindow& window, const ViewContext& context, PanelExports& exports, QMenuBar* bar)
    : QObject(&window),
      m_window(window),
      m_context(context),
      m_bar(bar),
      m_backups(new StationBackups(context.source, &window)),
      m_pages(new QActionGroup(this)),
      m_looks(new QActionGroup(this))
{
    connect(m_backups, &StationBackups::succeeded, window.messages(), &MessageBar::showNews);
    connect(m_backups, &StationBackups::failed, window.messages(), &MessageBar::showError);
    makeFileMenu(bar->addMenu(tr("&File")));
    makeEditMenu(bar->addMenu(tr("&Edit")), exports);
    makeViewMenu(bar->addMenu(tr("&View")));
    const Workbench& bench = *window.workbench();
    makePanelMenu(tr("&Map"), {bench.map()});
    makePanelMenu(tr("&Time"), {bench.axes(), bench.hours(), bench.week(), bench.calendar()});
    makePanelMenu(tr("&Analysis"), {bench.repeats(), bench.incidents(), bench.charts()});
    makePanelMenu(tr("Tas&ks"), {bench.tasks(), bench.callbacks(), bench.disputes(), bench.rules()});
    makePanelMenu(tr("&Data"), {bench.data()});
    makeWindowMenu(bar->addMenu(tr("&Window")));
    makeHelpMenu(bar->addMenu(tr("&Help")));
}

QAction* WindowMenus::add(QMenu* menu, const char* name, const char* icon, const QString& text,
                          const QKeySequence& keys, std::function<void()> act)
{
    QAction* action = menu->addAction(text, keys, this, std::move(act));
    action->setObjectName(QLatin1StringView(name));
    if (icon != nullptr)
        action->setIcon(ownIcon(QLatin1StringView(icon)));
    action->setIconVisibleInMenu(false); // the look's menus are words
    return action;
}

void WindowMenus::makeFileMenu(QMenu* menu)
{
    menu->addAction(m_window.openStation());
    menu->addAction(m_window.importFile());
    menu->addAction(m_window.importAreas());
    menu->addAction(m_backups->action());
    add(menu, "refresh", nullptr, tr("Look for new data"), QKeySequence(Qt::Key_F5),
        [this] { m_window.refresh(); });
    menu->addSeparator();
    add(menu, "quit", nullptr, tr("Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { m_window.close(); });
}

void WindowMenus::makeEditMenu(QMenu* menu, PanelExports& exports)
{
    FilterStack& filters = m_context.filters;
    QAction* back = add(menu, "filterBack", "back", tr("One filter back"),
                        QKeySequence(Qt::ALT | Qt::Key_Left), [&filters] { filters.goBack(Origin::Shell); });
    QAction* forward =
        add(menu, "filterForward", "forward", tr("One filter forward"), QKeySequence(Qt::ALT | Qt::Key_Right),
            [&filters] { filters.goForward(Origin::Shell); });
    add(menu, "roundTheClock", nullptr, tr("Round the clock"), QKeySequence(Qt::CTRL | Qt::Key_H),
        [&filters] {
            Filter filter = filters.current();
            filter.hours = kAllHours;
            filters.setFilter(filter, Origin::Shell);
        });
    add(menu, "clearFilter", nullptr, tr("Clear the filter"), QKeySequence(Qt::CTRL | Qt::Key_E),
        [&filters] { filters.setFilter({}, Origin::Shell); });
    add(menu, "chooseNothing", nullptr, tr("Choose nothing"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A),
        [this] { m_context.selection.clear(Origin::Shell); });
    menu->addSeparator();
    exports.addCurrentTo(*menu);
    menu->addSeparator();
    add(menu, "findCommand", "search", tr("Find a command"), QKeySequence(Qt::CTRL | Qt::Key_K),
        [this] { m_window.openPalette(); });
    menu->addSeparator();
    m_window.savedViews()->addTo(menu);
    const auto enable = [&filters, back, forward] {
        back->setEnabled(filters.canGoBack());
        forward->setEnabled(filters.canGoForward());
    };
    connect(&filters, &FilterStack::filterChanged, menu, enable);
    enable();
}

void WindowMenus::makeViewMenu(QMenu* menu)
{
    for (const PageWords& words : pages()) {
        const Page page = words.page;
        QAction* action = add(menu, words.action, nullptr, pageName(page), pageKeys(page), [this, page] { m_window.showPage(page); });
        action->setCheckable(true);
        action->setChecked(page == Page::Main);
        m_pages->addAction(action);
    }
    menu->addSeparator();
    for (const Look look : {Look::Light, Look::Dark}) {
        QAction* action =
            add(menu, look == Look::Light ? "lightLook" : "darkLook", nullptr,
                look == Look::Light ? tr("Light") : tr("Dark"), {}, [this, look] { m_window.setLook(look); });
        action->setCheckable(true);
        action->setChecked(m_context.theme.look() == look);
        m_looks->addAction(action);
    }
    menu->addSeparator();
    add(menu, "fullScreen", nullptr, tr("Full screen"), QKeySequence(Qt::Key_F11),
        [this] { m_window.toggleFullScreen(); });
}

void WindowMenus::makePanelMenu(const QString& title, const std::vector<const Panel*>& panels)
{
    QMenu* menu = m_bar->addMenu(title);
    for (const Panel* panel : panels) {
        const QList<QAction*> actions = panel->actions();
        if (actions.isEmpty())
            continue;
        menu->addSection(panel->title());
        menu->addActions(actions);
    }
    if (menu->isEmpty())
        m_bar->removeAction(menu->menuAction());
}

void WindowMenus::makeWindowMenu(QMenu* menu)
{
    add(menu, "nextPanel", nullptr, tr("Next panel"), QKeySequence(Qt::Key_F6),
        [this] { m_window.focusPanel(1); });
    add(menu, "previousPanel", nullptr, tr("Previous panel"), QKeySequence(Qt::SHIFT | Qt::Key_F6),
        [this] { m_window.focusPanel(-1); });
    menu->addSeparator();
    add(menu, "resetLayout", nullptr, tr("Restore the borders"), {},
        [this] { m_window.workbench()->resetLayout(); });
}

void WindowMenus::makeHelpMenu(QMenu* menu)
{
    QAction* keys = add(menu, "showKeys", nullptr, tr("Keys"), {}, [this] { m_window.showKeys(); });
    keys->setShortcuts({QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)});
}

void WindowMenus::setPage(Page page)
{
    m_pages->actions().at(static_cast<int>(page))->setChecked(true);
}

void WindowMenus::setLook(Look look)
{
    if (look != Look::Wall)
        m_looks->actions().at(static_cast<int>(look))->setChecked(true);
}

} // namespace jingge
