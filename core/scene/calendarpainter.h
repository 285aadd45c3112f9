// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"
#include "core/domain/holidays.h"
#include "core/frame/daycounting.h"
#include "core/scene/calendarlayout.h"
#include "core/scene/cellpainting.h"
#include "core/scene/style.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

class QPainter;

namespace jingge {

/// Days with their counts as colours; holidays, days worked instead and today are marked.
struct CalendarPicture {
    DayCounts days;
    std::uint8_t weekdays = kAllWeekdays; ///< that count; the others stand back
    std::optional<std::pair<CivilDate, CivilDate>>
        chosen; ///< days of the filter, both included; nullopt = all
    CivilDate today;
    std::optional<CivilDate> hovered;
    std::optional<CivilDate> cursor; ///< day of the keyboard
    const HolidayCalendar* holidays = nullptr;
    QStringList dayNames;   ///< seven, Monday first
    QStringList monthNames; ///< twelve
    QString unit;           ///< words after the sum of a year
};

/// Words of the line that explains colours and marks.
struct CalendarLegend {
    QString title;
    QString off;
    QString workedInstead;
    QString today;
};

/// Only the years that touch `visible`, which is in the layout's coordinates.
void paintCalendar(QPainter& painter, const CalendarLayout& layout, const CalendarPicture& picture,
                   const QRectF& visible, const Style& style);
void paintCalendarLegend(QPainter& painter, const QRectF& line, const CalendarLegend& words,
                         const CellClasses& classes, const Style& style);

} // namespace jingge
