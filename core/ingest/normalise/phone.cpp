// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/normalise/phone.h"

#include "core/ingest/normalise/characters.h"
#include "core/seal/seal.h"

#include <algorithm>
#include <optional>

namespace jingge {

namespace {

/// What a phone's text holds once marks between its digits are gone.
struct Dialled {
    std::string digits;
    std::string extension;        ///< behind 转, EXT, #
    std::size_t lastGroup = 0;    ///< digits before the last mark, 0 behind a dot
    bool isInternational = false; ///< began with +
};

bool isMobile(std::string_view digits) {
    return digits.size() == 11 && digits[0] == '1' && digits[1] >= '3' && digits[1] <= '9';
}

bool isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Bytes of a mark that may stand between digits.
std::size_t markBytes(std::string_view text) {
    for (const std::string_view mark : {"-", " ", ".", "(", ")", "·", "–", "—", "[", "]", "\xC2\xA0", "\t"}) {
        if (text.starts_with(mark))
            return mark.size();
    }
    return 0;
}

std::size_t extensionMarkBytes(std::string_view text) {
    for (const std::string_view mark : {"转", "轉", "分机", "EXT.", "EXT", "ext.", "ext", "#"}) {
        if (text.starts_with(mark))
            return mark.size();
    }
    return 0;
}

/// nullopt when something else than digits and their marks is in the text.
std::optional<Dialled> dialled(std::string_view text) {
    constexpr std::size_t kMostDigits = 24;
    Dialled out;
    if (text.ends_with(".0"))
        text.remove_suffix(2); // a number that went through a spreadsheet
    while (!text.empty()) {
        if (isAsciiDigit(text.front())) {
            out.digits += text.front();
            text.remove_prefix(1);
        } else if (const std::size_t mark = markBytes(text)) {
            out.lastGroup = text.front() == '.' ? 0 : out.digits.size();
            text.remove_prefix(mark);
        } else if (out.digits.empty() && text.front() == '+') {
            out.isInternational = true;
            text.remove_prefix(1);
        } else {
            break;
        }
        if (out.digits.size() > kMostDigits)
            return std::nullopt;
    }
    if (text.empty())
        return out;
    const std::size_t mark = extensionMarkBytes(text);
    text.remove_prefix(mark);
    while (const std::size_t gap = markBytes(text))
        text.remove_prefix(gap);
    if (mark == 0 || text.empty() || text.size() > 6 || !std::ranges::all_of(text, isAsciiDigit))
        return std::nullopt;
    out.extension = text;
    return out;
}

std::string_view withoutPrefix(std::string_view digits, std::string_view prefix) {
    return digits.starts_with(prefix) ? digits.substr(prefix.size()) : digits;
}

bool isFixed(std::string_view digits) {
    const std::size_t area = areaCodeDigits(digits);
    const std::size_t local = digits.size() - area;
    return area != 0 && (local == 7 || local == 8) && digits[area] >= '2';
}

bool isLocal(std::string_view digits) {
    return (digits.size() == 7 || digits.size() == 8) && digits[0] >= '2';
}

/// 110, 12345, 95588, 400 and 800 numbers.
bool isService(std::string_view digits) {
    const bool isShort = digits.size() == 3 || digits.size() == 5 || digits.size() == 6;
    if (isShort && (digits[0] == '1' || (digits[0] == '9' && digits.size() > 3)))
        return true;
    return digits.size() == 10 && (digits.starts_with("400") || digits.starts_with("800"));
}

/// The station's area code as it is dialled: 579 is 0579. Empty when it is none.
std::string dialledAreaCode(std::string_view areaCode) {
    const std::string code = (areaCode.starts_with('0') ? "" : "0") + std::string(areaCode);
    return areaCodeDigits(code) == code.size() ? code : std::string();
}

Phone fixedLine(const Dialled& number, std::string_view digits, std::string_view areaCode) {
    if (isFixed(digits))
        return {PhoneKind::Fixed, std::string(digits), number.extension};
    const std::string area = isLocal(digits) ? dialledAreaCode(areaCode) : std::string();
    if (!area.empty())
        return {PhoneKind::Fixed, area + std::string(digits), number.extension};
    return {};
}

/// 0579-85312345-801: what follows the last mark may be an extension.
Phone lineWithLastGroup(const Dialled& number, std::string_view areaCode) {
    const std::size_t rest = number.digits.size() - number.lastGroup;
    if (!number.extension.empty() || number.lastGroup == 0 || rest == 0 || rest > 6)
        return {};
    Dialled split = number;
    split.extension = number.digits.substr(number.lastGroup);
    split.digits.resize(number.lastGroup);
    if (isMobile(split.digits))
        return {PhoneKind::Mobile, split.digits, split.extension};
    return fixedLine(split, split.digits, areaCode);
}

Phone classified(const Dialled& number, std::string_view areaCode) {
    const std::string_view digits = number.digits;
    for (const std::string_view prefix : {"0086", "86", "", "0"}) {
        const bool isCountry = prefix.ends_with('6');
        if ((isCountry || !number.isInternational) && digits.starts_with(prefix) &&
            isMobile(digits.substr(prefix.size())))
            return {PhoneKind::Mobile, std::string(digits.substr(prefix.size())), number.extension};
    }
    if (isService(digits))
        return {PhoneKind::Service, number.digits, {}};
    const bool isAbroad = number.isInternational || digits.starts_with("0086");
    if (isAbroad && !digits.starts_with("86") && !digits.starts_with("0086"))
        return {};
    if (isAbroad) {
        const std::string_view rest = withoutPrefix(withoutPrefix(digits, "00"), "86");
        return fixedLine(number, (rest.starts_with('0') ? "" : "0") + std::string(rest), {});
    }
    const Phone line = fixedLine(number, digits, areaCode);
    return line.kind != PhoneKind::None ? line : lineWithLastGroup(number, areaCode);
}

} // namespace

Phone readPhone(std::string_view text, std::string_view areaCode) {
    if (isMobile(text) && std::ranges::all_of(text, isAsciiDigit))
        return {PhoneKind::Mobile, std::string(text), {}};
    std::string buffer;
    const auto number = dialled(composed(text, buffer));
    if (!number || number->digits.empty())
        return {};
    return classified(*number, areaCode);
}

} // namespace jingge
