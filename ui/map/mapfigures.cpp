// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapfigures.h"

#include "core/frame/counting.h"
#include "core/frame/filterbitmaps.h"
#include "core/scene/textpainting.h"
#include "ui/common/wording.h"

#include <utility>

namespace jingge {
namespace {

/// Up to so many incidents the earlier period is counted before the next frame of the screen.
constexpr std::size_t kAtOnce = 200000;

/// Counts of a filter by area, without the one that stands for "in none"; empty when they cannot be made.
std::vector<std::int64_t> countEarlier(const Frame& frame, const Filter& filter, Level level)
{
    const Result<FilterBitmaps> bitmaps = FilterBitmaps::apply(frame, filter);
    if (!bitmaps)
        return {};
    std::vector<std::int64_t> counts = countByArea(frame, bitmaps->all(), level);
    counts.pop_back();
    return counts;
}

} // namespace

MapFigures::MapFigures(const ViewContext& context, QObject* parent) : QObject(parent), m_context(context)
{
    connect(&context.live, &LiveCounts::countsChanged, this, &MapFigures::takeCounts);
    takeCounts();
}

void MapFigures::setChoice(const MapChoice& choice)
{
    if (choice == m_choice)
        return;
    const bool needsCounts = choice.against != m_choice.against;
    m_choice = choice;
    if (needsCounts)
        takeCounts();
    else
        classify();
}

std::optional<TimeRange> MapFigures::earlier() const
{
    const auto period = m_context.live.period();
    const auto extent = m_context.live.frame()->extent();
    // Words are looked up in the store for the current rows alone.
    if (!period || !extent || !m_context.live.counts()->filter.text.empty())
        return std::nullopt;
    const TimeRange range = earlierPeriod(*period, m_choice.against, false);
    return range.from < extent->from ? std::nullopt : std::optional(range);
}

void MapFigures::takeCounts()
{
    m_job.cancel();
    const auto range = earlier();
    if (!range) {
        takeEarlier({});
        return;
    }
    Filter filter = m_context.live.counts()->filter;
    filter.from = range->from;
    filter.to = range->to;
    const FrameSnapshot frame = m_context.live.frame();
    const Level level = m_context.live.counts()->level;
    if (frame->size() <= kAtOnce) {
        takeEarlier(countEarlier(*frame, filter, level));
        return;
    }
    takeEarlier({});
    m_job.start(
        [frame, filter, level](const std::stop_token&) { return countEarlier(*frame, filter, level); },
        [this](std::vector<std::int64_t> counts) { takeEarlier(std::move(counts)); });
}

void MapFigures::takeEarlier(std::vector<std::int64_t> counts)
{
    m_earlier = std::move(counts);
    m_rows = heatOfCounts(m_context.live.areas(), m_context.live.counts()->byArea, m_earlier);
    classify();
}

void MapFigures::classify()
{
    m_classing = classified(m_rows, m_choice.scheme());
    Q_EMIT changed();
}

void MapFigures::describe(MapPicture& picture) const
{
    picture.names.clear();
    picture.counts.clear();
    for (const Area& area : m_context.live.areas())
        picture.names.push_back(QString::fromStdString(area.name.empty() ? area.code : area.name));
    for (const HeatRow& row : m_rows)
        picture.counts.push_back(row.count);
    picture.classing = m_classing;
    picture.hasLabels = m_choice.hasLabels;
    picture.legendTitle = title();
    picture.legendNote = note();
    picture.usualText = tr("usual");
    picture.noDataText = tr("no data");
    picture.systemNote = tr("WGS 84 (CGCS2000)");
    picture.metres = tr("%1 m");
    picture.kilometres = tr("%1 km");
}

QString MapFigures::title() const
{
    const Filter& filter = m_context.live.counts()->filter;
    QString title;
    switch (m_choice.measure) {
    case MapMeasure::Count:
        title = tr("Incidents per area");
        break;
    case MapMeasure::PerKm2:
        title = tr("Incidents per km²");
        break;
    case MapMeasure::PerThousand:
        title = tr("Incidents per 1,000 residents");
        break;
    case MapMeasure::Change:
        title = m_choice.against == Against::Previous ? tr("Change against the period before")
                                                      : tr("Change against a year earlier");
    }
    return filter.hours != kAllHours ? tr("%1, %2").arg(title, Wording::hours(filter.hours)) : title;
}

QString MapFigures::methodName() const
{
    if (m_choice.frozen)
        return tr("limits kept");
    if (m_choice.typed)
        return tr("own limits");
    switch (m_choice.method) {
    case ClassMethod::Quantile:
        return tr("quantiles");
    case ClassMethod::Equal:
        return tr("equal classes");
    case ClassMethod::Jenks:
        return tr("natural breaks");
    }
    return {};
}

QString MapFigures::note() const
{
    const StationCounts& counts = *m_context.live.counts();
    if (m_choice.measure == MapMeasure::Change) {
        const auto range = earlier();
        if (!range)
            return counts.filter.text.empty() ? tr("the data does not reach back so far")
                                              : tr("no comparison while words are looked for");
        return tr("against %1; z = √2 (√C − √P), usual: |z| < 2").arg(Wording::period(*range));
    }
    const std::int64_t inNone = counts.byArea.empty() ? 0 : counts.byArea.back();
    return tr("%1, n = %2, %3 in no area").arg(methodName(), countText(counts.counted), countText(inNone));
}

} // namespace jingge
