// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workbench.h"

#include "core/ingest/mappingwriter.h"
#include "ui/callbacks/callbackpanel.h"
#include "ui/charts/chartpanel.h"
#include "ui/disputes/disputepanel.h"
#include "ui/map/mappanel.h"
#include "ui/patterns/repeatpanel.h"
#include "ui/quality/datapanel.h"
#include "ui/rules/rulepanel.h"
#include "ui/tables/incidentpanel.h"
#include "ui/tasks/taskpanel.h"
#include "ui/timeline/axisgridpanel.h"
#include "ui/timeline/calendarpanel.h"
#include "ui/timeline/houraxispanel.h"
#include "ui/timeline/houraxisview.h"
#include "ui/timeline/weekpanel.h"

#include <QDataStream>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace jingge {
namespace {

constexpr const char* kColumnPanels[] = {"map", "hours", "week", "axes", "patterns", "incidents", "quality"}; ///< of panels()
constexpr int kGap = 8;
constexpr int kLeastRight = 336;  ///< a repeat row needs so much
constexpr int kLeastWeek = 276;   ///< 24 hours beside each other and the sums of the days
constexpr int kLeastChosen = 236; ///< seven days over each other

} // namespace

Workbench::Workbench(const ViewContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    setObjectName(QStringLiteral("Workbench"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kGap, kGap, kGap, kGap);
    m_stack = new QStackedLayout;
    column->addLayout(m_stack);
    m_columns = makeSplitter(Qt::Horizontal, this);
    m_stack->addWidget(m_columns);
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
    m_data = new DataPanel(context, mappingFolder(), this);
    m_columns->insertWidget(0, m_data); // its calls are listed at the right
    m_data->hide();                     // it has a page of its own
    addWhole(Page::Calendar, m_calendar);
    addWhole(Page::Charts, m_charts = new ChartPanel(context, this));
    addWhole(Page::Tasks, m_tasks = new TaskPanel(context, m_clock, this));
    addWhole(Page::Callbacks, m_callbacks = new CallbackPanel(context, m_clock, this));
    addWhole(Page::Disputes, m_disputes = new DisputePanel(context, m_clock, this));
    addWhole(Page::Rules, m_rules = new RulePanel(context, m_clock, this));
    m_right->setMinimumWidth(kLeastRight);
    m_week->setMinimumWidth(kLeastWeek);
    m_chosen->setMinimumHeight(kLeastChosen);
    resetLayout();
    const std::pair<QSplitter*, std::vector<int>> shares[] = {
        {m_columns, {1400, 832, 576, 432}}, {m_left, {600, 344}}, {m_chosen, {1, 1}}, {m_right, {496, 448}}};
    for (const auto& [splitter, parts] : shares) {
        for (int i = 0; i < splitter->count(); ++i)
            splitter->setStretchFactor(i, parts[static_cast<std::size_t>(i)]);
        connect(splitter, &QSplitter::splitterMoved, this, &Workbench::stateChanged);
    }
    connect(m_callbacks, &CallbackPanel::taskDrafted, m_tasks, &TaskPanel::reload);
    connect(m_rules, &RulePanel::tasksRaised, m_tasks, &TaskPanel::reload);
    connect(&context.live, &LiveCounts::frameChanged, m_rules, &RulePanel::runAfterImport);
    for (const Panel* panel : panels())
        connect(panel, &Panel::stateChanged, this, &Workbench::stateChanged);
}

void Workbench::addWhole(Page page, Panel* panel)
{
    m_stack->addWidget(panel);
    m_wholes.push_back({page, panel});
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
    m_columns->setSizes({0, 832, 576, 432});
    m_left->setSizes({600, 344});
    m_chosen->setSizes({412, 412});
    m_right->setSizes({496, 448});
    Q_EMIT stateChanged();
}

std::vector<Panel*> Workbench::panels() const
{
    std::vector<Panel*> all{m_map, m_hours, m_week, m_axes, m_repeats, m_incidents, m_data};
    for (const Whole& whole : m_wholes)
        all.push_back(whole.panel);
    return all;
}

void Workbench::showPage(Page page)
{
    m_page = page;
    const bool isMain = page == Page::Main;
    m_map->setVisible(isMain || page == Page::Map || page == Page::Repeat);
    m_chosen->setVisible(isMain || page == Page::Axes);
    m_chosen->setOrientation(page == Page::Axes ? Qt::Vertical : Qt::Horizontal);
    m_left->setVisible(page != Page::Table && page != Page::Data);
    m_data->setVisible(page == Page::Data);
    m_axes->setVisible(isMain || page == Page::Axes);
    m_repeats->setVisible(isMain || page == Page::Repeat);
    const bool hasList = isMain || page == Page::Repeat || page == Page::Table || page == Page::Data;
    m_incidents->setVisible(hasList);
    m_right->setVisible(hasList);
    const auto whole = std::ranges::find(m_wholes, page, &Whole::page);
    m_stack->setCurrentWidget(whole == m_wholes.end() ? static_cast<QWidget*>(m_columns) : whole->panel);
    Q_EMIT stateChanged();
}

bool Workbench::isSettled() const
{
    return m_context.live.isSettled() && m_repeats->isSettled() && m_map->isSettled() && m_axes->isSettled() && m_hours->view()->isSettled()
           && m_calendar->isSettled() && m_charts->isSettled() && m_rules->isSettled() && m_data->isSettled();
}

/// The panels with the names under which they are remembered.
std::vector<std::pair<const char*, Panel*>> Workbench::namedPanels() const
{
    std::vector<std::pair<const char*, Panel*>> named;
    const std::vector<Panel*> all = panels();
    for (std::size_t i = 0; i < std::size(kColumnPanels); ++i)
        named.emplace_back(kColumnPanels[i], all[i]);
    for (const Whole& whole : m_wholes)
        named.emplace_back(wordsOf(whole.page).key, whole.panel);
    return named;
}

QJsonObject Workbench::saveState() const
{
    QJsonObject states;
    for (const auto& [name, panel] : namedPanels()) {
        if (const QJsonObject state = panel->saveState(); !state.isEmpty())
            states[QLatin1StringView(name)] = state;
    }
    return states;
}

void Workbench::restoreState(const QJsonObject& states)
{
    for (const auto& [name, panel] : namedPanels()) {
        const QJsonValue state = states[QLatin1StringView(name)];
        if (state.isObject())
            panel->restoreState(state.toObject());
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
