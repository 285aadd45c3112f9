// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/weekdaychooser.h"

#include "core/scene/textpainting.h"
#include "core/state/stationcounts.h"
#include "ui/common/labels.h"
#include "ui/common/wording.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
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
    auto* row = new QGridLayout;
    row->setHorizontalSpacing(14);
    row->setVerticalSpacing(2);
    const QStringList names = Wording::weekdayNames();
    for (int day = 0; day < 7; ++day) {
        auto* box = new QCheckBox(names[day], this);
        box->setAccessibleName(names[day]);
        connect(box, &QCheckBox::toggled, this, &WeekdayChooser::takeBoxes);
        row->addWidget(box, 0, day);
        m_days[static_cast<std::size_t>(day)] = box;
        m_counts[static_cast<std::size_t>(day)] = plainLabel({}, "second", "note", this);
        row->addWidget(m_counts[static_cast<std::size_t>(day)], 1, day, Qt::AlignRight);
    }
    column()->addLayout(row);
    column()->addWidget(plainLabel(tr("Counts follow the rest of the filter."), "third", "note", this));
    connect(&context.live, &LiveCounts::countsChanged, this, [this] {
        if (isVisible())
            showCounts();
    });
}

void WeekdayChooser::showCounts()
{
    const auto byWeekday = countsOfWeekdays(*m_context.live.counts());
    for (std::size_t day = 0; day < 7; ++day)
        m_counts[day]->setText(countText(byWeekday[day]));
}

void WeekdayChooser::takeFilter()
{
    for (std::size_t day = 0; day < 7; ++day) {
        const QSignalBlocker blocker(m_days[day]);
        m_days[day]->setChecked((m_context.filters.current().weekdays >> day & 1U) != 0);
    }
    showCounts();
}

void WeekdayChooser::takeBoxes()
{
    std::uint8_t weekdays = 0;
    for (std::size_t day = 0; day < 7; ++day)
        weekdays = static_cast<std::uint8_t>(weekdays | (m_days[day]->isChecked() ? 1U << day : 0U));
    // No day would be nothing at all: the last one that is let go of stays.
    if (weekdays == 0)
        return takeFilter();
    choose(weekdays, FilterStack::Step::Continued);
}

void WeekdayChooser::choose(std::uint8_t weekdays, FilterStack::Step step)
{
    Filter filter = m_context.filters.current();
    filter.weekdays = weekdays;
    m_context.filters.setFilter(filter, Origin::FilterBar, step);
}

} // namespace jingge
