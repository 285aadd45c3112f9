// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/areaseries.h"

#include "core/frame/counting.h"

#include <QCoreApplication>

namespace jingge {

namespace {

/// The rows of the chosen incidents. Most rows are told apart by the ends of the chosen ids alone.
RowSet chosenRows(const ViewContext& context)
{
    const Frame& frame = *context.live.frame();
    const std::vector<IncidentId>& chosen = context.selection.selection().incidents;
    RowSet rows(frame.size());
    if (chosen.empty())
        return rows;
    const std::int64_t first = chosen.front().value();
    const std::int64_t last = chosen.back().value();
    for (std::size_t row = 0; row < frame.size(); ++row) {
        if (frame.id[row] >= first && frame.id[row] <= last &&
            context.selection.isChosen(frame.incident(row)))
            rows.insert(row);
    }
    return rows;
}

} // namespace

std::vector<HourCounts> chosenHours(const ViewContext& context)
{
    if (context.selection.selection().incidents.empty())
        return std::vector<HourCounts>(context.live.areas().size() + 1);
    return countByAreaAndHour(*context.live.frame(), chosenRows(context), context.live.counts()->level);
}

QuarterCounts chosenQuarters(const ViewContext& context)
{
    if (context.selection.selection().incidents.empty())
        return {};
    const auto area = shownArea(context);
    return countByWeekdayAndQuarter(*context.live.frame(), chosenRows(context), context.live.counts()->level,
                                    area ? std::optional(static_cast<std::int32_t>(*area)) : std::nullopt);
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
        return QCoreApplication::translate("AreaSeries", "Station");
    const Area& found = context.live.areas()[*area];
    return QString::fromStdString(found.name.empty() ? found.code : found.name);
}

} // namespace jingge
