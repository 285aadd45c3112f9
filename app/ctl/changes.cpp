// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/changes.h"

#include "app/ctl/stationholidays.h"
#include "core/ingest/stationfile.h"
#include "core/store/store.h"

#include <QtGlobal>

namespace jingge {

void ChangeOptions::addTo(Command& command)
{
    command.text("--as", m_person, "Who does it", true).text("--at", m_at, "When it was done (default: now)");
}

Result<CivilTime> ChangeOptions::at() const
{
    if (m_at.empty())
        return now();
    const auto time = parseIsoTime(m_at);
    if (!time)
        return usageError("--at", {QT_TRANSLATE_NOOP("core", "not a date or a date-time: %1"), {m_at}});
    return *time;
}

Result<Duty> readDuty(const Store& store)
{
    const auto text = store.setting("station");
    if (!text)
        return Unexpected(text.error());
    auto station = parseStation(*text, "station.toml");
    if (!station)
        return Unexpected(station.error());
    auto calendar = holidaysOf(*station);
    if (!calendar)
        return Unexpected(calendar.error());
    return Duty{std::move(*station), std::move(*calendar)};
}

} // namespace jingge
