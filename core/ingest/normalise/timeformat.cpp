// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/ingest/normalise/characters.h"
#include "core/ingest/normalise/timefields.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace jingge {

namespace {

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};

/// How many digits a directive takes, and where its value goes. %f, %p and %b are read by code of their own.
struct Numeric {
    char directive;
    std::size_t fewest;
    std::size_t most;
    int TimeFields::*field;
    int offset;
};

constexpr int kRepublic = 1911;
constexpr std::array<Numeric, 9> kNumerics{{{'Y', 4, 4, &TimeFields::year, 0},
                                            {'E', 1, 3, &TimeFields::year, kRepublic},
                                            {'m', 1, 2, &TimeFields::month, 0},
                                            {'d', 1, 2, &TimeFields::day, 0},
                                            {'j', 1, 3, &TimeFields::dayOfYear, 0},
                                            {'H', 1, 2, &TimeFields::hour, 0},
                                            {'I', 1, 2, &TimeFields::hour, 0},
                                            {'M', 1, 2, &TimeFields::minute, 0},
                                            {'S', 1, 2, &TimeFields::second, 0}}};

const Numeric* numericOf(char directive) {
    const auto* found = std::ranges::find(kNumerics, directive, &Numeric::directive);
    return found != kNumerics.end() ? found : nullptr;
}

std::size_t digitsAtFront(std::string_view text) {
    const auto* end = std::ranges::find_if_not(text, [](char c) { return c >= '0' && c <= '9'; });
    return static_cast<std::size_t>(end - text.begin());
}

int valueOf(std::string_view digits) {
    int value = 0;
    for (const char c : digits)
        value = value * 10 + (c - '0');
    return value;
}

/// Tries a format on a text. A field may take fewer digits than it could, so a mismatch further on goes back
/// to it; whatever a failed try has written is written again by the next one.
class Attempt {
public:
    [[nodiscard]] bool fits(std::string_view format, std::string_view text) {
        if (format.empty())
            return text.empty() && finish();
        if (format.front() == '%')
            return directiveFits(format, text);
        if (format.front() == ' ')
            return blanksFit(format, text);
        return !text.empty() && text.front() == format.front() && fits(format.substr(1), text.substr(1));
    }
    [[nodiscard]] ParsedTime time() const { return m_time; }

private:
    bool directiveFits(std::string_view format, std::string_view text) {
        const char directive = format[1];
        const std::string_view rest = format.substr(directive == 'E' ? 3 : 2);
        if (const Numeric* numeric = numericOf(directive))
            return numberFits(*numeric, rest, text);
        switch (directive) {
        case 'y':
            return shortYearFits(rest, text);
        case 'f':
            return digitsAtFront(text) > 0 && fits(rest, text.substr(digitsAtFront(text)));
        case 'b':
            return monthNameFits(rest, text);
        case 'p':
            m_fields.part = takeDayPart(text);
            return m_fields.part != DayPart::Unsaid && fits(rest, text);
        default: // %%
            return text.starts_with('%') && fits(rest, text.substr(1));
        }
    }
    bool numberFits(const Numeric& numeric, std::string_view rest, std::string_view text) {
        for (std::size_t count = std::min(digitsAtFront(text), numeric.most); count >= numeric.fewest;
             --count) {
            m_fields.*numeric.field = valueOf(text.substr(0, count)) + numeric.offset;
            const bool isHour12 = numeric.directive == 'I';
            const bool isPossible = !isHour12 || (m_fields.hour >= 1 && m_fields.hour <= 12);
            if (isPossible && fits(rest, text.substr(count)))
                return true;
        }
        return false;
    }
    bool shortYearFits(std::string_view rest, std::string_view text) {
        if (digitsAtFront(text) < 2)
            return false;
        const int year = valueOf(text.substr(0, 2));
        m_fields.year = year + (year < 69 ? 2000 : 1900); // POSIX's turn of the century
        return fits(rest, text.substr(2));
    }
    bool monthNameFits(std::string_view rest, std::string_view text) {
        const std::string lower = asciiLower(text.substr(0, 9));
        for (std::size_t i = 0; i < kMonths.size(); ++i) {
            m_fields.month = static_cast<int>(i) + 1;
            if (lower.starts_with(kMonths[i]) && fits(rest, text.substr(kMonths[i].size())))
                return true;
            if (lower.starts_with(kMonths[i].substr(0, 3)) && fits(rest, text.substr(3)))
                return true;
        }
        return false;
    }
    bool blanksFit(std::string_view format, std::string_view text) {
        std::size_t taken = 0;
        while (const std::size_t bytes = blankBytes(text.substr(taken)))
            taken += bytes;
        return taken > 0 && fits(format.substr(1), text.substr(taken));
    }
    bool finish() {
        const auto time = resolved(m_fields);
        if (time)
            m_time = *time;
        return time.has_value();
    }

