// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/areaseries.h"

#include <QCoreApplication>

namespace jingge {

std::vector<HourCounts> chosenHours(const ViewContext& context)
{
    const Frame& frame = *context.live.frame();
    const Level level = context.live.counts()->level;
    std::vector<HourCounts> hours(context.live.areas().size() + 1);
    if (context.selection.selection().incidents.empty())
        return hours;
    for (std::size_t row = 0; row < frame.size(); ++row) {
        if (frame.hour[row] == kNoHour || !context.selection.isChosen(frame.incident(row)))
            continue;
        const std::int32_t area = frame.areaOf(level, row);
        ++hours[area == kNoArea ? hours.size() - 1 : static_cast<std::size_t>(area)][frame.hour[row]];
    }
    return hours;
}

std::optional<std::size_t> shownArea(const ViewContext& context)
{
    const auto& areas = context.selection.selection().areas;
    return areas.empty() ? std::nullopt : context.live.positionOf(areas.front());
}

QString shownName(const ViewContext& context)
{
    const auto area = shownArea(context);
    if (!area)
        return QCoreApplication::translate("AreaSeries", "Whole station");
    const Area& found = context.live.areas()[*area];
    return QString::fromStdString(found.name.empty() ? found.code : found.name);
}

} // namespace jingge
