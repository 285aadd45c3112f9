// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/filterbar.h"

#include "core/scene/textpainting.h"
#include "core/state/facetcounts.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/wording.h"
#include "ui/filter/areachooser.h"
#include "ui/filter/breadcrumbs.h"
#include "ui/filter/categorychooser.h"
#include "ui/filter/chip.h"
#include "ui/filter/hourchooser.h"
#include "ui/filter/textchooser.h"
#include "ui/filter/timechooser.h"
#include "ui/filter/weekdaychooser.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

namespace jingge {
namespace {

constexpr int kGap = 8;

} // namespace

FilterBar::FilterBar(const ViewContext& context, QWidget* parent) : QFrame(parent), m_context(context)
{
    setObjectName(QStringLiteral("FilterBar"));
    setFixedHeight(44);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 16, 1);
    row->setSpacing(kGap);
    makeSteps();
    makeChips();
    makeSwitches();
    row->addStretch(1);
    m_crumbs = new Breadcrumbs(m_context, this);
    row->addWidget(m_crumbs);
    connect(&context.filters, &FilterStack::filterChanged, this, &FilterBar::takeFilter);
    connect(&context.live, &LiveCounts::countsChanged, this, &FilterBar::takeCounts);
    connect(&context.theme, &Theme::styleChanged, this, &FilterBar::restyle);
    restyle();
    takeFilter();
    takeCounts();
}

void FilterBar::makeSteps()
{
    const auto step = [this](const char* object, const QString& name) {
        auto* button = new QToolButton(this);
        button->setObjectName(QLatin1StringView(object));
        button->setAccessibleName(name);
        button->setIconSize({16, 16});
        button->setFocusPolicy(Qt::TabFocus);
        setPlainToolTip(button, name);
        layout()->addWidget(button);
        return button;
    };
    m_back = step("filter.back", tr("Back to the filter of before (Alt+Left)"));
    m_forward = step("filter.forward", tr("Forward again (Alt+Right)"));
    connect(m_back, &QToolButton::clicked, this, [this] { m_context.filters.goBack(Origin::FilterBar); });
    connect(m_forward, &QToolButton::clicked, this, [this] { m_context.filters.goForward(Origin::FilterBar); });
}

template <class Chooser>
Chip* FilterBar::addChip(const QString& name, const QString& label, Chooser* chooser, Dimension part)
{
    auto* chip = new Chip(m_context.theme, label, this);
    chip->setObjectName(name);
    layout()->addWidget(chip);
    m_chips.push_back(chip);
    connect(chip, &Chip::clicked, chooser, [chip, chooser] {
        chooser->takeFilter();
        chooser->showUnder(chip);
    });
    connect(chip, &Chip::clearRequested, this, [this, part] {
        m_context.filters.setFilter(without(m_context.filters.current(), part), Origin::FilterBar);
    });
    return chip;
}

void FilterBar::makeChips()
{
    m_categoryChooser = new CategoryChooser(m_context, this);
    m_areaChooser = new AreaChooser(m_context, this);
    m_time = addChip(QStringLiteral("filter.time"), tr("Time"), new TimeChooser(m_context, this), Dimension::Time);
    m_hours = addChip(QStringLiteral("filter.hours"), tr("Hours"), new HourChooser(m_context, this), Dimension::Hours);
    m_weekdays = addChip(QStringLiteral("filter.weekdays"), tr("Weekdays"), new WeekdayChooser(m_context, this),
                         Dimension::Weekdays);
    m_categories = addChip(QStringLiteral("filter.categories"), tr("Categories"), m_categoryChooser, Dimension::Category);
    m_areas = addChip(QStringLiteral("filter.areas"), tr("Areas"), m_areaChooser, Dimension::Area);
    m_text = addChip(QStringLiteral("filter.text"), tr("Words"), new TextChooser(m_context, this), Dimension::Text);
}

