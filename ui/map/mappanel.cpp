// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mappanel.h"

#include "ui/common/emptystate.h"
#include "ui/common/icons.h"
#include "ui/common/wording.h"
#include "ui/map/mapmenu.h"
#include "ui/map/mapsheetdialog.h"
#include "ui/map/mapview.h"

#include <QActionGroup>
#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace jingge {
namespace {

constexpr double kToolStep = 1.5;

} // namespace

MapPanel::MapPanel(const ViewContext& context, QWidget* parent) :
    Panel(tr("Map"), parent), m_context(context), m_view(new MapView(context, this)),
    m_empty(new EmptyState(context.theme, QStringLiteral("map"), this)), m_menu(new MapMenu(m_view->figures(), this)),
    m_tools(new QWidget(m_view)), m_drawing(new QActionGroup(this))
{
    setChart(m_view);
    setView(m_empty);
    auto* column = new QVBoxLayout(m_tools);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    addTool("mapZoomIn", QStringLiteral("plus"), tr("Zoom in"), &MapPanel::zoomIn);
    addTool("mapZoomOut", QStringLiteral("minus"), tr("Zoom out"), &MapPanel::zoomOut);
    addTool("mapFit", QStringLiteral("fit"), tr("Show everything"), &MapPanel::fitAll);
    m_drawing->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    addDrawingTool("mapBox", QStringLiteral("box"), tr("Choose by a box"), MapTool::Box);
    addDrawingTool("mapLasso", QStringLiteral("lasso"), tr("Choose by a lasso"), MapTool::Lasso);
    addDrawingTool("mapMeasure", QStringLiteral("ruler"), tr("Measure a distance"), MapTool::Measure);
    addHead();
    m_view->installEventFilter(this);
    connect(m_empty, &EmptyState::actionRequested, this, &Panel::areasRequested);
    connect(&m_view->figures(), &MapFigures::changed, this, &MapPanel::takeFigures);
    connect(m_view, &MapView::toolChanged, this, &MapPanel::takeTool);
    placeTools();
    takeFigures();
}

QAction* MapPanel::addTool(const char* name, const QString& icon, const QString& text, Act act)
{
    auto* action = new QAction(ownIcon(icon), text, this);
    action->setObjectName(QLatin1StringView(name));
    addAction(action);
    auto* button = new QToolButton(m_tools);
    button->setProperty("kind", QStringLiteral("mapTool"));
    button->setDefaultAction(action);
    button->setAccessibleName(text);
    button->setIconSize({18, 18});
    button->setFocusPolicy(Qt::TabFocus);
    if (act != nullptr)
        connect(action, &QAction::triggered, this, act);
    m_tools->layout()->addWidget(button);
    return action;
}

void MapPanel::addDrawingTool(const char* name, const QString& icon, const QString& text, MapTool tool)
{
    QAction* action = addTool(name, icon, text, nullptr);
    action->setCheckable(true);
    action->setData(static_cast<int>(tool));
    m_drawing->addAction(action);
    connect(action, &QAction::triggered, this, [this, tool](bool isOn) {
        m_view->setTool(isOn ? tool : MapTool::Move);
        m_view->setFocus(Qt::OtherFocusReason);
    });
}

void MapPanel::addHead()
{
    auto* save = m_menu->addAction(tr("Save the map"));
    save->setObjectName(QStringLiteral("mapSave"));
    connect(save, &QAction::triggered, this, &MapPanel::saveMap);
    auto* layers = new QAction(ownIcon(QStringLiteral("layers")), tr("Map layers"), this);
    layers->setObjectName(QStringLiteral("mapLayers"));
    layers->setMenu(m_menu);
    addHeadAction(layers);
    addAction(save);
    for (QAction* choice : m_menu->choices())
        addAction(choice);
}

void MapPanel::zoomIn()
{
    m_view->zoomBy(kToolStep);
}

void MapPanel::zoomOut()
{
    m_view->zoomBy(1 / kToolStep);
}

void MapPanel::fitAll()
{
    m_view->fitAll();
}

void MapPanel::saveMap()
{
    auto* dialog = new MapSheetDialog(m_view->drawing(), m_context.theme.style(), m_view->size(), window());
    connect(dialog, &MapSheetDialog::written, this, &MapPanel::written);
    connect(dialog, &MapSheetDialog::failed, this, &MapPanel::failed);
    dialog->show();
}

bool MapPanel::isSettled() const
{
    return m_view->isSettled();
}

QJsonObject MapPanel::saveState() const
{
    return m_view->figures().choice().toJson();
}

void MapPanel::restoreState(const QJsonObject& state)
{
    m_view->figures().setChoice(MapChoice::fromJson(state));
}

Picture MapPanel::picture() const
{
    Picture picture = pictureOf(m_view->drawing(), m_view->size());
    picture.title = title();
    return picture;
}

void MapPanel::takeFigures()
{
    if (m_shownChoice != m_view->figures().choice()) {
        m_shownChoice = m_view->figures().choice();
        Q_EMIT stateChanged();
    }
    const StationCounts& counts = *m_context.live.counts();
    const bool hasAreas = !m_context.live.areas().empty();
    m_view->setVisible(hasAreas);
    m_empty->setVisible(!hasAreas);
    m_empty->setTexts(tr("No areas yet"), tr("Drop a file of grids here; you see it before it goes in."), tr("Open a file…"));
    const bool isBrushed = counts.filter.hours != kAllHours;
    setSubtitle(tr("%1, %2").arg(isBrushed ? Wording::hours(counts.filter.hours) : tr("round the clock"),
                             Wording::incidents(counts.counted)));
}

void MapPanel::takeTool(MapTool tool)
{
    for (QAction* action : m_drawing->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(tool));
}

void MapPanel::placeTools()
{
    m_tools->adjustSize();
    m_tools->move(m_view->width() - m_tools->width() - 10, 10);
    m_view->setToolBox(m_tools->geometry());
}

bool MapPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::Resize)
        placeTools();
    return Panel::eventFilter(watched, event);
}

} // namespace jingge