    TimeFields m_fields;
    ParsedTime m_time;
};

/// Runs of blanks as one, none at the ends.
std::string withSingleBlanks(std::string_view format) {
    std::string out;
    for (format = trimmed(format); !format.empty();) {
        const std::size_t blank = blankBytes(format);
        if (blank == 0)
            out += format.front();
        else if (!out.ends_with(' '))
            out += ' ';
        format.remove_prefix(std::max<std::size_t>(blank, 1));
    }
    return out;
}

Unexpected formatError(std::string_view format, Message why) {
    return fail(ErrorKind::Data, "time format", std::string(format), std::move(why),
                QT_TRANSLATE_NOOP("core", "Known are %Y %y %EY %m %d %b %j %H %I %p %M %S %f."));
}

/// The directives of a format by their letters (E for %EY), each once.
Result<std::string> directivesOf(std::string_view format) {
    std::string found;
    for (std::size_t i = format.find('%'); i != std::string_view::npos; i = format.find('%', i)) {
        const std::size_t length = format.substr(i).starts_with("%E") ? 3 : 2;
        const std::string_view directive = format.substr(i, length);
        const char letter = directive.size() > 1 ? directive[1] : '\0';
        const bool isKnown =
            directive == "%EY" || (directive.size() == 2 && letter != 'E' &&
                                   (numericOf(letter) != nullptr ||
                                    std::string_view("yfbp%").find(letter) != std::string_view::npos));
        if (!isKnown) {
            const std::size_t last = std::min(i + length - 1, format.size());
            const std::string name(format.substr(i, last - i + utf8SequenceLength(format.substr(last))));
            return formatError(format, {QT_TRANSLATE_NOOP("core", "the directive %1 is not known"), {name}});
        }
        if (letter != '%' && found.find(letter) != std::string::npos)
            return formatError(format, {QT_TRANSLATE_NOOP("core", "the directive %1 stands twice"),
                                        {std::string(directive)}});
        found += letter;
        i += length;
    }
    return found;
}

} // namespace

Result<TimeFormat> TimeFormat::compile(std::string_view format) {
    const auto directives = directivesOf(format);
    if (!directives)
        return Unexpected(directives.error());
    const auto has = [&](char letter) { return directives->find(letter) != std::string::npos; };
    const bool hasYear = has('Y') || has('y') || has('E');
    const bool hasDay = has('j') || ((has('m') || has('b')) && has('d'));
    if (!hasYear || !hasDay)
        return formatError(format, QT_TRANSLATE_NOOP("core", "the format does not give year, month and day"));
    if (has('I') && !has('p'))
        return formatError(format,
                           QT_TRANSLATE_NOOP("core", "%I needs %p: the half of the day is not known"));
    TimeFormat compiled;
    compiled.m_format = withSingleBlanks(format);
    return compiled;
}

std::optional<ParsedTime> TimeFormat::read(std::string_view text) const {
    constexpr std::size_t kLongest = 200;
    Attempt attempt;
    if (text.size() > kLongest || !attempt.fits(m_format, text))
        return std::nullopt;
    return attempt.time();
}

} // namespace jingge
