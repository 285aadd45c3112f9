// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/livedays.h"

#include "core/domain/shifts.h"
#include "core/frame/filterbitmaps.h"
#include "ui/common/liveusual.h"

#include <utility>

namespace jingge {
namespace {

Result<DayCounts> countDays(const Frame& frame, const Filter& filter, const RowSet* textRows, int dayStart)
{
    const auto extent = frame.extent();
    if (!extent)
        return DayCounts();
    // With a later start the night of the first day belongs to the day before.
    const TimeRange range{{extent->from.seconds - (dayStart > 0 ? kDaySeconds : 0)}, extent->to};
    return FilterBitmaps::apply(frame, filter, textRows).map([&](const FilterBitmaps& bitmaps) {
        return countByDay(frame, bitmaps.all(), range, dayStart);
    });
}

} // namespace

LiveDays::LiveDays(const ViewContext& context, QObject* parent) : QObject(parent), m_context(context)
{
    connect(&context.live, &LiveCounts::countsChanged, this, &LiveDays::takeCounts);
    takeCounts();
}

void LiveDays::setPoliceDay(bool isPoliceDay)
{
    m_dayStart = isPoliceDay ? dayStartOf(m_context.source.station()) : 0;
    takeCounts();
}

void LiveDays::takeCounts()
{
    Filter filter = m_context.live.counts()->filter;
    filter.from.reset();
    filter.to.reset();
    filter.weekdays = kAllWeekdays;
    const std::shared_ptr<const RowSet>& textRows = m_context.live.textRows();
    if (m_frame == m_context.live.frame() && filter == m_filter && m_textRows == textRows && m_countedStart == m_dayStart)
        return;
    m_frame = m_context.live.frame();
    m_filter = std::move(filter);
    m_textRows = textRows;
    m_countedStart = m_dayStart;
    if (m_frame->size() <= kUsualAtOnce) {
        m_job.cancel();
        apply(countDays(*m_frame, m_filter, m_textRows.get(), m_dayStart));
        return;
    }
    m_job.start([frame = m_frame, asked = m_filter, words = m_textRows, dayStart = m_dayStart](
                    const std::stop_token&) { return countDays(*frame, asked, words.get(), dayStart); },
                [this](Result<DayCounts> days) { apply(std::move(days)); });
}

void LiveDays::apply(Result<DayCounts> days)
{
    m_days = days ? std::move(*days) : DayCounts();
    Q_EMIT daysChanged();
}

} // namespace jingge
