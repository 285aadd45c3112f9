// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/common/messagebar.h"
#include "ui/common/wording.h"
#include "ui/filter/filterbar.h"
#include "ui/map/mappanel.h"
#include "ui/map/mapview.h"
#include "ui/patterns/repeatpanel.h"
#include "ui/shell/rail.h"
#include "ui/shell/statusrow.h"
#include "ui/shell/toprow.h"
#include "ui/tables/incidentpanel.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace jingge {
namespace {

constexpr int kFirstWeeks[] = {4, 12, 52};
constexpr std::size_t kEnoughAnArea = 10;

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

MainWindow::MainWindow(StationSource& source, Theme& theme, QWidget* parent) :
    QMainWindow(parent), m_source(source), m_theme(theme), m_filters(firstFilter(*source.frame())),
    m_live(source.frame(), m_filters), m_context{theme, source, m_filters, m_selection, m_live}
{
    m_top = new TopRow(theme, this);
    auto* central = new QWidget(this);
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_messages = new MessageBar(central);
    m_rail = new Rail(theme, central);
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
    setCentralWidget(central);
    makeMenus();
    connect(m_rail, &Rail::pageRequested, this, &MainWindow::showPage);
    connect(&m_live, &LiveCounts::failed, m_messages, &MessageBar::showError);
    connect(&m_live, &LiveCounts::frameChanged, this, &MainWindow::takeFrame);
    connect(m_workbench->repeats(), &RepeatPanel::failed, m_messages, &MessageBar::showError);
    connect(m_workbench->incidents(), &IncidentPanel::failed, m_messages, &MessageBar::showError);
    takeFrame();
    m_workbench->map()->view()->setFocus(Qt::OtherFocusReason);
    resize(1440, 900);
}

void MainWindow::makeMenus()
{
    QMenuBar* bar = m_top->menus();
    makeStationMenu(bar->addMenu(tr("&Station")));
    makeFilterMenu(bar->addMenu(tr("&Filter")));
    makeViewMenu(bar->addMenu(tr("&View")));
    makeHelpMenu(bar->addMenu(tr("&Help")));
}

void MainWindow::makeStationMenu(QMenu* menu)
{
    menu->addAction(tr("Look for new data"), QKeySequence(Qt::Key_F5), this, &MainWindow::refresh);
    menu->addSeparator();
    menu->addAction(tr("Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &QWidget::close);
}

void MainWindow::makeFilterMenu(QMenu* menu)
{
    QAction* back = menu->addAction(tr("Back"), QKeySequence(Qt::ALT | Qt::Key_Left), this,
                                    [this] { m_filters.goBack(Origin::Shell); });
    QAction* forward = menu->addAction(tr("Forward"), QKeySequence(Qt::ALT | Qt::Key_Right), this,
                                       [this] { m_filters.goForward(Origin::Shell); });
    menu->addSeparator();
    menu->addAction(tr("Round the clock"), QKeySequence(Qt::CTRL | Qt::Key_H), this, [this] {
        Filter filter = m_filters.current();
        filter.hours = kAllHours;
        m_filters.setFilter(filter, Origin::Shell);
    });
    menu->addAction(tr("Everything"), QKeySequence(Qt::CTRL | Qt::Key_E), this,
                    [this] { m_filters.setFilter({}, Origin::Shell); });
    menu->addAction(tr("Choose nothing"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), this,
                    [this] { m_selection.clear(Origin::Shell); });
    const auto enable = [this, back, forward] {
        back->setEnabled(m_filters.canGoBack());
        forward->setEnabled(m_filters.canGoForward());
    };
    connect(&m_filters, &FilterStack::filterChanged, menu, enable);
    enable();
}

void MainWindow::makeViewMenu(QMenu* menu)
{
    m_pages = new QActionGroup(this);
    const QStringList names = pageNames();
    for (int i = 0; i < names.size(); ++i) {
        QAction* action = menu->addAction(names[i], QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i)), this,
                                          [this, i] { showPage(static_cast<Page>(i)); });
        action->setCheckable(true);
        action->setChecked(i == 0);
        m_pages->addAction(action);
    }
    menu->addSeparator();
    m_looks = new QActionGroup(this);
    for (const Look look : {Look::Light, Look::Dark}) {
        QAction* action = menu->addAction(look == Look::Light ? tr("Light") : tr("Dark"), this, [this, look] { setLook(look); });
        action->setCheckable(true);
        action->setChecked(m_theme.look() == look);
        m_looks->addAction(action);
    }
    menu->addSeparator();
    menu->addAction(tr("Full screen"), QKeySequence(Qt::Key_F11), this, &MainWindow::toggleFullScreen);
}

void MainWindow::makeHelpMenu(QMenu* menu)
{
    menu->addAction(tr("Keys"), QKeySequence(Qt::SHIFT | Qt::Key_F1), this, &MainWindow::showKeys);
}

void MainWindow::showKeys()
{
    m_messages->showNews(tr("Alt+1 to Alt+5 pages, Alt+Left and Alt+Right filters back and forward, F5 new data. On the map: "
                            "arrows choose, + − 0 zoom. On the axes: arrows choose, Shift+Left and Shift+Right brush hours, "
                            "Ctrl moves the brush, Esc lets go."));
}

void MainWindow::toggleFullScreen()
{
    setWindowState(windowState() ^ Qt::WindowFullScreen);
}

void MainWindow::setLook(Look look)
{
    if (auto* application = qobject_cast<QApplication*>(QCoreApplication::instance()))
        m_theme.setLook(look, *application);
}

void MainWindow::showPage(Page page)
{
    m_workbench->showPage(page);
    m_rail->setPage(page);
    m_pages->actions().at(static_cast<int>(page))->setChecked(true);
}

void MainWindow::refresh()
{
    const Result<bool> changed = m_source.refresh();
    if (!changed) {
        m_messages->showError(changed.error());
        return;
    }
    if (*changed)
        m_live.setFrame(m_source.frame());
    m_messages->showNews(*changed ? tr("The data was read again.") : tr("Nothing new in the store."));
}

void MainWindow::takeFrame()
{
    const QString name = m_source.name();
    m_top->setStation(name);
    setWindowTitle(name.isEmpty() ? tr("Jingge") : tr("%1 — Jingge").arg(name));
    const Frame& frame = *m_live.frame();
    m_top->setStamp(frame.size() == 0 ? tr("no data")
                                      : tr("Data to %1").arg(Wording::moment(frame.receivedAt(frame.size() - 1),
                                                                             frame.hour.back() == kNoHour)));
}

void MainWindow::chooseArea(const std::string& code)
{
    for (const Area& area : m_live.areas()) {
        if (area.code == code)
            m_selection.chooseAreas({area.id}, Origin::Shell);
    }
}

void MainWindow::saveTo(QSettings& settings) const
{
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/layout"), m_workbench->saveLayout());
    settings.setValue(QStringLiteral("window/look"),
                      m_theme.look() == Look::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
}

void MainWindow::restoreFrom(const QSettings& settings)
{
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    m_workbench->restoreLayout(settings.value(QStringLiteral("window/layout")).toByteArray());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    Q_EMIT closing();
    QMainWindow::closeEvent(event);
}

} // namespace jingge
