// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/viewcontext.h"

#include <QObject>

#include <functional>
#include <vector>

class QActionGroup;
class QKeySequence;
class QMenu;
class QMenuBar;

namespace jingge {

class MainWindow;
class Panel;
class PanelExports;
class StationBackups;
enum class Page;

/// The menus of the window. What a panel can do comes from the panel's own actions; a menu without entries is
/// left out.
class WindowMenus final : public QObject {
    Q_OBJECT

public:
    WindowMenus(MainWindow& window, const ViewContext& context, PanelExports& exports, QMenuBar* bar);

    [[nodiscard]] StationBackups* backups() const { return m_backups; }
    void setPage(Page page);
    void setLook(Look look);

private:
    QAction* add(QMenu* menu, const char* name, const char* icon, const QString& text,
                 const QKeySequence& keys, std::function<void()> act);
    void makeFileMenu(QMenu* menu);
    void makeEditMenu(QMenu* menu, PanelExports& exports);
    void makeViewMenu(QMenu* menu);
    void makePanelMenu(const QString& title, const std::vector<const Panel*>& panels);
    void makeWindowMenu(QMenu* menu);
    void makeHelpMenu(QMenu* menu);

    MainWindow& m_window;
    const ViewContext m_context;
    QMenuBar* m_bar;
    StationBackups* m_backups;
    QActionGroup* m_pages;
    QActionGroup* m_looks;
};

} // namespace jingge
