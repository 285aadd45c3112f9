// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/state/stationcounter.h"

#include <algorithm>
#include <utility>

namespace jingge {

StationCounter::StationCounter(FrameSnapshot frame) :
    m_frame(std::move(frame)), m_level(drawnLevel(*m_frame->areas)),
    m_unlocated(RowSet::where(m_frame->size(), [this](std::size_t row) { return !m_frame->isLocated(row); }))
{
    const auto areas = static_cast<std::uint32_t>(m_frame->areas->at(m_level).size());
    m_cellOf.reserve(m_frame->size());
    for (std::size_t row = 0; row < m_frame->size(); ++row)
        m_cellOf.push_back(static_cast<std::uint32_t>(AreaWeekCounts::cellOf(*m_frame, row, m_level, areas)));
    m_cells.rows = RowSet(m_frame->size());
    m_cells.counts.assign(AreaWeekCounts::cellCount(areas), 0);
    m_categories.rows = RowSet(m_frame->size());
    m_categories.counts.assign(m_frame->categories.size(), 0);
}

template <class KeyOf>
void StationCounter::Tally::moveTo(const RowSet& next, KeyOf&& keyOf)
{
    if (next.count() < RowSet::differenceCount(rows, next)) {
        std::ranges::fill(counts, 0);
        next.forEach([&](std::size_t row) { ++counts[keyOf(row)]; });
    } else {
        RowSet::forEachDifference(rows, next, [&](std::size_t row, bool isAdded) { counts[keyOf(row)] += isAdded ? 1 : -1; });
    }
    rows = next;
}

Result<StationCounts> StationCounter::count(const Filter& filter, const RowSet* textRows)
{
    auto bitmaps = FilterBitmaps::apply(*m_frame, filter, textRows, Scope::Counting, m_bitmaps ? &*m_bitmaps : nullptr);
    if (!bitmaps)
        return Unexpected(bitmaps.error());
    m_bitmaps = std::move(*bitmaps);
    m_cells.moveTo(m_bitmaps->roundTheClock(), [this](std::size_t row) { return m_cellOf[row]; });
    m_categories.moveTo(m_bitmaps->allBut(Dimension::Category),
                        [this](std::size_t row) { return m_frame->category[row]; });

    StationCounts counts;
    counts.filter = filter;
    counts.level = m_level;
    counts.rows = m_bitmaps->all();
    counts.cells = AreaWeekCounts(m_frame->areas->at(m_level).size(), m_cells.counts);
    counts.byArea = counts.cells.totals(filter.hours, filter.weekdays);
    counts.byCategory.assign(m_categories.counts.begin(), m_categories.counts.end());
    counts.total = static_cast<std::int64_t>(m_bitmaps->base().count());
    counts.inRange = static_cast<std::int64_t>(m_bitmaps->only(Dimension::Time).count());
    counts.counted = static_cast<std::int64_t>(counts.rows.count());
    counts.unlocated = static_cast<std::int64_t>(RowSet::commonCount(counts.rows, m_unlocated));
    counts.duplicatesLeftOut = static_cast<std::int64_t>(m_bitmaps->duplicatesLeftOut());
    counts.dayOnlyLeftOut = static_cast<std::int64_t>(m_bitmaps->dayOnlyLeftOut());
    return counts;
}

Result<StationCounts> countStation(const Frame& frame, const Filter& filter, const RowSet* textRows)
{
    const FrameSnapshot unowned(FrameSnapshot(), &frame); // the counter is gone before the frame
    return StationCounter(unowned).count(filter, textRows);
}

} // namespace jingge
