// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/houraxispanel.h"

#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/wording.h"
#include "ui/timeline/areaseries.h"
#include "ui/timeline/houraxisview.h"

#include <QActionGroup>
#include <QMenu>
#include <QToolButton>

namespace jingge {

HourAxisPanel::HourAxisPanel(const ViewContext& context, QWidget* parent)
    : Panel({}, parent), m_context(context), m_view(new HourAxisView(context, this))
{
    auto* more = new QToolButton(this);
    more->setObjectName(QStringLiteral("axis.more"));
    more->setProperty("kind", QStringLiteral("head"));
    more->setAccessibleName(tr("How the axis shows a day"));
    setPlainToolTip(more, tr("How the axis shows a day"));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(makeMenu());
    more->setIcon(ownIcon(QStringLiteral("more")));
    addToHead(more);
    setChart(m_view);
    connect(m_view, &HourAxisView::axisChanged, this, &HourAxisPanel::takeAxis);
    takeAxis();
    showOptions();
}

QMenu* HourAxisPanel::makeMenu()
{
    auto* menu = new QMenu(this);
    auto* slotGroup = new QActionGroup(this);
    for (const int minutes : {60, 30, 15}) {
        QAction* action = menu->addAction(tr("Slots of %n minute(s)", nullptr, minutes));
        action->setObjectName(QStringLiteral("axis.slots%1").arg(minutes));
        connect(action, &QAction::triggered, this, [this, minutes] {
            DayAxisOptions options = m_view->options();
            options.slotMinutes = minutes;
            setOptions(options);
        });
        slotGroup->addAction(action);
        m_slots.emplace_back(action, minutes);
    }
    menu->addSeparator();
    auto* splitGroup = new QActionGroup(this);
    using Split = DayAxisOptions::Split;
    const std::tuple<Split, const char*, QString> splits[] = {
        {Split::None, "axis.allDays", tr("All days together")},
        {Split::Weekend, "axis.weekend", tr("Monday to Friday and weekend")},
        {Split::Days, "axis.sevenDays", tr("Each weekday by itself")}};
    for (const auto& [split, name, text] : splits) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QLatin1StringView(name));
        connect(action, &QAction::triggered, this, [this, split = split] {
            DayAxisOptions options = m_view->options();
            options.split = split;
            setOptions(options);
        });
        splitGroup->addAction(action);
        m_splits.emplace_back(action, split);
    }
    menu->addSeparator();
    addSwitch(menu, QStringLiteral("axis.policeDay"), tr("Begin with the police day"),
              &DayAxisOptions::isPoliceDay);
    addSwitch(menu, QStringLiteral("axis.shifts"), tr("Show the shifts"), &DayAxisOptions::hasShifts);
    for (QAction* action : menu->actions()) {
        action->setCheckable(!action->isSeparator());
        addAction(action);
    }
    return menu;
}

void HourAxisPanel::addSwitch(QMenu* menu, const QString& name, const QString& text,
                              bool DayAxisOptions::*option)
{
    QAction* action = menu->addAction(text);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, [this, option] {
        DayAxisOptions options = m_view->options();
        options.*option = !(options.*option);
        setOptions(options);
    });
    m_switches.emplace_back(action, option);
}

void HourAxisPanel::setOptions(const DayAxisOptions& options)
{
    m_view->setOptions(options);
    showOptions();
    Q_EMIT stateChanged();
}

void HourAxisPanel::showOptions()
{
    const DayAxisOptions& options = m_view->options();
    for (const auto& [action, minutes] : m_slots)
        action->setChecked(options.slotMinutes == minutes);
    for (const auto& [action, split] : m_splits)
        action->setChecked(options.split == split);
    for (const auto& [action, option] : m_switches)
        action->setChecked(options.*option);
}

void HourAxisPanel::takeAxis()
{
    setTitle(tr("%1: 24 hours").arg(shownName(m_context)));
    setSubtitle(Wording::incidents(m_view->total()));
}

QJsonObject HourAxisPanel::saveState() const
{
    return m_view->options().toJson();
}

void HourAxisPanel::restoreState(const QJsonObject& state)
{
    setOptions(DayAxisOptions::fromJson(state));
}

} // namespace jingge
