// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/shifts.h"
#include "core/scene/deskaxis.h"
#include "core/state/dayprofile.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace jingge {

/// How the large axis shows a day.
struct DayAxisOptions {
    enum class Split { None, Weekend, Days };

    int slotMinutes = 60; ///< 60, 30 or 15
    Split split = Split::None;
    bool isPoliceDay = false; ///< begins at the station's hour instead of midnight
    bool hasShifts = true;

    [[nodiscard]] QJsonObject toJson() const;
    /// What is missing or does not fit keeps its default.
    [[nodiscard]] static DayAxisOptions fromJson(const QJsonObject& json);
    bool operator==(const DayAxisOptions&) const = default;
};

/// What the rows of the large axis are made of.
struct DayAxisSource {
    const DayProfile& profile;
    const QuarterCounts& chosen; ///< chosen incidents of the shown area
    TimeRange period;
    std::uint32_t hours = kAllHours;
    std::uint8_t weekdays = kAllWeekdays;
    std::uint32_t hoveredHours = 0;
    int dayStart = 0; ///< minute of the day
    std::vector<Shift> shifts;
};

/// Rows and shifts with their words; with more than one row heights are counts a day, or weekdays would
/// always stand above weekends.
[[nodiscard]] DeskAxis makeDayAxis(const DayAxisSource& source, const DayAxisOptions& options);

} // namespace jingge
