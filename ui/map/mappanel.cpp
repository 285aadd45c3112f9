// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mappanel.h"

#include "ui/common/emptystate.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/wording.h"
#include "ui/map/mapview.h"

#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace jingge {
namespace {

constexpr double kToolStep = 1.5;

} // namespace

MapPanel::MapPanel(const ViewContext& context, QWidget* parent) :
    Panel(tr("Map"), parent), m_context(context), m_view(new MapView(context, this)),
    m_empty(new EmptyState(context.theme, QStringLiteral("map"), this)), m_tools(new QWidget(m_view))
{
    setChart(m_view);
    setView(m_empty);
    auto* column = new QVBoxLayout(m_tools);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    addTool(QStringLiteral("plus"), tr("Zoom in"), &MapPanel::zoomIn);
    addTool(QStringLiteral("minus"), tr("Zoom out"), &MapPanel::zoomOut);
    addTool(QStringLiteral("fit"), tr("Show everything"), &MapPanel::fitAll);
    m_view->installEventFilter(this);
    connect(&context.theme, &Theme::styleChanged, this, &MapPanel::restyle);
    connect(&context.live, &LiveCounts::countsChanged, this, &MapPanel::takeCounts);
    restyle();
    takeCounts();
}

void MapPanel::addTool(const QString& icon, const QString& name, void (MapPanel::*act)())
{
    auto* button = new QToolButton(m_tools);
    button->setProperty("kind", QStringLiteral("mapTool"));
    button->setAccessibleName(name);
    button->setIconSize({18, 18});
    button->setFocusPolicy(Qt::TabFocus);
    setPlainToolTip(button, name);
    connect(button, &QToolButton::clicked, this, act);
    m_tools->layout()->addWidget(button);
    m_buttons.emplace_back(button, icon);
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

void MapPanel::takeCounts()
{
    const StationCounts& counts = *m_context.live.counts();
    const bool hasAreas = !m_context.live.areas().empty();
    m_view->setVisible(hasAreas);
    m_empty->setVisible(!hasAreas);
    m_empty->setTexts(tr("No areas yet"), tr("Read a file of grids with “jinggectl areas import”, then press F5."));
    const bool isBrushed = counts.filter.hours != kAllHours;
    setSubtitle(tr("%1, %2").arg(isBrushed ? Wording::hours(counts.filter.hours) : tr("round the clock"),
                             Wording::incidents(counts.counted)));
}

void MapPanel::restyle()
{
    for (const auto& [button, icon] : m_buttons)
        button->setIcon(iconOf(icon, m_context.theme.style().ink2));
    placeTools();
}

void MapPanel::placeTools()
{
    m_tools->adjustSize();
    m_tools->move(m_view->width() - m_tools->width() - 10, 10);
}

bool MapPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::Resize)
        placeTools();
    return Panel::eventFilter(watched, event);
}

} // namespace jingge
