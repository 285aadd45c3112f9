// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/timechooser.h"

#include "ui/common/labels.h"

#include <QDateEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace jingge {
namespace {

QDate toQDate(CivilDate date)
{
    return {date.year(), date.month(), date.day()};
}

CivilTime startOf(QDate date)
{
    return CivilTime::at(CivilDate::fromYmd(date.year(), date.month(), date.day()).value_or(CivilDate{}));
}

QDateEdit* dateEdit(const QString& name, QWidget* parent)
{
    auto* edit = new QDateEdit(parent);
    edit->setAccessibleName(name);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    return edit;
}

} // namespace

TimeChooser::TimeChooser(const ViewContext& context, QWidget* parent) :
    Popup(tr("Time range"), parent), m_context(context), m_from(dateEdit(tr("First day"), this)),
    m_to(dateEdit(tr("Last day"), this))
{
    auto* presets = new QGridLayout;
    presets->setSpacing(6);
    addPreset(presets, tr("Last 7 days"), [this] { chooseLastDays(7); });
    addPreset(presets, tr("Last 4 weeks"), [this] { chooseLastDays(28); });
    addPreset(presets, tr("Last 12 weeks"), [this] { chooseLastDays(84); });
    addPreset(presets, tr("This month"), [this] { chooseMonth(0); });
    addPreset(presets, tr("Last month"), [this] { chooseMonth(-1); });
    addPreset(presets, tr("Last 52 weeks"), [this] { chooseLastDays(364); });
    addPreset(presets, tr("All"), [this] { choose(std::nullopt, std::nullopt); });
    column()->addLayout(presets);
    auto* days = new QHBoxLayout;
    days->setSpacing(6);
    auto* apply = new QPushButton(tr("Apply"), this);
    apply->setAccessibleName(tr("Apply the days"));
    apply->setProperty("primary", true);
    days->addWidget(m_from);
    days->addWidget(plainLabel(QStringLiteral("—"), "third", "note", this));
    days->addWidget(m_to);
    days->addStretch(1);
    days->addWidget(apply);
    column()->addLayout(days);
    column()->addWidget(plainLabel(tr("Both days are included; spans end with the last day of the data."), "third", "note", this));
    connect(apply, &QPushButton::clicked, this, &TimeChooser::chooseDays);
}

void TimeChooser::takeFilter()
{
    const auto period = m_context.live.period();
    if (!period)
        return;
    m_from->setDate(toQDate(period->from.date()));
    m_to->setDate(toQDate(CivilTime{period->to.seconds - 1}.date()));
}

CivilTime TimeChooser::endOfData() const
{
    const auto extent = m_context.live.frame()->extent();
    return extent ? extent->to : CivilTime{};
}

void TimeChooser::choose(std::optional<CivilTime> from, std::optional<CivilTime> to)
{
    Filter filter = m_context.filters.current();
    filter.from = from;
    filter.to = to;
    hide();
    m_context.filters.setFilter(filter, Origin::FilterBar);
}

void TimeChooser::chooseLastDays(int days)
{
    const CivilTime end = endOfData();
    choose(CivilTime{end.seconds - days * kDaySeconds}, end);
}

void TimeChooser::chooseMonth(int back)
{
    const CivilDate last = CivilTime{endOfData().seconds - 1}.date();
    choose(CivilTime::at(monthStart(last, back)), CivilTime::at(monthStart(last, back + 1)));
}

void TimeChooser::chooseDays()
{
    const QDate first = std::min(m_from->date(), m_to->date());
    const QDate last = std::max(m_from->date(), m_to->date());
    choose(startOf(first), startOf(last.addDays(1)));
}

} // namespace jingge
