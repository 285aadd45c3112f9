// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/timechooser.h"

#include "ui/common/icons.h"
#include "ui/common/labels.h"

#include <QDateEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
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
    addPreset(presets, tr("Last 52 weeks"), [this] { chooseLastDays(364); });
    addPreset(presets, tr("Latest day"), [this] { chooseLastDays(1); });
    addPreset(presets, tr("All"), [this] { choose(std::nullopt, std::nullopt); });
    column()->addLayout(presets);
    makeMonths();
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
    showYear(CivilTime{period->to.seconds - 1}.date().year());
}

void TimeChooser::makeMonths()
{
    auto* years = new QHBoxLayout;
    years->setSpacing(6);
    const auto step = [this](const QString& name, const QString& icon, int by) {
        auto* button = new QToolButton(this);
        button->setAccessibleName(name);
        button->setIcon(iconOf(icon, m_context.theme.style().ink2));
        connect(button, &QToolButton::clicked, this, [this, by] { showYear(m_shownYear + by); });
        return button;
    };
    m_earlier = step(tr("Year before"), QStringLiteral("back"), -1);
    m_later = step(tr("Year after"), QStringLiteral("forward"), 1);
    m_year = new QPushButton(this);
    m_year->setAccessibleName(tr("Whole year"));
    m_year->setAutoDefault(false);
    connect(m_year, &QPushButton::clicked, this,
            [this] { chooseMonths(CivilDate::fromYmd(m_shownYear, 1, 1).value_or(CivilDate{}), 12); });
    years->addWidget(m_earlier);
    years->addWidget(m_year, 1);
    years->addWidget(m_later);
    column()->addLayout(years);
    auto* months = new QGridLayout;
    months->setSpacing(4);
    for (int month = 1; month <= 12; ++month) {
        auto* button = new QPushButton(QLocale().standaloneMonthName(month, QLocale::ShortFormat), this);
        button->setObjectName(QStringLiteral("filter.month%1").arg(month));
        button->setAutoDefault(false);
        button->setAccessibleName(button->text());
        connect(button, &QPushButton::clicked, this,
                [this, month] { chooseMonths(CivilDate::fromYmd(m_shownYear, month, 1).value_or(CivilDate{}), 1); });
        months->addWidget(button, (month - 1) / 6, (month - 1) % 6);
        m_months[static_cast<std::size_t>(month - 1)] = button;
    }
    column()->addLayout(months);
}

void TimeChooser::showYear(int year)
{
    m_shownYear = year;
    const auto extent = m_context.live.frame()->extent();
    // What the data does not reach can be seen, not chosen.
    const auto reaches = [&](CivilDate first, int months) {
        return extent && CivilTime::at(first) < extent->to && extent->from < CivilTime::at(monthStart(first, months));
    };
    const auto begin = [](int of, int month) { return CivilDate::fromYmd(of, month, 1).value_or(CivilDate{}); };
    m_year->setText(tr("Whole year %1").arg(year));
    m_year->setAccessibleName(m_year->text());
    m_year->setEnabled(reaches(begin(year, 1), 12));
    m_earlier->setEnabled(reaches(begin(year - 1, 1), 12));
    m_later->setEnabled(reaches(begin(year + 1, 1), 12));
    for (int month = 1; month <= 12; ++month)
        m_months[static_cast<std::size_t>(month - 1)]->setEnabled(reaches(begin(year, month), 1));
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

void TimeChooser::chooseMonths(CivilDate first, int months)
{
    choose(CivilTime::at(first), CivilTime::at(monthStart(first, months)));
}

void TimeChooser::chooseDays()
{
    const QDate first = std::min(m_from->date(), m_to->date());
    const QDate last = std::max(m_from->date(), m_to->date());
    choose(startOf(first), startOf(last.addDays(1)));
}

} // namespace jingge