void FilterBar::makeSwitches()
{
    m_reset = new QToolButton(this);
    m_reset->setObjectName(QStringLiteral("filter.reset"));
    m_reset->setText(tr("Reset"));
    m_reset->setAccessibleName(tr("Reset the whole filter (Ctrl+E)"));
    m_reset->setFocusPolicy(Qt::TabFocus);
    m_reset->setProperty("kind", QStringLiteral("crumb"));
    setPlainToolTip(m_reset, m_reset->accessibleName());
    connect(m_reset, &QToolButton::clicked, this, [this] { m_context.filters.setFilter({}, Origin::FilterBar); });
    m_validOnly = new QCheckBox(tr("without invalid calls"), this);
    m_validOnly->setObjectName(QStringLiteral("filter.valid"));
    m_validOnly->setAccessibleName(m_validOnly->text());
    connect(m_validOnly, &QCheckBox::toggled, this, [this](bool isOn) {
        Filter filter = m_context.filters.current();
        filter.validOnly = isOn;
        m_context.filters.setFilter(filter, Origin::FilterBar);
    });
    m_merged = plainLabel({}, "third", "body", this);
    m_merged->setMinimumWidth(1); // goes when there is no room; the bar does not wait for it
    setPlainToolTip(m_merged, tr("Of the calls that report one event, one counts. The table can list the others too."));
    layout()->addWidget(m_reset);
    layout()->addWidget(m_validOnly);
    layout()->addWidget(m_merged);
}

void FilterBar::takeFilter()
{
    const Filter& filter = m_context.filters.current();
    m_back->setEnabled(m_context.filters.canGoBack());
    m_forward->setEnabled(m_context.filters.canGoForward());
    m_reset->setVisible(filter != Filter{});
    m_hours->setValue(Wording::hours(filter.hours), filter.hours != kAllHours);
    m_weekdays->setValue(Wording::weekdays(filter.weekdays), filter.weekdays != kAllWeekdays);
    m_categories->setValue(categoryText(), !filter.categories.empty());
    m_areas->setValue(areaText(), !filter.areas.empty());
    m_text->setValue(filter.text.empty() ? tr("any", "words") : QString::fromStdString(filter.text), !filter.text.empty());
    const QSignalBlocker blocker(m_validOnly);
    m_validOnly->setChecked(filter.validOnly);
    fit();
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

QString FilterBar::areaText() const
{
    const auto& areas = m_context.filters.current().areas;
    if (areas.empty())
        return tr("all %1", "number of areas").arg(countText(static_cast<std::int64_t>(m_context.live.areas().size())));
    if (areas.size() == 1)
        return m_areaChooser->nameOf(areas.front());
    return tr("%n chosen", nullptr, static_cast<int>(areas.size()));
}

void FilterBar::takeCounts()
{
    const StationCounts& counts = *m_context.live.counts();
    const auto period = m_context.live.period();
    m_time->setValue(period ? tr("%1 (%2)", "period, its length").arg(Wording::period(*period), Wording::length(*period))
                            : tr("no data"),
                     narrows(counts.filter, Dimension::Time));
    m_areas->setLabel(Wording::levelTitle(counts.level));
    m_areas->setVisible(!m_context.live.areas().empty());
    m_categories->setValue(categoryText(), !counts.filter.categories.empty());
    m_areas->setValue(areaText(), !counts.filter.areas.empty());
    m_merged->setText(tr("%n duplicate(s) merged", nullptr, static_cast<int>(counts.duplicatesLeftOut)));
    fit();
}

void FilterBar::fit()
{
    // What the rest needs, then the first measure of words for which the chips fit beside it.
    const auto widthWith = [this](Chip::Room room, bool hasMerged) {
        int sum = layout()->contentsMargins().left() + layout()->contentsMargins().right() + kGap;
        for (const Chip* chip : m_chips)
            sum += chip->isHidden() ? 0 : chip->widthIn(room) + kGap;
        for (const QWidget* other : std::initializer_list<QWidget*>{m_back, m_forward, m_reset, m_validOnly, m_crumbs})
            sum += other == nullptr || other->isHidden() ? 0 : other->sizeHint().width() + kGap;
        return sum + (hasMerged ? m_merged->sizeHint().width() + kGap : 0);
    };
    const bool hasMerged = m_context.live.counts()->duplicatesLeftOut > 0;
    Chip::Room chosen = Chip::Room::Little;
    bool showsMerged = false;
    for (const Chip::Room room : {Chip::Room::Ample, Chip::Room::Some, Chip::Room::Little}) {
        if (widthWith(room, hasMerged) <= width()) {
            chosen = room;
            showsMerged = hasMerged;
            break;
        }
    }
    m_merged->setVisible(showsMerged);
    for (Chip* chip : m_chips)
        chip->setRoom(chosen);
}

void FilterBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fit();
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
