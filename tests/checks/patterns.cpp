// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/patterns.h"

#include <algorithm>
#include <regex>

namespace jingge::checks {

namespace {

bool isUnderOne(const std::string& path, const std::vector<std::string>& folders)
{
    return std::any_of(folders.begin(), folders.end(),
                       [&](const auto& folder) { return isUnder(path, folder); });
}

} // namespace

std::vector<Violation> checkBans(const Tree& tree, const std::vector<Ban>& bans)
{
    std::vector<Violation> violations;
    for (const Ban& ban : bans) {
        const std::regex pattern(ban.pattern);
        for (const SourceFile& file : tree) {
            const bool isMeant = ban.folders.empty() || isUnderOne(file.path, ban.folders);
            if (!isSource(file.path) || !isMeant || isUnderOne(file.path, ban.except))
                continue;
            int line = 0;
            for (const std::string& words :
                 linesOf(ban.looksIntoStrings ? withoutComments(file.text) : codeOnly(file.text))) {
                ++line;
                if (std::regex_search(words, pattern))
                    violations.push_back({file.path, line, ban.why});
            }
        }
    }
    return violations;
}

} // namespace jingge::checks
