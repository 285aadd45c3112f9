// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/filterbar.h"

#include "core/scene/textpainting.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/wording.h"
#include "ui/filter/categorychooser.h"
#include "ui/filter/chip.h"
#include "ui/filter/hourchooser.h"
#include "ui/filter/timechooser.h"
#include "ui/filter/weekdaychooser.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

namespace jingge {

FilterBar::FilterBar(const ViewContext& context, QWidget* parent) : QFrame(parent), m_context(context)
{
    setObjectName(QStringLiteral("FilterBar"));
    setFixedHeight(44);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 16, 1);
    row->setSpacing(8);
    makeSteps();
    makeChips();
    row->addStretch(1);
    m_total = plainLabel({}, "third", "body", this);
    m_inRange = plainLabel({}, "second", "body", this);
    m_counted = plainLabel({}, "first", "head", this);
    setPlainToolTip(m_total, tr("All incidents of the station that count: of those that report one event, one."));
    setPlainToolTip(m_inRange, tr("Of the time range."));
    setPlainToolTip(m_counted, tr("Under the whole filter."));
    row->addWidget(m_total);
    row->addWidget(plainLabel(QStringLiteral("›"), "third", "body", this));
    row->addWidget(m_inRange);
    row->addWidget(plainLabel(QStringLiteral("›"), "third", "body", this));
    row->addWidget(m_counted);
    connect(&context.filters, &FilterStack::filterChanged, this, &FilterBar::takeFilter);
    connect(&context.live, &LiveCounts::countsChanged, this, &FilterBar::takeCounts);
    connect(&context.theme, &Theme::styleChanged, this, &FilterBar::restyle);
    restyle();
    takeFilter();
    takeCounts();
}

void FilterBar::makeSteps()
{
    const auto step = [this](const QString& name) {
        auto* button = new QToolButton(this);
        button->setAccessibleName(name);
        button->setIconSize({16, 16});
        button->setFocusPolicy(Qt::TabFocus);
        setPlainToolTip(button, name);
        layout()->addWidget(button);
        return button;
    };
    m_back = step(tr("Back to the filter of before (Alt+Left)"));
    m_forward = step(tr("Forward again (Alt+Right)"));
    connect(m_back, &QToolButton::clicked, this, [this] { m_context.filters.goBack(Origin::FilterBar); });
    connect(m_forward, &QToolButton::clicked, this, [this] { m_context.filters.goForward(Origin::FilterBar); });
}

void FilterBar::makeChips()
{
    const auto chip = [this](const QString& label, auto* chooser, void (*clear)(Filter&)) {
        auto* made = new Chip(m_context.theme, label, this);
        layout()->addWidget(made);
        connect(made, &Chip::clicked, chooser, [made, chooser] {
            chooser->takeFilter();
            chooser->showUnder(made);
        });
        connect(made, &Chip::clearRequested, this, [this, clear] { clearPart(clear); });
        return made;
    };
    m_timeChooser = new TimeChooser(m_context, this);
    m_hourChooser = new HourChooser(m_context, this);
    m_weekdayChooser = new WeekdayChooser(m_context, this);
    m_categoryChooser = new CategoryChooser(m_context, this);
    m_time = chip(tr("Time"), m_timeChooser, [](Filter& filter) { filter.from = filter.to = std::nullopt; });
    m_hours = chip(tr("Hours"), m_hourChooser, [](Filter& filter) { filter.hours = kAllHours; });
    m_weekdays = chip(tr("Weekdays"), m_weekdayChooser, [](Filter& filter) { filter.weekdays = kAllWeekdays; });
    m_categories = chip(tr("Categories"), m_categoryChooser, [](Filter& filter) { filter.categories.clear(); });
    m_validOnly = new QCheckBox(tr("without invalid calls"), this);
    m_validOnly->setAccessibleName(m_validOnly->text());
    layout()->addWidget(m_validOnly);
    connect(m_validOnly, &QCheckBox::toggled, this, [this](bool isOn) {
        Filter filter = m_context.filters.current();
        filter.validOnly = isOn;
        m_context.filters.setFilter(filter, Origin::FilterBar);
    });
}

void FilterBar::clearPart(void (*clear)(Filter&))
{
    Filter filter = m_context.filters.current();
    clear(filter);
    m_context.filters.setFilter(filter, Origin::FilterBar);
}

void FilterBar::takeFilter()
{
    const Filter& filter = m_context.filters.current();
    m_back->setEnabled(m_context.filters.canGoBack());
    m_forward->setEnabled(m_context.filters.canGoForward());
    m_hours->setValue(Wording::hours(filter.hours), filter.hours != kAllHours);
    m_weekdays->setValue(Wording::weekdays(filter.weekdays), filter.weekdays != kAllWeekdays);
    m_categories->setValue(categoryText(), !filter.categories.empty());
    const QSignalBlocker blocker(m_validOnly);
    m_validOnly->setChecked(filter.validOnly);
}

QString FilterBar::categoryText() const
{
    const auto& codes = m_context.filters.current().categories;
    if (codes.empty())
        return tr("all %n kind(s)", nullptr, m_categoryChooser->groupCount());
    if (codes.size() == 1)
        return Wording::category(m_context.source, codes.front());
    return tr("%n chosen", nullptr, static_cast<int>(codes.size()));
}

void FilterBar::takeCounts()
{
    const StationCounts& counts = *m_context.live.counts();
    const auto period = m_context.live.period();
    const bool narrows = counts.filter.from.has_value() || counts.filter.to.has_value();
    m_time->setValue(period ? tr("%1 (%2)", "period, its length").arg(Wording::period(*period), Wording::length(*period))
                            : tr("no data"),
                     narrows);
    m_categories->setValue(categoryText(), !counts.filter.categories.empty());
    m_total->setText(countText(counts.total));
    m_inRange->setText(countText(counts.inRange));
    m_counted->setText(Wording::incidents(counts.counted));
}

void FilterBar::restyle()
{
    const auto icon = [this](const QString& name) {
        QIcon made = iconOf(name, m_context.theme.style().ink2);
        made.addPixmap(iconPixmap(name, m_context.theme.style().line2, 16, devicePixelRatioF()), QIcon::Disabled);
        return made;
    };
    m_back->setIcon(icon(QStringLiteral("back")));
    m_forward->setIcon(icon(QStringLiteral("forward")));
}

} // namespace jingge
