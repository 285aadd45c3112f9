// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/holidays.h"

#include <string>
#include <string_view>
#include <vector>

namespace jingge {

/// What one holiday file says.
struct HolidayFile {
    std::string region; ///< of two letters: "CN"
    int year = 0;
    std::vector<Holiday> holidays;
};

/// Errors: ErrorKind::Data, where = `file:line:column`; unknown keys are errors.
[[nodiscard]] Result<HolidayFile> parseHolidays(std::string_view toml, const std::string& name);

/// The shipped years of a region, then those of the `*.toml` in a folder, which may add years or replace
/// them. The folder need not be there; a file that cannot be read is an error.
[[nodiscard]] Result<HolidayCalendar> readHolidays(const std::string& region, const std::string& folder = {});
/// The region whose holidays a time zone keeps; empty where none is shipped.
[[nodiscard]] std::string holidayRegion(std::string_view timezone);

} // namespace jingge
