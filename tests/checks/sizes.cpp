// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The hard stops: a file of 600 lines, a function of 60, the main window's files of 400.
#include "checks/functions.h"
#include "checks/tree.h"

#include <catch2/catch.hpp>

#include <algorithm>

namespace jingge::checks {

namespace {

constexpr int kFileLines = 600;
constexpr int kWindowLines = 400;
constexpr int kFunctionLines = 60;

std::vector<Violation> checkSizes(const Tree& tree)
{
    std::vector<Violation> violations;
    for (const SourceFile& file : tree) {
        if (!isSource(file.path))
            continue;
        const int lines = static_cast<int>(linesOf(file.text).size());
        const int limit = file.path.starts_with("ui/shell/mainwindow") ? kWindowLines : kFileLines;
        if (lines > limit)
            violations.push_back({file.path, limit, "the file has " + std::to_string(lines) + " lines"});
        for (const Function& function : functionsIn(file.text)) {
            if (function.lines() > kFunctionLines)
                violations.push_back({file.path, function.firstLine,
                                      "a function of " + std::to_string(function.lines()) + " lines"});
        }
    }
    return violations;
}

std::string lines(int count, const std::string& line = "    work();\n")
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += line;
    return text;
}

std::string sizesOf(const std::string& path, const std::string& text)
{
    return listed(checkSizes({{path, text}}));
}

} // namespace

TEST_CASE("no file and no function is longer than the hard stops", "[sizes]")
{
    CHECK(listed(checkSizes(readProject())) == "");
}

TEST_CASE("the size check sees a file that is too long", "[sizes]")
{
    CHECK(sizesOf("core/a.cpp", lines(600, "int a;\n")) == "");
    CHECK(sizesOf("core/a.cpp", lines(601, "int a;\n")) == "core/a.cpp:600: the file has 601 lines\n");
    CHECK(sizesOf("ui/shell/mainwindow.cpp", lines(401, "int a;\n")) != "");
}

TEST_CASE("the size check sees a function that is too long", "[sizes]")
{
    CHECK(sizesOf("core/a.cpp", "void f()\n{\n" + lines(57) + "}\n") == "");
    CHECK(sizesOf("core/a.cpp", "\nvoid f()\n{\n" + lines(58) + "}\n") ==
          "core/a.cpp:2: a function of 61 lines\n");
    CHECK(sizesOf("core/a.h",
                  "class A {\npublic:\n    A() : m_a{1}, m_b(2)\n    {\n" + lines(60) + "    }\n};\n") != "");
    CHECK(sizesOf("core/a.cpp", "TEST_CASE(\"a { b\", \"[c]\")\n{\n" + lines(60) + "}\n") != "");
    CHECK(sizesOf("core/a.cpp", "bool A::operator==(const A& a) const\n{\n" + lines(60) + "}\n") != "");
}

TEST_CASE("a long table or class is no long function", "[sizes]")
{
    CHECK(sizesOf("core/a.cpp", "const std::array kTable = {\n" + lines(80, "    f(1),\n") + "};\n") == "");
    CHECK(sizesOf("core/a.h", "struct A : B<decltype(f())> {\n" +
                                  lines(80, "    int f() const { return 1; }\n") + "};\n") == "");
    CHECK(sizesOf("core/a.cpp", "enum class E { \n" + lines(80, "    A,\n") + "};\n") == "");
}

TEST_CASE("functions are found with their first and last lines", "[sizes]")
{
    const auto found = functionsIn(
        "namespace a {\nint f(int x = 3) // {\n{\n    return \"}\"[0] + '{';\n}\n} // namespace\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0].firstLine == 2);
    CHECK(found[0].lastLine == 5);
}

} // namespace jingge::checks
