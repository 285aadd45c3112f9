// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/toprow.h"

#include "ui/common/labels.h"
#include "ui/shell/logomark.h"
#include "ui/shell/searchfield.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>

#include <algorithm>

namespace jingge {
namespace {

constexpr int kGap = 16;
constexpr int kSearchHeight = 28;

} // namespace

TopRow::TopRow(const Theme& theme, QWidget* parent)
    : QFrame(parent), m_menus(new QMenuBar(this)), m_search(new SearchField(this))
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

void TopRow::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    placeSearch();
}

bool TopRow::event(QEvent* event)
{
    const bool isTaken = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest)
        placeSearch();
    return isTaken;
}

void TopRow::placeSearch()
{
    layout()->activate();
    const int left = m_menus->geometry().right() + kGap;
    const int right = m_station->geometry().left() - kGap;
    const int room = right - left;
    m_search->setVisible(room >= m_search->minimumWidth());
    const int width = std::min(m_search->maximumWidth(), room);
    // In the middle of the window where the menus leave it.
    const int x = std::clamp((this->width() - width) / 2, left, std::max(left, right - width));
    m_search->setGeometry(x, (height() - 1 - kSearchHeight) / 2, width, kSearchHeight);
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
