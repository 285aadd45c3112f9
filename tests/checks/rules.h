// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jingge::checks {

/// A row of the folder table in docs/architecture.md.
struct FolderRule {
    std::string folder;
    std::vector<std::string> folders;   ///< of ours; "core/*" stands for every folder of core
    std::vector<std::string> libraries; ///< of others, by name
    std::vector<std::string> never;     ///< headers
};

/// A row of the library table in docs/architecture.md.
struct LibraryRule {
    std::string name;
    std::vector<std::string> headers; ///< patterns with *
    std::vector<std::string> targets; ///< as CMake links them
    bool isForSourcesOnly = false;
};

/// Both tables: who may include whom.
struct Rules {
    std::vector<FolderRule> folders;
    std::vector<LibraryRule> libraries;

    /// The row a path belongs to: the longest folder above it; null = none.
    [[nodiscard]] const FolderRule* folderOf(std::string_view path) const;
    [[nodiscard]] const LibraryRule* libraryOfHeader(std::string_view header) const;
    [[nodiscard]] const LibraryRule* libraryOfTarget(std::string_view target) const;
    [[nodiscard]] static bool mayUseFolder(const FolderRule& rule, std::string_view folder);
    [[nodiscard]] static bool mayUseLibrary(const FolderRule& rule, std::string_view name);
};

[[nodiscard]] Rules readRules(std::string_view architecture);

} // namespace jingge::checks
