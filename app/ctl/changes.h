// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/options.h"
#include "core/base/clock.h"
#include "core/domain/holidays.h"
#include "core/domain/station.h"

#include <string>

namespace jingge {

class Store;

/// What every command takes that changes rules or tasks: who does it, and when it was done.
class ChangeOptions {
public:
    void addTo(Command& command);
    [[nodiscard]] const std::string& person() const { return m_person; }
    /// --at, else now. Error (Usage): no time.
    [[nodiscard]] Result<CivilTime> at() const;
    [[nodiscard]] CivilTime now() const { return SystemClock().now(); }

private:
    std::string m_person;
    std::string m_at;
};

/// The station that the store keeps, and the holidays of its time zone.
struct Duty {
    Station station;
    HolidayCalendar calendar;
};
[[nodiscard]] Result<Duty> readDuty(const Store& store);

} // namespace jingge
