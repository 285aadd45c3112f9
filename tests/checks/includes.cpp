// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who includes whom, compared with the tables of docs/architecture.md.
#include "checks/rules.h"
#include "checks/tree.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fnmatch.h>
#include <functional>
#include <regex>
#include <set>

namespace jingge::checks {

namespace {

/// Where a Qt header lives, "QtCore/QString" for "QString"; "" for what is not Qt's.
using QtModules = std::function<std::string(const std::string& header)>;

std::string installedQtHeader(const std::string& header)
{
    for (const auto& module : std::filesystem::directory_iterator(JINGGE_QT_HEADERS)) {
        if (std::filesystem::exists(module.path() / header))
            return module.path().filename().string() + "/" + header;
    }
    return {};
}

struct Include {
    int line = 0;
    bool isOurs = false; ///< between quotes
    std::string header;
};

std::vector<Include> includesOf(const std::string& text)
{
    static const std::regex form(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
    std::vector<Include> includes;
    int line = 0;
    for (const std::string& words : linesOf(withoutComments(text))) {
        ++line;
        std::smatch match;
        if (std::regex_search(words, match, form))
            includes.push_back({line, match[1] == "\"", match[2]});
    }
    return includes;
}

/// The standard library's headers have no ending; the system's are named here.
bool isOfSystem(const std::string& header)
{
    static const std::set<std::string> system{"unistd.h",  "pwd.h",   "grp.h",    "fcntl.h",
                                              "fnmatch.h", "poll.h",  "signal.h", "termios.h",
                                              "pthread.h", "dlfcn.h", "syslog.h", "spawn.h"};
    const bool isStandard = std::all_of(header.begin(), header.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || c == '_' || (c >= '0' && c <= '9');
    });
    return isStandard || system.contains(header) ||
           (header.starts_with("sys/") && header != "sys/socket.h") || header.starts_with("linux/") ||
           header.ends_with("mmintrin.h");
}

/// The program talks to nobody; a test may listen whether that is so.
bool isOfNetwork(const std::string& header)
{
    return header.starts_with("arpa/") || header.starts_with("netinet/") || header == "sys/socket.h" ||
           header == "netdb.h";
}

class IncludeCheck {
public:
    IncludeCheck(const Tree& tree, const Rules& rules, QtModules qt)
        : m_tree(tree), m_rules(rules), m_qt(std::move(qt))
    {
        for (const SourceFile& file : tree)
            m_paths.insert(file.path);
    }

    std::vector<Violation> run()
    {
        for (const SourceFile& file : m_tree) {
            if (isSource(file.path))
                checkFile(file);
        }
        return std::move(m_violations);
    }

private:
    void checkFile(const SourceFile& file)
    {
        const FolderRule* rule = m_rules.folderOf(file.path);
        if (rule == nullptr && includesOf(file.text).empty())
            return;
        if (rule == nullptr) {
            m_violations.push_back({file.path, 1, "the folder has no row in docs/architecture.md"});
            return;
        }
        for (const Include& include : includesOf(file.text)) {
            const std::string why = include.isOurs ? whyNotOurs(*rule, file.path, include.header)
                                                   : whyNotOthers(*rule, file.path, include.header);
            if (!why.empty())
                m_violations.push_back({file.path, include.line, why});
        }
    }
    std::string whyNotOurs(const FolderRule& rule, const std::string& file, const std::string& header) const
    {
        const bool isBare = header.find('/') == std::string::npos;
        const bool isNeighbour =
            isUnder(file, "tests") && m_paths.contains(file.substr(0, file.rfind('/') + 1) + header);
        if (isBare && (header.ends_with(".moc") || isNeighbour))
            return {};
        const std::string path = m_paths.contains(header) ? header : "tests/" + header;
        if (!m_paths.contains(path))
            return header + " is no path from the root of the project";
        const FolderRule* target = m_rules.folderOf(path);
        if (target == nullptr || !Rules::mayUseFolder(rule, target->folder))
            return rule.folder + " may not include " + header;
        return neverOf(rule, header);
    }
    std::string whyNotOthers(const FolderRule& rule, const std::string& path, const std::string& header) const
    {
        if (isOfSystem(header) || (isUnder(path, "tests") && isOfNetwork(header)))
            return neverOf(rule, header);
        const std::string qt = m_qt(header);
        const LibraryRule* library = m_rules.libraryOfHeader(qt.empty() ? header : qt);
        if (library == nullptr)
            return "<" + header + "> belongs to no library of docs/architecture.md";
        if (!Rules::mayUseLibrary(rule, library->name))
            return rule.folder + " may not include <" + header + "> (" + library->name + ")";
        if (library->isForSourcesOnly && path.ends_with(".h"))
            return "<" + header + "> may stand in .cpp files only";
        return neverOf(rule, header);
    }
    static std::string neverOf(const FolderRule& rule, const std::string& header)
    {
        const bool isNever = std::find(rule.never.begin(), rule.never.end(), header) != rule.never.end();
        return isNever ? rule.folder + " must never include " + header : std::string();
    }

