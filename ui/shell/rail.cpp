// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/common/actionbutton.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"

#include <QButtonGroup>
#include <QToolButton>
#include <QVBoxLayout>

namespace jingge {

QStringList pageNames()
{
    return {Rail::tr("Workbench"), Rail::tr("Map"), Rail::tr("24-hour axes"), Rail::tr("Repeat calls"),
            Rail::tr("Incidents"), Rail::tr("Calendar"), Rail::tr("Analyses"), Rail::tr("Tasks"),
            Rail::tr("Data")};
}

QStringList pageKeys()
{
    return {QStringLiteral("main"), QStringLiteral("map"), QStringLiteral("axes"), QStringLiteral("repeat"),
            QStringLiteral("table"), QStringLiteral("calendar"), QStringLiteral("charts"), QStringLiteral("tasks"),
            QStringLiteral("quality")};
}

Rail::Rail(QWidget* parent) : QFrame(parent), m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("Rail"));
    setFixedWidth(48);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 1, 4);
    column->setSpacing(6);
    const QStringList names = pageNames();
    const char* const icons[] = {"workbench", "map", "axes", "repeat", "table", "calendar", "charts", "task", "data"};
    for (int i = 0; i < names.size(); ++i)
        addPage(static_cast<Page>(i), QLatin1StringView(icons[i]), names[i]);
    column->addStretch(1);
    connect(m_group, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT pageRequested(static_cast<Page>(id)); });
    setPage(Page::Main);
}

void Rail::addPage(Page page, const QString& icon, const QString& name)
{
    auto* button = new QToolButton(this);
    button->setProperty("kind", QStringLiteral("rail"));
    button->setAccessibleName(name);
    button->setCheckable(true);
    button->setIcon(ownIcon(icon));
    button->setIconSize({20, 20});
    button->setFixedSize(47, 36);
    button->setFocusPolicy(Qt::TabFocus);
    setPlainToolTip(button, tr("%1 (Alt+%2)").arg(name).arg(static_cast<int>(page) + 1));
    m_group->addButton(button, static_cast<int>(page));
    layout()->addWidget(button);
}

void Rail::setPage(Page page)
{
    m_group->button(static_cast<int>(page))->setChecked(true);
}

void Rail::addFoot(QAction* action)
{
    auto* button = new ActionButton(action, this);
    button->setProperty("kind", QStringLiteral("rail"));
    button->setIconSize({20, 20});
    button->setFixedSize(47, 36);
    layout()->addWidget(button);
}

} // namespace jingge
