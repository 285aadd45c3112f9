// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The form of every file: its two-line head, headers that compile alone, nothing left open, no paths of a
// machine.
#include "checks/tree.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <regex>
#include <set>

namespace jingge::checks {

namespace {

bool needsHead(const std::string& path)
{
    return isSource(path) || path.ends_with(".sql") || isUnder(path, "cmake") || path.ends_with(".py") ||
           path == ".ci/run" || (isUnder(path, "scripts") && !path.ends_with(".txt"));
}

std::vector<Violation> checkHeads(const Tree& tree)
{
    std::vector<Violation> violations;
    for (const SourceFile& file : tree) {
        const std::string top = file.text.substr(0, 300);
        if (needsHead(file.path) &&
            (top.find("SPDX-FileCopyrightText: The Jingge authors\n") == std::string::npos ||
             top.find("SPDX-License-Identifier: GPL-3.0-or-later\n") == std::string::npos))
            violations.push_back({file.path, 1, "the two-line SPDX head is missing"});
    }
    return violations;
}

/// A source includes its own header first, so that the header is seen alone by the compiler.
std::vector<Violation> checkHeaders(const Tree& tree)
{
    std::set<std::string> paths;
    for (const SourceFile& file : tree)
        paths.insert(file.path);
    static const std::regex include(R"(#include\s*[<"]([^>"]+))");
    std::vector<Violation> violations;
    for (const SourceFile& file : tree) {
        if (file.path.ends_with(".h") && file.text.find("\n#pragma once\n") == std::string::npos)
            violations.push_back({file.path, 3, "#pragma once is missing"});
        const std::string own = file.path.substr(0, file.path.rfind('.')) + ".h";
        std::smatch first;
        if (!file.path.ends_with(".cpp") || !paths.contains(own))
            continue;
        const bool isFirst =
            std::regex_search(file.text, first, include) && own.ends_with(std::string(first[1]));
        if (!isFirst)
            violations.push_back({file.path, 1, "its own header is not its first include"});
    }
    return violations;
}

std::vector<Violation> checkText(const Tree& tree)
{
    // The words are put together here so that this file does not find itself.
    static const std::regex open("\\b(TO"
                                 "DO|FIX"
                                 "ME|XX"
                                 "X|HA"
                                 "CK|TB"
                                 "D)\\b|not imple"
                                 "mented|lorem ip"
                                 "sum");
    static const std::regex machine("(/wo"
                                    "rk/|/fa"
                                    "rm/|/tm"
                                    "p/bash|/ro"
                                    "ot/|/ho"
                                    "me/\\w|[A-Z]:\\\\Us"
                                    "ers)");
    std::vector<Violation> violations;
    for (const SourceFile& file : tree) {
        int line = 0;
        for (const std::string& words : linesOf(file.text)) {
            ++line;
            if (file.path != "LICENSE" && std::regex_search(words, open))
                violations.push_back({file.path, line, "left open: " + words});
            if (std::regex_search(words, machine))
                violations.push_back({file.path, line, "a path of one machine: " + words});
        }
    }
    return violations;
}

constexpr const char* kHead =
    "// SPDX-FileCopyrightText: The Jingge authors\n// SPDX-License-Identifier: GPL-3.0-or-later\n";

} // namespace

TEST_CASE("every source file has its two-line head", "[form]")
{
    CHECK(listed(checkHeads(readProject())) == "");
    CHECK(listed(checkHeads({{"core/a.cpp", kHead}})) == "");
    CHECK(listed(checkHeads({{"core/a.cpp", "int a;\n"}})) != "");
    CHECK(listed(checkHeads(
              {{"resources/migrations/0001.sql", "-- SPDX-License-Identifier: GPL-3.0-or-later\n"}})) != "");
    CHECK(listed(checkHeads({{"scripts/test", "set -eu\n"}})) != "");
}

TEST_CASE("headers are guarded and seen alone by the compiler", "[form]")
{
    CHECK(listed(checkHeaders(readProject())) == "");
    CHECK(listed(checkHeaders({{"core/a.h", "int a;\n"}})) != "");
    const SourceFile header{"core/a.h", "\n#pragma once\n"};
    CHECK(listed(checkHeaders({header, {"core/a.cpp", "#include <vector>\n#include \"core/a.h\"\n"}})) != "");
    CHECK(listed(checkHeaders({header, {"core/a.cpp", "#include \"core/a.h\"\n#include <vector>\n"}})) == "");
}

TEST_CASE("nothing is left open and no path of a machine stands in the tree", "[form]")
{
    CHECK(listed(checkText(readProject())) == "");
    const std::string open = "TO";
    CHECK(listed(checkText({{"core/a.cpp", "// " + open + "DO: later\n"}})) != "");
    CHECK(listed(checkText({{"docs/a.md", "This is not " + std::string("implemented.\n")}})) != "");
    CHECK(listed(checkText({{"docs/a.md", "see /wo" + std::string("rk/main\n")}})) != "");
    CHECK(listed(checkText({{"docs/a.md", "setPlaceholderText and a network/ folder\n"}})) == "");
}

} // namespace jingge::checks
