// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/seal/seal.h"

#include <algorithm>
#include <array>
#include <vector>

namespace jingge {

namespace {

constexpr std::size_t kMostDigits = 18; ///< of anything that is masked

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Bytes of the digit at a position, ASCII or full width (U+FF10–U+FF19); 0 where there is none.
std::size_t digitBytes(std::string_view text, std::size_t at) {
    if (at < text.size() && isDigit(text[at]))
        return 1;
    const bool isWide = at + 2 < text.size() && text[at] == '\xEF' && text[at + 1] == '\xBC' &&
                        text[at + 2] >= '\x90' && text[at + 2] <= '\x99';
    return isWide ? 3 : 0;
}

/// Where the next digit stands from a position on, the end of the text when there is none.
std::size_t numberStart(std::string_view text, std::size_t from) {
    const auto mayStart = [](char c) { return isDigit(c) || c == '\xEF'; };
    const auto* at = text.begin() + from;
    for (at = std::find_if(at, text.end(), mayStart); at != text.end();
         at = std::find_if(at + 1, text.end(), mayStart)) {
        if (digitBytes(text, static_cast<std::size_t>(at - text.begin())) != 0)
            break;
    }
    return static_cast<std::size_t>(at - text.begin());
}

/// Bytes of an identity number's last X at a position, or 0.
std::size_t checkLetterBytes(std::string_view text, std::size_t at) {
    if (at < text.size() && (text[at] == 'X' || text[at] == 'x'))
        return 1;
    const std::string_view rest = text.substr(std::min(at, text.size()));
    return rest.starts_with("Ｘ") || rest.starts_with("ｘ") ? 3 : 0;
}

/// Bytes of one mark that people put inside a number (blank, hyphen, dot, closing bracket …), or 0.
std::size_t separatorBytes(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(std::min(at, text.size()));
    for (const std::string_view mark : {" ", "-", ".", ")", "·", "　", "－", "–", "—", "）", "\xC2\xA0"}) {
        if (rest.starts_with(mark))
            return mark.size();
    }
    return 0;
}

/// Digits that may be one number, with the places of each in the text.
class Digits {
public:
    explicit Digits(std::string_view text) : m_text(text) {}

    /// Takes a run of digits and the X that may end it; gives how many, and stops at more than can be masked.
    std::size_t takeRun(std::size_t at) {
        const std::size_t before = m_count;
        std::size_t bytes = digitBytes(m_text, at);
        for (; bytes != 0; bytes = digitBytes(m_text, at)) {
            if (m_count < kMostDigits)
                add(at, bytes, bytes == 1 ? m_text[at] : static_cast<char>(m_text[at + 2] - '\x90' + '0'));
            else
                m_isTooLong = true;
            at += bytes;
        }
        if (m_count == kMostDigits - 1 && !m_isTooLong) {
            bytes = checkLetterBytes(m_text, at);
            if (bytes != 0)
                add(at, bytes, 'X');
            at += bytes;
        }
        m_end = at;
        return m_count - before;
    }
    [[nodiscard]] std::string_view values() const { return {m_values.data(), m_count}; }
    [[nodiscard]] std::size_t end() const { return m_end; }
    [[nodiscard]] bool isTooLong() const { return m_isTooLong; }
    [[nodiscard]] std::size_t offset(std::size_t i) const { return m_offsets[i]; }
    [[nodiscard]] std::size_t bytes(std::size_t i) const { return m_bytes[i]; }

private:
    void add(std::size_t at, std::size_t bytes, char value) {
        m_offsets[m_count] = at;
        m_bytes[m_count] = static_cast<std::uint8_t>(bytes);
        m_values[m_count] = value;
        ++m_count;
    }

