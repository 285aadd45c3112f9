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

Rail::Rail(QWidget* parent) : QFrame(parent), m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("Rail"));
    setFixedWidth(48);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 1, 4);
    column->setSpacing(6);
    for (const PageWords& words : pages())
        addPage(words);
    column->addStretch(1);
    connect(m_group, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT pageRequested(static_cast<Page>(id)); });
    setPage(Page::Main);
}

void Rail::addPage(const PageWords& words)
{
    const QString name = pageName(words.page);
    const QKeySequence keys = pageKeys(words.page);
    auto* button = new QToolButton(this);
    button->setProperty("kind", QStringLiteral("rail"));
    button->setAccessibleName(name);
    button->setCheckable(true);
    button->setIcon(ownIcon(QLatin1StringView(words.icon)));
    button->setIconSize({20, 20});
    button->setFixedSize(47, 36);
    button->setFocusPolicy(Qt::TabFocus);
    setPlainToolTip(button, keys.isEmpty() ? name : tr("%1 (%2)").arg(name, keys.toString(QKeySequence::NativeText)));
    m_group->addButton(button, static_cast<int>(words.page));
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
