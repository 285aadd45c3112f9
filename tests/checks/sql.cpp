// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// SQL stands in core/store and in resources/migrations, and is never built from values: they are bound.
#include "checks/patterns.h"

#include <catch2/catch.hpp>

#include <regex>

namespace jingge::checks {

namespace {

/// The head of a statement inside a literal.
constexpr const char* kStatement =
    R"("\s*(SELECT\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|CREATE\s+(TEMP\s+)?(TABLE|INDEX|VIEW|TRIGGER)|)"
    R"(ALTER\s+TABLE|DROP\s+(TABLE|INDEX|VIEW)|PRAGMA\s|ATTACH\s|REPLACE\s+INTO\s|WITH\s+(RECURSIVE\s+)?\w+\s+AS\s*\())";

std::vector<Ban> placeBans()
{
    return {{kStatement, "SQL stands in core/store alone", {"core", "ui", "app"}, {"core/store"}, true}};
}

/// Literals that hold a piece of SQL.
bool isSql(const std::string& literal)
{
    static const std::regex words(
        R"(\b(SELECT|INSERT|UPDATE|DELETE|FROM|WHERE|JOIN|VALUES|PRAGMA|ORDER BY|GROUP BY|LIMIT|ATTACH|CREATE|DROP|ALTER|SAVEPOINT|RELEASE|LIKE|MATCH)\b)");
    return std::regex_search(literal, words);
}

struct Literal {
    std::size_t begin = 0; ///< of the opening quote
    std::size_t end = 0;   ///< behind the closing one
};

/// Neighbouring literals count as one, as for the compiler.
std::vector<Literal> literalsOf(const std::string& text)
{
    static const std::regex form(R"re(R"(\w*)\([^]*?\)\1"|"(?:[^"\\\n]|\\.)*"(?:\s*"(?:[^"\\\n]|\\.)*")*)re");
    std::vector<Literal> literals;
    for (auto it = std::sregex_iterator(text.begin(), text.end(), form); it != std::sregex_iterator(); ++it) {
        const auto begin = static_cast<std::size_t>(it->position());
        literals.push_back({begin, begin + static_cast<std::size_t>(it->length())});
    }
    return literals;
}

/// What joins texts, straight before or behind a literal (closing brackets of its wrapper skipped).
bool isJoined(const std::string& text, const Literal& literal)
{
    static const std::regex behind(R"(^(s|sv|_s|_qs)?[\s)]*(\+|\.arg\s*\(|\.append\s*\(|<<|%))");
    static const std::regex before(R"((\+=?|<<|\.append\s*\(|%)\s*(\w+(::\w+)*\s*[({]\s*)*$)");
    const std::string next = text.substr(literal.end, 40);
    const std::size_t from = literal.begin < 60 ? 0 : literal.begin - 60;
    const std::string last = text.substr(from, literal.begin - from);
    return std::regex_search(next, behind) || std::regex_search(last, before);
}

/// A line that ends in this says why its joined parts hold no value.
bool isExplained(const std::string& text, std::size_t position)
{
    const std::size_t end = text.find('\n', position);
    const std::size_t before = text.rfind('\n', position);
    const std::size_t above =
        before == std::string::npos || before == 0 ? 0 : text.rfind('\n', before - 1) + 1;
    return text.substr(above, end - above).find("// constant SQL: ") != std::string::npos;
}

std::vector<Violation> checkBuiltSql(const Tree& tree)
{
    std::vector<Violation> violations;
    for (const SourceFile& file : tree) {
        if (!isSource(file.path) || isUnder(file.path, "tests"))
            continue;
        const std::string text = withoutComments(file.text);
        for (const Literal& literal : literalsOf(text)) {
            if (isSql(text.substr(literal.begin, literal.end - literal.begin)) && isJoined(text, literal) &&
                (isUnder(file.path, "core/store") ||
                 std::regex_search(text.substr(literal.begin, literal.end - literal.begin),
                                   std::regex(kStatement))) &&
                !isExplained(file.text, literal.begin))
                violations.push_back(
                    {file.path, lineOf(text, literal.begin), "SQL joined from pieces: bind the value"});
        }
    }
    return violations;
}

std::string place(const std::string& path, const std::string& text)
{
    return listed(checkBans({{path, text}}, placeBans()));
}
std::string built(const std::string& text)
{
    return listed(checkBuiltSql({{"core/store/a.cpp", text}}));
}

} // namespace

TEST_CASE("SQL stands in core/store alone", "[sql]")
{
    CHECK(listed(checkBans(readProject(), placeBans())) == "");
    CHECK(place("ui/map/a.cpp", "query.exec(\"SELECT name FROM area\");\n") != "");
    CHECK(place("core/ingest/a.cpp", "run(\"  insert\"); run(\"DELETE FROM incident\");\n") != "");
    CHECK(place("app/ctl/a.cpp", "run(R\"(\nPRAGMA user_version)\"); run(\"PRAGMA x\");\n") != "");
    CHECK(place("core/store/a.cpp", "run(\"SELECT 1\");\n") == "");
    CHECK(place("ui/map/a.cpp", "tr(\"Select hours\"); tr(\"Update the list\"); // \"SELECT 1\"\n") == "");
}

TEST_CASE("no SQL is built from values", "[sql]")
{
    CHECK(listed(checkBuiltSql(readProject())) == "");
}

TEST_CASE("the SQL check sees values joined to a statement", "[sql]")
{
    CHECK(built("run(\"SELECT * FROM area WHERE code = '\" + code + \"'\");\n") != "");
    CHECK(built("run(QStringLiteral(\"SELECT * FROM area WHERE code = %1\").arg(code));\n") != "");
    CHECK(built("sql += \" WHERE name = \" + name;\n") != "");
    CHECK(built("sql += QStringLiteral(\" WHERE name = 1\");\n") != "");
    CHECK(built("out << \"DELETE FROM \" << table;\n") != "");
    CHECK(built("run(R\"(SELECT *\n FROM area WHERE id = )\" + id);\n") != "");
    CHECK(built("run(\"SELECT a \"\n    \"FROM b WHERE c = \" + d);\n") != "");
}

TEST_CASE("the SQL check lets whole statements and explained constants pass", "[sql]")
{
    CHECK(built("run(\"SELECT a \"\n    \"FROM b WHERE c = ?\", d + 1);\n") == "");
    CHECK(built("// constant SQL: the number is the program's own\nrun(\"PRAGMA user_version = \" + "
                "number);\n") == "");
    CHECK(built("message = \"from \" + path;\n") == "");
}

} // namespace jingge::checks
