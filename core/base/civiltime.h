// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jingge {

/// A calendar day of the station's civil time: days since 1970-01-01, proleptic Gregorian.
struct CivilDate {
    std::int32_t days = 0;

    auto operator<=>(const CivilDate&) const = default;
    /// nullopt unless the day exists (2025-02-29 does not). Years 1 to 9999.
    [[nodiscard]] static std::optional<CivilDate> fromYmd(int year, int month, int day);
    [[nodiscard]] int year() const;
    [[nodiscard]] int month() const;    ///< 1–12
    [[nodiscard]] int day() const;      ///< 1–31
    [[nodiscard]] int weekday() const;  ///< 1 = Monday … 7 = Sunday
    [[nodiscard]] int isoYear() const;
    [[nodiscard]] int isoWeek() const;  ///< 1–53
    [[nodiscard]] std::string text() const; ///< 2025-07-14
};

/// A moment of the station's civil time, without zone or offset: seconds since 1970-01-01T00:00:00 as the clock shows it.
struct CivilTime {
    std::int64_t seconds = 0;

    auto operator<=>(const CivilTime&) const = default;
    [[nodiscard]] static CivilTime at(CivilDate date, int hour = 0, int minute = 0, int second = 0);
    [[nodiscard]] CivilDate date() const;
    [[nodiscard]] int hour() const;        ///< 0–23
    [[nodiscard]] int minuteOfDay() const; ///< 0–1439
    [[nodiscard]] std::string text() const; ///< 2025-07-14T03:05:00
};

/// [from, to), both in civil time.
struct TimeRange {
    CivilTime from;
    CivilTime to;

    auto operator<=>(const TimeRange&) const = default;
    [[nodiscard]] bool contains(CivilTime time) const { return from <= time && time < to; }
    [[nodiscard]] std::int64_t seconds() const { return to.seconds - from.seconds; }
};

constexpr std::int64_t kDaySeconds = 86400;

/// `2025-07-14` or `2025-07-14T03:05[:00]` (also with a blank for the T): what options and our own files hold.
[[nodiscard]] std::optional<CivilTime> parseIsoTime(std::string_view text);
/// `2025-W20` → Monday 00:00 to the next Monday 00:00; nullopt for a week that the year does not have.
[[nodiscard]] std::optional<TimeRange> parseIsoWeek(std::string_view text);
/// `2025-07` → the calendar month.
[[nodiscard]] std::optional<TimeRange> parseMonth(std::string_view text);
/// A number with d, h or m (`14d`, `1.5h`) → seconds; nullopt for anything else or a negative number.
[[nodiscard]] std::optional<std::int64_t> parseDuration(std::string_view text);
/// First day of the month `months` before or after the one that holds the date.
[[nodiscard]] CivilDate monthStart(CivilDate date, int months = 0);
/// `2025-W28` and `2025-07`.
[[nodiscard]] std::string weekText(CivilDate date);
[[nodiscard]] std::string monthText(CivilDate date);

} // namespace jingge
