// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/base/typedid.h"
#include "core/domain/rule.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

using SeriesId = TypedId<struct SeriesTag>;

enum class SeriesUnit { Day, Week, Month };
[[nodiscard]] std::string_view seriesUnitText(SeriesUnit unit); ///< day week month
/// `day`, `2 weeks`, `month`, `3 months`, also 天 周 月.
struct SeriesPace {
    SeriesUnit unit = SeriesUnit::Week;
    int step = 1; ///< 1 to 366
};
[[nodiscard]] std::optional<SeriesPace> parsePace(std::string_view text);

/// A task that comes back by the calendar: the round of a market before a festival, the check of a car park
/// each month.
struct TaskSeries {
    SeriesId id;
    std::string title;
    std::string measure;
    TaskLevel level = TaskLevel::Three;
    std::string grid;
    std::string officer;
    SeriesPace pace;
    CivilDate firstOn;
    std::optional<CivilDate> untilOn; ///< included
    CivilTime madeAt;
    std::string madeBy;
    std::optional<CivilTime> stoppedAt;
    std::string stoppedBy;
};

/// Its days from the first until a day, both included; months keep the day of the first, or their last day.
[[nodiscard]] std::vector<CivilDate> datesOf(const TaskSeries& series, CivilDate until);

} // namespace jingge
