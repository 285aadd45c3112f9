// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/panel.h"

#include "ui/common/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace jingge {

Panel::Panel(const QString& title, QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("Panel"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(1, 1, 1, 1);
    m_column->setSpacing(0);
    auto* head = new QFrame(this);
    head->setObjectName(QStringLiteral("PanelHead"));
    head->setFixedHeight(35);
    m_head = new QHBoxLayout(head);
    m_head->setContentsMargins(12, 0, 8, 0);
    m_head->setSpacing(8);
    m_title = plainLabel(title, "first", "head", head);
    m_subtitle = plainLabel({}, "third", "note", head);
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_head->addWidget(m_title);
    m_head->addWidget(m_subtitle, 1);
    m_column->addWidget(head);
}

void Panel::setTitle(const QString& title)
{
    m_title->setText(title);
}

void Panel::setSubtitle(const QString& subtitle)
{
    m_subtitle->setText(subtitle);
}

void Panel::addToHead(QWidget* control)
{
    m_head->addWidget(control);
}

void Panel::addRow(QWidget* row)
{
    m_column->addWidget(row);
}

void Panel::setView(QWidget* view)
{
    m_column->addWidget(view, 1);
}

} // namespace jingge
