// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/hourchooser.h"

#include "core/state/stationcounts.h"
#include "ui/common/labels.h"
#include "ui/filter/hourbars.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace jingge {
namespace {

QSpinBox* hourBox(const QString& name, int least, int most, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setAccessibleName(name);
    box->setRange(least, most);
    box->setWrapping(true);
    return box;
}

} // namespace

HourChooser::HourChooser(const ViewContext& context, QWidget* parent) :
    Popup(tr("Hours of the day"), parent), m_context(context), m_from(hourBox(tr("From hour"), 0, 23, this)),
    m_to(hourBox(tr("To before hour"), 1, 24, this))
{
    auto* presets = new QGridLayout;
    presets->setSpacing(6);
    addPreset(presets, tr("Night 22 — 06"), [this] { choose(hoursOfDrag(22, 29)); });
    addPreset(presets, tr("Late 22 — 02"), [this] { choose(hoursOfDrag(22, 25)); });
    addPreset(presets, tr("Day 08 — 18"), [this] { choose(hoursOfDrag(8, 17)); });
    addPreset(presets, tr("Morning 07 — 09"), [this] { choose(hoursOfDrag(7, 8)); });
    addPreset(presets, tr("Evening 17 — 19"), [this] { choose(hoursOfDrag(17, 18)); });
    addPreset(presets, tr("Round the clock"), [this] { choose(kAllHours); });
    column()->addLayout(presets);
    m_bars = new HourBars(m_context, this);
    column()->addWidget(m_bars);
    connect(m_bars, &HourBars::hoursChosen, this, [this](std::uint32_t hours) { ask(hours, FilterStack::Step::Continued); });
    auto* span = new QHBoxLayout;
    span->setSpacing(6);
    auto* apply = new QPushButton(tr("Apply"), this);
    apply->setAccessibleName(tr("Apply the hours"));
    apply->setProperty("primary", true);
    span->addWidget(m_from);
    span->addWidget(plainLabel(QStringLiteral("—"), "third", "note", this));
    span->addWidget(m_to);
    span->addStretch(1);
    span->addWidget(apply);
    column()->addLayout(span);
    column()->addWidget(plainLabel(tr("From the first hour to before the second; across midnight when it is later."),
                                   "third", "note", this));
    connect(apply, &QPushButton::clicked, this, [this] {
        const int to = m_to->value() <= m_from->value() ? m_to->value() + 24 : m_to->value();
        choose(hoursOfDrag(m_from->value(), to - 1));
    });
}

void HourChooser::takeFilter()
{
    m_bars->takeCounts();
    const std::vector<HourSpan> spans = hourSpans(m_context.filters.current().hours);
    if (spans.empty())
        return;
    m_from->setValue(spans.front().from);
    m_to->setValue(spans.front().to);
}

void HourChooser::choose(std::uint32_t hours)
{
    hide();
    ask(hours, FilterStack::Step::New);
}

void HourChooser::ask(std::uint32_t hours, FilterStack::Step step)
{
    Filter filter = m_context.filters.current();
    filter.hours = hours;
    m_context.filters.setFilter(filter, Origin::FilterBar, step);
}

} // namespace jingge
