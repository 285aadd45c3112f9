// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/normalise/characters.h"

#include "core/base/text.h"

namespace jingge {

namespace {

/// Code points up to U+9FFF of three-byte sequences E4 80 80 to E9 BF BF never change under NFKC.
bool isPlain(std::string_view text)
{
    bool isPlain = true;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        isPlain &= byte < 0xC0 || (byte >= 0xE4 && byte <= 0xE9);
    }
    return isPlain;
}

bool isVisibleAscii(char c) { return c > ' ' && c <= '~'; }

/// Ends that cannot be white space need no look at every kind of it.
std::string_view quicklyTrimmed(std::string_view text)
{
    const bool isBare = !text.empty() && isVisibleAscii(text.front()) && isVisibleAscii(text.back());
    return isBare ? text : trimmed(text);
}

/// Punctuation that NFKC leaves alone and people use all the time: ·, – — ― and quotation marks, ○, 、 to 〡.
bool isStable(char32_t c)
{
    return c == 0xB7 || (c >= 0x2013 && c <= 0x2015) || (c >= 0x2018 && c <= 0x201D) || c == 0x25CB
           || (c >= 0x3001 && c <= 0x3029) || (c >= 0x4000 && c <= 0x9FFF);
}

char32_t decodeOne(std::string_view text, std::size_t length)
{
    const auto bits = [&](std::size_t i, unsigned mask) { return static_cast<unsigned char>(text[i]) & mask; };
    switch (length) {
    case 1:
        return bits(0, 0x7FU);
    case 2:
        return bits(0, 0x1FU) << 6U | bits(1, 0x3FU);
    case 3:
        return bits(0, 0x0FU) << 12U | bits(1, 0x3FU) << 6U | bits(2, 0x3FU);
    default:
        return bits(0, 0x07U) << 18U | bits(1, 0x3FU) << 12U | bits(2, 0x3FU) << 6U | bits(3, 0x3FU);
    }
}

/// The full-width forms and the ideographic blank made narrow; false when only all of NFKC can tell.
bool narrow(std::string_view text, std::string& out)
{
    out.clear();
    while (!text.empty()) {
        const std::size_t length = utf8SequenceLength(text);
        if (length == 0)
            return false;
        const char32_t c = decodeOne(text, length);
        if (c >= 0xFF01 && c <= 0xFF5E)
            out += static_cast<char>(c - 0xFF01 + '!');
        else if (c == 0x3000)
            out += ' ';
        else if (c < 0x80 || isStable(c))
            out += text.substr(0, length);
        else
            return false;
        text.remove_prefix(length);
    }
    return true;
}

} // namespace

std::string_view composed(std::string_view text, std::string& buffer)
{
    text = quicklyTrimmed(text);
    if (isPlain(text))
        return text;
    if (!narrow(text, buffer))
        buffer = nfkc(text);
    return quicklyTrimmed(buffer);
}

std::u32string codePoints(std::string_view text)
{
    std::u32string characters;
    characters.reserve(text.size());
    while (!text.empty()) {
        const std::size_t length = utf8SequenceLength(text);
        characters += length == 0 ? U'\uFFFD' : decodeOne(text, length);
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return characters;
}

std::string utf8Text(std::u32string_view characters)
{
    std::string text;
    text.reserve(characters.size() * 3);
    const auto tail = [&text](char32_t c, unsigned shift) { text += static_cast<char>(0x80U | (c >> shift & 0x3FU)); };
    for (const char32_t c : characters) {
        if (c < 0x80) {
            text += static_cast<char>(c);
        } else if (c < 0x800) {
            text += static_cast<char>(0xC0U | c >> 6U);
            tail(c, 0);
        } else if (c < 0x10000) {
            text += static_cast<char>(0xE0U | c >> 12U);
            tail(c, 6);
            tail(c, 0);
        } else {
            text += static_cast<char>(0xF0U | c >> 18U);
            tail(c, 12);
            tail(c, 6);
            tail(c, 0);
        }
    }
    return text;
}

std::size_t blankBytes(std::string_view text)
{
    for (const std::string_view blank : {" ", "\t", "\xC2\xA0", "\xE3\x80\x80"}) {
        if (text.starts_with(blank))
            return blank.size();
    }
    return 0;
}

int numeralValue(char32_t character)
{
    switch (character) {
    case U'〇':
    case U'零':
    case U'○':
        return 0;
    case U'一':
        return 1;
    case U'二':
        return 2;
    case U'三':
        return 3;
    case U'四':
        return 4;
    case U'五':
        return 5;
    case U'六':
        return 6;
    case U'七':
        return 7;
    case U'八':
        return 8;
    case U'九':
        return 9;
    case U'十':
        return 10;
    case U'百':
        return 100;
    case U'千':
        return 1000;
    default:
        return -1;
    }
}

std::u32string numeralDigits(std::u32string_view run)
{
    std::u32string digits;
    bool hasMultiplier = false;
    int total = 0;
    int pending = -1; // a digit that waits for its multiplier
    for (const char32_t character : run) {
        const int value = numeralValue(character);
        if (value < 0)
            return {};
        if (value < 10) {
            digits += U'0' + static_cast<char32_t>(value);
            pending = value;
            continue;
        }
        const bool isBareTen = value == 10 && pending < 0 && total == 0; // 十四
        if (pending <= 0 && !isBareTen)
            return {};
        total += (isBareTen ? 1 : pending) * value;
        pending = -1;
        hasMultiplier = true;
    }
    if (!hasMultiplier)
        return digits;
    const std::string text = std::to_string(total + std::max(pending, 0));
    return {text.begin(), text.end()};
}

} // namespace jingge
