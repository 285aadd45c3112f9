// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/rules.h"

#include "checks/tree.h"

#include <algorithm>
#include <fnmatch.h>

namespace jingge::checks {

namespace {

std::vector<std::string> cellsOf(std::string_view row)
{
    std::vector<std::string> cells;
    row.remove_prefix(1);
    for (std::size_t bar = row.find('|'); bar != std::string_view::npos; bar = row.find('|')) {
        cells.emplace_back(stripped(row.substr(0, bar)));
        row.remove_prefix(bar + 1);
    }
    return cells;
}

/// The words between backticks.
std::vector<std::string> wordsOf(const std::string& cell)
{
    std::vector<std::string> words;
    for (std::size_t open = cell.find('`'); open != std::string::npos;) {
        const std::size_t close = cell.find('`', open + 1);
        if (close == std::string::npos)
            break;
        words.push_back(cell.substr(open + 1, close - open - 1));
        open = cell.find('`', close + 1);
    }
    return words;
}

bool has(const std::vector<std::string>& words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

Rules readRules(std::string_view architecture)
{
    Rules rules;
    std::string heading;
    for (const std::string& line : linesOf(architecture)) {
        if (line.starts_with("## "))
            heading = line.substr(3);
        if (!line.starts_with("| ") || line.starts_with("| folder |") || line.starts_with("| library |"))
            continue;
        const std::vector<std::string> cells = cellsOf(line);
        if (heading.starts_with("Folders") && cells.size() >= 5)
            rules.folders.push_back(
                {wordsOf(cells[0]).at(0), wordsOf(cells[2]), wordsOf(cells[3]), wordsOf(cells[4])});
        else if (heading.starts_with("Libraries") && cells.size() >= 4)
            rules.libraries.push_back({cells[0], wordsOf(cells[1]), wordsOf(cells[2]), cells[3] == "yes"});
    }
    return rules;
}

const FolderRule* Rules::folderOf(std::string_view path) const
{
    const FolderRule* best = nullptr;
    for (const FolderRule& rule : folders) {
        if (isUnder(path, rule.folder) && (best == nullptr || rule.folder.size() > best->folder.size()))
            best = &rule;
    }
    return best;
}

const LibraryRule* Rules::libraryOfHeader(std::string_view header) const
{
    const auto matches = [&](const std::string& pattern) {
        return fnmatch(pattern.c_str(), std::string(header).c_str(), 0) == 0;
    };
    const auto found = std::find_if(libraries.begin(), libraries.end(), [&](const LibraryRule& library) {
        return std::any_of(library.headers.begin(), library.headers.end(), matches);
    });
    return found == libraries.end() ? nullptr : &*found;
}

const LibraryRule* Rules::libraryOfTarget(std::string_view target) const
{
    const auto found = std::find_if(libraries.begin(), libraries.end(),
                                    [&](const LibraryRule& library) { return has(library.targets, target); });
    return found == libraries.end() ? nullptr : &*found;
}

bool Rules::mayUseFolder(const FolderRule& rule, std::string_view folder)
{
    const std::string all = std::string(folder.substr(0, folder.find('/'))) + "/*";
    return rule.folder == folder || has(rule.folders, folder) || has(rule.folders, all);
}

bool Rules::mayUseLibrary(const FolderRule& rule, std::string_view name)
{
    return has(rule.libraries, name);
}

} // namespace jingge::checks
