// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pages match the tree: folders, libraries with their versions, numbered decisions, links that lead
// somewhere.
#include "checks/rules.h"
#include "checks/tree.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>

namespace jingge::checks {

namespace {

/// "core/geo" of "core/geo/gcj02.cpp": the folders a row is wanted for.
std::string folderOf(const std::string& path)
{
    const std::size_t first = path.find('/');
    const std::size_t second = first == std::string::npos ? first : path.find('/', first + 1);
    return second == std::string::npos ? std::string() : path.substr(0, second);
}

std::vector<Violation> checkFolders(const Tree& tree, const Rules& rules)
{
    std::set<std::string> folders;
    for (const SourceFile& file : tree) {
        if (isSource(file.path))
            folders.insert(folderOf(file.path));
    }
    std::vector<Violation> violations;
    for (const std::string& folder : folders) {
        if (!folder.empty() && rules.folderOf(folder) == nullptr)
            violations.push_back({"docs/architecture.md", 0, folder + " has no row"});
    }
    for (const FolderRule& rule : rules.folders) {
        const bool isThere =
            isUnder(rule.folder, "tests") || std::any_of(tree.begin(), tree.end(), [&](const auto& file) {
                return isSource(file.path) && isUnder(file.path, rule.folder);
            });
        if (!isThere)
            violations.push_back({"docs/architecture.md", 0, rule.folder + " is not in the tree"});
    }
    return violations;
}

/// What CMake looks for: find_package(X …), pkg_check_modules(x …).
std::set<std::string> packagesOf(const Tree& tree)
{
    static const std::regex form(R"((?:find_package|pkg_check_modules)\s*\(\s*(\w+))");
    std::set<std::string> packages;
    for (const SourceFile& file : tree) {
        if (!file.path.ends_with("CMakeLists.txt"))
            continue;
        for (auto it = std::sregex_iterator(file.text.begin(), file.text.end(), form);
             it != std::sregex_iterator(); ++it)
            packages.insert((*it)[1]);
    }
    packages.erase("PkgConfig");
    return packages;
}

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

/// Every package and every library of the table has a row with a version in the decision about dependencies.
std::vector<Violation> checkVersions(const Tree& tree, const Rules& rules, const std::string& decision)
{
    static const std::regex version(R"(\|\s*\d+(\.\d+)+)");
    std::vector<std::string> rows;
    for (const std::string& line : linesOf(decision)) {
        if (line.starts_with("|") && std::regex_search(line, version))
            rows.push_back(lower(line));
    }
    std::set<std::string> wanted = packagesOf(tree);
    for (const LibraryRule& library : rules.libraries)
        wanted.insert(library.name);
    std::vector<Violation> violations;
    for (const std::string& name : wanted) {
        const bool isThere = std::any_of(rows.begin(), rows.end(), [&](const std::string& row) {
            return row.find(lower(name)) != std::string::npos;
        });
        if (!isThere)
            violations.push_back({"docs/decisions", 0, name + " has no row with a version"});
    }
    return violations;
}

/// Links of a page to files of the project, that must exist.
std::vector<Violation> checkPageLinks(const SourceFile& page)
{
    static const std::regex form(R"(\]\(([^)#\s]+))");
    std::vector<Violation> violations;
    const std::filesystem::path folder = (std::filesystem::path(JINGGE_SOURCE_DIR) / page.path).parent_path();
    for (auto it = std::sregex_iterator(page.text.begin(), page.text.end(), form);
         it != std::sregex_iterator(); ++it) {
        const std::string target = (*it)[1];
        if (target.find("://") == std::string::npos && !target.starts_with("mailto:") &&
            !std::filesystem::exists(folder / target))
            violations.push_back({page.path, lineOf(page.text, static_cast<std::size_t>(it->position())),
                                  "the link leads nowhere: " + target});
    }
    return violations;
}

std::vector<Violation> checkAllPageLinks(const Tree& tree)
{
    std::vector<Violation> violations;
    for (const SourceFile& file : tree) {
        if (!file.path.ends_with(".md"))
            continue;
        const auto found = checkPageLinks(file);
        violations.insert(violations.end(), found.begin(), found.end());
    }
    return violations;
}

Rules projectRules()
{
    return readRules(readProjectFile("docs/architecture.md"));
}
const char* const kDependencies = "docs/decisions/0006-dependencies.md";

} // namespace

TEST_CASE("docs/architecture.md names the folders of the tree and no others", "[docs]")
{
    const Rules rules = projectRules();
    CHECK(listed(checkFolders(readProject(), rules)) == "");
    Tree tree;
    for (const FolderRule& rule : rules.folders)
        tree.push_back({rule.folder + "/a.cpp", ""});
    CHECK(listed(checkFolders(tree, rules)) == "");
    tree.push_back({"core/elsewhere/a.cpp", ""});
    CHECK(listed(checkFolders(tree, rules)) == "docs/architecture.md:0: core/elsewhere has no row\n");
    CHECK(listed(checkFolders({}, rules)) != "");
}

TEST_CASE("every library of others is written down with its version", "[docs]")
{
    const Rules rules = projectRules();
    const std::string decision = readProjectFile(kDependencies);
    CHECK(listed(checkVersions(readProject(), rules, decision)) == "");
    CHECK(listed(checkVersions({{"CMakeLists.txt", "find_package(Boost 1.74 REQUIRED)\n"}}, rules,
                               decision)) == "docs/decisions:0: Boost has no row with a version\n");
    CHECK(listed(checkVersions({{"CMakeLists.txt", "find_package(GDAL)\n"}}, {},
                               "| GDAL | newest | why |\n")) != "");
}

TEST_CASE("no two decisions have the same number", "[docs]")
{
    std::set<std::string> numbers;
    for (const SourceFile& file : readProject()) {
        if (isUnder(file.path, "docs/decisions"))
            CHECK(numbers
                      .insert(std::string("docs/decisions/").size() < file.path.size()
                                  ? file.path.substr(15, 4)
                                  : "")
                      .second);
    }
    REQUIRE_FALSE(numbers.empty());
    CHECK(*numbers.begin() == "0001");
}

TEST_CASE("every test that docs/security.md names is there", "[docs]")
{
    const Tree tree = readProject();
    const std::string page = readProjectFile("docs/security.md");
    const std::string open = "\xE2\x80\x9C";
    const std::string close = "\xE2\x80\x9D";
    std::vector<Violation> violations;
    int named = 0;
    for (std::size_t at = page.find(open, page.find("## Controls")); at != std::string::npos; at = page.find(open, at)) {
        at += open.size();
        const std::string name = page.substr(at, page.find(close, at) - at);
        const std::string start = "\"" + name + "\"";
        const bool isThere = std::any_of(tree.begin(), tree.end(), [&start](const SourceFile& file) {
            return isUnder(file.path, "tests") && file.text.find(start) != std::string::npos;
        });
        ++named;
        if (!isThere)
            violations.push_back({"docs/security.md", lineOf(page, at), "no test is called so: " + name});
    }
    CHECK(named > 20);
    CHECK(listed(violations) == "");
}

TEST_CASE("links between pages lead somewhere", "[docs]")
{
    CHECK(listed(checkAllPageLinks(readProject())) == "");
    CHECK(listed(checkPageLinks({"README.md", "[a](docs/nowhere.md) [b](https://example.org/x)"})) ==
          "README.md:1: the link leads nowhere: docs/nowhere.md\n");
}

} // namespace jingge::checks
