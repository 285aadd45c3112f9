// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/common/icons.h"
#include "ui/charts/chartpanel.h"
#include "ui/common/messagebar.h"
#include "ui/common/panel.h"
#include "ui/common/wording.h"
#include "ui/filter/filterbar.h"
#include "ui/map/mappanel.h"
#include "ui/map/mapview.h"
#include "ui/patterns/repeatpanel.h"
#include "ui/quality/datapanel.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/incidentfinder.h"
#include "ui/shell/palettefinders.h"
#include "ui/shell/panelexports.h"
#include "ui/shell/rail.h"
#include "ui/shell/savedviews.h"
#include "ui/shell/searchfield.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/statusrow.h"
#include "ui/shell/toprow.h"
#include "ui/shell/windowmemory.h"
#include "ui/shell/windowmenus.h"
#include "ui/shell/windowstate.h"
#include "ui/tables/incidentpanel.h"
#include "ui/rules/rulepanel.h"
#include "ui/callbacks/callbackpanel.h"
#include "ui/disputes/disputepanel.h"
#include "ui/tasks/taskpanel.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMetaMethod>
#include <QMimeData>
#include <QUrl>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace jingge {
namespace {

constexpr int kFirstWeeks[] = {4, 12, 52};
constexpr std::size_t kEnoughAnArea = 10;

QStringList localFiles(const QMimeData& dropped)
{
    QStringList paths;
    for (const QUrl& url : dropped.urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    return paths;
}

} // namespace

Filter firstFilter(const Frame& frame)
{
    Filter filter;
    const auto extent = frame.extent();
    const std::size_t areas = std::max<std::size_t>(1, frame.areas->at(drawnLevel(*frame.areas)).size());
    for (const int weeks : kFirstWeeks) {
        const std::int64_t from = extent ? extent->to.seconds - weeks * 7 * kDaySeconds : 0;
        if (!extent || from <= extent->from.seconds)
            break;
        const auto first = std::ranges::lower_bound(frame.time, from);
        if (static_cast<std::size_t>(frame.time.end() - first) >= kEnoughAnArea * areas) {
            filter.from = CivilTime{from};
            filter.to = extent->to;
            break;
        }
    }
    return filter;
}

MainWindow::MainWindow(StationSource& source, Theme& theme, QWidget* parent)
    : QMainWindow(parent),
      m_source(source),
      m_theme(theme),
      m_filters(firstFilter(*source.frame())),
      m_live(source.frame(), m_filters, &source),
      m_usual(m_live),
      m_context{theme, source, m_filters, m_selection, m_live, m_usual}
{
    m_top = new TopRow(theme, this);
    auto* central = new QWidget(this);
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_messages = new MessageBar(central);
    m_rail = new Rail(central);
    m_workbench = new Workbench(m_context, central);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_rail);
    body->addWidget(m_workbench, 1);
    column->addWidget(new FilterBar(m_context, central));
    column->addWidget(m_messages);
    column->addLayout(body, 1);
    column->addWidget(new StatusRow(m_context, central));
    setMenuWidget(m_top);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(central);
    setCentralWidget(m_stack);
    makeImportActions();
    m_exports = new PanelExports(theme, source, m_workbench->panels(), this);
    m_views = new SavedViews([this] { return currentView(); }, [this](const SavedView& view) { showView(view); }, this);
    m_menus = new WindowMenus(*this, m_context, *m_exports, m_top->menus());
    m_rail->addFoot(m_importFile);
    makePalette();
    connect(m_exports, &PanelExports::succeeded, m_messages, &MessageBar::showNews);
    connect(m_rail, &Rail::pageRequested, this, &MainWindow::showPage);
    connect(&m_live, &LiveCounts::frameChanged, this, &MainWindow::takeFrame);
    connectPanels();
    connect(m_views, &SavedViews::saved, this,
            [this](const QString& path) { m_messages->showNews(tr("The view is saved: %1").arg(path)); });
    takeFrame();
    m_workbench->map()->focusView();
    resize(1440, 900);
}

void MainWindow::connectPanels()
{
    const auto hear = [this]<class... P>(P*... panels) {
        (connect(panels, &P::failed, m_messages, &MessageBar::showError), ...);
    };
    const auto tell = [this]<class... P>(P*... panels) { (connect(panels, &P::told, m_messages, &MessageBar::showNews), ...); };
    const Workbench& bench = *m_workbench;
    hear(bench.charts(), bench.repeats(), bench.incidents(), bench.tasks(), bench.callbacks(), bench.disputes(), bench.rules(), bench.data(), bench.map(), m_exports,
         m_views, &m_live);
    connect(bench.repeats(), &RepeatPanel::changed, this, &MainWindow::refreshAndTell);
    connect(bench.tasks(), &TaskPanel::stepped, m_messages, &MessageBar::showNews);
    connect(bench.tasks(), &TaskPanel::taskDrafted, this, [this] { showPage(Page::Tasks); });
    tell(bench.callbacks(), bench.disputes(), bench.rules(), bench.data());
    connect(bench.data(), &DataPanel::changed, this, &MainWindow::refreshAndTell);
    connect(bench.map(), &MapPanel::written, this, [this](const QString& path) { m_messages->showNews(tr("The map is in %1").arg(path)); });
}

