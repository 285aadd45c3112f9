// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/livecounts.h"

#include "core/state/usualcounts.h"

#include <algorithm>
#include <utility>

namespace jingge {
namespace {

/// Up to so many incidents a recount is done before the next frame of the screen.
constexpr std::size_t kAtOnce = 200000;

} // namespace

LiveCounts::LiveCounts(FrameSnapshot frame, FilterStack& filters, QObject* parent) :
    QObject(parent), m_frame(std::move(frame)), m_filters(filters)
{
    connect(&filters, &FilterStack::filterChanged, this, &LiveCounts::recount);
    if (Result<StationCounts> first = countStation(*m_frame, filters.current()))
        m_counts = std::make_shared<const StationCounts>(std::move(*first));
}

std::optional<std::size_t> LiveCounts::positionOf(AreaId area) const
{
    const auto& all = areas();
    const auto found = std::ranges::find(all, area, &Area::id);
    if (found == all.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - all.begin());
}

std::optional<TimeRange> LiveCounts::period() const
{
    return periodOf(*m_frame, m_counts->filter);
}

void LiveCounts::setFrame(FrameSnapshot frame)
{
    m_job.cancel();
    m_frame = std::move(frame);
    // Positions of the old snapshot mean nothing in the new one: counts must be made before anyone looks.
    Result<StationCounts> counts = countStation(*m_frame, m_filters.current());
    m_counts = counts ? std::make_shared<const StationCounts>(std::move(*counts)) : std::make_shared<const StationCounts>();
    Q_EMIT frameChanged();
    Q_EMIT countsChanged();
    if (!counts)
        Q_EMIT failed(counts.error());
}

void LiveCounts::recount()
{
    const Filter filter = m_filters.current();
    if (m_frame->size() <= kAtOnce) {
        m_job.cancel();
        apply(countStation(*m_frame, filter));
        return;
    }
    m_job.start([frame = m_frame, filter](const std::stop_token&) { return countStation(*frame, filter); },
                [this](Result<StationCounts> counts) { apply(std::move(counts)); });
}

void LiveCounts::apply(Result<StationCounts> counts)
{
    if (!counts) {
        Q_EMIT failed(counts.error());
        return;
    }
    m_counts = std::make_shared<const StationCounts>(std::move(*counts));
    Q_EMIT countsChanged();
}

} // namespace jingge
