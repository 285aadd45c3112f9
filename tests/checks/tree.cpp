// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/tree.h"

#include "support/files.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <sstream>

namespace jingge::checks {

namespace {

constexpr std::array kExtensions{".cpp", ".h",  ".sql", ".md", ".txt", ".cmake", ".toml",
                                 ".qrc", ".py", ".awk", ".R",  ".in",  ".json",  ".yml"};

bool isText(const std::filesystem::path& path)
{
    const std::string extension = path.extension().string();
    return extension.empty() ||
           std::find(kExtensions.begin(), kExtensions.end(), extension) != kExtensions.end();
}

bool isSkipped(const std::string& path)
{
    return isUnder(path, "build") || isUnder(path, ".git") || isUnder(path, ".cache") ||
           isUnder(path, "data") || isUnder(path, "tests/data") || path.ends_with(".user");
}

/// Turns C++ into the same text with blanks where comments (and, if asked, the insides of literals) were.
class Blanker {
public:
    Blanker(std::string_view text, bool keepsStrings) : m_out(text), m_keepsStrings(keepsStrings) {}

    std::string run()
    {
        while (m_at < m_out.size())
            step();
        return std::move(m_out);
    }

private:
    void step()
    {
        if (startsWith("//"))
            blankUntil(m_out.find('\n', m_at), true);
        else if (startsWith("/*"))
            blankUntil(after("*/", m_at + 2), true);
        else if (startsWith("R\""))
            rawString();
        else if (m_out[m_at] == '"')
            literal('"');
        else if (m_out[m_at] == '\'' && !isDigitSeparator())
            literal('\'');
        else
            ++m_at;
    }
    bool startsWith(std::string_view what) const { return m_out.compare(m_at, what.size(), what) == 0; }
    std::size_t after(std::string_view what, std::size_t from) const
    {
        const std::size_t found = m_out.find(what, from);
        return found == std::string::npos ? found : found + what.size();
    }
    bool isDigitSeparator() const
    {
        return m_at > 0 && isalnum(static_cast<unsigned char>(m_out[m_at - 1])) != 0;
    }
    void blankUntil(std::size_t end, bool isComment)
    {
        end = std::min(end, m_out.size());
        for (; m_at < end; ++m_at) {
            if (m_out[m_at] != '\n' && (isComment || !m_keepsStrings))
                m_out[m_at] = ' ';
        }
    }
    void rawString()
    {
        const std::size_t open = m_out.find('(', m_at);
        const std::string close = ")" + m_out.substr(m_at + 2, open - m_at - 2) + "\"";
        const std::size_t end = std::min(after(close, open), m_out.size());
        m_at = open + 1;
        blankUntil(end - close.size(), false);
        m_at = end;
    }
    void literal(char quote)
    {
        std::size_t end = m_at + 1;
        while (end < m_out.size() && m_out[end] != quote && m_out[end] != '\n')
            end += m_out[end] == '\\' ? 2 : 1;
        ++m_at;
        blankUntil(end, false);
        ++m_at;
    }

    std::string m_out;
    std::size_t m_at = 0;
    bool m_keepsStrings;
};

} // namespace

Tree readProject()
{
    const std::filesystem::path root = JINGGE_SOURCE_DIR;
    Tree tree;
    auto entry = std::filesystem::recursive_directory_iterator(root);
    for (const auto end = std::filesystem::end(entry); entry != end; ++entry) {
        const std::string path = entry->path().lexically_relative(root).string();
        if (isSkipped(path)) {
            entry.disable_recursion_pending();
            continue;
        }
        if (entry->is_regular_file() && isText(path))
            tree.push_back({path, test::readFile(entry->path().string())});
    }
    std::sort(tree.begin(), tree.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return tree;
}

std::string readProjectFile(const std::string& path)
{
    return test::readFile(std::string(JINGGE_SOURCE_DIR) + "/" + path);
}

std::string listed(const std::vector<Violation>& violations)
{
    std::string text;
    for (const Violation& violation : violations)
        text += violation.path + ":" + std::to_string(violation.line) + ": " + violation.why + "\n";
    return text;
}

bool isSource(std::string_view path)
{
    return path.ends_with(".cpp") || path.ends_with(".h");
}

bool isUnder(std::string_view path, std::string_view folder)
{
    return path == folder ||
           (path.starts_with(folder) && path.size() > folder.size() && path[folder.size()] == '/');
}

int lineOf(std::string_view text, std::size_t position)
{
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(position, text.size()));
    return 1 + static_cast<int>(std::count(text.begin(), end, '\n'));
}

std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines;
    std::istringstream in{std::string(text)};
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

std::string_view stripped(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::string withoutComments(std::string_view text)
{
    return Blanker(text, true).run();
}
std::string codeOnly(std::string_view text)
{
    return Blanker(text, false).run();
}

} // namespace jingge::checks
