// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workbench.h"

#include "core/ingest/mappingwriter.h"
#include "ui/charts/chartpanel.h"
#include "ui/map/mappanel.h"
#include "ui/patterns/repeatpanel.h"
#include "ui/quality/datapanel.h"
#include "ui/tables/incidentpanel.h"
#include "ui/tasks/taskpanel.h"
#include "ui/timeline/axisgridpanel.h"
#include "ui/timeline/calendarpanel.h"
#include "ui/timeline/houraxispanel.h"
#include "ui/timeline/houraxisview.h"
#include "ui/timeline/weekpanel.h"

#include <QDataStream>
#include <QSplitter>
#include <QVBoxLayout>

namespace jingge {
namespace {

constexpr const char* kPanelNames[] = {"map",  "hours",   "week",
                                       "axes", "patterns", "incidents", "calendar", "charts", "tasks", "data"}; ///< of panels()
constexpr int kGap = 8;
constexpr int kLeastRight = 336;  ///< a repeat row needs so much
constexpr int kLeastWeek = 276;   ///< 24 hours beside each other and the sums of the days
constexpr int kLeastChosen = 236; ///< seven days over each other

} // namespace

Workbench::Workbench(const ViewContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    setObjectName(QStringLiteral("Workbench"));
    m_columns = makeSplitter(Qt::Horizontal, this);
    m_left = makeSplitter(Qt::Vertical, m_columns);
    m_map = new MapPanel(context, m_left);
    m_chosen = makeSplitter(Qt::Horizontal, m_left);
    m_hours = new HourAxisPanel(context, m_chosen);
    m_calendar = new CalendarPanel(context, this);
    m_week = new WeekPanel(context, m_calendar->days(), m_chosen);
    m_axes = new AxisGridPanel(context, m_columns);
    m_right = makeSplitter(Qt::Vertical, m_columns);
    m_repeats = new RepeatPanel(context, m_right);
    m_incidents = new IncidentPanel(context, m_right);
    m_columns->addWidget(m_calendar);
    m_charts = new ChartPanel(context, m_columns);
    m_tasks = new TaskPanel(context, m_clock, this);
    m_columns->addWidget(m_tasks);
    m_data = new DataPanel(context, mappingFolder(), this);
    m_columns->insertWidget(0, m_data); // its calls are listed at the right
    for (Panel* own : {static_cast<Panel*>(m_calendar), static_cast<Panel*>(m_charts), static_cast<Panel*>(m_tasks), static_cast<Panel*>(m_data)})
        own->hide(); // each has a page of its own
    m_right->setMinimumWidth(kLeastRight);
    m_week->setMinimumWidth(kLeastWeek);
    m_chosen->setMinimumHeight(kLeastChosen);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kGap, kGap, kGap, kGap);
    column->addWidget(m_columns);
    resetLayout();
    const std::pair<QSplitter*, std::vector<int>> shares[] = {
        {m_columns, {1400, 832, 576, 432, 1840, 1840, 1840}}, {m_left, {600, 344}}, {m_chosen, {1, 1}}, {m_right, {496, 448}}};
    for (const auto& [splitter, parts] : shares) {
        for (int i = 0; i < splitter->count(); ++i)
            splitter->setStretchFactor(i, parts[static_cast<std::size_t>(i)]);
        connect(splitter, &QSplitter::splitterMoved, this, &Workbench::stateChanged);
    }
    for (const Panel* panel : panels())
        connect(panel, &Panel::stateChanged, this, &Workbench::stateChanged);
}

QSplitter* Workbench::makeSplitter(Qt::Orientation orientation, QWidget* parent)
{
    auto* splitter = new QSplitter(orientation, parent);
    splitter->setHandleWidth(kGap);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

void Workbench::resetLayout()
{
    // The look's measures at 1920 × 1080; other sizes keep the proportion.
    m_columns->setSizes({0, 832, 576, 432, 0, 0, 0});
    m_left->setSizes({600, 344});
    m_chosen->setSizes({412, 412});
    m_right->setSizes({496, 448});
    Q_EMIT stateChanged();
}

std::vector<Panel*> Workbench::panels() const
{
    return {m_map, m_hours, m_week, m_axes, m_repeats, m_incidents, m_calendar, m_charts, m_tasks, m_data};
}

void Workbench::showPage(Page page)
{
    m_page = page;
    const bool isMain = page == Page::Main;
    m_map->setVisible(isMain || page == Page::Map || page == Page::Repeat);
    m_chosen->setVisible(isMain || page == Page::Axes);
    m_chosen->setOrientation(page == Page::Axes ? Qt::Vertical : Qt::Horizontal);
    m_left->setVisible(page != Page::Table && page != Page::Calendar && page != Page::Charts && page != Page::Tasks && page != Page::Data);
    m_calendar->setVisible(page == Page::Calendar);
    m_charts->setVisible(page == Page::Charts);
    m_tasks->setVisible(page == Page::Tasks);
    m_data->setVisible(page == Page::Data);
    m_axes->setVisible(isMain || page == Page::Axes);
    m_repeats->setVisible(isMain || page == Page::Repeat);
    const bool hasList = isMain || page == Page::Repeat || page == Page::Table || page == Page::Data;
    m_incidents->setVisible(hasList);
    m_right->setVisible(hasList);
    Q_EMIT stateChanged();
}

bool Workbench::isSettled() const
{
    return m_context.live.isSettled() && m_repeats->isSettled() && m_map->isSettled() && m_axes->isSettled() && m_hours->view()->isSettled()
           && m_calendar->isSettled() && m_charts->isSettled() && m_data->isSettled();
}

QJsonObject Workbench::saveState() const
{
    QJsonObject states;
    const std::vector<Panel*> all = panels();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (const QJsonObject state = all[i]->saveState(); !state.isEmpty())
            states[QLatin1StringView(kPanelNames[i])] = state;
    }
    return states;
}

void Workbench::restoreState(const QJsonObject& states)
{
    const std::vector<Panel*> all = panels();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const QJsonValue state = states[QLatin1StringView(kPanelNames[i])];
        if (state.isObject())
            all[i]->restoreState(state.toObject());
    }
}

QByteArray Workbench::saveLayout() const
{
    QByteArray layout;
    QDataStream out(&layout, QIODevice::WriteOnly);
    for (const QSplitter* splitter : {m_columns, m_left, m_chosen, m_right})
        out << splitter->saveState();
    return layout;
}

void Workbench::restoreLayout(const QByteArray& layout)
{
    QDataStream in(layout);
    for (QSplitter* splitter : {m_columns, m_left, m_chosen, m_right}) {
        QByteArray state;
        in >> state;
        if (in.status() == QDataStream::Ok)
            splitter->restoreState(state);
    }
}

} // namespace jingge
