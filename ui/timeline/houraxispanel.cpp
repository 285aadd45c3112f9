// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/houraxispanel.h"

#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/wording.h"
#include "ui/timeline/areaseries.h"
#include "ui/timeline/houraxisview.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>

#include <tuple>

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
    for (const int minutes : {60, 30, 15}) {
        m_slots.emplace_back(addChoice(menu, QStringLiteral("axis.slots%1").arg(minutes),
                                       tr("Slots of %n minute(s)", nullptr, minutes),
                                       [minutes](DayAxisOptions& options) { options.slotMinutes = minutes; }),
                             minutes);
    }
    menu->addSeparator();
    using Split = DayAxisOptions::Split;
    const std::tuple<Split, const char*, QString> splits[] = {
        {Split::None, "axis.allDays", tr("All days together")},
        {Split::Weekend, "axis.weekend", tr("Monday to Friday and weekend")},
        {Split::Days, "axis.sevenDays", tr("Each weekday by itself")}};
    for (const auto& [split, name, text] : splits) {
        m_splits.emplace_back(addChoice(menu, QLatin1StringView(name), text,
                                        [split = split](DayAxisOptions& options) { options.split = split; }),
                              split);
    }
    menu->addSeparator();
    const std::tuple<bool DayAxisOptions::*, const char*, QString> switches[] = {
        {&DayAxisOptions::isPoliceDay, "axis.policeDay", tr("Begin with the police day")},
        {&DayAxisOptions::hasShifts, "axis.shifts", tr("Show the shifts")}};
    for (const auto& [option, name, text] : switches) {
        m_switches.emplace_back(
            addChoice(menu, QLatin1StringView(name), text,
                      [option = option](DayAxisOptions& options) { options.*option = !(options.*option); }),
            option);
    }
    return menu;
}

QAction* HourAxisPanel::addChoice(QMenu* menu, const QString& name, const QString& text,
                                  const std::function<void(DayAxisOptions&)>& change)
{
    QAction* action = menu->addAction(text);
    action->setObjectName(name);
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, [this, change] {
        DayAxisOptions options = m_view->options();
        change(options);
        setOptions(options);
    });
    addAction(action);
    return action;
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
