// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/state/filterstack.h"
#include "core/state/savedview.h"
#include "core/state/selectionstate.h"
#include "ui/common/livecounts.h"
#include "ui/common/liveusual.h"
#include "ui/common/stationsource.h"
#include "ui/common/theme.h"
#include "ui/common/viewcontext.h"
#include "ui/shell/workbench.h"

#include <QMainWindow>

class QStackedWidget;

namespace jingge {

class CommandPalette;
class IncidentFinder;
class MessageBar;
class PanelExports;
class Rail;
class SavedViews;
class TopRow;
class WindowMemory;
class WindowMenus;

/// What the window begins with: of the last 4, 12 or 52 weeks of the data the shortest that gives every area
/// some ten incidents on average, else everything.
[[nodiscard]] Filter firstFilter(const Frame& frame);

/// The window of one open station. Owns the shared state; views see it through the context. The source and
/// the theme outlive the window.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(StationSource& source, Theme& theme, QWidget* parent = nullptr);

    void showPage(Page page);
    /// Shows a page in place of the workbench, below the menus; nullptr: the workbench again. The window owns it.
    void showOver(QWidget* page);
    void setLook(Look look);
    [[nodiscard]] Look look() const { return m_theme.look(); }
    void refresh(); ///< looks for new data
    void refreshAndTell(const QString& news); ///< the same; what is said of it, where there is something
    void openPalette();
    void showKeys();
    void toggleFullScreen();
    /// Moves the focus to the next (1) or previous (-1) part: filter bar, panels in reading order.
    void focusPanel(int direction);
    [[nodiscard]] FilterStack& filters() { return m_filters; }
    [[nodiscard]] SelectionState& selection() { return m_selection; }
    [[nodiscard]] LiveCounts& live() { return m_live; }
    [[nodiscard]] Workbench* workbench() const { return m_workbench; }
    /// Whether every count and list has arrived.
    [[nodiscard]] bool isSettled() const;
    /// The question on the screen, and the same asked again; what this station does not have is left out and told.
    [[nodiscard]] SavedView currentView() const;
    void showView(const SavedView& view);
    /// The filter that a window of this station begins with, by the data of now.
    [[nodiscard]] Filter startingFilter() const { return firstFilter(*m_live.frame()); }
    [[nodiscard]] SavedViews* savedViews() const { return m_views; }
    void chooseArea(const std::string& code); ///< nothing happens for a code that is not there
    /// Choose a table of incidents, a file of areas: hidden until who answers importRequested() and
    /// areasRequested() shows them.
    [[nodiscard]] QAction* importFile() const { return m_importFile; }
    [[nodiscard]] QAction* importAreas() const { return m_importAreas; }
    /// Open another station or make one: hidden likewise, for startRequested().
    [[nodiscard]] QAction* openStation() const { return m_openStation; }
    [[nodiscard]] CommandPalette* palette() const { return m_palette; }
    [[nodiscard]] MessageBar* messages() const { return m_messages; }
    /// Restores what is remembered and keeps remembering: geometry, borders, page, look, panels, and for each
    /// station its filter and selection. The memory outlives the window.
    void remember(WindowMemory& memory, const QString& station);

Q_SIGNALS:
    void closing();
    void geometryChanged();
    void importRequested(); ///< choose a table of incidents and read it
    void areasRequested();  ///< choose a file of areas and read it
    void startRequested();  ///< another station, or a new one
    /// Files were let go over the window. They are taken only while somebody listens.
    void filesDropped(const QStringList& paths);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void moveEvent(QMoveEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makeImportActions();
    void makePalette();
    void connectPanels();
    void takeFrame();

    StationSource& m_source;
    Theme& m_theme;
    FilterStack m_filters;
    SelectionState m_selection;
    LiveCounts m_live;
    LiveUsual m_usual;
    const ViewContext m_context;
    TopRow* m_top;
    MessageBar* m_messages;
    Rail* m_rail;
    Workbench* m_workbench;
    QStackedWidget* m_stack;
    QAction* m_importFile = nullptr;
    QAction* m_importAreas = nullptr;
    QAction* m_openStation = nullptr;
    bool m_wasEmpty = false; ///< there were no incidents yet
    PanelExports* m_exports = nullptr;
    SavedViews* m_views = nullptr;
    WindowMenus* m_menus = nullptr;
    CommandPalette* m_palette = nullptr;
    IncidentFinder* m_incidentFinder = nullptr;
};

} // namespace jingge
