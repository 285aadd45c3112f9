// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/weekdaychooser.h"

#include "ui/common/wording.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace jingge {

WeekdayChooser::WeekdayChooser(const ViewContext& context, QWidget* parent) : Popup(tr("Days of the week"), parent), m_context(context)
{
    auto* presets = new QGridLayout;
    presets->setSpacing(6);
    const auto preset = [this](std::uint8_t days) { return [this, days] { choose(days, FilterStack::Step::New); hide(); }; };
    addPreset(presets, tr("Working days"), preset(0x1F));
    addPreset(presets, tr("Weekend"), preset(0x60));
    addPreset(presets, tr("All"), preset(kAllWeekdays));
    column()->addLayout(presets);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    const QStringList names = Wording::weekdayNames();
    for (int day = 0; day < 7; ++day) {
        auto* box = new QCheckBox(names[day], this);
        box->setAccessibleName(names[day]);
        connect(box, &QCheckBox::toggled, this, &WeekdayChooser::takeBoxes);
        row->addWidget(box);
        m_days[static_cast<std::size_t>(day)] = box;
    }
    column()->addLayout(row);
}

void WeekdayChooser::takeFilter()
{
    for (std::size_t day = 0; day < 7; ++day) {
        const QSignalBlocker blocker(m_days[day]);
        m_days[day]->setChecked((m_context.filters.current().weekdays >> day & 1U) != 0);
    }
}

void WeekdayChooser::takeBoxes()
{
    std::uint8_t weekdays = 0;
    for (std::size_t day = 0; day < 7; ++day)
        weekdays = static_cast<std::uint8_t>(weekdays | (m_days[day]->isChecked() ? 1U << day : 0U));
    choose(weekdays, FilterStack::Step::Continued);
}

void WeekdayChooser::choose(std::uint8_t weekdays, FilterStack::Step step)
{
    Filter filter = m_context.filters.current();
    filter.weekdays = weekdays;
    m_context.filters.setFilter(filter, Origin::FilterBar, step);
}

} // namespace jingge
