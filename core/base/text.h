// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jingge {

/// Without the white space at both ends: ASCII blanks, tabs, line ends, no-break space, ideographic space, BOM.
[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] std::string asciiLower(std::string_view text);
[[nodiscard]] bool isAscii(std::string_view text);
/// Unicode NFKC of UTF-8; ASCII comes back untouched.
[[nodiscard]] std::string nfkc(std::string_view text);
/// NFKC, trimmed, lower case: how headers are compared when they do not match exactly.
[[nodiscard]] std::string foldedHeader(std::string_view text);
/// Pieces between separators; empty pieces are kept, "" gives one empty piece.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
/// Bytes that are not well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms), each replaced by U+FFFD.
[[nodiscard]] std::string withReplacementCharacters(std::string_view text);
[[nodiscard]] bool isValidUtf8(std::string_view text);
/// Length of the well-formed UTF-8 sequence at the front of text, 0 if there is none.
[[nodiscard]] std::size_t utf8SequenceLength(std::string_view text);
/// Shortest decimal text that reads back as the same double; no exponent below 1e15; "-0" is "0".
[[nodiscard]] std::string numberText(double value);
/// value with a fixed number of decimals, never "-0.0".
[[nodiscard]] std::string fixedText(double value, int decimals);

} // namespace jingge
