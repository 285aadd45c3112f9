// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/normalise/timefields.h"

#include <array>

namespace jingge {

namespace {

struct Word {
    std::string_view text;
    DayPart part;
};

constexpr std::array<Word, 10> kWords{{{"上午", DayPart::Morning},
                                       {"下午", DayPart::Afternoon},
                                       {"凌晨", DayPart::SmallHours},
                                       {"中午", DayPart::Noon},
                                       {"晚上", DayPart::Evening},
                                       {"早上", DayPart::Morning},
                                       {"早晨", DayPart::Morning},
                                       {"清晨", DayPart::Morning},
                                       {"傍晚", DayPart::Afternoon},
                                       {"晚间", DayPart::Evening}}};

/// The hour of the day, 24 for midnight at the day's end; nullopt where the words contradict the number.
std::optional<int> hourOfDay(DayPart part, int hour) {
    switch (part) {
    case DayPart::Unsaid:
        return hour;
    case DayPart::Morning:
    case DayPart::SmallHours:
        return hour > 12 ? std::nullopt : std::optional(hour % 12);
    case DayPart::Noon:
        return hour < 10 ? hour + 12 : hour;
    case DayPart::Afternoon:
        return hour < 12 ? hour + 12 : hour;
    case DayPart::Evening: // one to four in the evening may be either side of midnight
        return hour < 5 ? std::nullopt : std::optional(hour <= 12 ? hour + 12 : hour);
    }
    return std::nullopt;
}

std::optional<CivilDate> dateOf(const TimeFields& fields) {
    if (fields.dayOfYear <= 0)
        return CivilDate::fromYmd(fields.year, fields.month, fields.day);
    const auto first = CivilDate::fromYmd(fields.year, 1, 1);
    if (!first)
        return std::nullopt;
    const CivilDate date{first->days + fields.dayOfYear - 1};
    return date.year() == fields.year ? std::optional(date) : std::nullopt;
}

} // namespace

tl::expected<ParsedTime, TimeDefect> resolved(const TimeFields& fields) {
    if (fields.year < 1900 || fields.year > 2199)
        return tl::unexpected(TimeDefect::Year);
    const auto date = dateOf(fields);
    if (!date)
        return tl::unexpected(TimeDefect::Day);
    if (fields.hour < 0)
        return ParsedTime{CivilTime::at(*date), true};
    const auto hour = hourOfDay(fields.part, fields.hour);
    if (!hour || *hour > 24 || fields.minute > 59 || fields.second > 59)
        return tl::unexpected(TimeDefect::Clock);
    const bool isMidnight = fields.minute == 0 && fields.second == 0;
    if (*hour == 24 && !isMidnight && fields.part != DayPart::Evening)
        return tl::unexpected(TimeDefect::Clock);
    return ParsedTime{CivilTime::at(*date, *hour, fields.minute, fields.second), false};
}

DayPart takeDayPart(std::string_view& text) {
    if (text.size() < 2)
        return DayPart::Unsaid;
    const char half = static_cast<char>(text[0] & ~0x20);
    if ((half == 'A' || half == 'P') && (text[1] & ~0x20) == 'M') {
        text.remove_prefix(2);
        return half == 'A' ? DayPart::Morning : DayPart::Afternoon;
    }
    for (const Word& word : kWords) {
        if (text.starts_with(word.text)) {
            text.remove_prefix(word.text.size());
            return word.part;
        }
    }
    return DayPart::Unsaid;
}

} // namespace jingge
