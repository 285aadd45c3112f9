// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/durationfield.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <array>

namespace jingge {
namespace {

constexpr std::array<std::int64_t, 3> kUnits{60, 3600, 86400}; ///< seconds: minutes, hours, days
constexpr int kMost = 3660;

} // namespace

DurationField::DurationField(const QString& name, QWidget* parent) : QWidget(parent), m_number(new QSpinBox(this)), m_unit(new QComboBox(this))
{
    m_number->setAccessibleName(name);
    m_number->setRange(0, kMost);
    m_number->setFixedWidth(76);
    m_unit->setAccessibleName(tr("%1: unit").arg(name));
    m_unit->setFixedWidth(76);
    m_unit->addItems({tr("minutes"), tr("hours"), tr("days")});
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_number);
    row->addWidget(m_unit);
    row->addStretch(1);
    connect(m_number, &QSpinBox::valueChanged, this, &DurationField::edited);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &DurationField::edited);
}

void DurationField::setSeconds(std::int64_t seconds)
{
    const QSignalBlocker number(m_number);
    const QSignalBlocker unit(m_unit);
    int chosen = 2;
    while (chosen > 0 && seconds % kUnits[static_cast<std::size_t>(chosen)] != 0)
        --chosen;
    m_unit->setCurrentIndex(chosen);
    m_number->setValue(static_cast<int>(seconds / kUnits[static_cast<std::size_t>(chosen)]));
}

std::int64_t DurationField::seconds() const
{
    return m_number->value() * kUnits[static_cast<std::size_t>(std::max(0, m_unit->currentIndex()))];
}

} // namespace jingge
