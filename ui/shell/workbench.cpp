// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workbench.h"

#include "ui/common/wording.h"
#include "ui/map/mappanel.h"
#include "ui/patterns/repeatpanel.h"
#include "ui/tables/incidentpanel.h"
#include "ui/timeline/areaseries.h"
#include "ui/timeline/axisgridpanel.h"
#include "ui/timeline/houraxisview.h"
#include "ui/timeline/weekview.h"

#include <QDataStream>
#include <QSplitter>
#include <QVBoxLayout>

#include <numeric>

namespace jingge {
namespace {

constexpr const char* kPanelNames[] = {"map",  "hours",   "week",
                                       "axes", "patterns", "incidents"}; ///< of panels()
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
    m_hours = new Panel({}, m_chosen);
    m_hours->setChart(new HourAxisView(context, m_hours));
    m_week = new Panel({}, m_chosen);
    m_week->setChart(new WeekView(context, m_week));
    m_axes = new AxisGridPanel(context, m_columns);
    m_right = makeSplitter(Qt::Vertical, m_columns);
    m_repeats = new RepeatPanel(context, m_right);
    m_incidents = new IncidentPanel(context, m_right);
    m_right->setMinimumWidth(kLeastRight);
    m_week->setMinimumWidth(kLeastWeek);
    m_chosen->setMinimumHeight(kLeastChosen);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kGap, kGap, kGap, kGap);
    column->addWidget(m_columns);
    resetLayout();
    const std::pair<QSplitter*, std::vector<int>> shares[] = {
        {m_columns, {832, 576, 432}}, {m_left, {600, 344}}, {m_chosen, {1, 1}}, {m_right, {496, 448}}};
    for (const auto& [splitter, parts] : shares) {
        for (int i = 0; i < splitter->count(); ++i)
            splitter->setStretchFactor(i, parts[static_cast<std::size_t>(i)]);
        connect(splitter, &QSplitter::splitterMoved, this, &Workbench::stateChanged);
    }
    for (const Panel* panel : panels())
        connect(panel, &Panel::stateChanged, this, &Workbench::stateChanged);
    connect(&context.live, &LiveCounts::countsChanged, this, &Workbench::takeSelection);
    connect(&context.selection, &SelectionState::selectionChanged, this, &Workbench::takeSelection);
    takeSelection();
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
    m_columns->setSizes({832, 576, 432});
    m_left->setSizes({600, 344});
    m_chosen->setSizes({412, 412});
    m_right->setSizes({496, 448});
    Q_EMIT stateChanged();
}

std::vector<Panel*> Workbench::panels() const
{
    return {m_map, m_hours, m_week, m_axes, m_repeats, m_incidents};
}

void Workbench::showPage(Page page)
{
    m_page = page;
    const bool isMain = page == Page::Main;
    m_map->setVisible(isMain || page == Page::Map || page == Page::Repeat);
    m_chosen->setVisible(isMain || page == Page::Axes);
    m_chosen->setOrientation(page == Page::Axes ? Qt::Vertical : Qt::Horizontal);
    m_left->setVisible(page != Page::Table);
    m_axes->setVisible(isMain || page == Page::Axes);
    m_repeats->setVisible(isMain || page == Page::Repeat);
    m_incidents->setVisible(isMain || page == Page::Repeat || page == Page::Table);
    m_right->setVisible(isMain || page == Page::Repeat || page == Page::Table);
    Q_EMIT stateChanged();
}

bool Workbench::isSettled() const
{
    return m_context.live.isSettled() && m_repeats->isSettled() && m_map->isSettled();
}

void Workbench::takeSelection()
{
    const StationCounts& counts = *m_context.live.counts();
    const auto area = shownArea(m_context);
    const HourCounts hours = area ? counts.cells.hoursOf(*area, counts.filter.weekdays)
                                  : counts.cells.hoursOfAll(counts.filter.weekdays);
    const QString name = shownName(m_context);
    m_hours->setTitle(tr("%1: 24 hours").arg(name));
    m_hours->setSubtitle(Wording::incidents(std::accumulate(hours.begin(), hours.end(), std::int64_t{0})));
    m_week->setTitle(tr("%1: hours × weekdays").arg(name));
    const auto period = m_context.live.period();
    m_week->setSubtitle(period ? tr("incidents in %1").arg(Wording::length(*period)) : QString());
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
