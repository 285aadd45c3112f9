// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/normalise/timetext.h"

namespace jingge {

enum class DayPart { Unsaid, Morning, Noon, Afternoon, Evening, SmallHours };

/// Why a text is no time.
enum class TimeDefect { Unknown, NoYear, Order, Number, Year, Day, Clock };

/// The numbers of a time before it is known whether such a time exists.
struct TimeFields {
    int year = 0;
    int month = 0;
    int day = 0;
    int dayOfYear = 0; ///< instead of month and day when above 0
    int hour = -1;     ///< -1: a date alone
    int minute = 0;
    int second = 0;
    DayPart part = DayPart::Unsaid;
};

/// The moment the fields name; 24:00 is the next day's midnight. Years 1900 to 2199.
[[nodiscard]] tl::expected<ParsedTime, TimeDefect> resolved(const TimeFields& fields);

/// The part of the day at the front (AM, PM, 上午, 下午, 凌晨, 中午, 晚上 …), removed from the text.
[[nodiscard]] DayPart takeDayPart(std::string_view& text);

} // namespace jingge