void MainWindow::makeImportActions()
{
    const auto add = [this](const char* name, const char* icon, const QString& text,
                            const QKeySequence& keys) {
        auto* action = new QAction(ownIcon(QLatin1StringView(icon)), text, this);
        action->setObjectName(QLatin1StringView(name));
        action->setShortcut(keys);
        action->setVisible(false);
        addAction(action);
        return action;
    };
    m_importFile = add("importFile", "import", tr("Import incidents…"), QKeySequence(Qt::CTRL | Qt::Key_I));
    m_importAreas =
        add("importAreas", "map", tr("Import areas…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I));
    m_openStation = add("openStation", "workbench", tr("Open or make a station…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    connect(m_openStation, &QAction::triggered, this, &MainWindow::startRequested);
    connect(m_importFile, &QAction::triggered, this, &MainWindow::importRequested);
    connect(m_importAreas, &QAction::triggered, this, &MainWindow::areasRequested);
    for (const Panel* panel : findChildren<Panel*>()) {
        connect(panel, &Panel::importRequested, m_importFile, &QAction::trigger);
        connect(panel, &Panel::areasRequested, m_importAreas, &QAction::trigger);
    }
    setAcceptDrops(true);
}

void MainWindow::makePalette()
{
    m_palette = new CommandPalette(m_theme, m_top->search(), this);
    m_top->search()->setKeys(QKeySequence(Qt::CTRL | Qt::Key_K)
                                 .toString(QKeySequence::NativeText)
                                 .replace(QLatin1Char('+'), QLatin1Char(' ')));
    m_palette->addFinder(
        [this](const NameQuery& query, const QString&) { return findActions(*this, query); });
    m_palette->addFinder(
        [this](const NameQuery& query, const QString&) { return findAreas(m_context, query); });
    m_incidentFinder = new IncidentFinder(m_context, this);
    m_palette->addSlowFinder([this](const QString& typed, CommandPalette::Take take) {
        m_incidentFinder->find(typed, std::move(take));
    });
    connect(m_incidentFinder, &IncidentFinder::failed, m_messages, &MessageBar::showError);
    connect(m_incidentFinder, &IncidentFinder::filterLeft, this, [this] {
        m_messages->showNews(tr("The filter left it out and was let go of; Alt+Left brings it back."));
    });
    connect(m_incidentFinder, &IncidentFinder::chosen, this, [this] {
        showOver(nullptr);
        if (m_workbench->page() != Page::Main && m_workbench->page() != Page::Repeat)
            showPage(Page::Main);
    });
}

bool MainWindow::isSettled() const
{
    return m_workbench->isSettled() && m_incidentFinder->isSettled() && m_exports->isSettled();
}

void MainWindow::showOver(QWidget* page)
{
    if (page != nullptr && m_stack->indexOf(page) < 0)
        m_stack->addWidget(page);
    m_stack->setCurrentIndex(page != nullptr ? m_stack->indexOf(page) : 0);
}

void MainWindow::openPalette()
{
    m_palette->open();
}

void MainWindow::showKeys()
{
    auto* sheet = new ShortcutSheet(actionsOf(*this), this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void MainWindow::focusPanel(int direction)
{
    std::vector<Panel*> panels = m_workbench->panels();
    std::erase_if(panels, [](const Panel* panel) { return !panel->isVisible(); });
    if (panels.empty())
        return;
    const auto count = static_cast<int>(panels.size());
    const auto current = std::ranges::find_if(panels, [](const Panel* panel) {
        return QApplication::focusWidget() != nullptr && panel->isAncestorOf(QApplication::focusWidget());
    });
    const int start =
        current == panels.end() ? (direction > 0 ? -1 : 0) : static_cast<int>(current - panels.begin());
    panels[static_cast<std::size_t>((start + direction + count) % count)]->focusView();
}

void MainWindow::toggleFullScreen()
{
    setWindowState(windowState() ^ Qt::WindowFullScreen);
}

void MainWindow::setLook(Look look)
{
    if (auto* application = qobject_cast<QApplication*>(QCoreApplication::instance()))
        m_theme.setLook(look, *application);
    m_menus->setLook(look);
}

void MainWindow::showPage(Page page)
{
    m_workbench->showPage(page);
    m_rail->setPage(page);
    m_menus->setPage(page);
}

void MainWindow::refresh()
{
    refreshAndTell({});
}

void MainWindow::refreshAndTell(const QString& news)
{
    const Result<bool> changed = m_source.refresh();
    if (!changed) {
        m_messages->showError(changed.error());
        return;
    }
    if (*changed)
        m_live.setFrame(m_source.frame());
    m_messages->showNews(!news.isEmpty() ? news
                         : *changed      ? tr("The data was read again.")
                                         : tr("Nothing new in the store."));
}

void MainWindow::takeFrame()
{
    const QString name = m_source.name();
    m_top->setStation(name);
    setWindowTitle(name.isEmpty() ? tr("Jingge") : tr("%1 — Jingge").arg(name));
    const Frame& frame = *m_live.frame();
    // The first data bring the period that a window begins with.
    if (m_wasEmpty && frame.size() > 0 && m_filters.current() == Filter{})
        m_filters.setFilter(firstFilter(frame), Origin::Shell);
    m_wasEmpty = frame.size() == 0;
    m_top->setStamp(frame.size() == 0 ? tr("no data")
                                      : tr("Data to %1")
                                            .arg(Wording::moment(frame.receivedAt(frame.size() - 1),
                                                                 frame.hour.back() == kNoHour)));
}

void MainWindow::chooseArea(const std::string& code)
{
    for (const Area& area : m_live.areas()) {
        if (area.code == code)
            m_selection.chooseAreas({area.id}, Origin::Shell);
    }
}

SavedView MainWindow::currentView() const
{
    SavedView view;
    view.station = m_source.name().toStdString();
    view.filter = m_filters.current();
    const Selection& selection = m_selection.selection();
    for (const AreaId area : selection.areas) {
        if (const auto position = m_live.positionOf(area))
            view.chosenAreas.push_back({m_live.counts()->level, m_live.areas()[*position].code});
    }
    for (const IncidentId incident : selection.incidents)
        view.chosenIncidents.push_back(incident.value());
    view.page = wordsOf(m_workbench->page()).key;
    view.panels = m_workbench->saveState();
    return view;
}

void MainWindow::showView(const SavedView& saved)
{
    std::vector<std::string> lost;
    const SavedView view = fitted(saved, *m_live.frame(), lost);
    m_filters.setFilter(view.filter, Origin::Shell);
    m_workbench->restoreState(view.panels);
    if (const auto page = pageOf(QString::fromStdString(view.page)))
        showPage(*page);
    std::vector<AreaId> areas;
    for (const AreaRef& ref : view.chosenAreas) {
        const auto found = std::ranges::find(m_live.areas(), ref.code, &Area::code);
        if (ref.level.value_or(m_live.counts()->level) == m_live.counts()->level && found != m_live.areas().end())
            areas.push_back(found->id);
    }
    // Ids of incidents are the store's: those of another station mean other incidents.
    std::vector<IncidentId> incidents;
    for (const std::int64_t id : view.station == m_source.name().toStdString() ? view.chosenIncidents : std::vector<std::int64_t>{})
        incidents.emplace_back(id);
    m_selection.chooseIncidents(std::move(incidents), std::move(areas), Origin::Shell);
    QStringList names;
    for (const std::string& name : lost)
        names += QString::fromStdString(name);
    if (!names.isEmpty())
        m_messages->showNews(tr("This station does not have these parts of the view, they were left out: %1")
                                 .arg(names.join(tr(", "))));
}

void MainWindow::remember(WindowMemory& memory, const QString& station)
{
    restoreWindow(*this, memory.values(), station);
    memory.follow([this, station](const QJsonObject& before) { return rememberedState(*this, before, station); });
    const auto touch = [&memory] { memory.touch(); };
    connect(this, &MainWindow::geometryChanged, &memory, touch);
    connect(this, &MainWindow::closing, &memory, &WindowMemory::flush);
    connect(m_workbench, &Workbench::stateChanged, &memory, touch);
    connect(&m_theme, &Theme::styleChanged, &memory, touch);
    connect(&m_filters, &FilterStack::filterChanged, &memory, touch);
    connect(&m_selection, &SelectionState::selectionChanged, &memory, touch);
    connect(&memory, &WindowMemory::failed, m_messages, &MessageBar::showError);
    connect(this, &QObject::destroyed, &memory, [&memory] { memory.follow({}); });
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    // What the view in focus has no use for itself lets go of what is chosen.
    if (event->key() == Qt::Key_Escape)
        m_selection.clear(Origin::Shell);
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::moveEvent(QMoveEvent* event)
{
    QMainWindow::moveEvent(event);
    Q_EMIT geometryChanged();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    Q_EMIT geometryChanged();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (isSignalConnected(QMetaMethod::fromSignal(&MainWindow::filesDropped)) &&
        !localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QStringList paths = localFiles(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT filesDropped(paths);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    Q_EMIT closing();
    QMainWindow::closeEvent(event);
}

} // namespace jingge
