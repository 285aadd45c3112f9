// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/panel.h"

#include "ui/common/actionbutton.h"
#include "ui/common/handouts.h"
#include "ui/common/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace jingge {
namespace {

constexpr int kHeadIcon = 16;
constexpr int kHeadButton = 26;

} // namespace

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
    m_title = elidedLabel(title, "first", "head", head);
    m_subtitle = elidedLabel({}, "third", "note", head);
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_head->addWidget(m_title);
    m_head->addWidget(m_subtitle, 1);
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(2);
    m_head->addLayout(m_actions);
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

QString Panel::title() const
{
    return m_title->text();
}

QString Panel::subtitle() const
{
    return m_subtitle->text();
}

void Panel::addToHead(QWidget* control)
{
    m_head->insertWidget(m_head->count() - 1, control); // the actions stay last
}

void Panel::addHeadAction(QAction* action)
{
    addAction(action);
    auto* button = new ActionButton(action, this);
    button->setProperty("kind", QStringLiteral("head"));
    button->setIconSize({kHeadIcon, kHeadIcon});
    button->setFixedSize(kHeadButton, kHeadButton);
    m_actions->addWidget(button);
}

void Panel::addRow(QWidget* row)
{
    m_column->addWidget(row);
}

void Panel::setView(QWidget* view)
{
    m_column->addWidget(view, 1);
    m_views.push_back(view);
}

void Panel::setChart(QWidget* view)
{
    setView(view);
    m_chart = view;
}

void Panel::focusView()
{
    const auto takes = [this](const QWidget* widget) {
        return widget->isVisibleTo(this) && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0;
    };
    std::vector<QWidget*> candidates = m_views;
    for (QWidget* child : findChildren<QWidget*>())
        candidates.push_back(child);
    const auto found = std::ranges::find_if(candidates, takes);
    if (found != candidates.end())
        (*found)->setFocus(Qt::ShortcutFocusReason);
}

Result<Table> Panel::table() const
{
    return m_model != nullptr ? tableOf(*m_model) : Table{};
}

Picture Panel::picture() const
{
    return pictureOf(title(), m_chart);
}

} // namespace jingge
