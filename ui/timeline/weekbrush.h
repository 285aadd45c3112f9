// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/state/filterstack.h"

#include <optional>

namespace jingge {

/// A cell of the week; the hour goes on beyond 23 and below 0 when the pointer leaves the cells.
struct WeekCell {
    int day = 0; ///< 0 = Monday
    int hour = 0;

    bool operator==(const WeekCell&) const = default;
};

/// Chooses hours and weekdays of the filter together, by dragging over cells or by keys; from a margin only
/// the one or the other. While the pointer is down the filter goes along as one step.
class WeekBrush {
public:
    enum class Part { Cells, Hours, Days };

    explicit WeekBrush(FilterStack& filters) : m_filters(filters) {}

    void press(Part part, WeekCell cell);
    /// Nothing happens before the pointer has left the cell that was pressed.
    void dragTo(WeekCell cell);
    /// True when something was brushed between press and release.
    bool release();
    [[nodiscard]] bool isPressed() const { return m_start.has_value(); }
    /// What a click on the same place would choose, or everything again when it is chosen already.
    void toggle(Part part, WeekCell cell);
    /// From one cell to another, both included.
    void choose(Part part, WeekCell from, WeekCell to);
    void shiftHours(int by);
    /// All hours and weekdays again; false when they were all.
    bool clear();

private:
    void set(std::uint32_t hours, std::uint8_t weekdays);

    FilterStack& m_filters;
    Part m_part = Part::Cells;
    std::optional<WeekCell> m_start;
    bool m_hasMoved = false;
};

} // namespace jingge