    std::string_view m_text;
    std::array<std::size_t, kMostDigits> m_offsets;
    std::array<std::uint8_t, kMostDigits> m_bytes;
    std::array<char, kMostDigits> m_values;
    std::size_t m_count = 0;
    std::size_t m_end = 0;
    bool m_isTooLong = false;
};

/// Which digits of a number are hidden: [from, to).
struct Hidden {
    std::size_t from = 0;
    std::size_t to = 0;
};

bool isMobile(std::string_view digits) {
    return digits.size() == 11 && digits[0] == '1' && digits[1] >= '3' && isDigit(digits[10]);
}

bool isFixedLine(std::string_view digits) {
    const std::size_t area = areaCodeDigits(digits);
    const std::size_t local = digits.size() - area;
    return area != 0 && (local == 7 || local == 8) && digits[area] >= '2';
}

int number(std::string_view digits) {
    int value = 0;
    for (const char c : digits)
        value = value * 10 + (c - '0');
    return value;
}

/// Eighteen characters that hold a day of birth, whatever their check digit: a slip of the pen hides nobody
/// less.
bool isLikeIdentityNumber(std::string_view digits) {
    if (digits.size() != 18 || digits[0] == '0')
        return false;
    const int year = number(digits.substr(6, 4));
    const int month = number(digits.substr(10, 2));
    const int day = number(digits.substr(12, 2));
    return year >= 1900 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/// What to hide of an unbroken number.
std::optional<Hidden> hiddenIn(std::string_view digits) {
    const std::size_t size = digits.size();
    if (size == 18)
        return isLikeIdentityNumber(digits) || isIdentityNumber(digits) ? std::optional(Hidden{6, 16})
                                                                        : std::nullopt;
    for (const std::string_view prefix : {"", "0", "86", "0086"}) {
        if (digits.starts_with(prefix) && isMobile(digits.substr(prefix.size())))
            return Hidden{prefix.size() + 3, prefix.size() + 7};
    }
    if (isFixedLine(digits))
        return Hidden{areaCodeDigits(digits), size - 2};
    return std::nullopt;
}

/// Whether a first run of this many digits may go on behind a separator: 138-1234-5678, 0579-85312345, 330782
/// 19900101 1239.
bool mayGoOn(std::string_view first) {
    const bool isMobileStart = (first.size() == 3 || first.size() == 4) && first[0] == '1' && first[1] >= '3';
    const bool isAreaCode = areaCodeDigits(first) == first.size() && !first.empty();
    return isMobileStart || isAreaCode || first.size() == 6;
}

/// Joins up to two more runs to the first; the shortest number that is one to hide is taken.
std::optional<Hidden> hiddenAcrossRuns(std::string_view text, Digits& digits) {
    for (int run = 0; run < 2; ++run) {
        const std::size_t separator = separatorBytes(text, digits.end());
        if (separator == 0 || digits.takeRun(digits.end() + separator) == 0 || digits.isTooLong())
            return std::nullopt;
        if (const auto hidden = hiddenIn(digits.values()))
            return hidden;
    }
    return std::nullopt;
}

/// Appends text[from, digits.end()) with the hidden digits as stars.
void appendMasked(std::string& out, std::string_view text, std::size_t from, const Digits& digits,
                  Hidden hidden) {
    for (std::size_t i = hidden.from; i < hidden.to; ++i) {
        out += text.substr(from, digits.offset(i) - from);
        out += '*';
        from = digits.offset(i) + digits.bytes(i);
    }
    out += text.substr(from, digits.end() - from);
}

std::size_t characterBytes(std::string_view text) {
    return std::max<std::size_t>(utf8SequenceLength(text), 1);
}

} // namespace

std::size_t areaCodeDigits(std::string_view digits) {
    if (digits.size() < 3 || digits[0] != '0' || digits[1] == '0')
        return 0;
    if (digits[1] <= '2')
        return digits[1] == '2' || digits[2] == '0' ? 3 : 0;
    return digits.size() < 4 ? 0 : 4;
}

std::string maskNumbers(std::string_view text) {
    std::string out;
    std::size_t copied = 0;
    for (std::size_t at = numberStart(text, 0); at < text.size(); at = numberStart(text, at)) {
        Digits digits(text);
        digits.takeRun(at);
        const std::size_t runEnd = digits.end();
        auto hidden = digits.isTooLong() ? std::nullopt : hiddenIn(digits.values());
        if (!hidden && !digits.isTooLong() && mayGoOn(digits.values()))
            hidden = hiddenAcrossRuns(text, digits);
        at = hidden ? digits.end() : runEnd;
        if (hidden) {
            appendMasked(out, text, copied, digits, *hidden);
            copied = at;
        }
    }
    out += text.substr(copied);
    return out;
}

std::string maskPhone(std::string_view normalised) {
    const std::size_t size = normalised.size();
    const bool isNumber = std::ranges::all_of(normalised, isDigit);
    if (!isNumber)
        return "****";
    const bool isService = size == 10 && (normalised.starts_with("400") || normalised.starts_with("800"));
    if (size < 7 || isService)
        return std::string(normalised);
    if (isMobile(normalised))
        return std::string(normalised.substr(0, 3)) + "****" + std::string(normalised.substr(7));
    const std::size_t kept = areaCodeDigits(normalised);
    return std::string(normalised.substr(0, kept)) + std::string(size - kept - 2, '*') +
           std::string(normalised.substr(size - 2));
}

std::string maskName(std::string_view name) {
    name = trimmed(name);
    const std::size_t first = std::min(characterBytes(name), name.size());
    std::string out(name.substr(0, first));
    for (name.remove_prefix(first); !name.empty(); name.remove_prefix(characterBytes(name)))
        out += '*';
    return out;
}

std::string maskPlate(std::string_view plate) {
    std::vector<std::string_view> characters;
    for (; !plate.empty(); plate.remove_prefix(characterBytes(plate)))
        characters.push_back(plate.substr(0, characterBytes(plate)));
    const bool isShort = characters.size() < 6;
    std::string out;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const bool isShown = isShort ? i == 0 : i < 3 || i + 1 == characters.size();
        out += isShown ? characters[i] : "*";
    }
    return out;
}

bool isIdentityNumber(std::string_view text) {
    constexpr std::array<int, 17> kWeights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    if (text.size() != kWeights.size() + 1)
        return false;
    int sum = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i) {
        if (!isDigit(text[i]))
            return false;
        sum += kWeights[i] * (text[i] - '0');
    }
    const char last = text.back() == 'x' ? 'X' : text.back();
    return last == std::string_view("10X98765432")[static_cast<std::size_t>(sum % 11)];
}

} // namespace jingge
