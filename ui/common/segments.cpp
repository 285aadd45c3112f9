// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/segments.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace jingge {

Segments::Segments(const QString& name, const QStringList& choices, QWidget* parent) :
    QWidget(parent), m_group(new QButtonGroup(this))
{
    setAccessibleName(name);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (const QString& choice : choices) {
        auto* button = new QToolButton(this);
        button->setText(choice);
        button->setAccessibleName(name + QLatin1Char(' ') + choice);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setProperty("kind", QStringLiteral("segment"));
        if (m_group->buttons().isEmpty())
            button->setProperty("place", QStringLiteral("first"));
        m_group->addButton(button, static_cast<int>(m_group->buttons().size()));
        row->addWidget(button);
    }
    m_group->button(0)->setChecked(true);
    connect(m_group, &QButtonGroup::idClicked, this, &Segments::chosenChanged);
}

int Segments::chosen() const
{
    return m_group->checkedId();
}

void Segments::choose(int index)
{
    if (index == chosen())
        return;
    m_group->button(index)->setChecked(true);
    Q_EMIT chosenChanged(index);
}

} // namespace jingge
