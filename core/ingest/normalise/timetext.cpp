// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/normalise/timetext.h"

#include "core/base/text.h"
#include "core/ingest/normalise/characters.h"
#include "core/ingest/normalise/timefields.h"

#include <QtGlobal>

#include <algorithm>

namespace jingge {

namespace {

constexpr std::size_t kLongest = 100; ///< bytes of anything that may be a time
constexpr int kShanghaiMinutes = 8 * 60;

bool isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
}

/// The text that is still to be read.
class Cursor {
public:
    explicit Cursor(std::string_view rest) : m_rest(rest) {}

    [[nodiscard]] bool isAtEnd() const { return m_rest.empty(); }
    [[nodiscard]] std::size_t digitRun() const {
        return static_cast<std::size_t>(std::ranges::find_if_not(m_rest, isAsciiDigit) - m_rest.begin());
    }
    bool take(std::string_view literal) {
        const bool isThere = m_rest.starts_with(literal);
        if (isThere)
            m_rest.remove_prefix(literal.size());
        return isThere;
    }
    bool takeBlanks() {
        const std::size_t before = m_rest.size();
        while (const std::size_t bytes = blankBytes(m_rest))
            m_rest.remove_prefix(bytes);
        return m_rest.size() != before;
    }
    /// A whole run of one or two digits.
    bool takeShort(int& value) {
        return digitRun() >= 1 && digitRun() <= 2 && takeExactly(digitRun(), value);
    }
    bool takeExactly(std::size_t count, int& value) {
        if (digitRun() < count)
            return false;
        value = 0;
        for (const char c : m_rest.substr(0, count))
            value = value * 10 + (c - '0');
        m_rest.remove_prefix(count);
        return true;
    }
    DayPart takePart() { return takeDayPart(m_rest); }

private:
    std::string_view m_rest;
};

bool takeCompactClock(Cursor& cursor, TimeFields& fields) {
    const bool hasSeconds = cursor.digitRun() == 6;
    return cursor.takeExactly(2, fields.hour) && cursor.takeExactly(2, fields.minute) &&
           (!hasSeconds || cursor.takeExactly(2, fields.second));
}

/// 20250714, and behind it the clock when there are 12 or 14 digits.
bool takeCompactDate(Cursor& cursor, TimeFields& fields) {
    const bool hasClock = cursor.digitRun() > 8;
    return cursor.takeExactly(4, fields.year) && cursor.takeExactly(2, fields.month) &&
           cursor.takeExactly(2, fields.day) && (!hasClock || takeCompactClock(cursor, fields));
}

/// A number and its unit, blanks around them: 7 月.
bool takeCounted(Cursor& cursor, int& value, std::string_view unit) {
    cursor.takeBlanks();
    if (!cursor.takeShort(value))
        return false;
    cursor.takeBlanks();
    return cursor.take(unit);
}

bool takeDate(Cursor& cursor, TimeFields& fields) {
    const std::size_t run = cursor.digitRun();
    if (run == 8 || run == 12 || run == 14)
        return takeCompactDate(cursor, fields);
    if (run != 4)
        return false;
    cursor.takeExactly(4, fields.year);
    for (const std::string_view separator : {"-", "/", "."}) {
        if (cursor.take(separator))
            return cursor.takeShort(fields.month) && cursor.take(separator) && cursor.takeShort(fields.day);
    }
    cursor.takeBlanks();
    if (!cursor.take("年") || !takeCounted(cursor, fields.month, "月") ||
        !takeCounted(cursor, fields.day, ""))
        return false;
    if (!cursor.take("日"))
        cursor.take("号");
    return true;
}

/// 3时, 3时5分, 3点05, 03时05分00秒, behind the hour.
void takeChineseMinutes(Cursor& cursor, TimeFields& fields) {
    cursor.takeBlanks();
    if (!cursor.takeShort(fields.minute))
        return;
    cursor.takeBlanks();
    if (!cursor.take("分"))
        return;
    cursor.takeBlanks();
    if (cursor.takeShort(fields.second))
        cursor.take("秒");
}

bool takeClock(Cursor& cursor, TimeFields& fields) {
    if (!cursor.takeBlanks() && !cursor.take("T"))
        cursor.take("t");
    fields.part = cursor.takePart();
    cursor.takeBlanks();
    if (cursor.digitRun() == 6 || cursor.digitRun() == 4)
        return takeCompactClock(cursor, fields);
    if (!cursor.takeShort(fields.hour))
        return false;
    if (cursor.take(":"))
        return cursor.takeShort(fields.minute) && (!cursor.take(":") || cursor.takeShort(fields.second));
    cursor.takeBlanks();
    if (!cursor.take("时") && !cursor.take("点"))
        return false;
    takeChineseMinutes(cursor, fields);
    return true;
}

bool takeFraction(Cursor& cursor) {
    if (!cursor.take(".") && !cursor.take(","))
        return true;
    int ignored = 0;
    const std::size_t digits = cursor.digitRun();
    for (std::size_t i = 0; i < digits; ++i)
        cursor.takeExactly(1, ignored);
    return digits > 0;
}

/// Z, +08:00, +0800, +08: minutes that the clock is ahead of UTC. False for something else.
bool takeOffset(Cursor& cursor, std::optional<int>& minutes) {
    if (cursor.take("Z") || cursor.take("z")) {
        minutes = 0;
        return true;
    }
    const bool isEast = cursor.take("+");
    if (!isEast && !cursor.take("-"))
        return true;
    int hour = 0;
    int minute = 0;
    if (!cursor.takeExactly(2, hour))
        return false;
    const bool hasColon = cursor.take(":");
    if ((hasColon || cursor.digitRun() == 2) && !cursor.takeExactly(2, minute))
        return false;
    minutes = (hour * 60 + minute) * (isEast ? 1 : -1);
    return hour <= 14 && minute <= 59;
}

/// A clock's fraction, half of the day and offset.
bool takeClockEnd(Cursor& cursor, TimeFields& fields, std::optional<int>& offset) {
    if (!takeFraction(cursor))
        return false;
    cursor.takeBlanks();
    if (fields.part == DayPart::Unsaid)
        fields.part = cursor.takePart();
    cursor.takeBlanks();
    return takeOffset(cursor, offset);
}

tl::expected<ParsedTime, TimeDefect> readBuiltIn(std::string_view text) {
    Cursor cursor(text);
    TimeFields fields;
    std::optional<int> offset;
    if (!takeDate(cursor, fields))
        return tl::unexpected(TimeDefect::Unknown);
    if (!cursor.isAtEnd()) {
        const bool hasClock = fields.hour >= 0 || takeClock(cursor, fields);
        if (!hasClock || !takeClockEnd(cursor, fields, offset) || !cursor.isAtEnd())
            return tl::unexpected(TimeDefect::Unknown);
    }
    auto time = resolved(fields);
    if (time && offset)
        time->time.seconds += (kShanghaiMinutes - *offset) * 60;
    return time;
}

/// Chinese numerals as digits: 二〇二五年七月十四日 → 2025年7月14日.
std::string withDigits(std::string_view text) {
    const std::u32string characters = codePoints(text);
    std::u32string out;
    for (std::size_t i = 0; i < characters.size();) {
        std::size_t end = i;
        while (end < characters.size() && numeralValue(characters[end]) >= 0)
            ++end;
        if (end == i)
            out += characters[i++];
        else
            out += numeralDigits(std::u32string_view(characters).substr(i, end - i));
        i = std::max(i, end);
    }
    return utf8Text(out);
}

/// What a reader should hear about a text that fits no form.
TimeDefect defectOf(std::string_view text) {
    const std::size_t notNumber = text.find_first_not_of("0123456789.");
    if (notNumber == std::string_view::npos && std::ranges::count(text, '.') <= 1)
        return TimeDefect::Number;
    Cursor cursor(text);
    int first = 0;
    int second = 0;
    if (!cursor.takeShort(first))
        return TimeDefect::Unknown;
    const bool isDate = cursor.take("-") || cursor.take("/") || cursor.take(".") || cursor.take("月");
    if (!isDate || !cursor.takeShort(second))
        return TimeDefect::Unknown;
    const bool hasThird = cursor.take("-") || cursor.take("/") || cursor.take(".");
    return hasThird && cursor.digitRun() == 4 ? TimeDefect::Order : TimeDefect::NoYear;
}

Message reason(TimeDefect defect, std::string_view text) {
    const std::string value = withReplacementCharacters(text.substr(0, kLongest));
    switch (defect) {
    case TimeDefect::NoYear:
        return {QT_TRANSLATE_NOOP("core", "the year is missing or has not four digits: %1"), {value}};
    case TimeDefect::Order:
        return {
            QT_TRANSLATE_NOOP("core", "day and month may stand in either order, the mapping must say: %1"),
            {value}};
    case TimeDefect::Number:
        return {QT_TRANSLATE_NOOP("core", "a bare number is never taken for a time: %1"), {value}};
    case TimeDefect::Year:
        return {QT_TRANSLATE_NOOP("core", "the year is outside 1900 to 2199: %1"), {value}};
    case TimeDefect::Day:
        return {QT_TRANSLATE_NOOP("core", "this day does not exist: %1"), {value}};
    case TimeDefect::Clock:
        return {QT_TRANSLATE_NOOP("core", "this time of day does not exist: %1"), {value}};
    case TimeDefect::Unknown:
        break;
    }
    return {QT_TRANSLATE_NOOP("core", "this is not a time: %1"), {value}};
}

/// Two ASCII digits, or a negative number.
int twoDigits(const char* at) {
    const int tens = at[0] - '0';
    const int ones = at[1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -10000 : tens * 10 + ones;
}

/// 2025-07-14 03:05:00 with any of the usual separators and fractions, which is what nearly every row holds.
std::optional<ParsedTime> readUsual(std::string_view text) {
    constexpr std::size_t kLength = 19;
    if (text.size() < kLength)
        return std::nullopt;
    const char* at = text.data();
    const bool isDate = (at[4] == '-' || at[4] == '/' || at[4] == '.') && at[7] == at[4];
    const bool isClock = (at[10] == ' ' || at[10] == 'T') && at[13] == ':' && at[16] == ':';
    if (!isDate || !isClock)
        return std::nullopt;
    if (text.size() > kLength) {
        const std::string_view fraction = text.substr(kLength + 1);
        if (at[kLength] != '.' || fraction.empty() || !std::ranges::all_of(fraction, isAsciiDigit))
            return std::nullopt;
    }
    const TimeFields fields{.year = twoDigits(at) * 100 + twoDigits(at + 2),
                            .month = twoDigits(at + 5),
                            .day = twoDigits(at + 8),
                            .hour = twoDigits(at + 11),
                            .minute = twoDigits(at + 14),
                            .second = twoDigits(at + 17)};
    if (fields.hour < 0 || fields.minute < 0 || fields.second < 0)
        return std::nullopt;
    const auto time = resolved(fields);
    return time ? std::optional(*time) : std::nullopt;
}

} // namespace

TimeOrReason readTime(std::string_view text, const std::vector<TimeFormat>& formats) {
    std::string buffer;
    const std::string_view narrow = composed(text, buffer);
    for (const TimeFormat& format : formats) {
        if (const auto time = format.read(narrow))
            return *time;
    }
    if (const auto time = readUsual(narrow))
        return *time;
    if (narrow.empty())
        return tl::unexpected(Message(QT_TRANSLATE_NOOP("core", "the time is empty")));
    if (narrow.size() > kLongest)
        return tl::unexpected(reason(TimeDefect::Unknown, text));
    auto time = readBuiltIn(narrow);
    if (!time && time.error() == TimeDefect::Unknown && !isAscii(narrow))
        time = readBuiltIn(withDigits(narrow));
    if (time)
        return *time;
    const bool isUnknown = time.error() == TimeDefect::Unknown;
    return tl::unexpected(reason(isUnknown ? defectOf(narrow) : time.error(), text));
}

} // namespace jingge
