// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/stationholidays.h"

#include "core/ingest/holidayfile.h"

#include <QStandardPaths>

namespace jingge {

Result<HolidayCalendar> holidaysOf(const Station& station)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return readHolidays(holidayRegion(station.timezone),
                        (folder + QStringLiteral("/jingge/calendars")).toStdString());
}

} // namespace jingge
