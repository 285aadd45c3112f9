// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/state/filterstack.h"
#include "core/state/selectionstate.h"
#include "ui/common/livecounts.h"
#include "ui/common/stationsource.h"
#include "ui/common/theme.h"
#include "ui/common/viewcontext.h"
#include "ui/shell/workbench.h"

#include <QMainWindow>

class QActionGroup;
class QMenu;
class QSettings;

namespace jingge {

class MessageBar;
class Rail;
class TopRow;

/// The window of one open station. Owns the shared state; views see it through the context. The source and the theme
/// outlive the window.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(StationSource& source, Theme& theme, QWidget* parent = nullptr);

    void showPage(Page page);
    [[nodiscard]] FilterStack& filters() { return m_filters; }
    [[nodiscard]] SelectionState& selection() { return m_selection; }
    [[nodiscard]] LiveCounts& live() { return m_live; }
    [[nodiscard]] Workbench* workbench() const { return m_workbench; }
    /// Whether every count and list has arrived.
    [[nodiscard]] bool isSettled() const { return m_workbench->isSettled(); }
    void chooseArea(const std::string& code); ///< nothing happens for a code that is not there
    /// Geometry, borders and look, for the next start.
    void saveTo(QSettings& settings) const;
    void restoreFrom(const QSettings& settings);

Q_SIGNALS:
    void closing();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void makeMenus();
    void makeStationMenu(QMenu* menu);
    void makeViewMenu(QMenu* menu);
    void makeFilterMenu(QMenu* menu);
    void makeHelpMenu(QMenu* menu);
    void refresh();
    void takeFrame();
    void setLook(Look look);
    void toggleFullScreen();
    void showKeys();

    StationSource& m_source;
    Theme& m_theme;
    FilterStack m_filters;
    SelectionState m_selection;
    LiveCounts m_live;
    const ViewContext m_context;
    TopRow* m_top;
    MessageBar* m_messages;
    Rail* m_rail;
    Workbench* m_workbench;
    QActionGroup* m_pages = nullptr;
    QActionGroup* m_looks = nullptr;
};

/// What the window begins with: of the last 4, 12 or 52 weeks of the data the shortest that gives every area some ten
/// incidents on average, else everything.
[[nodiscard]] Filter firstFilter(const Frame& frame);

} // namespace jingge
