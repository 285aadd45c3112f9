// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Habits of desktop programs that cost safety: rich text made of data, nested event loops, threads anywhere,
// state that belongs to nobody.
#include "checks/functions.h"
#include "checks/patterns.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <regex>

namespace jingge::checks {

namespace {

const std::vector<std::string> kDesktop{"ui", "app", "core/scene"};
const std::vector<std::string> kProduct{"core", "ui", "app"};

std::vector<Ban> richTextBans()
{
    return {
        {R"(\bQt::(RichText|AutoText|MarkdownText)\b)",
         "rich text: a caller's words could open files",
         kDesktop,
         {}},
        {R"(\b(toHtml|setHtml|insertHtml|appendHtml|setMarkdown)\s*\()", "text as HTML", kDesktop, {}},
        {R"(\b(QTextDocument|QTextBrowser|QTextEdit|QGraphicsTextItem|QStaticText)\b)",
         "this class shows HTML",
         kDesktop,
         {}},
        {R"(\bQLabel\s*(\(|\{|>\s*\(|\w+\s*[;({]))",
         "labels come from plainLabel()",
         kDesktop,
         {"ui/common/labels.cpp"}},
        {R"(\bQMessageBox\b)", "a modal box for news, and it shows HTML: use the message bar", kDesktop, {}},
        {R"(\b(QToolTip::showText|QProgressDialog|QErrorMessage|QInputDialog)\b)",
         "it shows HTML by itself",
         kDesktop,
         {"ui/common"}},
        {R"re(\bsetToolTip\s*\((?!\s*tr\("[^"]*"\)\)))re",
         "tool tips with data go through setPlainToolTip()",
         kDesktop,
         {"ui/common/labels.cpp"},
         true},
    };
}

/// The look is data: views take colours, fonts and their sizes from the theme.
std::vector<Ban> lookBans()
{
    return {
        {R"re("#[0-9A-Fa-f]{3,8}")re", "a colour that is no token of the look", {"ui", "app"}, {}, true},
        {R"(\bQt::(white|black|red|darkRed|green|darkGreen|blue|darkBlue|cyan|magenta|yellow|gray|darkGray|lightGray)\b)",
         "a colour that is no token of the look",
         kDesktop,
         {}},
        {R"(\bQ(Color|Rgba64)\s*[({]\s*(\d|"|u"|QStringLiteral|QLatin1))", "a colour that is no token of the look", kDesktop, {}, true},
        {R"(\bqRgba?\s*\(|\bQColor::from)", "a colour that is no token of the look", kDesktop, {}},
        {R"(\bset(PixelSize|PointSize|PointSizeF|Family|Families)\s*\()",
         "a font that is no step of the look",
         kDesktop,
         {"core/scene/style.cpp"}},
        {R"(\bQFont\s*(\w+\s*)?[({]\s*(Q|")|\bsetStyleSheet\s*\()",
         "a font or a style beside the theme",
         kDesktop,
         {"ui/common/theme.cpp"},
         true},
    };
}

std::vector<Ban> eventLoopBans()
{
    return {
        {R"(\bprocessEvents\b)", "a nested event loop", kProduct, {}},
        {R"(\bQEventLoop\b)", "a nested event loop", kProduct, {}},
        {R"((^|[^\w])(?!application\b|app\b)\w+(->|\.)exec\s*\()",
         "exec() on a dialog: use open() and a signal",
         {"ui", "app"},
         {}},
    };
}

std::vector<Ban> threadBans()
{
    return {
        {R"(\bstd::(thread|jthread|async)\b|\bQThread(Pool)?\s*(::create|\w*[;({])|\bQtConcurrent\b|\bstd::execution\b)",
         "threads start in core/jobs alone",
         kProduct,
         {"core/jobs"}}};
}

/// Tool tips that a model gives are drawn as HTML when they look like it, so they must have been escaped.
std::vector<Violation> checkModelToolTips(const Tree& tree)
{
    std::vector<Violation> violations;
    for (const SourceFile& file : tree) {
        const std::string code = codeOnly(file.text);
        const std::size_t at = code.find("Qt::ToolTipRole");
        if (isSource(file.path) && isUnder(file.path, "ui") && at != std::string::npos &&
            code.find("toHtmlEscaped(") == std::string::npos && code.find("plainToolTip(") == std::string::npos)
            violations.push_back({file.path, lineOf(code, at), "a model's tool tip that is not escaped"});
    }
    return violations;
}

