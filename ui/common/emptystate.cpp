// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/emptystate.h"

#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace jingge {

EmptyState::EmptyState(const Theme& theme, const QString& iconName, QWidget* parent) :
    QWidget(parent), m_theme(theme), m_iconName(iconName)
{
    auto* column = new QVBoxLayout(this);
    column->setSpacing(8);
    m_icon = plainLabel({}, this);
    m_title = plainLabel({}, "first", "head", this);
    m_reason = plainLabel({}, "third", "note", this);
    m_reason->setWordWrap(true);
    m_action = new QPushButton(this);
    column->addStretch(1);
    for (QLabel* label : {m_icon, m_title, m_reason}) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(1);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionRequested);
    const auto restyle = [this] {
        m_icon->setPixmap(iconPixmap(m_iconName, m_theme.style().ink3, 24, devicePixelRatioF()));
    };
    connect(&theme, &Theme::styleChanged, this, restyle);
    restyle();
}

void EmptyState::setTexts(const QString& title, const QString& reason, const QString& action)
{
    m_title->setText(title);
    m_reason->setText(reason);
    m_action->setText(action);
    m_action->setAccessibleName(action.isEmpty() ? title : action);
    m_action->setVisible(!action.isEmpty());
}

} // namespace jingge
