// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jingge::checks {

/// A text file of the project; path from the project's root. Checks take a tree as a value, so that a test
/// can hand them an invented one with a fault in it.
struct SourceFile {
    std::string path;
    std::string text;
};
using Tree = std::vector<SourceFile>;

struct Violation {
    std::string path;
    int line = 0;
    std::string why;
};

/// All text files of the project but data and generated ones, by path.
[[nodiscard]] Tree readProject();
[[nodiscard]] std::string readProjectFile(const std::string& path);

/// "path:line: why", one a line; "" when there are none, which is what a test expects.
[[nodiscard]] std::string listed(const std::vector<Violation>& violations);

[[nodiscard]] bool isSource(std::string_view path); ///< .cpp and .h
[[nodiscard]] bool isUnder(std::string_view path, std::string_view folder);
[[nodiscard]] int lineOf(std::string_view text, std::size_t position); ///< from 1
[[nodiscard]] std::vector<std::string> linesOf(std::string_view text);
[[nodiscard]] std::string_view stripped(std::string_view text);

/// Comments as blanks; strings stay.
[[nodiscard]] std::string withoutComments(std::string_view text);
/// Comments and the contents of strings and characters as blanks. Both keep every line end in its place.
[[nodiscard]] std::string codeOnly(std::string_view text);

} // namespace jingge::checks