    const Tree& m_tree;
    const Rules& m_rules;
    QtModules m_qt;
    std::set<std::string> m_paths;
    std::vector<Violation> m_violations;
};

std::string installedQtModule(const std::string& header)
{
    return header.starts_with("Qt") || header.starts_with("Q") || header.starts_with("q")
               ? installedQtHeader(header)
               : std::string();
}

Rules projectRules()
{
    return readRules(readProjectFile("docs/architecture.md"));
}

std::string verdict(const std::string& path, const std::string& text)
{
    const Tree tree{{path, text},
                    {"core/base/text.h", ""},
                    {"core/base/clock.h", ""},
                    {"core/geo/shapes.h", ""},
                    {"core/store/store.h", ""},
                    {"ui/common/theme.h", ""},
                    {"ui/map/view.h", ""}};
    const Rules rules = projectRules();
    return listed(IncludeCheck(tree, rules, installedQtModule).run());
}

} // namespace

TEST_CASE("every include is one that docs/architecture.md allows", "[includes]")
{
    const Tree tree = readProject();
    const Rules rules = projectRules();
    REQUIRE(rules.folders.size() > 20);
    REQUIRE(rules.libraries.size() > 10);
    CHECK(listed(IncludeCheck(tree, rules, installedQtModule).run()) == "");
}

TEST_CASE("the include check lets pass what the table allows", "[includes]")
{
    CHECK(verdict("core/geo/a.cpp",
                  "#include \"core/base/text.h\"\n#include <vector>\n#include <gdal.h>\n") == "");
    CHECK(verdict("ui/map/a.h", "#include \"ui/common/theme.h\"\n#include <QWidget>\n") == "");
    CHECK(verdict("core/geo/sub/a.cpp", "#include \"core/geo/shapes.h\"\n// #include <QWidget>\n") == "");
}

TEST_CASE("the include check sees a folder of ours that is not in the row", "[includes]")
{
    CHECK(verdict("core/base/a.cpp", "#include \"core/geo/shapes.h\"\n") ==
          "core/base/a.cpp:1: core/base may not include core/geo/shapes.h\n");
    CHECK(verdict("ui/timeline/a.cpp", "\n#include \"ui/map/view.h\"\n") != "");
    CHECK(verdict("core/analysis/a.cpp", "#include \"core/store/store.h\"\n") != "");
    CHECK(verdict("core/geo/a.cpp", "#include \"shapes.h\"\n") != "");
    CHECK(verdict("core/elsewhere/a.cpp", "#include <vector>\n") != "");
}

TEST_CASE("the include check sees a library in the wrong folder or in a header", "[includes]")
{
    CHECK(verdict("core/base/a.cpp", "#include <QWidget>\n") != "");
    CHECK(verdict("core/base/a.cpp", "#include <QtGui/QColor>\n") != "");
    CHECK(verdict("core/analysis/a.cpp", "#include <QSqlQuery>\n") != "");
    CHECK(verdict("core/store/a.cpp", "#include <gdal.h>\n") != "");
    CHECK(verdict("core/geo/a.h", "#include <proj.h>\n") ==
          "core/geo/a.h:1: <proj.h> may stand in .cpp files only\n");
    CHECK(verdict("ui/map/a.cpp", "#include <sqlite3.h>\n") != "");
    CHECK(verdict("core/geo/a.cpp", "#include <boost/any.hpp>\n") != "");
}

TEST_CASE("the include check sees what a row rules out by name", "[includes]")
{
    CHECK(verdict("core/analysis/a.cpp", "#include <fstream>\n") != "");
    CHECK(verdict("core/analysis/a.cpp", "#include \"core/base/clock.h\"\n") != "");
    CHECK(verdict("core/frame/a.h", "#include <QObject>\n") != "");
    CHECK(verdict("core/geo/a.cpp", "#include <sys/socket.h>\n") != "");
    CHECK(verdict("tests/core/geo/a.cpp", "#include <sys/socket.h>\n") == "");
}

} // namespace jingge::checks
