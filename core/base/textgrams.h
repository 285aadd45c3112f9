// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"

#include <cstdint>
#include <string_view>

namespace jingge {

// How texts are cut for searching: into overlapping pairs of characters, since most Chinese words have two.
// The one tokeniser for whatever keeps the index.

/// Two neighbouring characters of a text; the second of the last pair is kTextEnd.
using TextGram = std::uint64_t;
constexpr std::uint32_t kTextEnd = 0xFFFFFFFF;

constexpr TextGram textGram(std::uint32_t first, std::uint32_t second)
{
    return static_cast<TextGram>(first) << 32 | second;
}

/// Takes the character at the front of a text that is not empty: its code point, letters A–Z in lower case; a
/// byte that is no UTF-8 is a character of its own beyond all code points.
inline std::uint32_t takeCharacter(std::string_view& text)
{
    const auto byte = [&text](std::size_t i) -> std::uint32_t { return static_cast<unsigned char>(text[i]); };
    const std::uint32_t lead = byte(0);
    if (lead < 0x80) {
        text.remove_prefix(1);
        return lead >= 'A' && lead <= 'Z' ? lead + ('a' - 'A') : lead;
    }
    const std::size_t length = utf8SequenceLength(text);
    std::uint32_t character = 0x110000 + lead;
    if (length == 2)
        character = (lead & 0x1FU) << 6 | (byte(1) & 0x3FU);
    else if (length == 3)
        character = (lead & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
    else if (length == 4)
        character =
            (lead & 0x07U) << 18 | (byte(1) & 0x3FU) << 12 | (byte(2) & 0x3FU) << 6 | (byte(3) & 0x3FU);
    text.remove_prefix(length == 0 ? 1 : length);
    return character;
}

/// Calls visit(gram) for every pair of the text, in order; a text of n characters has n of them, the last
/// with its end.
template <class Visit>
void forEachTextGram(std::string_view text, Visit&& visit)
{
    if (text.empty())
        return;
    std::uint32_t first = takeCharacter(text);
    while (!text.empty()) {
        const std::uint32_t second = takeCharacter(text);
        visit(textGram(first, second));
        first = second;
    }
    visit(textGram(first, kTextEnd));
}

} // namespace jingge
