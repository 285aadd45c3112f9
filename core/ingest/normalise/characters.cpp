// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/normalise/characters.h"

#include "core/base/text.h"

#include <algorithm>

namespace jingge {

namespace {

/// Code points up to U+9FFF of three-byte sequences E4 80 80 to E9 BF BF never change under NFKC.
bool isPlain(std::string_view text) {
    bool isPlain = true;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        isPlain &= byte < 0xC0 || (byte >= 0xE4 && byte <= 0xE9);
    }
    return isPlain;
}

bool isVisibleAscii(char c) {
    return c > ' ' && c <= '~';
}

/// Ends that cannot be white space need no look at every kind of it.
std::string_view quicklyTrimmed(std::string_view text) {
    const bool isBare = !text.empty() && isVisibleAscii(text.front()) && isVisibleAscii(text.back());
    return isBare ? text : trimmed(text);
}

/// Punctuation that NFKC leaves alone and people use all the time: ·, – — ― and quotation marks, ○, 、 to 〡.
bool isStable(char32_t c) {
    return c == 0xB7 || (c >= 0x2013 && c <= 0x2015) || (c >= 0x2018 && c <= 0x201D) || c == 0x25CB ||
           (c >= 0x3001 && c <= 0x3029) || (c >= 0x4000 && c <= 0x9FFF);
}

char32_t decodeOne(std::string_view text, std::size_t length) {
    const auto bits = [&](std::size_t i, unsigned mask) {
        return static_cast<unsigned char>(text[i]) & mask;
    };
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

bool isTail(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Length of the well-formed sequence at the front, 0 when malformed; ASCII and Chinese characters by a
/// shortcut.
std::size_t sequenceLength(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    if (lead < 0x80)
        return 1;
    const bool isHan = lead >= 0xE4 && lead <= 0xE9 && text.size() >= 3 && isTail(text[1]) && isTail(text[2]);
    return isHan ? 3 : utf8SequenceLength(text);
}

/// The full-width forms and the ideographic blank made narrow; false when only all of NFKC can tell.
bool narrow(std::string_view text, std::string& out) {
    out.clear();
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t length = sequenceLength(text);
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

std::string_view composed(std::string_view text, std::string& buffer) {
    text = quicklyTrimmed(text);
    if (isPlain(text))
        return text;
    if (!narrow(text, buffer))
        buffer = nfkc(text);
    return quicklyTrimmed(buffer);
}

std::u32string codePoints(std::string_view text) {
    std::u32string characters;
    characters.reserve(text.size());
    while (!text.empty()) {
        const std::size_t length = sequenceLength(text);
        characters += length == 0 ? U'\uFFFD' : decodeOne(text, length);
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return characters;
}

std::string utf8Text(std::u32string_view characters) {
    std::string text;
    text.reserve(characters.size() * 3);
    const auto tail = [&text](char32_t c, unsigned shift) {
        text += static_cast<char>(0x80U | (c >> shift & 0x3FU));
    };
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

std::size_t blankBytes(std::string_view text) {
    const char front = text.empty() ? '\0' : text.front();
    if (front == ' ' || front == '\t')
        return 1;
    if (front == '\xC2' && text.starts_with("\xC2\xA0"))
        return 2;
    return front == '\xE3' && text.starts_with("\xE3\x80\x80") ? 3 : 0;
}

int numeralValue(char32_t character) {
    constexpr std::u32string_view kDigits = U"零一二三四五六七八九";
    if (character < 0x25CB || character > 0x9FFF)
        return -1;
    if (character == U'〇' || character == U'○')
        return 0;
    if (character == U'十')
        return 10;
    if (character == U'百')
        return 100;
    if (character == U'千')
        return 1000;
    const std::size_t digit = kDigits.find(character);
    return digit != std::u32string_view::npos ? static_cast<int>(digit) : -1;
}

std::u32string numeralDigits(std::u32string_view run) {
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
