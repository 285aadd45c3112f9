// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/filter.h"
#include "core/frame/frame.h"
#include "core/frame/rowset.h"

#include <array>
#include <optional>

namespace jingge {

/// The parts of a filter, each with a bitmap of its own, so that a view can count under all parts but the one that it
/// shows and brushes itself.
enum class Dimension { Time, Hours, Weekdays, Category, Area, Text, Valid };
constexpr std::size_t kDimensionCount = 7;

/// What is being asked for: figures count each event once; lists show duplicate calls too.
enum class Scope { Counting, Listing };

/// A filter applied to a frame; rows are those of the frame.
class FilterBitmaps {
public:
    /// textRows: the rows whose texts hold filter.text, found by the store; needed only when text is not empty.
    /// before: of the same frame and scope under another filter; parts that are the same are taken from it.
    /// Errors (Data): a category that neither the list nor the data knows; an area that is not there.
    [[nodiscard]] static Result<FilterBitmaps> apply(const Frame& frame, const Filter& filter,
                                                     const RowSet* textRows = nullptr,
                                                     Scope scope = Scope::Counting,
                                                     const FilterBitmaps* before = nullptr);

    [[nodiscard]] const RowSet& all() const { return m_all; } ///< every part applied
    [[nodiscard]] RowSet allBut(Dimension dimension) const;   ///< every part but one
    [[nodiscard]] RowSet only(Dimension dimension) const;     ///< one part alone
    [[nodiscard]] const RowSet& base() const { return m_base; } ///< no part applied
    /// Every part but hours and weekdays; a filter that takes timed incidents alone still does.
    [[nodiscard]] RowSet roundTheClock() const;
    /// Duplicate calls that pass every part and are left out, because another call of the same event counts.
    [[nodiscard]] std::size_t duplicatesLeftOut() const { return m_duplicatesLeftOut; }
    /// Incidents that pass everything else but are known only to the day and so fail the hours.
    [[nodiscard]] std::size_t dayOnlyLeftOut() const { return m_dayOnlyLeftOut; }

private:
    Result<void> makeParts(const Frame& frame, const RowSet* textRows, const FilterBitmaps* before);

    Filter m_filter;
    RowSet m_dayOnly;                                     ///< known only to the day
    RowSet m_base;                                        ///< what can count at all
    std::array<std::optional<RowSet>, kDimensionCount> m_parts; ///< nullopt = lets everything pass
    RowSet m_all;
    std::size_t m_duplicatesLeftOut = 0;
    std::size_t m_dayOnlyLeftOut = 0;
};

} // namespace jingge
