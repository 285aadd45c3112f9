// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace jingge {

/// Position of the first of `delimiter`, CR and LF at or after `from`, else the size of text. 16 bytes a step.
[[nodiscard]] std::size_t findFieldEnd(std::string_view text, std::size_t from, char delimiter);

/// Position of the first CR or LF at or after `from`, else the size of text.
[[nodiscard]] std::size_t findLineEnd(std::string_view text, std::size_t from);

struct Utf8Check {
    std::size_t position = 0; ///< all before it is well formed
    bool isBad = false;       ///< a byte that is no text stands there; false = the end, or a sequence cut off by it
};

/// Reads UTF-8 from `from` to the first fault or the end. Text in Chinese and ASCII goes at the speed of memory.
[[nodiscard]] Utf8Check checkUtf8(std::string_view text, std::size_t from);

} // namespace jingge
