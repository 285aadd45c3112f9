// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What libraries link, as CMake wrote it down, compared with docs/architecture.md; what the finished programs
// load.
#include "checks/rules.h"
#include "checks/tree.h"

#include "support/files.h"

#include <catch2/catch.hpp>

#include <sstream>

namespace jingge::checks {

namespace {

/// "core_geo" → "core/geo"; "" for a target that is no folder's library.
std::string folderOfTarget(const Rules& rules, const std::string& target)
{
    for (const FolderRule& rule : rules.folders) {
        std::string name = rule.folder;
        std::replace(name.begin(), name.end(), '/', '_');
        if (name == target)
            return rule.folder;
    }
    return {};
}

bool isNoise(const std::string& link)
{
    return link == "jingge_flags" || link == "jingge_pch" || link.starts_with("-") || link.starts_with("$<");
}

std::string whyNot(const Rules& rules, const FolderRule& rule, const std::string& link)
{
    const std::string folder = folderOfTarget(rules, link);
    if (!folder.empty())
        return Rules::mayUseFolder(rule, folder) ? std::string() : rule.folder + " may not link " + link;
    const LibraryRule* library = rules.libraryOfTarget(link);
    if (library == nullptr)
        return link + " belongs to no library of docs/architecture.md";
    return Rules::mayUseLibrary(rule, library->name) ? std::string() : rule.folder + " may not link " + link;
}

/// One line a target: its name, then what it links.
std::vector<Violation> checkLinks(const std::string& links, const Rules& rules)
{
    std::vector<Violation> violations;
    for (const std::string& line : linesOf(links)) {
        std::istringstream words(line);
        std::string target;
        words >> target;
        const std::string folder = folderOfTarget(rules, target);
        if (folder.empty()) {
            if (target.starts_with("core_") && target != "core_tests")
                violations.push_back({target, 0, "the library has no row in docs/architecture.md"});
            continue;
        }
        for (std::string link; words >> link;) {
            const std::string why =
                isNoise(link) ? std::string() : whyNot(rules, *rules.folderOf(folder), link);
            if (!why.empty())
                violations.push_back({target, 0, why});
        }
    }
    return violations;
}

bool loads(const std::string& program, const std::string& library)
{
    return program.find(library) != std::string::npos;
}

} // namespace

TEST_CASE("every library links only what docs/architecture.md allows", "[links]")
{
    const Rules rules = readRules(readProjectFile("docs/architecture.md"));
    const std::string links = test::readFile(JINGGE_LINKS);
    REQUIRE(links.find("core_base") != std::string::npos);
    CHECK(listed(checkLinks(links, rules)) == "");
}

TEST_CASE("the link check sees a library too many", "[links]")
{
    const Rules rules = readRules(readProjectFile("docs/architecture.md"));
    CHECK(listed(checkLinks("core_geo jingge_flags core_base PROJ::proj\n", rules)) == "");
    CHECK(listed(checkLinks("core_base core_geo\n", rules)) != "");
    CHECK(listed(checkLinks("core_frame Qt6::Widgets\n", rules)) != "");
    CHECK(listed(checkLinks("core_store GDAL::GDAL\n", rules)) != "");
    CHECK(listed(checkLinks("core_geo Boost::boost\n", rules)) != "");
    CHECK(listed(checkLinks("core_elsewhere Qt6::Core\n", rules)) != "");
}

TEST_CASE("the core's tests, linked as a whole archive, load neither Qt Gui nor Qt Widgets", "[links]")
{
    const std::string program = test::readFile(JINGGE_CORE_TESTS);
    REQUIRE(loads(program, "libQt6Core.so"));
    CHECK_FALSE(loads(program, "libQt6Gui.so"));
    CHECK_FALSE(loads(program, "libQt6Widgets.so"));
}

} // namespace jingge::checks
