// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/popup.h"

#include "ui/common/labels.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace jingge {

Popup::Popup(const QString& title, QWidget* parent) : QFrame(parent, Qt::Popup)
{
    setObjectName(QStringLiteral("Popup"));
    setAccessibleName(title);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(12, 10, 12, 12);
    m_column->setSpacing(8);
    m_column->addWidget(plainLabel(title, "first", "strong", this));
}

void Popup::showUnder(QWidget* chip)
{
    adjustSize();
    QPoint corner = chip->mapToGlobal(QPoint(0, chip->height() + 4));
    const QRect room = chip->screen()->availableGeometry();
    corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())));
    move(corner);
    show();
}

void Popup::addPreset(QGridLayout* grid, const QString& text, const std::function<void()>& choose)
{
    constexpr int kColumns = 3;
    auto* button = new QPushButton(text, this);
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, choose);
    const int place = grid->count();
    grid->addWidget(button, place / kColumns, place % kColumns);
}

} // namespace jingge
