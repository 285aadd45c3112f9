// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace jingge {

/// Trimmed NFKC of UTF-8, at the cost of a look at each byte where nothing changes (ASCII and Chinese
/// characters). The view is of text itself or of buffer.
[[nodiscard]] std::string_view composed(std::string_view text, std::string& buffer);

/// UTF-8 to code points and back; a malformed byte becomes U+FFFD.
[[nodiscard]] std::u32string codePoints(std::string_view text);
[[nodiscard]] std::string utf8Text(std::u32string_view characters);

/// Bytes of the blank at the front (ASCII, no-break, ideographic), 0 when there is none.
[[nodiscard]] std::size_t blankBytes(std::string_view text);

/// Value of a Chinese numeral: 0–9, or 10, 100, 1000 of a multiplier; -1 for any other character.
[[nodiscard]] int numeralValue(char32_t character);
/// A run of numerals as decimal digits: 一百二十三 → 123, 二〇二五 → 2025, 〇五 → 05; empty when it is no
/// number.
[[nodiscard]] std::u32string numeralDigits(std::u32string_view run);

[[nodiscard]] constexpr bool isDigit(char32_t c) {
    return c >= U'0' && c <= U'9';
}
[[nodiscard]] constexpr bool isLatin(char32_t c) {
    return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
}

} // namespace jingge
