// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/taskseries.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace jingge {

namespace {

constexpr std::array<std::string_view, 3> kUnits{"day", "week", "month"};
constexpr std::array<std::string_view, 3> kPlural{"days", "weeks", "months"};
constexpr std::array<std::string_view, 3> kChinese{"天", "周", "月"};
constexpr int kLongestStep = 366;

/// The day of the month `months` after the first day's month, or that month's last one.
CivilDate monthsLater(CivilDate first, int months)
{
    const CivilDate start = monthStart(first, months);
    const CivilDate next = monthStart(first, months + 1);
    return {std::min(start.days + first.day() - 1, next.days - 1)};
}

} // namespace

std::string_view seriesUnitText(SeriesUnit unit)
{
    return kUnits[static_cast<std::size_t>(unit)];
}

std::optional<SeriesPace> parsePace(std::string_view text)
{
    SeriesPace pace;
    text = trimmed(text);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), pace.step);
    if (error == std::errc())
        text = trimmed(text.substr(static_cast<std::size_t>(end - text.data())));
    for (std::size_t i = 0; i < kUnits.size(); ++i) {
        if (text == kUnits[i] || text == kPlural[i] || text == kChinese[i]) {
            pace.unit = static_cast<SeriesUnit>(i);
            return pace.step >= 1 && pace.step <= kLongestStep ? std::optional(pace) : std::nullopt;
        }
    }
    return std::nullopt;
}

std::vector<CivilDate> datesOf(const TaskSeries& series, CivilDate until)
{
    const CivilDate last = series.untilOn ? std::min(*series.untilOn, until) : until;
    std::vector<CivilDate> dates;
    for (int i = 0;; ++i) {
        const int steps = i * series.pace.step;
        const CivilDate date =
            series.pace.unit == SeriesUnit::Month
                ? monthsLater(series.firstOn, steps)
                : CivilDate{series.firstOn.days + steps * (series.pace.unit == SeriesUnit::Week ? 7 : 1)};
        if (last < date)
            return dates;
        dates.push_back(date);
    }
}

} // namespace jingge