void blank(std::string& code, const Function& function)
{
    const auto begin = code.begin() + static_cast<std::ptrdiff_t>(function.bodyBegin);
    std::replace_if(
        begin, begin + static_cast<std::ptrdiff_t>(function.body.size()), [](char c) { return c != '\n'; },
        ' ');
}

/// Static variables that can change, inside functions and outside, and functions that hand out the only
/// instance.
std::vector<Violation> checkState(const Tree& tree)
{
    static const std::regex inFunction(
        R"((^|[;{}\n])\s*(static|thread_local)\s+(?!const\b|constexpr\b|thread_local\s+const|std::once_flag\b))");
    static const std::regex outside(
        R"((^|\n)[ \t]*(static|inline|thread_local)\s+(?!const\b|constexpr\b)[\w:<>, *&]+\s+\w+\s*(;|=[^=]|\{\}))");
    static const std::regex instance(R"(\b(instance|theOne|singleton)\s*\(\s*\)\s*(const\s*)?(\{|;))");
    std::vector<Violation> violations;
    const auto search = [&](const std::string& path, const std::string& text, int firstLine,
                            const std::regex& form, const char* why) {
        for (auto it = std::sregex_iterator(text.begin(), text.end(), form); it != std::sregex_iterator();
             ++it)
            violations.push_back(
                {path, firstLine - 1 + lineOf(text, static_cast<std::size_t>(it->position(2))), why});
    };
    for (const SourceFile& file : tree) {
        if (!isSource(file.path) ||
            (!isUnder(file.path, "core") && !isUnder(file.path, "ui") && !isUnder(file.path, "app")))
            continue;
        std::string code = codeOnly(file.text);
        for (const Function& function : functionsIn(file.text)) {
            search(file.path, function.body, lineOf(code, function.bodyBegin), inFunction,
                   "a static variable that can change");
            blank(code, function);
        }
        search(file.path, code, 1, outside, "a global that can change");
        for (auto it = std::sregex_iterator(code.begin(), code.end(), instance); it != std::sregex_iterator();
             ++it)
            violations.push_back(
                {file.path, lineOf(code, static_cast<std::size_t>(it->position())), "a singleton"});
    }
    return violations;
}

std::string rich(const std::string& path, const std::string& text)
{
    return listed(checkBans({{path, text}}, richTextBans()));
}
std::string loops(const std::string& path, const std::string& text)
{
    return listed(checkBans({{path, text}}, eventLoopBans()));
}
std::string threads(const std::string& path, const std::string& text)
{
    return listed(checkBans({{path, text}}, threadBans()));
}
std::string looks(const std::string& path, const std::string& text)
{
    return listed(checkBans({{path, text}}, lookBans()));
}
std::string state(const std::string& path, const std::string& text)
{
    return listed(checkState({{path, text}}));
}

} // namespace

TEST_CASE("no view shows rich text made of data", "[richtext]")
{
    const Tree tree = readProject();
    CHECK(listed(checkBans(tree, richTextBans())) == "");
    CHECK(listed(checkModelToolTips(tree)) == "");
}

TEST_CASE("the rich text check sees labels, boxes, tool tips and HTML", "[richtext]")
{
    CHECK(rich("ui/map/a.cpp", "auto* l = new QLabel(name, this);\n") != "");
    CHECK(rich("ui/map/a.cpp", "auto l = std::make_unique<QLabel>(name);\n") != "");
    CHECK(rich("ui/map/a.h", "QLabel m_name;\n") != "");
    CHECK(rich("ui/map/a.cpp", "label->setTextFormat(Qt::RichText);\n") != "");
    CHECK(rich("ui/map/a.cpp", "label->setTextFormat(Qt::AutoText);\n") != "");
    CHECK(rich("ui/map/a.cpp", "QMessageBox::warning(this, title, text);\n") != "");
    CHECK(rich("ui/map/a.cpp", "edit.setHtml(text);\n") != "");
    CHECK(rich("ui/map/a.cpp", "w->setToolTip(address);\n") != "");
    CHECK(rich("ui/map/a.cpp", "w->setToolTip(tr(\"Grid %1\").arg(name));\n") != "");
    CHECK(rich("ui/map/a.cpp", "QToolTip::showText(at, name);\n") != "");
    CHECK(listed(checkModelToolTips(
              {{"ui/tables/a.cpp", "if (role == Qt::ToolTipRole)\n return name;\n"}})) != "");
}

