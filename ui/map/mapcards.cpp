// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapcards.h"

#include "core/analysis/usualrange.h"
#include "core/scene/textpainting.h"
#include "ui/common/wording.h"
#include "ui/map/mapfigures.h"

#include <algorithm>
#include <map>

namespace jingge {
namespace {

constexpr std::size_t kMostKinds = 4;

QString rateText(double rate)
{
    return QString::number(rate, 'f', 1);
}

} // namespace

HoverCard MapCards::ofArea(std::size_t position) const
{
    const HeatRow& row = m_figures.rows()[position];
    const Area& area = m_context.live.areas()[position];
    HoverCard card;
    card.name = QString::fromStdString(area.name.empty() ? area.code : area.name);
    card.count = countText(row.count);
    card.unit = tr("incident(s)", nullptr, static_cast<int>(row.count));
    const StationCounts& counts = *m_context.live.counts();
    if (const auto usual = m_context.usual.counts().totalOf(position, counts.filter.hours, counts.filter.weekdays))
        addUsual(card, row.count, *usual);
    if (row.previous)
        addChange(card, row.count, *row.previous);
    QStringList rates;
    if (row.perKm2)
        rates += tr("%1 per km²").arg(rateText(*row.perKm2));
    if (row.perThousand)
        rates += tr("%1 per 1,000 residents").arg(rateText(*row.perThousand));
    if (!rates.isEmpty())
        card.lines += rates.join(tr(", "));
    card.lines += periodLine();
    return card;
}

void MapCards::addUsual(HoverCard& card, std::int64_t now, const UsualRange& usual) const
{
    card.aside = tr("usual %1–%2").arg(countText(usual.low), countText(usual.high));
    RangeBar bar;
    bar.low = static_cast<double>(usual.low);
    bar.high = static_cast<double>(usual.high);
    bar.usual = usual.mean;
    bar.value = static_cast<double>(now);
    bar.most = std::max({1.0, bar.high * 1.35, bar.value * 1.1});
    card.range = bar;
    card.verdict = now > usual.high  ? tr("above the usual")
                   : now < usual.low ? tr("below the usual")
                                     : tr("in the usual range");
}

void MapCards::addChange(HoverCard& card, std::int64_t now, std::int64_t before) const
{
    const QString against =
        m_figures.choice().against == Against::Previous ? tr("before") : tr("a year earlier");
    const QString arrow = now > before ? QStringLiteral("↑") : QStringLiteral("↓");
    card.change = now == before ? tr("%1 the same (%2)").arg(against, countText(before))
                                : tr("%1 %2 %3 (%4 → %5)")
                                      .arg(against, arrow, countText(std::abs(now - before)),
                                           countText(before), countText(now));
}

QString MapCards::periodLine() const
{
    const Filter& filter = m_context.live.counts()->filter;
    const auto period = m_context.live.period();
    QString line = period ? Wording::period(*period) : QString();
    if (filter.hours != kAllHours)
        line += tr(", ") + Wording::hours(filter.hours);
    return line;
}

HoverCard MapCards::ofMark(const MapMark& mark) const
{
    const Frame& frame = *m_context.live.frame();
    HoverCard card;
    const auto categoryOf = [&](std::uint32_t row) {
        return Wording::category(m_context.source, frame.categories[frame.category[row]]);
    };
    if (mark.rows.size() == 1) {
        const std::uint32_t row = mark.rows.front();
        card.name = categoryOf(row);
        card.lines += Wording::moment(frame.receivedAt(row), frame.hour[row] == kNoHour);
        const IncidentId id = frame.incident(row);
        if (const auto details = m_context.source.incidents({&id, 1}); details && !details->empty())
            card.lines += QString::fromStdString(details->front().address);
        return card;
    }
    card.name = Wording::incidents(static_cast<std::int64_t>(mark.rows.size()));
    std::map<QString, std::int64_t> kinds;
    for (const std::uint32_t row : mark.rows)
        ++kinds[categoryOf(row)];
    std::vector<std::pair<QString, std::int64_t>> order(kinds.begin(), kinds.end());
    std::ranges::stable_sort(order, std::greater<>(), [](const auto& kind) { return kind.second; });
    for (std::size_t i = 0; i < std::min(order.size(), kMostKinds); ++i)
        card.lines += tr("%1: %2").arg(order[i].first, countText(order[i].second));
    if (order.size() > kMostKinds)
        card.lines += tr("and %n other kind(s)", nullptr, static_cast<int>(order.size() - kMostKinds));
    return card;
}

QString MapCards::markName(MarkKey key)
{
    switch (key) {
    case MarkKey::Crime:
        return tr("Crime");
    case MarkKey::Order:
        return tr("Public order");
    case MarkKey::Traffic:
        return tr("Traffic");
    case MarkKey::Dispute:
        return tr("Disputes");
    case MarkKey::Help:
        return tr("Help");
    case MarkKey::Noise:
        return tr("Noise");
    case MarkKey::Facility:
        return tr("Facilities");
    case MarkKey::Other:
        break;
    }
    return tr("Other");
}

} // namespace jingge
