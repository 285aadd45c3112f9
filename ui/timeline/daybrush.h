// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/state/filterstack.h"

#include <optional>
#include <utility>

namespace jingge {

/// Chooses the period of the filter by whole days. While the pointer is down the filter goes along as one
/// step.
class DayBrush {
public:
    explicit DayBrush(FilterStack& filters) : m_filters(filters) {}

    void setDayStart(int minute) { m_dayStart = minute; } ///< of the days that are chosen
    void press(CivilDate day);
    void dragTo(CivilDate day); ///< nothing happens before the pointer has left the day that was pressed
    /// True when something was brushed between press and release.
    bool release();
    [[nodiscard]] bool isPressed() const { return m_start.has_value(); }
    /// From one day to another, in any order, both included.
    void choose(CivilDate from, CivilDate to);
    /// The days, or every day again when they are what is chosen.
    void toggle(CivilDate from, CivilDate to);
    bool clear(); ///< false when every day was chosen
    /// Days of the filter that are whole or begun, both included; nullopt when every day counts.
    [[nodiscard]] std::optional<std::pair<CivilDate, CivilDate>> chosen(const TimeRange& data) const;

private:
    void setRange(std::optional<CivilTime> from, std::optional<CivilTime> to);

    FilterStack& m_filters;
    int m_dayStart = 0;
    std::optional<CivilDate> m_start;
    bool m_hasMoved = false;
};

} // namespace jingge
