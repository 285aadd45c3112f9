// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jingge::checks {

/// A function's definition found in a text of C++.
struct Function {
    std::string head;          ///< what stands before the brace
    std::string body;          ///< with its braces, comments and literals blanked
    std::size_t bodyBegin = 0; ///< where the body stands in the text
    int firstLine = 0;
    int lastLine = 0;

    [[nodiscard]] int lines() const { return lastLine - firstLine + 1; }
};

/// Every function with a body, also those inside classes; lambdas belong to the function around them. Works
/// on the form of the text alone: macros are read as they stand.
[[nodiscard]] std::vector<Function> functionsIn(std::string_view text);

} // namespace jingge::checks
