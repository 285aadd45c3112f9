// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/civiltime.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace jingge {

namespace {

struct Ymd {
    int year;
    int month;
    int day;
};

std::int64_t floorDivide(std::int64_t value, std::int64_t by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

/// Days since 1970-01-01 and back: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
std::int32_t daysFromCivil(int y, int m, int d)
{
    y -= m <= 2 ? 1 : 0;
    const int era = (y >= 0 ? y : y - 399) / 400;
    const int yoe = y - era * 400;
    const int doy = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
    const int doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    return era * 146097 + doe - 719468;
}

Ymd civilFromDays(std::int32_t days)
{
    const std::int64_t z = static_cast<std::int64_t>(days) + 719468;
    const std::int64_t era = floorDivide(z, 146097);
    const auto doe = static_cast<int>(z - era * 146097);
    const int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    const int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    const int mp = (5 * doy + 2) / 153;
    const int month = mp < 10 ? mp + 3 : mp - 9;
    return {static_cast<int>(yoe + era * 400) + (month <= 2 ? 1 : 0), month, doy - (153 * mp + 2) / 5 + 1};
}

bool isLeap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/// Exactly `count` digits from the front of text, removed from it.
std::optional<int> takeDigits(std::string_view& text, std::size_t count)
{
    if (text.size() < count)
        return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(count);
    return value;
}

bool takeChar(std::string_view& text, char c)
{
    if (text.empty() || text.front() != c)
        return false;
    text.remove_prefix(1);
    return true;
}

std::optional<CivilDate> takeDate(std::string_view& text)
{
    const auto year = takeDigits(text, 4);
    if (!year || !takeChar(text, '-'))
        return std::nullopt;
    const auto month = takeDigits(text, 2);
    if (!month || !takeChar(text, '-'))
        return std::nullopt;
    const auto day = takeDigits(text, 2);
    return day ? CivilDate::fromYmd(*year, *month, *day) : std::nullopt;
}

} // namespace

std::optional<CivilDate> CivilDate::fromYmd(int year, int month, int day)
{
    constexpr std::array<int, 12> kLengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1)
        return std::nullopt;
    const int length = kLengths[static_cast<std::size_t>(month - 1)] + (month == 2 && isLeap(year) ? 1 : 0);
    if (day > length)
        return std::nullopt;
    return CivilDate{daysFromCivil(year, month, day)};
}

int CivilDate::year() const { return civilFromDays(days).year; }
int CivilDate::month() const { return civilFromDays(days).month; }
int CivilDate::day() const { return civilFromDays(days).day; }

int CivilDate::weekday() const
{
    return static_cast<int>((static_cast<std::int64_t>(days) % 7 + 7 + 3) % 7) + 1; // 1970-01-01 was a Thursday
}

int CivilDate::isoYear() const
{
    return CivilDate{days - weekday() + 4}.year(); // the year of the week's Thursday
}

int CivilDate::isoWeek() const
{
    const CivilDate thursday{days - weekday() + 4};
    return (thursday.days - daysFromCivil(thursday.year(), 1, 1)) / 7 + 1;
}

std::string CivilDate::text() const
{
    const Ymd ymd = civilFromDays(days);
    std::array<char, 24> out{};
    const int length = std::snprintf(out.data(), out.size(), "%04d-%02d-%02d", ymd.year, ymd.month, ymd.day);
    return {out.data(), static_cast<std::size_t>(length)};
}

CivilTime CivilTime::at(CivilDate date, int hour, int minute, int second)
{
    return {static_cast<std::int64_t>(date.days) * kDaySeconds + hour * 3600 + minute * 60 + second};
}

CivilDate CivilTime::date() const
{
    return {static_cast<std::int32_t>(floorDivide(seconds, kDaySeconds))};
}

int CivilTime::minuteOfDay() const
{
    return static_cast<int>((seconds - floorDivide(seconds, kDaySeconds) * kDaySeconds) / 60);
}

int CivilTime::hour() const { return minuteOfDay() / 60; }

std::string CivilTime::text() const
{
    const auto second = static_cast<int>(seconds - floorDivide(seconds, kDaySeconds) * kDaySeconds);
    std::array<char, 24> out{};
    const int length =
        std::snprintf(out.data(), out.size(), "T%02d:%02d:%02d", second / 3600, second / 60 % 60, second % 60);
    return date().text() + std::string(out.data(), static_cast<std::size_t>(length));
}

std::optional<CivilTime> parseIsoTime(std::string_view text)
{
    const auto date = takeDate(text);
    if (!date)
        return std::nullopt;
    if (text.empty())
        return CivilTime::at(*date);
    if (!takeChar(text, 'T') && !takeChar(text, ' '))
        return std::nullopt;
    const auto hour = takeDigits(text, 2);
    if (!hour || *hour > 23 || !takeChar(text, ':'))
        return std::nullopt;
    const auto minute = takeDigits(text, 2);
    if (!minute || *minute > 59)
        return std::nullopt;
    if (text.empty())
        return CivilTime::at(*date, *hour, *minute);
    if (!takeChar(text, ':'))
        return std::nullopt;
    const auto second = takeDigits(text, 2);
    if (!second || *second > 59 || !text.empty())
        return std::nullopt;
    return CivilTime::at(*date, *hour, *minute, *second);
}

std::optional<TimeRange> parseIsoWeek(std::string_view text)
{
    const auto year = takeDigits(text, 4);
    if (!year || !takeChar(text, '-') || !takeChar(text, 'W'))
        return std::nullopt;
    const auto week = takeDigits(text, 2);
    const auto jan4 = year ? CivilDate::fromYmd(*year, 1, 4) : std::nullopt; // always in week 1
    if (!week || !text.empty() || *week < 1 || !jan4)
        return std::nullopt;
    const CivilDate monday{jan4->days - jan4->weekday() + 1 + (*week - 1) * 7};
    if (monday.isoYear() != *year)
        return std::nullopt;
    return TimeRange{CivilTime::at(monday), CivilTime::at({monday.days + 7})};
}

std::optional<TimeRange> parseMonth(std::string_view text)
{
    const auto year = takeDigits(text, 4);
    if (!year || !takeChar(text, '-'))
        return std::nullopt;
    const auto month = takeDigits(text, 2);
    const auto first = month ? CivilDate::fromYmd(*year, *month, 1) : std::nullopt;
    if (!first || !text.empty())
        return std::nullopt;
    return TimeRange{CivilTime::at(*first), CivilTime::at(monthStart(*first, 1))};
}

std::optional<std::int64_t> parseDuration(std::string_view text)
{
    if (text.size() < 2)
        return std::nullopt;
    const char unit = text.back();
    text.remove_suffix(1);
    const int scale = unit == 'd' ? 86400 : unit == 'h' ? 3600 : unit == 'm' ? 60 : 0;
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (scale == 0 || error != std::errc() || end != text.data() + text.size() || !(value >= 0) || value > 1e7)
        return std::nullopt;
    return static_cast<std::int64_t>(std::llround(value * scale));
}

CivilDate monthStart(CivilDate date, int months)
{
    const int index = date.year() * 12 + date.month() - 1 + months;
    return {daysFromCivil(index / 12, index % 12 + 1, 1)};
}

std::string weekText(CivilDate date)
{
    std::array<char, 24> out{};
    const int length = std::snprintf(out.data(), out.size(), "%04d-W%02d", date.isoYear(), date.isoWeek());
    return {out.data(), static_cast<std::size_t>(length)};
}

std::string monthText(CivilDate date)
{
    return date.text().substr(0, 7);
}

} // namespace jingge
