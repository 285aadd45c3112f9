// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/state/filterstack.h"

#include <optional>

namespace jingge {

/// Chooses hours of the filter by dragging along an axis or by keys. Every view that has an hour axis owns one, so
/// that all brush alike. While the pointer is down the filter goes along as one step.
class HourBrush {
public:
    HourBrush(FilterStack& filters, Origin origin) : m_filters(filters), m_origin(origin) {}

    void press(int hour);
    /// hour as HourScale::hourAt() gives it: beyond 23 and below 0 it goes round midnight.
    void dragTo(int hour);
    /// True when something was brushed between press and release.
    bool release();
    [[nodiscard]] bool isPressed() const { return m_start.has_value(); }
    /// Moves the end of the brush (or the whole of it) by hours; without a brush one starts at `start`.
    void extend(int by, int start);
    void shift(int by);
    /// All hours again; false when nothing was brushed.
    bool clear();

private:
    void setHours(std::uint32_t hours);

    FilterStack& m_filters;
    Origin m_origin;
    std::optional<int> m_start;
    bool m_hasMoved = false;
};

} // namespace jingge
