// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/toprow.h"

#include "ui/common/labels.h"
#include "ui/shell/logomark.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>

namespace jingge {

TopRow::TopRow(const Theme& theme, QWidget* parent) : QFrame(parent), m_menus(new QMenuBar(this))
{
    setObjectName(QStringLiteral("TopRow"));
    setFixedHeight(40);
    m_menus->setNativeMenuBar(false);
    m_menus->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_station = plainLabel({}, "first", "body", this);
    m_stamp = plainLabel({}, "second", "note", this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(15, 0, 16, 1);
    row->setSpacing(8);
    row->addWidget(new LogoMark(theme, this));
    row->addWidget(plainLabel(tr("Jingge"), "first", "brand", this));
    row->addSpacing(12);
    row->addWidget(m_menus, 0, Qt::AlignVCenter);
    row->addStretch(1);
    row->addWidget(m_station);
    row->addSpacing(16);
    row->addWidget(m_stamp);
}

void TopRow::setStation(const QString& name)
{
    m_station->setText(name);
}

void TopRow::setStamp(const QString& stamp)
{
    m_stamp->setText(stamp);
}

} // namespace jingge
