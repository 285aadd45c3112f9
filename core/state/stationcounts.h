// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/filter.h"
#include "core/frame/frame.h"
#include "core/frame/rowset.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace jingge {

using HourCounts = std::array<std::int64_t, 24>;
using WeekCounts = std::array<HourCounts, 7>; ///< [0] = Monday

/// Counts per area, weekday and hour, so that a brush over hours or weekdays is answered without touching the rows.
/// The area after the last stands for "in none"; incidents known only to the day are kept apart from the hours.
class AreaWeekCounts {
public:
    AreaWeekCounts() = default;
    /// cells: one a position that cellOf() gives.
    AreaWeekCounts(std::size_t areas, std::vector<std::int32_t> cells) : m_areas(areas), m_cells(std::move(cells)) {}
    [[nodiscard]] static AreaWeekCounts count(const Frame& frame, const RowSet& rows, Level level);
    /// Where a row counts; areas = how many the level has.
    [[nodiscard]] static std::size_t cellOf(const Frame& frame, std::size_t row, Level level, std::size_t areas);
    [[nodiscard]] static std::size_t cellCount(std::size_t areas) { return (areas + 1) * 7 * kSlots; }

    [[nodiscard]] std::size_t areas() const { return m_areas; } ///< without the one that stands for "in none"
    /// Incidents of the area that pass the masks; those known only to the day pass when the hours are all.
    [[nodiscard]] std::int64_t total(std::size_t area, std::uint32_t hours, std::uint8_t weekdays) const;
    /// total() of every area and, last, of those in none.
    [[nodiscard]] std::vector<std::int64_t> totals(std::uint32_t hours, std::uint8_t weekdays) const;
    [[nodiscard]] HourCounts hoursOf(std::size_t area, std::uint8_t weekdays) const;
    [[nodiscard]] WeekCounts weekOf(std::size_t area) const;
    /// The same over every area and those in none.
    [[nodiscard]] HourCounts hoursOfAll(std::uint8_t weekdays) const;
    [[nodiscard]] WeekCounts weekOfAll() const;

private:
    static constexpr std::size_t kSlots = 25; ///< 24 hours and "day only"
    [[nodiscard]] std::int64_t at(std::size_t area, std::size_t weekday, std::size_t slot) const
    {
        return m_cells[(area * 7 + weekday) * kSlots + slot];
    }
    std::size_t m_areas = 0;
    std::vector<std::int32_t> m_cells;
};

/// Everything the views show under one filter, derived once for all of them. A value: made on any thread.
struct StationCounts {
    Filter filter;
    Level level = Level::Grid; ///< the level that is drawn
    RowSet rows;               ///< pass the whole filter
    AreaWeekCounts cells;      ///< under every part of the filter but hours and weekdays
    std::vector<std::int64_t> byArea;     ///< under the whole filter; one more at the end: in none
    std::vector<std::int64_t> byCategory; ///< under every part but the categories, in the frame's order
    std::int64_t total = 0;    ///< all that count
    std::int64_t inRange = 0;  ///< of the time range
    std::int64_t counted = 0;  ///< under the whole filter
    std::int64_t unlocated = 0; ///< of those, without a place
    std::int64_t duplicatesLeftOut = 0; ///< pass it, but another call of the same event counts
    std::int64_t dayOnlyLeftOut = 0; ///< fail the hours because only their day is known
};

/// What each hour would count under every part of the filter but the hours.
[[nodiscard]] HourCounts countsOfHours(const StationCounts& counts);
/// What each weekday would count under every part but the weekdays; [0] = Monday.
[[nodiscard]] std::array<std::int64_t, 7> countsOfWeekdays(const StationCounts& counts);

/// The finest level that has areas; Grid when none has.
[[nodiscard]] Level drawnLevel(const AreaTable& areas);

/// textRows: the rows whose texts hold filter.text, needed when it is not empty. Errors (Data): those of
/// FilterBitmaps::apply.
[[nodiscard]] Result<StationCounts> countStation(const Frame& frame, const Filter& filter,
                                                 const RowSet* textRows = nullptr);

/// Text of a filter's hours for one span round the clock: 22 and 2 for 22:00–01:59. Spans in the order of their start,
/// a span across midnight first; empty for no hour, one span {0, 24} for all.
struct HourSpan {
    int from = 0; ///< 0–23
    int to = 0;   ///< 1–24, excluded; below from = across midnight

    bool operator==(const HourSpan&) const = default;
};
[[nodiscard]] std::vector<HourSpan> hourSpans(std::uint32_t hours);

/// The hours between two positions of a drag, both included. Positions count on beyond 23 and below 0 (the pointer
/// left the axis), so that a drag from 22 to 25 is 22, 23, 0, 1. A whole turn is all hours.
[[nodiscard]] std::uint32_t hoursOfDrag(int start, int end);
/// Every hour later (or earlier) by so many, round midnight.
[[nodiscard]] std::uint32_t shiftedHours(std::uint32_t hours, int by);

} // namespace jingge
