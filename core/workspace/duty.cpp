// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/duty.h"

#include "core/ingest/stationfile.h"
#include "core/store/store.h"
#include "core/workspace/stationholidays.h"

namespace jingge {

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
