// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/breadcrumbs.h"

#include "core/scene/textpainting.h"
#include "core/state/facetcounts.h"
#include "ui/common/labels.h"
#include "ui/common/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace jingge {
namespace {

constexpr Dimension kAfterTime[] = {Dimension::Hours, Dimension::Weekdays, Dimension::Category,
                                    Dimension::Area,  Dimension::Text,     Dimension::Valid};

QString partName(Dimension part)
{
    switch (part) {
    case Dimension::Time: return Breadcrumbs::tr("Time");
    case Dimension::Hours: return Breadcrumbs::tr("Hours");
    case Dimension::Weekdays: return Breadcrumbs::tr("Weekdays");
    case Dimension::Category: return Breadcrumbs::tr("Categories");
    case Dimension::Area: return Breadcrumbs::tr("Areas");
    case Dimension::Text: return Breadcrumbs::tr("Words");
    case Dimension::Valid: return Breadcrumbs::tr("without invalid calls");
    }
    return {};
}

} // namespace

Breadcrumbs::Breadcrumbs(const ViewContext& context, QWidget* parent) :
    QWidget(parent), m_context(context), m_way(new QMenu(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    const auto arrow = [this, row] {
        QLabel* label = plainLabel(QStringLiteral("›"), "third", "body", this);
        row->addWidget(label);
        return label;
    };
    m_total = addCrumb(QStringLiteral("filter.total"));
    m_firstArrow = arrow();
    m_inRange = addCrumb(QStringLiteral("filter.range"));
    m_secondArrow = arrow();
    m_counted = addCrumb(QStringLiteral("filter.way"));
    m_counted->setProperty("strong", true);
    m_counted->setMenu(m_way);
    m_counted->setPopupMode(QToolButton::InstantPopup);
    m_way->setAccessibleName(tr("The way to this count"));
    connect(m_total, &QToolButton::clicked, this, [this] { goTo(std::nullopt); });
    connect(m_inRange, &QToolButton::clicked, this, [this] { goTo(Dimension::Time); });
    connect(m_way, &QMenu::aboutToShow, this, &Breadcrumbs::fillWay);
    connect(&context.live, &LiveCounts::countsChanged, this, &Breadcrumbs::takeCounts);
    takeCounts();
}

QToolButton* Breadcrumbs::addCrumb(const QString& object)
{
    auto* crumb = new QToolButton(this);
    crumb->setObjectName(object);
    crumb->setProperty("kind", QStringLiteral("crumb"));
    crumb->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(crumb);
    return crumb;
}

void Breadcrumbs::goTo(std::optional<Dimension> last)
{
    m_context.filters.setFilter(upTo(m_context.filters.current(), last), Origin::FilterBar);
}

QString Breadcrumbs::partValue(Dimension part) const
{
    const Filter& filter = m_context.live.counts()->filter;
    switch (part) {
    case Dimension::Time: {
        const auto period = m_context.live.period();
        return period ? Wording::period(*period) : QString();
    }
    case Dimension::Hours: return Wording::hours(filter.hours);
    case Dimension::Weekdays: return Wording::weekdays(filter.weekdays);
    case Dimension::Category:
        return filter.categories.size() == 1 ? Wording::category(m_context.source, filter.categories.front())
                                             : tr("%n chosen", nullptr, static_cast<int>(filter.categories.size()));
    case Dimension::Area: return tr("%n chosen", nullptr, static_cast<int>(filter.areas.size()));
    case Dimension::Text: return QString::fromStdString(filter.text);
    case Dimension::Valid: return {};
    }
    return {};
}

QString Breadcrumbs::partText(Dimension part) const
{
    return (partName(part) + QLatin1Char(' ') + partValue(part)).trimmed();
}

QString Breadcrumbs::restText() const
{
    QStringList parts;
    for (const Dimension part : kAfterTime) {
        if (narrows(m_context.live.counts()->filter, part))
            parts += partText(part);
    }
    return parts.join(tr(", "));
}

void Breadcrumbs::takeCounts()
{
    const StationCounts& counts = *m_context.live.counts();
    const bool hasTime = narrows(counts.filter, Dimension::Time);
    const QString rest = restText();
    const auto show = [](QToolButton* crumb, const QString& count, const QString& meaning) {
        crumb->setText(count);
        crumb->setAccessibleName(meaning + QLatin1Char(' ') + count);
        setPlainToolTip(crumb, meaning);
    };
    show(m_total, countText(counts.total), tr("All incidents that count; goes back to all of them."));
    show(m_inRange, countText(counts.inRange), tr("In the time range %1; keeps the time alone.").arg(partValue(Dimension::Time)));
    show(m_counted, Wording::incidents(counts.counted),
         rest.isEmpty() ? tr("Under the whole filter") : tr("Under the whole filter: %1").arg(rest));
    // A step that narrows nothing is no step.
    m_total->setVisible(hasTime || !rest.isEmpty());
    m_firstArrow->setVisible(hasTime || !rest.isEmpty());
    m_inRange->setVisible(hasTime && !rest.isEmpty());
    m_secondArrow->setVisible(hasTime && !rest.isEmpty());
    updateGeometry();
}

void Breadcrumbs::fillWay()
{
    m_way->clear();
    const auto steps = countFunnel(*m_context.live.frame(), m_context.live.counts()->filter, m_context.live.textRows().get());
    if (!steps)
        return;
    for (const FunnelStep& step : *steps) {
        const QString text = step.part ? partText(*step.part) : tr("All incidents");
        // The tab sets the count into a column of its own.
        QAction* action = m_way->addAction(text + QLatin1Char('\t') + countText(step.count));
        connect(action, &QAction::triggered, this, [this, part = step.part] { goTo(part); });
    }
    m_way->addSeparator();
    for (const FunnelStep& step : *steps) {
        if (!step.part)
            continue;
        QAction* action = m_way->addAction(tr("Without: %1").arg(partText(*step.part)));
        connect(action, &QAction::triggered, this, [this, part = *step.part] {
            m_context.filters.setFilter(without(m_context.filters.current(), part), Origin::FilterBar);
        });
    }
}

} // namespace jingge
