// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/normalise/plate.h"

#include "core/ingest/normalise/characters.h"

#include <algorithm>

namespace jingge {

namespace {

constexpr std::u32string_view kProvinces = U"京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新";
constexpr std::u32string_view kEnergyLetters = U"DABCEFGHJK"; // GA 36-2018
constexpr std::u32string_view kClassWords = U"警港澳学挂领试超";
constexpr std::size_t kMostCharacters = 8;

bool isOneOf(char32_t c, std::u32string_view set) {
    return set.find(c) != std::u32string_view::npos;
}

bool isPlateLetter(char32_t c) {
    return c >= U'A' && c <= U'Z' && c != U'I' && c != U'O';
}

bool isSerial(char32_t c) {
    return isPlateLetter(c) || isDigit(c);
}

bool areDigits(std::u32string_view text) {
    return std::ranges::all_of(text, isDigit);
}

/// Upper case without the marks people set between the characters; empty when it is too long for a plate.
std::u32string bare(std::string_view text) {
    constexpr std::size_t kMostBytes = 64;
    std::string buffer;
    const std::string_view narrow = composed(text, buffer);
    std::u32string out;
    if (narrow.size() > kMostBytes)
        return out;
    for (const char32_t c : codePoints(narrow)) {
        if (isOneOf(c, U" \t\u00A0-.·•・()[]–—"))
            continue;
        out += c >= U'a' && c <= U'z' ? c - U'a' + U'A' : c;
    }
    return out.size() <= kMostCharacters ? out : std::u32string();
}

/// What follows 浙G: five characters, four and a word, or an energy letter with five.
bool isCivilSerial(std::u32string_view serial) {
    if (serial.size() == 5 && isOneOf(serial[4], kClassWords))
        return std::ranges::all_of(serial.substr(0, 4), isSerial);
    if (serial.size() == 5)
        return std::ranges::all_of(serial, isSerial);
    if (serial.size() != 6)
        return false;
    const bool isSmall =
        isOneOf(serial[0], kEnergyLetters) && isSerial(serial[1]) && areDigits(serial.substr(2));
    const bool isLarge = areDigits(serial.substr(0, 5)) && isOneOf(serial[5], kEnergyLetters);
    return isSmall || isLarge;
}

bool isPlate(std::u32string_view plate) {
    if (plate.size() < 7)
        return false;
    if (plate[0] == U'使')
        return plate.size() == 7 && areDigits(plate.substr(1));
    if (plate[0] == U'W' && plate[1] == U'J')
        return plate.size() == 8 && isOneOf(plate[2], kProvinces) && areDigits(plate.substr(3, 4)) &&
               isSerial(plate[7]);
    const bool isCivil = isOneOf(plate[0], kProvinces) && isPlateLetter(plate[1]);
    return isCivil && isCivilSerial(plate.substr(2));
}

} // namespace

Plate readPlate(std::string_view text) {
    std::u32string plate = bare(text);
    if (isPlate(plate))
        return {utf8Text(plate), false};
    bool isRepaired = false;
    for (std::size_t i = 2; i < plate.size(); ++i) {
        isRepaired = isRepaired || plate[i] == U'O';
        plate[i] = plate[i] == U'O' ? U'0' : plate[i];
    }
    if (isRepaired && isPlate(plate))
        return {utf8Text(plate), true};
    return {};
}

} // namespace jingge