TEST_CASE("the rich text check lets plain text pass", "[richtext]")
{
    CHECK(rich("ui/map/a.cpp", "auto* l = plainLabel(name, this); // no QLabel(x)\n") == "");
    CHECK(rich("ui/map/a.h", "QLabel* m_name = nullptr;\n") == "");
    CHECK(rich("ui/map/a.cpp", "w->setToolTip(tr(\"Zoom in\"));\nsetPlainToolTip(w, name);\n") == "");
    CHECK(rich("ui/common/labels.cpp", "return new QLabel(text, parent);\n") == "");
    CHECK(listed(checkModelToolTips(
              {{"ui/tables/a.cpp", "if (role == Qt::ToolTipRole)\n return name.toHtmlEscaped();\n"}})) == "");
}

TEST_CASE("no nested event loops", "[eventloop]")
{
    CHECK(listed(checkBans(readProject(), eventLoopBans())) == "");
    CHECK(loops("ui/map/a.cpp", "QCoreApplication::processEvents();\n") != "");
    CHECK(loops("ui/map/a.cpp", "if (dialog->exec() == QDialog::Accepted)\n") != "");
    CHECK(loops("ui/map/a.cpp", "dialog.exec();\n") != "");
    CHECK(loops("ui/map/a.cpp", "QEventLoop loop;\n") != "");
    CHECK(loops("app/jingge/main.cpp", "return application.exec();\nreturn QApplication::exec();\n") == "");
    CHECK(loops("core/store/a.cpp", "query.exec();\n") == "");
}

TEST_CASE("colours and fonts come from the look", "[look]")
{
    CHECK(listed(checkBans(readProject(), lookBans())) == "");
    CHECK(looks("ui/map/a.cpp", "painter.setPen(Qt::white);\n") != "");
    CHECK(looks("ui/map/a.cpp", "painter.setBrush(QColor(0, 0, 0, 26));\n") != "");
    CHECK(looks("ui/map/a.cpp", "const QColor ink(QStringLiteral(\"#17202A\"));\n") != "");
    CHECK(looks("ui/map/a.cpp", "auto ink = QColor::fromRgb(1, 2, 3);\n") != "");
    CHECK(looks("ui/map/a.cpp", "font.setPixelSize(12);\n") != "");
    CHECK(looks("ui/map/a.cpp", "widget->setStyleSheet(text);\n") != "");
    CHECK(looks("ui/map/a.cpp", "painter.setPen(style.ink);\npixmap.fill(Qt::transparent);\nQColor ink = style.ink;\n") == "");
    CHECK(looks("ui/common/theme.cpp", "application.setStyleSheet(styleSheet());\n") == "");
}

TEST_CASE("threads start in core/jobs alone", "[threads]")
{
    CHECK(listed(checkBans(readProject(), threadBans())) == "");
    CHECK(threads("core/frame/a.cpp", "std::jthread worker([] {});\n") != "");
    CHECK(threads("ui/map/a.cpp", "QThread* t = QThread::create(f);\n") != "");
    CHECK(threads("core/ingest/a.cpp", "auto f = std::async(g);\n") != "");
    CHECK(threads("core/jobs/a.cpp", "std::jthread worker([] {});\n") == "");
    CHECK(threads("core/store/a.cpp", "std::this_thread::sleep_for(d);\n") == "");
}

TEST_CASE("no singletons and no state that belongs to nobody", "[state]")
{
    CHECK(listed(checkState(readProject())) == "");
    CHECK(state("core/a.cpp", "int next()\n{\n    static int n = 0;\n    return ++n;\n}\n") ==
          "core/a.cpp:3: a static variable that can change\n");
    CHECK(state("core/a.cpp", "Store& store()\n{\n    static Store s(1);\n    return s;\n}\n") != "");
    CHECK(state("core/a.cpp", "namespace {\nstatic int counter = 0;\n}\n") != "");
    CHECK(state("core/a.h", "inline std::map<int, int> cache;\n") != "");
    CHECK(state("core/a.h", "class A {\n    static A& instance();\n};\n") != "");
}

TEST_CASE("constants and static member functions are no such state", "[state]")
{
    CHECK(state("core/a.cpp", "int f()\n{\n    static const std::regex form(\"a\");\n    static constexpr "
                              "int k = 1;\n    return k;\n}\n") == "");
    CHECK(state("core/a.h",
                "class A {\n    static A make(int from);\n    static constexpr int kNone = -1;\n};\n") == "");
    CHECK(state("core/a.cpp",
                "int g(double x) { return static_cast<int>(x); }\nstatic int h(int) { return 1; }\n") == "");
}

} // namespace jingge::checks
