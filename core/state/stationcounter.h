// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frame/filterbitmaps.h"
#include "core/frame/frame.h"
#include "core/state/stationcounts.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace jingge {

/// Counts one frame under one filter after another, each from the last: parts of the filter that stayed keep their
/// bitmaps, and of the rows only those are touched that come in or go out. One thread at a time.
class StationCounter {
public:
    explicit StationCounter(FrameSnapshot frame);

    /// textRows: the rows whose texts hold filter.text, needed when it is not empty. Errors (Data): those of
    /// FilterBitmaps::apply, after which the counter is as before.
    [[nodiscard]] Result<StationCounts> count(const Filter& filter, const RowSet* textRows = nullptr);

private:
    /// How many of a set of rows fall under each key of a column.
    struct Tally {
        RowSet rows;
        std::vector<std::int32_t> counts;
        /// Makes it those of other rows; keyOf(row) is a position in counts.
        template <class KeyOf>
        void moveTo(const RowSet& next, KeyOf&& keyOf);
    };

    FrameSnapshot m_frame;
    Level m_level;
    std::vector<std::uint32_t> m_cellOf; ///< per row: its position in the cells of AreaWeekCounts
    RowSet m_unlocated;
    std::optional<FilterBitmaps> m_bitmaps; ///< of the last filter
    Tally m_cells;
    Tally m_categories;
};

} // namespace jingge
